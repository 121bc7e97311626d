// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/execution.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// \file
/// Places under unknown levels. A completion gives every unknown level of the pool some level of
/// its scale, each independently of the others. In a completion everybody who meets the formula
/// stands, by points descending, with competition places; the others do not stand.

namespace herne::inline HERNE_ABI {

/// Where somebody stands at a cut, whatever the unknown levels are.
enum class CutStanding {
    certain,   ///< among the first k in every completion
    possible,  ///< among the first k in some completion, not in all
};

/// Returns "certain" or "possible".
[[nodiscard]] HERNE_EXPORT const char* to_string(CutStanding standing) noexcept;

/// Options of `place_intervals`.
struct PlaceOptions {
    /// the k of the cut: those possible among the first k are listed; by default everybody who can
    /// stand is, and there is no cut
    std::size_t top = all;
    /// most candidates to list, those of most possible points; counts are complete
    std::size_t limit = all;
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates, in each of two passes; may stop
};

/// The places that one candidate may have.
struct PlaceInterval {
    CandidateId id = {};           ///< the candidate
    std::uint64_t best_place = 1;  ///< least place over the completions in which they stand
    /// greatest such place; with a cut nothing where it lies beyond the cut
    std::optional<std::uint64_t> worst_place = {};
    bool may_drop_out = false;  ///< whether they do not stand in some completion: undecided
    /// where they stand at the cut, nothing without one
    std::optional<CutStanding> standing = {};
    std::int64_t least = 0;  ///< fewest points over the completions in which they stand
    std::int64_t best = 0;   ///< most points

    bool operator==(const PlaceInterval&) const = default;
};

/// Counts over the whole pool. `certain`, `possible` and `out` add up to `eligible` and
/// `undecided`; without a cut all three are 0.
struct PlaceCounts {
    std::uint64_t candidates = 0;  ///< candidates in the pool
    std::uint64_t eligible = 0;    ///< who are eligible in every completion
    std::uint64_t undecided = 0;   ///< who are eligible in some
    std::uint64_t ineligible = 0;  ///< who are eligible in none
    std::uint64_t certain = 0;     ///< certainly among the first k
    std::uint64_t possible = 0;    ///< possibly, not certainly
    std::uint64_t out = 0;         ///< in no completion, though they may stand

    bool operator==(const PlaceCounts&) const = default;
};

/// The places that candidates may have whatever the unknown levels are.
struct PlaceIntervals {
    Provenance provenance = {};               ///< what went into it
    std::optional<std::uint64_t> top = {};    ///< the k of the cut, nothing without one
    std::optional<std::uint64_t> limit = {};  ///< most candidates listed, nothing for all
    std::int64_t max_points = 1;              ///< points of somebody who has every top level
    PlaceCounts counts = {};                  ///< counts over the whole pool
    /// most points descending, then id ascending, so that best places ascend
    std::vector<PlaceInterval> entries = {};

    bool operator==(const PlaceIntervals&) const = default;
};

/// Returns the places that candidates may have. Both ends of each interval are reached in some
/// completion. Without a cut everybody who can stand is listed, in O(n log n); with one, memory
/// grows with k and the candidates listed alone. Throws `framework_mismatch` unless the pool holds
/// every competence that the scorecard uses on an equal scale, `invalid_input` for a cut at 0, or
/// where the formula combines so many unknown levels of one candidate more than once each that
/// `max_formula_choices` are exceeded, `cancelled`.
[[nodiscard]] HERNE_EXPORT PlaceIntervals place_intervals(const Pool& pool,
                                                          const Scorecard& scorecard,
                                                          const PlaceOptions& options = {});
/// Returns the places that candidates may have for `job`; as above.
[[nodiscard]] HERNE_EXPORT PlaceIntervals place_intervals(const Pool& pool, const JobProfile& job,
                                                          const PlaceOptions& options = {});

/// Most choices of levels, of competences that a formula names more than once, that are looked
/// through for one candidate.
inline constexpr std::size_t max_formula_choices = 65'536;

}  // namespace herne::inline HERNE_ABI
