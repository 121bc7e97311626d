// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {

namespace detail {
struct RankingAccess;
}

/// One candidate of a ranking.
struct RankingEntry {
    std::uint64_t place =
        0;  ///< competition rank (1, 2, 2, 4); 0 for an ineligible candidate, who has none
    CandidateId id = {};                  ///< the candidate
    std::int64_t points = 0;              ///< points in the ranking's order
    std::int64_t max_points = 1;          ///< points of somebody who has every top level
    std::int64_t worst = 0;               ///< points if every unknown level is 0
    std::int64_t best = 0;                ///< points if every unknown level is the scale's top
    Verdict verdict = Verdict::eligible;  ///< outcome of the eligibility check
    bool tied = false;  ///< whether another candidate of the pool has this place too, listed or
                        ///< not; never for an ineligible one
    /// positions of the top-level clauses that depend on this candidate's unknown levels,
    /// ascending: what is open for an undecided candidate, empty for everybody else; since 0.2
    std::vector<std::size_t> open = {};

    /// Returns points / max_points, correctly rounded.
    [[nodiscard]] double score() const noexcept { return detail::quotient(points, max_points); }
    /// Returns points / max_points, exactly.
    [[nodiscard]] Fraction fraction() const { return {points, max_points}; }

    bool operator==(const RankingEntry&) const = default;
};

/// One ineligible candidate.
struct LeftOut {
    CandidateId id = {};  ///< the candidate
    /// positions of the top-level clauses that fail, whatever the unknown levels are
    std::vector<std::size_t> clauses = {};

    bool operator==(const LeftOut&) const = default;
};

/// One undecided candidate, and what is open.
struct OpenCandidate {
    CandidateId id = {};  ///< the candidate
    /// positions of the top-level clauses that depend on unknown levels
    std::vector<std::size_t> clauses = {};

    bool operator==(const OpenCandidate&) const = default;
};

/// How many candidates one top-level clause leaves out or undecided.
struct ClauseCount {
    std::string id = {};          ///< the clause's short name, may be empty
    Text label = {};              ///< what people call the clause
    std::uint64_t failing = 0;    ///< candidates who do not meet it whatever the unknown levels are
    std::uint64_t undecided = 0;  ///< candidates for whom it depends on unknown levels

    bool operator==(const ClauseCount&) const = default;
};

/// Counts of a ranking, always over the whole pool.
struct RankingCounts {
    std::uint64_t candidates = 0;       ///< candidates in the pool
    std::uint64_t eligible = 0;         ///< who are eligible
    std::uint64_t undecided = 0;        ///< who are undecided
    std::uint64_t ineligible = 0;       ///< who are ineligible
    std::uint64_t below_min_score = 0;  ///< eligible or undecided, but below `min_score`
    std::uint64_t ties_at_cut =
        0;  ///< further candidates who stand at the last listed place and are not listed

    bool operator==(const RankingCounts&) const = default;
};

/// What a reader of a ranking has to know.
struct RankingWarning {
    /// stable short name: `competences_without_data`; "" in files from before there were codes
    std::string code = {};
    std::vector<std::string> competences = {};  ///< full ids of the competences that it is about
    Text text = {};                             ///< what there is to know, in German and English

    bool operator==(const RankingWarning&) const = default;
};

/// Every candidate, for `RankOptions::top`.
inline constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
/// Most ineligible candidates that a ranking lists; counts are complete.
inline constexpr std::size_t max_left_out = 1000;

/// What a ranking is made of; `Ranking` checks it.
struct RankingParts {
    Provenance provenance = {};              ///< what went into it
    UnknownAs order = UnknownAs::worst;      ///< what unknown levels count as
    std::size_t top = all;                   ///< where the list was cut
    double min_score = 0;                    ///< score below which candidates are only counted
    std::int64_t max_points = 1;             ///< points of somebody who has every top level
    RankingCounts counts = {};               ///< counts over the whole pool
    std::vector<ClauseCount> clauses = {};   ///< one entry a top-level clause
    std::vector<RankingEntry> entries = {};  ///< points descending, then id ascending
    /// candidates asked for by id, in the order of the list, then ineligible ones by id;
    /// repeated here if they are listed too
    std::vector<RankingEntry> also = {};
    std::vector<LeftOut> left_out = {};  ///< the first 1,000 ineligible candidates by id
    /// what a reader has to know, such as competences without data
    std::vector<RankingWarning> warnings = {};

