// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"

#include "base/int128.hpp"

#include <string>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

using Entries = std::vector<JobEntry>;

std::string place_in(const char* list, std::size_t index, const char* field) {
    return std::string{list} + "[" + std::to_string(index) + "]." + field;
}

/// Complains of what contradicts itself in one entry, or does not go with its list.
void check_job_entry(const JobEntry& entry, const char* list, std::size_t i, UnknownAs order,
                     const Complain& complain) {
    const std::int64_t ordered = order == UnknownAs::worst ? entry.worst : entry.best;
    if (entry.points != ordered)
        complain(place_in(list, i, "points"), std::to_string(entry.points) + " is not " +
                                                  std::to_string(ordered) +
                                                  ", the points in the order");
    if (entry.worst > entry.best)
        complain(place_in(list, i, "worst"), "is more than the best case");
    if (entry.best > entry.max_points)
        complain(place_in(list, i, "best"), std::to_string(entry.best) + " is more than " +
                                                std::to_string(entry.max_points) +
                                                ", the points of every top level");
    if ((entry.place == 0) != (entry.verdict == Verdict::ineligible))
        complain(place_in(list, i, "place"), "does not go with the verdict");
}

/// Returns whether `a` has a greater share of its max points than `b`.
bool suits_better(const JobEntry& a, const JobEntry& b) {
    return Int128{a.points} * b.max_points > Int128{b.points} * a.max_points;
}

void check_job_places(const Entries& entries, const Complain& complain) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool first = i == 0 || suits_better(entries[i - 1], entries[i]);
        if (i > 0 && suits_better(entries[i], entries[i - 1]))
            complain(place_in("entries", i, "points"), "are a greater share than the one before");
        const std::uint64_t place = first ? i + 1 : entries[i - 1].place;
        if (entries[i].place != place)
            complain(place_in("entries", i, "place"), std::to_string(entries[i].place) +
                                                          " is not " + std::to_string(place) +
                                                          ", the place in this order");
    }
}

}  // namespace

void check_result(const JobRanking& read, const Complain& complain) {
    const JobCounts& counts = read.counts;
    const Int128 verdicts = Int128{counts.eligible} + counts.undecided + counts.ineligible;
    if (verdicts != counts.jobs)
        complain("counts.jobs", std::to_string(counts.jobs) + " is not " + verdicts.str() +
                                    ", the sum of the verdicts");
    const Int128 listed = Int128{read.entries.size()} + counts.ties_at_cut;
    if (listed > Int128{counts.eligible} + counts.undecided)
        complain("entries", "are more than are not ineligible");
    if (read.left_out.size() > counts.ineligible)
        complain("left_out", "are more than are ineligible");
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        check_job_entry(read.entries[i], "entries", i, read.order, complain);
        if (read.entries[i].place == 0)
            complain(place_in("entries", i, "place"), "0 is not at least 1");
    }
    for (std::size_t i = 0; i < read.left_out.size(); ++i) {
        check_job_entry(read.left_out[i], "left_out", i, read.order, complain);
        if (read.left_out[i].place != 0)
            complain(place_in("left_out", i, "place"), "is not 0");
    }
    check_job_places(read.entries, complain);
}

}  // namespace herne::inline HERNE_ABI::detail::json
