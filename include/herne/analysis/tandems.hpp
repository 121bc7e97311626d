// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/availability.hpp>
#include <herne/analysis/undecided_people.hpp>
#include <herne/base/execution.hpp>
#include <herne/base/fraction.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// Job sharing: two people for one post. For each requirement the job says what it asks of two: the
/// greater of their levels counts (`either`), the lesser (`both`), or the mean of their points. A
/// proposal about pairs, which are never ranked against individuals.

namespace herne::inline HERNE_ABI {

/// Most pairs that `tandems` and `partners` list, unless all are asked for.
inline constexpr std::size_t max_tandems = 10'000;
/// Most pairs of people among whom all are listed: those of 1,000 people.
inline constexpr std::size_t max_tandems_for_all = 499'500;

/// Options of `tandems` and `partners`.
struct TandemOptions {
    /// most pairs to list, 1..10,000, or `all` where no more than 499,500 can be made
    std::size_t top = 100;
    UndecidedPeople undecided = UndecidedPeople::marked;  ///< whether undecided people take part
    /// who asked for part time, and how much; by default everybody may be paired
    std::optional<Availability> availability = {};
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates; may stop the call
};

/// Two people, `a` before `b` by id.
struct Tandem {
    std::uint64_t place = 0;              ///< competition rank among pairs (1, 2, 2, 4)
    CandidateId a = {};                   ///< the one whose id comes first
    CandidateId b = {};                   ///< the other
    std::int64_t points = 0;              ///< points of the pair if every unknown level is 0
    std::int64_t best = 0;                ///< points if every unknown level is the scale's top
    Verdict verdict = Verdict::eligible;  ///< `undecided` if one of the two is
    bool tied = false;  ///< whether another pair has this place too, listed or not

    bool operator==(const Tandem&) const = default;
};

/// Counts of people over the whole pool, and of pairs over all that could be made. `fit` and
/// `hours_apart` add up to `pairs`.
struct TandemCounts {
    std::uint64_t candidates = 0;   ///< candidates in the pool
    std::uint64_t eligible = 0;     ///< who are eligible
    std::uint64_t undecided = 0;    ///< who are undecided
    std::uint64_t ineligible = 0;   ///< who are ineligible
    std::uint64_t people = 0;       ///< who may be paired: not left out, and asked for part time
    std::uint64_t pairs = 0;        ///< pairs of these people
    std::uint64_t hours_apart = 0;  ///< pairs whose hours cannot add up to the post's
    std::uint64_t fit = 0;          ///< pairs that were looked at, listed or not
    std::uint64_t ties_at_cut = 0;  ///< further pairs that stand at the last listed place

    bool operator==(const TandemCounts&) const = default;
};

/// The best pairs for one post.
struct Tandems {
    Provenance provenance = {};                           ///< what went into it
    UndecidedPeople undecided = UndecidedPeople::marked;  ///< whether undecided people take part
    /// digest of the availability, nothing where everybody may be paired
    std::optional<std::string> availability = {};
    std::optional<std::uint64_t> top = {};    ///< most pairs listed, nothing for all
    std::optional<CandidateId> partner = {};  ///< of `partners`: who stands in every pair
    /// whether points and max points are twice the job's, as they are where the mean of two counts
    bool doubled = false;
    std::int64_t max_points = 1;       ///< points of two of whom each has every top level
    TandemCounts counts = {};          ///< counts over the whole pool
    std::vector<Tandem> entries = {};  ///< points descending, then `a`, then `b` ascending

    bool operator==(const Tandems&) const = default;
};

/// Returns the best pairs of eligible people for `job`, exactly: as if all pairs were looked at.
/// All counts are over all pairs. Takes about 35 bytes a candidate and requirement; time grows
/// between linearly and with the square of the candidates, as levels are correlated or not
/// (benchmarks/README.md). Throws `framework_mismatch` unless the pool holds every competence that
/// the job uses on an equal scale, `invalid_input` for a `top` out of range, `unknown_id` for
/// somebody of the availability whom the pool does not hold, `points_overflow` where doubled points
/// exceed 2^53, `cancelled`.
[[nodiscard]] HERNE_EXPORT Tandems tandems(const Pool& pool, const JobProfile& job,
                                           const TandemOptions& options = {});

/// Returns the best pairs that the candidate called `id` is one of, in one scan; counts of pairs
/// are over these. Throws as `tandems`, `unknown_id`, and `invalid_input` where this candidate may
/// not be paired: ineligible, undecided and left out, or not in the availability.
[[nodiscard]] HERNE_EXPORT Tandems partners(const Pool& pool, const JobProfile& job,
                                            const CandidateId& id,
                                            const TandemOptions& options = {});

}  // namespace herne::inline HERNE_ABI
