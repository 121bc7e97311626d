// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/candidates.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Points of many candidates by requirement: candidates x requirements, in the order of the rows
/// looked at and of the job's requirements. What a candidate has in all columns adds up to what
/// `points` says.
struct Contributions {
    Provenance provenance = {};             ///< what went into it
    UnknownAs order = UnknownAs::worst;     ///< what unknown levels count as
    std::size_t candidates = 0;             ///< number of candidates
    std::size_t requirements = 0;           ///< number of requirements
    std::vector<std::int64_t> points = {};  ///< all candidates' points of the first requirement,
                                            ///< then of the second, ...

    /// Returns all candidates' points of the requirement at `requirement`, which must be in range.
    [[nodiscard]] std::span<const std::int64_t> column(std::size_t requirement) const noexcept {
        return std::span{points}.subspan(requirement * candidates, candidates);
    }
    /// Returns the points of one candidate for one requirement; both must be in range.
    [[nodiscard]] std::int64_t at(std::size_t candidate, std::size_t requirement) const noexcept {
        return points[requirement * candidates + candidate];
    }

    bool operator==(const Contributions&) const = default;
};

/// Returns where everybody's points come from: exact, by requirement, 8 bytes each. Throws
/// `framework_mismatch` unless the pool holds every competence that the job uses on an equal scale,
/// `std::out_of_range` for a row that the pool does not have, `cancelled`.
[[nodiscard]] HERNE_EXPORT Contributions contributions(const Pool& pool, const JobProfile& job,
                                                       const AnalysisOptions& options = {});

}  // namespace herne::inline HERNE_ABI
