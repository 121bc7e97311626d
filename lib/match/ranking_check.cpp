// SPDX-License-Identifier: BSL-1.0
#include "match/ranking_check.hpp"

#include "text/quoted.hpp"

#include <herne/base/error.hpp>
#include <herne/match/placing.hpp>

#include <algorithm>
#include <functional>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// A place in a ranking; it becomes text only where something is wrong there.
struct Where {
    const char* list;
    std::size_t index;

    [[nodiscard]] std::string text() const {
        return std::string{list} + '[' + std::to_string(index) + ']';
    }
};

[[noreturn]] void refuse(const std::string& where, const std::string& what) {
    throw invalid_input{Problem{where, what}};
}

void require(bool holds, const char* where, const char* what) {
    if (!holds)
        refuse(where, what);
}

void require(bool holds, const Where& where, const char* field, const char* what) {
    if (!holds)
        refuse(where.text() + field, what);
}

void require(bool holds, const CandidateId& id, const char* what) {
    if (!holds)
        refuse("candidate " + detail::quoted(id.to_string()), what);
}

std::uint64_t ranked(const RankingCounts& counts) {
    return counts.eligible + counts.undecided;
}

/// Returns how many candidates could be listed if there were no cut.
std::uint64_t listable(const RankingCounts& counts) {
    return ranked(counts) - counts.below_min_score;
}

void check_frame(const RankingParts& parts) {
    if (parts.max_points < 1 || parts.max_points > Scorecard::points_limit)
        refuse("max_points", std::to_string(parts.max_points) + " is not in 1..2^53");
    require(parts.min_score >= 0 && parts.min_score <= 1, "min_score", "not in 0..1");
}

void check_counts(const RankingParts& parts) {
    const auto& counts = parts.counts;
    const bool adds_up =
        counts.eligible <= counts.candidates &&
        counts.undecided <= counts.candidates - counts.eligible &&
        counts.ineligible == counts.candidates - counts.eligible - counts.undecided;
    require(adds_up, "counts", "eligible, undecided and ineligible do not add up to candidates");
    require(counts.below_min_score <= ranked(counts), "counts.below_min_score",
            "more than there are eligible and undecided candidates");
    const std::uint64_t expected = std::min<std::uint64_t>(parts.top, listable(counts));
    if (parts.entries.size() != expected)
        refuse("entries", std::to_string(parts.entries.size()) +
                              " candidates where counts and top allow " + std::to_string(expected));
    require(counts.ties_at_cut <= (parts.entries.empty() ? 0 : listable(counts) - expected),
            "counts.ties_at_cut", "more than there are candidates who are not listed");
}

void check_clauses(const RankingParts& parts) {
    const auto& counts = parts.counts;
    for (std::size_t i = 0; i < parts.clauses.size(); ++i) {
        const auto& clause = parts.clauses[i];
        require(clause.failing <= counts.ineligible, Where{"clauses", i}, ".failing",
                "more than there are ineligible candidates");
        require(clause.undecided <= counts.candidates - clause.failing, Where{"clauses", i},
                ".undecided", "more than there are candidates");
    }
    const bool explained = !parts.clauses.empty() || counts.ineligible + counts.undecided == 0;
    require(explained, "clauses", "empty although there are candidates who are not eligible");
}

void check_entry(const RankingParts& parts, const RankingEntry& entry, const Where& where) {
    require(entry.max_points == parts.max_points, where, ".max_points", "not the ranking's");
    require(entry.worst >= 0 && entry.worst <= entry.best && entry.best <= parts.max_points, where,
            "", "points are not 0 <= worst <= best <= max_points");
    require(entry.points == (parts.order == UnknownAs::worst ? entry.worst : entry.best), where,
            ".points", "not those of the ranking's order");
    const bool has_place = entry.verdict != Verdict::ineligible;
    require(has_place == (entry.place > 0), where, ".place",
            "a place is for candidates who are not ineligible, and for all of them");
    require(has_place || !entry.tied, where, ".tied", "an ineligible candidate is not tied");
}

