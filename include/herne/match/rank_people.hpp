// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/level_source.hpp>
#include <herne/match/matcher.hpp>
#include <herne/match/placing.hpp>
#include <herne/match/ranking.hpp>
#include <herne/version.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `rank` for a range of own types; each means what it means in `RankOptions`.
struct RankPeopleOptions {
    std::size_t top = all;               ///< most candidates to list
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
    double min_score = 0;  ///< candidates whose `score()` is below are counted, not listed; 0..1
};

/// One candidate of a ranking of own types.
template <class Id>
struct RankingEntryOf {
    std::uint64_t place = 0;              ///< competition rank (1, 2, 2, 4)
    Id id = {};                           ///< the candidate
    std::size_t position = 0;             ///< where in the range the candidate stands
    std::int64_t points = 0;              ///< points in the ranking's order
    std::int64_t max_points = 1;          ///< points of somebody who has every top level
    std::int64_t worst = 0;               ///< points if every unknown level is 0
    std::int64_t best = 0;                ///< points if every unknown level is the scale's top
    Verdict verdict = Verdict::eligible;  ///< eligible or undecided
    bool tied =
        false;  ///< whether another candidate of the range has this place too, listed or not

    /// Returns points / max_points, correctly rounded.
    [[nodiscard]] double score() const noexcept { return detail::quotient(points, max_points); }
    /// Returns points / max_points, exactly.
    [[nodiscard]] Fraction fraction() const { return {points, max_points}; }

    bool operator==(const RankingEntryOf&) const = default;
};

/// Ranking of own types, with ids of their own: places, points, ties, and counts over the whole
/// range. Keeps none of the people alive.
template <class Id>
struct RankingOf {
    Scorecard scorecard;                           ///< what it was made by
    UnknownAs order = UnknownAs::worst;            ///< what unknown levels count as
    std::vector<RankingEntryOf<Id>> entries = {};  ///< the listed candidates, best first
    RankingCounts counts = {};                     ///< counts over the whole range

    /// Returns the number of listed candidates.
    [[nodiscard]] std::size_t size() const noexcept { return entries.size(); }
    /// Returns the listed candidate at `index`, which must be below `size()`.
    [[nodiscard]] const RankingEntryOf<Id>& operator[](std::size_t index) const noexcept {
        return entries[index];
    }
    /// Returns the first listed candidate, for range-for.
    [[nodiscard]] auto begin() const noexcept { return entries.begin(); }
    /// Returns the end of the listed candidates, for range-for.
    [[nodiscard]] auto end() const noexcept { return entries.end(); }
    /// Returns how many more candidates stand at the last listed place.
    [[nodiscard]] std::uint64_t ties_at_cut() const noexcept { return counts.ties_at_cut; }
    /// Returns the points of somebody who has every top level.
    [[nodiscard]] std::int64_t max_points() const noexcept { return scorecard.max_points(); }
    /// Returns what went into the ranking.
    [[nodiscard]] const Provenance& provenance() const noexcept { return scorecard.provenance(); }

    bool operator==(const RankingOf&) const = default;
};

namespace detail {

/// As `stands_before`; who shares an id stands as in the range.
inline constexpr auto listed_before = [](const auto& a, const auto& b) {
    if (stands_before(a, b))
        return true;
    return a.position < b.position && !stands_before(b, a);
};

/// The best of the candidates offered, at most `top`, and how many more have the points of the last
/// of them. Takes no memory but that of the list.
template <class Id>
class BestOf {
public:
    BestOf(std::vector<RankingEntryOf<Id>>& entries, std::size_t top) noexcept
        : entries_{entries}, top_{top} {}

    /// Takes or counts a candidate of so many points in the ranking's order; `id()` returns the id,
    /// and is called only where it matters.
    template <std::invocable MakeId>
    void offer(const Match& match, std::int64_t points, std::size_t position, const MakeId& id) {
        const auto entry = [&] {
            return RankingEntryOf<Id>{.id = id(),
                                      .position = position,
                                      .points = points,
                                      .max_points = match.max_points,
                                      .worst = match.worst,
                                      .best = match.best,
                                      .verdict = match.verdict};
        };
        if (entries_.size() < top_) {
            entries_.push_back(entry());
            // From now on the last one in the list stands in front.
            if (entries_.size() == top_)
                std::make_heap(entries_.begin(), entries_.end(), listed_before);
        } else if (top_ > 0 && points >= cut()) {
            if (points > cut() || id() < entries_.front().id)
                replace_last(entry());
            else
                ++ties_;
        }
    }

    /// Puts the list in order, with places, and returns how many more have the last one's points.
    std::uint64_t finish() {
        std::sort(entries_.begin(), entries_.end(), listed_before);
        set_standings(entries_, ties_);
        return ties_;
    }

private:
    [[nodiscard]] std::int64_t cut() const noexcept { return entries_.front().points; }

    void replace_last(RankingEntryOf<Id> entry) {
        std::pop_heap(entries_.begin(), entries_.end(), listed_before);
        const std::int64_t dropped = entries_.back().points;
        entries_.back() = std::move(entry);
        std::push_heap(entries_.begin(), entries_.end(), listed_before);
        // Where the cut has risen, all that dropped out before have fewer points.
        ties_ = dropped == cut() ? ties_ + 1 : 0;
    }

    std::vector<RankingEntryOf<Id>>& entries_;
    std::size_t top_;
    std::uint64_t ties_ = 0;
};

/// Counts one verdict.
inline void count(RankingCounts& counts, Verdict verdict) noexcept {
    ++counts.candidates;
    counts.eligible += verdict == Verdict::eligible ? 1 : 0;
    counts.undecided += verdict == Verdict::undecided ? 1 : 0;
    counts.ineligible += verdict == Verdict::ineligible ? 1 : 0;
}

}  // namespace detail

/// Returns the ranking of `people` by points descending, then id ascending, ineligible ones left
/// out and counted, each read once, where they lie. The same places, ties and counts as `rank` of
/// a pool of them; ids should differ, and people who share one stand as in the range. Allocates the
/// list alone, and what ids take. Throws `invalid_input` for a level off its scale, naming position
/// and competence, or for a `min_score` that is not in 0..1. O(people x competences) and a sort of
/// the list.
template <class People>
requires CandidateRange<std::remove_reference_t<People>>
[[nodiscard]] RankingOf<IdOf<CandidateOf<std::remove_reference_t<People>>>> rank(
    People&& people, const Matcher& matcher, const RankPeopleOptions& options = {}) {
    using Id = IdOf<CandidateOf<std::remove_reference_t<People>>>;
    detail::check_min_score(options.min_score);
    const std::int64_t least = detail::least_points(matcher.max_points(), options.min_score);
    RankingOf<Id> result{.scorecard = matcher.scorecard(), .order = options.order};
    const auto end = std::end(people);
    const auto size = static_cast<std::size_t>(std::ranges::distance(std::begin(people), end));
    result.entries.reserve(std::min(options.top, size));
    detail::BestOf<Id> best{result.entries, options.top};
    std::size_t position = 0;
    for (auto at = std::begin(people); at != end; ++at, ++position) {
        const auto& person = *at;
        const Match match = matcher.match(person, position);
        detail::count(result.counts, match.verdict);
        if (match.verdict == Verdict::ineligible)
            continue;
        if (const std::int64_t points = match.points(options.order); points >= least)
            best.offer(match, points, position,
                       [&]() -> decltype(auto) { return herne_id(person); });
        else
            ++result.counts.below_min_score;
    }
    result.counts.ties_at_cut = best.finish();
    return result;
}

}  // namespace herne::inline HERNE_ABI
