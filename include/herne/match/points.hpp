// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/eligibility.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstdint>

/// \file
/// Points, score and verdict of one profile, without a pool. All throw `framework_mismatch` unless
/// the profile holds every competence that the scorecard uses, on an equal scale. Where its
/// framework is the scorecard's they take no memory and well below a microsecond.

namespace herne::inline HERNE_ABI {

/// Options of `points` and `score` for one profile.
struct PointsOptions {
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
};

/// Returns the exact points of one profile: 0..max_points. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::int64_t points(const Profile& profile, const Scorecard& scorecard,
                                               const PointsOptions& options = {});
/// Returns the exact points of one profile for `job`. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::int64_t points(const Profile& profile, const JobProfile& job,
                                               const PointsOptions& options = {});
/// Returns the score of one profile: the correctly rounded quotient points / max points. Throws
/// `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT double score(const Profile& profile, const Scorecard& scorecard,
                                        const PointsOptions& options = {});
/// Returns the score of one profile for `job`. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT double score(const Profile& profile, const JobProfile& job,
                                        const PointsOptions& options = {});
/// Returns the verdict on one profile: by the scorecard's formula. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT Verdict verdict(const Profile& profile, const Scorecard& scorecard);
/// Returns the verdict on one profile for `job`. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT Verdict verdict(const Profile& profile, const JobProfile& job);

}  // namespace herne::inline HERNE_ABI
