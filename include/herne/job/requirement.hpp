// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/job/fit.hpp>
#include <herne/model/competence.hpp>
#include <herne/version.hpp>

#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// How the posting words a requirement.
enum class Importance {
    must,      ///< has to be met (Muss)
    expected,  ///< is expected (Soll)
    wish,      ///< is desirable (Kann)
};

/// Requirement (Anforderung): one competence at one level, weighted. `JobProfile` checks it.
struct Requirement {
    std::string id;          ///< unique within the job
    std::string competence;  ///< full competence id or unambiguous bare name; the job completes it
    int level = 1;           ///< the required level, 1..max of the competence's scale
    int weight = 1;          ///< weight within its group, 1..10000
    std::string group = {};  ///< id of its group, empty where the job has no groups
    Fit fit = {};            ///< share of the points by level
    Importance importance = Importance::must;  ///< how the posting words it
    std::optional<Proof> proof = {};           ///< overrides the competence's proof
    /// id of the stage by which its level is known, empty where the job has no stages
    std::string stage = {};
    std::string source_line = {};         ///< the line of the posting that it stands for
    std::vector<std::string> tasks = {};  ///< ids of the tasks that it serves
    Text label = {};                      ///< what people call it; empty: the competence's label

    bool operator==(const Requirement&) const = default;
};

/// Weighted group of requirements.
struct RequirementGroup {
    std::string id;   ///< unique within the job
    Text label = {};  ///< what people call it
    int weight = 1;   ///< weight among the groups, 1..10000

    bool operator==(const RequirementGroup&) const = default;
};

/// Returns "must", "expected" or "wish".
[[nodiscard]] HERNE_EXPORT const char* to_string(Importance importance) noexcept;

}  // namespace herne::inline HERNE_ABI