void check_entries(const RankingParts& parts) {
    for (std::size_t i = 0; i < parts.entries.size(); ++i) {
        const auto& entry = parts.entries[i];
        const Where where{"entries", i};
        check_entry(parts, entry, where);
        require(entry.verdict != Verdict::ineligible, where, ".verdict",
                "an ineligible candidate is not listed");
        require(entry.score() >= parts.min_score, where, ".points", "below min_score");
        if (i > 0)
            require(stands_before(parts.entries[i - 1], entry), where, "",
                    "out of order: points descending, then id ascending, each candidate once");
    }
    for_standings(parts.entries, parts.counts.ties_at_cut, [&](std::size_t i, Standing standing) {
        if (parts.entries[i].place != standing.place)
            refuse(Where{"entries", i}.text() + ".place", std::to_string(parts.entries[i].place) +
                                                              " is not " +
                                                              std::to_string(standing.place));
    });
}

/// Somebody who stands in the list and beside it must be the same there; somebody who could have
/// been listed must be.
void check_against_list(const RankingParts& parts, const RankingEntry& entry, const Where& where) {
    if (entry.place == 0 || entry.score() < parts.min_score)
        return;
    const auto listed =
        std::lower_bound(parts.entries.begin(), parts.entries.end(), entry, stands_before);
    if (listed == parts.entries.end())
        require(parts.entries.size() < listable(parts.counts), where, "",
                "not listed although the list is not cut");
    else
        require(*listed == entry, where, "", "differs from the list");
}

void check_also(const RankingParts& parts) {
    for (std::size_t i = 0; i < parts.also.size(); ++i) {
        const Where where{"also", i};
        check_entry(parts, parts.also[i], where);
        if (i > 0)
            require(stands_before_in_also(parts.also[i - 1], parts.also[i]), where, "",
                    "out of order: points descending, then id ascending, ineligible candidates "
                    "last by id, each candidate once");
        check_against_list(parts, parts.also[i], where);
    }
}

void check_left_out(const RankingParts& parts) {
    const std::uint64_t expected = std::min<std::uint64_t>(parts.counts.ineligible, max_left_out);
    if (parts.left_out.size() != expected)
        refuse("left_out", std::to_string(parts.left_out.size()) + " candidates instead of " +
                               std::to_string(expected));
    for (std::size_t i = 0; i < parts.left_out.size(); ++i) {
        const auto& clauses = parts.left_out[i].clauses;
        const Where where{"left_out", i};
        require(i == 0 || parts.left_out[i - 1].id < parts.left_out[i].id, where, ".id",
                "out of order: id ascending, each candidate once");
        require(!clauses.empty() && clauses.back() < parts.clauses.size(), where, ".clauses",
                "must name failing clauses by position");
        require(std::adjacent_find(clauses.begin(), clauses.end(), std::greater_equal<>{}) ==
                    clauses.end(),
                where, ".clauses", "must ascend");
    }
}

/// Nobody stands in two places, and all ids are of one kind.
void check_ids(const RankingParts& parts) {
    std::vector<const CandidateId*> ids;
    for (const auto& entry : parts.entries)
        ids.push_back(&entry.id);
    for (const auto& entry : parts.also)
        if (entry.place > 0 && !is_listed(parts, entry))
            ids.push_back(&entry.id);
    for (const auto& left_out : parts.left_out)
        ids.push_back(&left_out.id);
    const auto by_id = [](const LeftOut& left_out, const CandidateId& id) {
        return left_out.id < id;
    };
    for (const auto& entry : parts.also) {
        const auto named =
            std::lower_bound(parts.left_out.begin(), parts.left_out.end(), entry.id, by_id);
        if (entry.place == 0 && (named == parts.left_out.end() || named->id != entry.id))
            ids.push_back(&entry.id);
    }
    const auto less = [](const CandidateId* a, const CandidateId* b) { return *a < *b; };
    std::sort(ids.begin(), ids.end(), less);
    for (std::size_t i = 1; i < ids.size(); ++i)
        require(less(ids[i - 1], ids[i]), *ids[i], "stands for two candidates");
    const bool one_kind = ids.empty() || ids.front()->is_number() == ids.back()->is_number();
    require(one_kind, "ids", "some are numbers and some are strings");
}

void check_places(const RankingParts& parts) {
    const auto groups = known_groups(parts);
    std::uint64_t least = 1;
    for (const auto& group : groups) {
        const bool inside = group.place <= ranked(parts.counts) &&
                            group.size - 1 <= ranked(parts.counts) - group.place;
        if (group.place < least || !inside)
            refuse("place " + std::to_string(group.place),
                   "does not fit the other places and the number of candidates who have one");
        least = group.place + group.size;
    }
    for (const auto* list : {&parts.entries, &parts.also})
        for (const auto& entry : *list) {
            if (entry.place == 0)
                continue;
            const auto more_points = [](const KnownGroup& group, std::int64_t points) {
                return group.points > points;
            };
            const auto group =
                std::lower_bound(groups.begin(), groups.end(), entry.points, more_points);
            require(entry.place == group->place, entry.id,
                    "shares its points but not its place with another candidate");
            require(entry.tied == group->tied, entry.id,
                    "shares its points with another candidate who is tied, or is one of several "
                    "and not tied");
        }
}