    bool operator==(const RankingParts&) const = default;
};

/// Ranking (Rangfolge): places, points, ties, and who was left out and why. Owns its ids and keeps
/// no pool alive. One that was moved from lists nobody, and may only be assigned to or destroyed.
class HERNE_EXPORT Ranking {
public:
    /// Throws `invalid_input`, naming the part, unless `parts` could be the ranking of some pool as
    /// far as its own content shows: counts add up, the list is as long as counts and `top` say,
    /// stands in order with competition ranks, ties are marked, points lie within `max_points`,
    /// nobody stands in two places, all ids are of one kind, and what is open is said of all
    /// undecided candidates, or of none as in rankings made before 0.2.
    explicit Ranking(RankingParts parts);

    /// Returns what the ranking is made of.
    [[nodiscard]] const RankingParts& parts() const noexcept { return parts_; }
    /// Returns the listed candidates, best first.
    [[nodiscard]] std::span<const RankingEntry> entries() const noexcept { return parts_.entries; }
    /// Returns the number of listed candidates.
    [[nodiscard]] std::size_t size() const noexcept { return parts_.entries.size(); }
    /// Returns the listed candidate at `index`, which must be below `size()`.
    [[nodiscard]] const RankingEntry& operator[](std::size_t index) const noexcept {
        return parts_.entries[index];
    }
    /// Returns the first listed candidate, for range-for.
    [[nodiscard]] auto begin() const noexcept { return parts_.entries.begin(); }
    /// Returns the end of the listed candidates, for range-for.
    [[nodiscard]] auto end() const noexcept { return parts_.entries.end(); }
    /// Returns the candidates who were asked for by id, whatever their place.
    [[nodiscard]] std::span<const RankingEntry> also() const noexcept { return parts_.also; }
    /// Returns the first 1,000 ineligible candidates by id.
    [[nodiscard]] std::span<const LeftOut> left_out() const noexcept { return parts_.left_out; }
    /// Returns the undecided ones among the listed candidates and those asked for by id, and what
    /// is open for each: first the listed ones in their order, then the others in theirs. Nothing
    /// of rankings made before 0.2.
    [[nodiscard]] std::vector<OpenCandidate> open() const;
    /// Returns who was asked for by id and is not listed, in the order of `also()`.
    [[nodiscard]] std::vector<RankingEntry> not_listed() const;
    /// Returns counts over the whole pool.
    [[nodiscard]] const RankingCounts& counts() const noexcept { return parts_.counts; }
    /// Returns the ids of the top-level clauses at `positions`, joined by `; `; a clause without id
    /// is called `clause N`, counted from 1.
    [[nodiscard]] std::string clause_names(std::span<const std::size_t> positions) const;
    /// Returns one entry a top-level clause of the eligibility formula.
    [[nodiscard]] std::span<const ClauseCount> clauses() const noexcept { return parts_.clauses; }
    /// Returns how many more candidates stand at the last listed place.
    [[nodiscard]] std::uint64_t ties_at_cut() const noexcept { return parts_.counts.ties_at_cut; }
    /// Returns the points of somebody who has every top level.
    [[nodiscard]] std::int64_t max_points() const noexcept { return parts_.max_points; }
    /// Returns what unknown levels count as.
    [[nodiscard]] UnknownAs order() const noexcept { return parts_.order; }
    /// Returns what went into the ranking.
    [[nodiscard]] const Provenance& provenance() const noexcept { return parts_.provenance; }
    /// Returns what a reader has to know, such as competences without data.
    [[nodiscard]] const std::vector<RankingWarning>& warnings() const noexcept {
        return parts_.warnings;
    }

    bool operator==(const Ranking&) const = default;

private:
    friend struct detail::RankingAccess;
    /// For parts that need no check.
    struct Unchecked {};
    template <class Make>
    Ranking(const Make& make, Unchecked /*tag*/) : parts_(make()) {}

    RankingParts parts_;
};

}  // namespace herne::inline HERNE_ABI
