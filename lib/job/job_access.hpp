// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared.hpp>
#include <herne/job/job_profile.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What results say of a requirement, for all of them to share.
struct RequirementFacts {
    Shared<std::string> id;
    Shared<std::string> competence;
    Shared<std::string> stage;
    Shared<std::string> source_line;
    Shared<std::vector<std::int64_t>> table;  ///< points by level 0..max
    std::size_t used;                         ///< position of its competence among the scorecard's
};

/// The way to what a job prepares for results.
struct JobAccess {
    /// Returns the facts of the requirements in order, valid as long as the job lives.
    [[nodiscard]] static std::span<const RequirementFacts> facts(const JobProfile& job) noexcept;
};

}  // namespace herne::inline HERNE_ABI::detail
