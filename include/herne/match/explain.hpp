// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/reasons.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Points of one requirement for one candidate.
struct ExplainedRequirement {
    Shared<std::string> requirement = {};  ///< the requirement's id
    Shared<std::string> competence = {};   ///< full competence id
    Text label = {};                       ///< the requirement's label
    Text level_label = {};     ///< label of the candidate's level, empty if it is unknown
    Text required_label = {};  ///< label of the required level
    Importance importance = Importance::must;      ///< how the posting words it
    Proof proof = Proof::judgement;                ///< how it is established
    Shared<std::string> stage = {};                ///< stage by which it is known
    Shared<std::string> source_line = {};          ///< the line of the posting that it stands for
    Level level = {};                              ///< the candidate's level
    int required_level = 1;                        ///< the required level
    Fraction share = {};                           ///< share of the job
    Shared<std::vector<std::int64_t>> table = {};  ///< points by level 0..max
    std::int64_t points = 0;                       ///< points, unknown counted as level 0
    std::int64_t best = 0;                         ///< points, unknown counted as the scale's top
    std::int64_t maximum = 0;                      ///< points of the top level
    int shortfall = 0;  ///< levels missing to the required one, unknown counted as level 0
    std::vector<Evidence> evidence = {};  ///< evidence for the level
    bool evidence_expired =
        false;             ///< whether all dated evidence had expired by the job's closing date
    Text level_rule = {};  ///< the sentence of the competence's binning, empty if it has none

    bool operator==(const ExplainedRequirement&) const = default;
};

/// One level more in one competence, and what it gains.
struct Step {
    Shared<std::string> competence = {};  ///< full competence id
    Text label = {};                      ///< the competence's label
    int from = 0;                         ///< the level now
    int to = 0;                           ///< the next level
    std::int64_t gain = 0;  ///< points gained, over all requirements that use the competence

    bool operator==(const Step&) const = default;
};

/// Explanation (Punkteherleitung) of one candidate's points and verdict. Owns all it says and keeps
/// no pool alive; what it says of the job it shares with the job and with copies, which are cheap.
struct Explanation {
    Provenance provenance = {};  ///< what went into it
    CandidateId id = {};         ///< the candidate
    /// one entry a requirement, in the job's order; their points add up to the totals
    /// below
    std::vector<ExplainedRequirement> requirements = {};
    std::int64_t points = 0;              ///< points, unknown counted as level 0
    std::int64_t best = 0;                ///< points, unknown counted as the scale's top
    std::int64_t max_points = 1;          ///< points of somebody who has every top level
    Verdict verdict = Verdict::eligible;  ///< outcome of the eligibility check
    std::vector<Reason> reasons = {};     ///< what of the eligibility formula is not satisfied
    Ways ways = {};                       ///< the ways to satisfy it
    std::vector<Step> steps = {};  ///< single level steps of known levels that gain points, most
                                   ///< first, then in the framework's order

    /// Returns points / max_points, correctly rounded.
    [[nodiscard]] double score() const noexcept { return detail::quotient(points, max_points); }
    /// Returns points / max_points, exactly.
    [[nodiscard]] Fraction fraction() const { return {points, max_points}; }

    bool operator==(const Explanation&) const = default;
};

/// Returns the explanation of `profile`'s points and verdict. Throws `framework_mismatch` unless
/// the profile holds every competence that the job uses, on an equal scale.
[[nodiscard]] HERNE_EXPORT Explanation explain(const Profile& profile, const JobProfile& job);

}  // namespace herne::inline HERNE_ABI
