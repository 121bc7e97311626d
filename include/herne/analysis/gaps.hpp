// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/candidates.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/level.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Missing levels of many candidates by requirement: candidates x requirements, in the order of the
/// rows looked at and of the job's requirements.
struct Gaps {
    /// What stands for an unknown level, of which nobody can say how much is missing.
    static constexpr std::uint8_t unknown = Level::unknown().code();

    Provenance provenance = {};    ///< what went into it
    std::size_t candidates = 0;    ///< number of candidates
    std::size_t requirements = 0;  ///< number of requirements
    /// Levels missing to the required one, 0 where it is reached, `unknown` where the level is; all
    /// candidates' of the first requirement, then of the second, ...
    std::vector<std::uint8_t> missing = {};

    /// Returns all candidates' missing levels of the requirement at `requirement`, which must be in
    /// range.
    [[nodiscard]] std::span<const std::uint8_t> column(std::size_t requirement) const noexcept {
        return std::span{missing}.subspan(requirement * candidates, candidates);
    }
    /// Returns the levels that one candidate misses in one requirement, nothing if the level is
    /// unknown; both must be in range.
    [[nodiscard]] std::optional<int> at(std::size_t candidate,
                                        std::size_t requirement) const noexcept {
        const std::uint8_t levels = missing[requirement * candidates + candidate];
        return levels == unknown ? std::nullopt : std::optional<int>{levels};
    }

    bool operator==(const Gaps&) const = default;
};

/// Returns how many levels everybody misses in each requirement, one byte each. Over one's own
/// staff it says who needs which training. Throws `framework_mismatch` unless the pool holds every
/// competence that the job uses on an equal scale, `std::out_of_range` for a row that the pool does
/// not have, `cancelled`.
[[nodiscard]] HERNE_EXPORT Gaps gaps(const Pool& pool, const JobProfile& job,
                                     const AnalysisOptions& options = {});

/// One requirement that one candidate is not known to reach.
struct OpenGap {
    std::size_t row = 0;              ///< the candidate's row in the pool
    std::size_t requirement = 0;      ///< position of the requirement in the job
    Level level = {};                 ///< the candidate's level
    std::optional<int> missing = {};  ///< levels missing to the required one, at least 1; nothing
                                      ///< if the level is unknown

    bool operator==(const OpenGap&) const = default;
};

/// Returns `gaps` as a list of what is open, by candidate in the order looked at, then by
/// requirement; requirements that are reached are left out. Throws as `gaps`.
[[nodiscard]] HERNE_EXPORT std::vector<OpenGap> open_gaps(const Pool& pool, const JobProfile& job,
                                                          const AnalysisOptions& options = {});

}  // namespace herne::inline HERNE_ABI
