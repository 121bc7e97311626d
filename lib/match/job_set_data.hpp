// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/job_set.hpp>

#include "match/job_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What a set of jobs prepares.
struct JobSetData {
    JobSetData(std::vector<Scorecard> all_scorecards, std::vector<JobProfile> all_jobs);

    std::vector<JobProfile> jobs;
    std::vector<Scorecard> scorecards;
    Framework framework;
    std::vector<Competence> competences;  ///< that some job uses, in the framework's order
    std::vector<std::size_t> positions;   ///< of these in the framework
    std::vector<std::uint8_t> tops;       ///< of their scales
    std::vector<std::vector<std::uint32_t>> columns;  ///< by job: its competences among these
    std::vector<JobBlock> blocks;                     ///< the jobs in turn
};

/// The way to what a set of jobs prepares.
struct JobSetAccess {
    [[nodiscard]] static const JobSetData& data(const JobSet& jobs) noexcept { return *jobs.data_; }
};

/// Where competences of a set of jobs stand in another framework. Takes no memory where that is the
/// set's own. Throws as `positions` does.
class JobSetPositions {
public:
    JobSetPositions(const JobSet& jobs, const Framework& held, std::string_view holder);
    JobSetPositions(const JobSetPositions&) = delete;
    JobSetPositions& operator=(const JobSetPositions&) = delete;

    /// Returns all positions, one a competence of the set.
    [[nodiscard]] std::span<const std::size_t> all() const noexcept { return all_; }

private:
    std::vector<std::size_t> found_;
    std::span<const std::size_t> all_;
};

/// Returns the levels that a profile has of the set's competences, in their order, unknown ones
/// read as `order` says.
[[nodiscard]] std::vector<std::uint8_t> levels_of(const Profile& profile, const JobSet& jobs,
                                                  std::span<const std::size_t> positions,
                                                  UnknownAs order);
/// Writes the points of somebody with these levels for every job.
void write_points(const JobSet& jobs, std::span<const std::uint8_t> levels,
                  std::span<std::int64_t> out);

}  // namespace herne::inline HERNE_ABI::detail