void check_ties(const RankingParts& parts) {
    const auto& entries = parts.entries;
    for_standings(entries, parts.counts.ties_at_cut, [&](std::size_t i, Standing standing) {
        if (i + 1 == entries.size())
            require(entries[i].tied == standing.tied, "counts.ties_at_cut",
                    "the last listed candidate says otherwise");
        else
            require(entries[i].tied == standing.tied, Where{"entries", i}, ".tied",
                    "the neighbours in the list say otherwise");
    });
}

void check_open_clauses(const RankingParts& parts, const RankingEntry& entry, const Where& where) {
    require(entry.verdict == Verdict::undecided, where, ".open",
            "clauses are open for an undecided candidate alone");
    require(entry.open.back() < parts.clauses.size(), where, ".open",
            "must name clauses by position");
    require(std::adjacent_find(entry.open.begin(), entry.open.end(), std::greater_equal<>{}) ==
                entry.open.end(),
            where, ".open", "must ascend");
}

/// What is open is said of all who are undecided, or of none, as before there was such a field.
void check_open(const RankingParts& parts) {
    std::vector<std::uint64_t> open(parts.clauses.size());
    std::uint64_t silent = 0;
    std::uint64_t stated = 0;
    const auto look = [&](const RankingEntry& entry, const Where& where, std::uint64_t more) {
        silent += entry.verdict == Verdict::undecided && entry.open.empty() ? 1 : 0;
        if (entry.open.empty())
            return;
        check_open_clauses(parts, entry, where);
        ++stated;
        for (const std::size_t clause : entry.open)
            open[clause] += more;
    };
    for (std::size_t i = 0; i < parts.entries.size(); ++i)
        look(parts.entries[i], {"entries", i}, 1);
    for (std::size_t i = 0; i < parts.also.size(); ++i)
        look(parts.also[i], {"also", i}, is_listed(parts, parts.also[i]) ? 0 : 1);
    require(silent == 0 || stated == 0, "open",
            "said of some undecided candidates and not of others");
    for (std::size_t i = 0; i < open.size(); ++i)
        require(open[i] <= parts.clauses[i].undecided, Where{"clauses", i}, ".undecided",
                "less than there are candidates for whom the clause is open");
}

}  // namespace

bool is_listed(const RankingParts& parts, const RankingEntry& entry) noexcept {
    return entry.place > 0 &&
           std::binary_search(parts.entries.begin(), parts.entries.end(), entry, stands_before);
}

std::vector<KnownGroup> known_groups(const RankingParts& parts) {
    std::vector<const RankingEntry*> known;
    for (const auto& entry : parts.entries)
        known.push_back(&entry);
    for (const auto& entry : parts.also)
        if (entry.place > 0 && !is_listed(parts, entry))
            known.push_back(&entry);
    const auto middle = known.begin() + static_cast<std::ptrdiff_t>(parts.entries.size());
    std::inplace_merge(known.begin(), middle, known.end(),
                       [](const auto* a, const auto* b) { return stands_before(*a, *b); });

    std::vector<KnownGroup> groups;
    for (const auto* entry : known) {
        if (groups.empty() || groups.back().points != entry->points)
            groups.push_back({entry->points, entry->place, 0, entry->tied});
        ++groups.back().size;
    }
    for (auto& group : groups) {
        if (!parts.entries.empty() && group.points == parts.entries.back().points) {
            const auto listed =
                std::count_if(parts.entries.begin(), parts.entries.end(),
                              [&](const auto& entry) { return entry.points == group.points; });
            group.size =
                std::max(group.size, static_cast<std::uint64_t>(listed) + parts.counts.ties_at_cut);
        }
        group.size = std::max<std::uint64_t>(group.size, group.tied ? 2 : 1);
    }
    return groups;
}

void check(const RankingParts& parts) {
    check_frame(parts);
    check_counts(parts);
    check_clauses(parts);
    check_entries(parts);
    check_also(parts);
    check_open(parts);
    check_left_out(parts);
    check_ids(parts);
    check_ties(parts);
    check_places(parts);
}

}  // namespace herne::inline HERNE_ABI::detail
