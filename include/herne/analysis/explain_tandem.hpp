// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/availability.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/shared.hpp>
#include <herne/base/text.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/requirement.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Which of two people something is true of.
enum class OfTwo {
    nobody,  ///< neither of the two
    a,       ///< the first alone
    b,       ///< the second alone
    both,    ///< both of them
};

/// Returns "nobody", "a", "b" or "both".
[[nodiscard]] HERNE_EXPORT const char* to_string(OfTwo who) noexcept;

/// One requirement for two people. Points are twice the job's where the explanation says so.
struct SharedRequirement {
    Shared<std::string> requirement = {};      ///< the requirement's id
    Shared<std::string> competence = {};       ///< full competence id
    Text label = {};                           ///< the requirement's label
    Importance importance = Importance::must;  ///< how the posting words it
    Sharing shared = Sharing::both;            ///< what it asks of two
    Fraction share = {};                       ///< share of the job
    int required_level = 1;                    ///< the required level
    Text required_label = {};                  ///< label of the required level
    Level level_a = {};                        ///< level of the first
    Text label_a = {};                         ///< label of that level, empty if it is unknown
    Level level_b = {};                        ///< level of the second
    Text label_b = {};                         ///< label of that level, empty if it is unknown
    /// the level that counts, unknown counted as level 0; nothing where the mean of points counts
    std::optional<int> level = {};
    OfTwo covered_by = OfTwo::nobody;  ///< who has the required level, unknown counted as level 0
    std::int64_t points_a = 0;         ///< points of the first alone, unknown counted as level 0
    std::int64_t points_b = 0;         ///< points of the second alone, unknown counted as level 0
    std::int64_t points = 0;           ///< points of the pair, unknown counted as level 0
    std::int64_t best = 0;             ///< points of the pair, unknown counted as the scale's top
    std::int64_t maximum = 0;          ///< points of the top level
    /// levels missing to the required one, unknown counted as level 0: of the level that counts, or
    /// of both together where the mean of points counts
    int shortfall = 0;

    bool operator==(const SharedRequirement&) const = default;
};

/// Who of two can work on one day.
struct SharedDay {
    Weekday day = Weekday::monday;     ///< the day
    OfTwo covered_by = OfTwo::nobody;  ///< who can work then

    bool operator==(const SharedDay&) const = default;
};

/// Options of `explain_tandem`.
struct TandemExplanationOptions {
    /// who asked for part time, and how much; by default nothing is said of hours and days
    std::optional<Availability> availability = {};
};

/// Explanation of what two people bring to one post. Owns all it says.
struct TandemExplanation {
    Provenance provenance = {};             ///< what went into it
    CandidateId a = {};                     ///< the first
    CandidateId b = {};                     ///< the second
    Verdict verdict_a = Verdict::eligible;  ///< outcome of the first's eligibility check
    Verdict verdict_b = Verdict::eligible;  ///< outcome of the second's
    /// whether points and max points are twice the job's, as they are where the mean of two counts
    bool doubled = false;
    /// one entry a requirement, in the job's order; their points add up to the totals below
    std::vector<SharedRequirement> requirements = {};
    std::int64_t points = 0;      ///< points of the pair, unknown counted as level 0
    std::int64_t best = 0;        ///< points, unknown counted as the scale's top
    std::int64_t max_points = 1;  ///< points of two of whom each has every top level
    std::optional<AvailabilityEntry> wanted_a = {};  ///< part time that the first asked for
    std::optional<AvailabilityEntry> wanted_b = {};  ///< part time that the second asked for
    /// whether their hours can add up to the post's; nothing unless both asked for part time
    std::optional<bool> hours_add_up = {};
    /// Monday to Friday and whatever other day one of them names; empty unless both name days
    std::vector<SharedDay> days = {};

    bool operator==(const TandemExplanation&) const = default;
};

/// Returns what `a` and `b` bring to `job` together, requirement by requirement. Throws
/// `framework_mismatch` unless both profiles hold every competence that the job uses on an equal
/// scale, `invalid_input` where both are the same person, `points_overflow` where doubled points
/// exceed 2^53.
[[nodiscard]] HERNE_EXPORT TandemExplanation
explain_tandem(const Profile& a, const Profile& b, const JobProfile& job,
               const TandemExplanationOptions& options = {});

}  // namespace herne::inline HERNE_ABI
