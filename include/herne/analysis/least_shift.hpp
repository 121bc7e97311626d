// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_space.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `least_shift`.
struct LeastShiftOptions {
    /// whose shares move: those of requirements, or of groups with the shares inside them kept
    WeightsOver over = WeightsOver::requirements;
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as, of both
};

/// How the share of one requirement or group changes.
struct ShareMove {
    std::string id = {};   ///< the requirement's or group's id
    Text label = {};       ///< what people call it
    Fraction before = {};  ///< its share today
    Fraction after = {};   ///< its share then, 0..1

    bool operator==(const ShareMove&) const = default;
};

/// The smallest change of shares with which somebody is no longer behind somebody else.
struct LeastShift {
    Provenance provenance = {};                    ///< what went into it
    CandidateId a = {};                            ///< who is ahead
    CandidateId b = {};                            ///< who is to have as many points
    WeightsOver over = WeightsOver::requirements;  ///< whose shares move
    UnknownAs order = UnknownAs::worst;            ///< what unknown levels count as
    std::int64_t a_points = 0;                     ///< points of the one today
    std::int64_t b_points = 0;                     ///< points of the other today
    std::int64_t max_points = 1;                   ///< points of somebody who has every top level
    /// whether any weights at all bring them level; if not nothing moves
    bool reachable = false;
    /// sum of |after - before| over all shares, 0..2: with less of it b stays behind
    Fraction total_change = {};
    std::vector<ShareMove> moves = {};  ///< shares that change, in the job's order

    bool operator==(const LeastShift&) const = default;
};

/// Returns the smallest change of shares with which `b` has at least as many points as `a`: the
/// least sum of |new - old| over all weightings, shares >= 0 that sum to 1; exact. Nothing moves
/// where b is not behind today, or where a leads in everything that has weight. Eligibility does
/// not depend on weights and is not looked at.
///
/// A continuous knapsack: share moves from where a leads most, then next most, to the one place
/// where a leads least; each unit moved costs the same and gains the difference of the two leads,
/// so no other way of moving as much gains more. Among equal leads the first of the job.
///
/// Throws `framework_mismatch` unless both profiles hold every competence that the job uses on an
/// equal scale, `points_overflow` where a share needs more than 64 bits to be exact.
[[nodiscard]] HERNE_EXPORT LeastShift least_shift(const Profile& a, const Profile& b,
                                                  const JobProfile& job,
                                                  const LeastShiftOptions& options = {});

}  // namespace herne::inline HERNE_ABI
