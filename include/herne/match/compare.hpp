// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// One candidate's side of one compared requirement, or of the whole.
struct ComparedPoints {
    std::int64_t worst = 0;  ///< points if every unknown level is 0
    std::int64_t best = 0;   ///< points if every unknown level is the scale's top

    bool operator==(const ComparedPoints&) const = default;
};

/// Two candidates on one requirement.
struct ComparedRequirement {
    Shared<std::string> requirement = {};  ///< the requirement's id
    Shared<std::string> competence = {};   ///< full competence id
    Text label = {};                       ///< the requirement's label
    int required_level = 1;                ///< the required level
    std::int64_t maximum = 0;              ///< points of the top level
    Level level_a = {};                    ///< the first candidate's level
    Level level_b = {};                    ///< the second candidate's level
    ComparedPoints a = {};                 ///< the first candidate's points
    ComparedPoints b = {};                 ///< the second candidate's points
    std::int64_t difference = 0;           ///< a.worst - b.worst

    /// Returns whether a level is unknown, so that the difference is not settled.
    [[nodiscard]] bool open() const noexcept { return !level_a.known() || !level_b.known(); }

    bool operator==(const ComparedRequirement&) const = default;
};

/// Comparison (Vergleich) of two candidates on one job. An equal total is not equal qualification:
/// read the criteria.
struct Comparison {
    Provenance provenance = {};  ///< what went into it
    CandidateId id_a = {};       ///< the first candidate
    CandidateId id_b = {};       ///< the second candidate
    /// one entry a requirement, in the job's order
    std::vector<ComparedRequirement> requirements = {};
    ComparedPoints a = {};                  ///< the first candidate's points
    ComparedPoints b = {};                  ///< the second candidate's points
    std::int64_t max_points = 1;            ///< points of somebody who has every top level
    Verdict verdict_a = Verdict::eligible;  ///< verdict on the first candidate
    Verdict verdict_b = Verdict::eligible;  ///< verdict on the second candidate
    std::int64_t difference = 0;  ///< a.worst - b.worst, the sum of the differences by requirement
    std::int64_t least_difference =
        0;  ///< smallest difference that unknown levels allow: a.worst - b.best
    std::int64_t greatest_difference =
        0;  ///< greatest difference that unknown levels allow: a.best - b.worst

    bool operator==(const Comparison&) const = default;
};

/// Returns the comparison of `a` with `b` on `job`. Throws `framework_mismatch` unless both hold
/// every competence that the job uses, on an equal scale.
[[nodiscard]] HERNE_EXPORT Comparison compare(const Profile& a, const Profile& b,
                                              const JobProfile& job);

}  // namespace herne::inline HERNE_ABI
