// SPDX-License-Identifier: BSL-1.0
#include "report/assign_parts.hpp"

#include "base/exact_text.hpp"
#include "report/phrases.hpp"

#include <herne/record/analysis_assign.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns an exact sum with three decimals, rounded half away from 0; as it stands if it is none.
std::string sum_words(const std::string& sum, const Language& say) {
    const auto number = exact_from_text(sum);
    if (!number)
        return sum;
    const Rational size = abs(*number) * 1000 + Rational{1, 2};
    const boost::multiprecision::cpp_int rounded = numerator(size) / denominator(size);
    std::string digits = rounded.str();
    if (digits.size() < 4)
        digits.insert(0, 4 - digits.size(), '0');
    digits.insert(digits.size() - 3, say.tag() == "de" ? "," : ".");
    return (*number < 0 && rounded != 0 ? "-" : "") + digits;
}

/// Returns a job by its reference, or its number where it has none.
std::string opening_name(const Assignment& result, std::size_t opening) {
    const std::string& job = result.openings.at(opening).provenance.job;
    return job.empty() ? std::to_string(opening + 1) : job;
}

std::string total_words(const Assignment& result, const Language& say) {
    const std::uint64_t places = std::accumulate(
        result.openings.begin(), result.openings.end(), std::uint64_t{0},
        [](std::uint64_t sum, const AssignedOpening& opening) { return sum + opening.places; });
    return say("assignment_total", result.total.filled, places, sum_words(result.total.sum, say));
}

std::string second_words(const Assignment& result, const Language& say) {
    if (!result.second)
        return say("assignment_only");
    if (*result.second == result.total)
        return say("assignment_equal");
    return say("assignment_second", result.second->filled, sum_words(result.second->sum, say));
}

PartTable people_table(const Assignment& result, const Language& say, std::size_t max_rows) {
    PartTable table{.columns = {{.title = say("opening")},
                                {.title = say("id")},
                                {.title = say("points"), .right = true},
                                {.title = say("of"), .right = true, .drop = 2},
                                {.title = say("place_here"), .right = true},
                                {.title = say("conditions"), .drop = 1},
                                {.title = say("loss_places"), .right = true},
                                {.title = say("loss_sum"), .right = true}},
                    .total = result.entries.size(),
                    .nothing = say("assigned_nobody")};
    for (std::size_t i = 0; i < std::min(result.entries.size(), max_rows); ++i) {
        const Placement& entry = result.entries[i];
        table.rows.push_back({opening_name(result, entry.opening), entry.id.to_string(),
                              points_text(entry.points, entry.best),
                              std::to_string(result.openings[entry.opening].max_points),
                              std::to_string(entry.place) + '.', say(word_of(entry.verdict)),
                              std::to_string(entry.loss.places), sum_words(entry.loss.sum, say)});
    }
    if (!result.entries.empty())
        table.notes = {say("loss_note"), say("assignment_decimals")};
    return table;
}

PartTable openings_table(const Assignment& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("openings_column"),
                    .columns = {{.title = say("opening")},
                                {.title = say("weight"), .right = true, .drop = 2},
                                {.title = say("filled_of"), .right = true},
                                {.title = say("empty_because")},
                                {.title = say("who_applied"), .right = true, .drop = 1},
                                {.title = say("passed_over"), .right = true}},
                    .total = result.openings.size()};
    for (std::size_t i = 0; i < std::min(result.openings.size(), max_rows); ++i) {
        const AssignedOpening& opening = result.openings[i];
        const std::string& title = say(opening.title);
        table.rows.push_back(
            {opening_name(result, i) + (title.empty() ? "" : " " + title),
             std::to_string(opening.weight),
             std::to_string(opening.filled) + " / " + std::to_string(opening.places),
             opening.unfilled ? say(word_of(*opening.unfilled)) : "–",
             std::to_string(opening.eligible) + " / " + std::to_string(opening.undecided) + " / " +
                 std::to_string(opening.ineligible),
             std::to_string(opening.passed_over)});
    }
    return table;
}

PartTable passed_over_table(const Assignment& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("passed_over_people"),
                    .columns = {{.title = say("opening")},
                                {.title = say("id")},
                                {.title = say("points"), .right = true},
                                {.title = say("place_here"), .right = true},
                                {.title = say("placed_at")}},
                    .nothing = say("passed_over_none")};
    std::uint64_t all_of_them = 0;
    for (std::size_t i = 0; i < result.openings.size(); ++i) {
        const AssignedOpening& opening = result.openings[i];
        all_of_them += opening.passed_over;
        for (const PassedOver& one : opening.passed_over_first)
            if (++table.total <= max_rows)
                table.rows.push_back({opening_name(result, i), one.id.to_string(),
                                      std::to_string(one.points), std::to_string(one.place) + '.',
                                      opening_name(result, one.placed_at)});
    }
    if (all_of_them > 0)
        table.nothing.clear();
    if (all_of_them > table.total)
        table.notes = {say("passed_over_unlisted", all_of_them - table.total)};
    return table;
}

}  // namespace

ResultParts parts_of(const Assignment& result, const Language& say, std::size_t max_rows) {
    return {.title = "assignment",
            .notes = {say("assignment_note"), say("assignment_rule"), total_words(result, say),
                      second_words(result, say),
                      result.undecided == UndecidedPeople::marked ? say("assignment_marked")
                                                                  : say("assignment_left_out")},
            .tables = {people_table(result, say, max_rows), openings_table(result, say, max_rows),
                       passed_over_table(result, say, max_rows)}};
}

}  // namespace herne::inline HERNE_ABI::detail
