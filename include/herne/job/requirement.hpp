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

/// What a requirement asks of two people who share a post.
enum class Sharing {
    either,  ///< one of the two is enough: the greater of their levels counts
    both,    ///< each of them has to meet it: the lesser of their levels counts
    mean,    ///< the mean of their points counts
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
    /// what it asks of two who share the post; nothing: `either` where a document proves it, `both`
    /// where it is judged. The job leaves out what is stated and says the same.
    std::optional<Sharing> shared = {};

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
/// Returns "either", "both" or "mean".
[[nodiscard]] HERNE_EXPORT const char* to_string(Sharing sharing) noexcept;

}  // namespace herne::inline HERNE_ABI
