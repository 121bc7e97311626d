// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/candidates.hpp>
#include <herne/base/fraction.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Fewest people of whom a group's figures may speak.
inline constexpr std::uint64_t fewest_shown = 5;

/// What many candidates have in one requirement. All counts are exact; figures of floating point
/// are made from exact whole numbers in one order, so that they are the same everywhere.
struct RequirementSummary {
    std::string requirement = {};  ///< the requirement's id
    std::string competence = {};   ///< full competence id
    int required_level = 1;        ///< the required level
    Fraction share = {};           ///< nominal share of the job
    std::uint64_t known = 0;       ///< candidates whose level is known
    std::uint64_t unknown = 0;     ///< candidates whose level is unknown
    /// Whether the figures below are left out, because they would speak of one to four people of a
    /// group; never without groups.
    bool withheld = false;
    std::vector<std::uint64_t> levels = {};  ///< candidates by known level 0..max
    std::uint64_t at_top = 0;                ///< known levels that are the scale's top
    std::uint64_t full_points = 0;           ///< known levels that give all points
    std::uint64_t shortfalls = 0;            ///< known levels below the required one
    std::optional<double> mean_level = {};  ///< mean of the known levels, nothing if there are none
    std::optional<double> spread = {};      ///< standard deviation of the known levels (of these
                                            ///< people, not of a sample)
    std::optional<double> ceiling = {};     ///< share of the known levels that give all points
    /// Share times standard deviation of the requirement's score, unknown levels counted as `order`
    /// says, divided by the sum of that over all requirements: how much of what sets these
    /// candidates apart is due to it. Nothing if all have the same in every requirement, or if
    /// anything of the group is withheld.
    std::optional<double> effective_weight = {};

    bool operator==(const RequirementSummary&) const = default;
};

/// What a pool has in each requirement of a job.
struct Description {
    Provenance provenance = {};                         ///< what went into it
    UnknownAs order = UnknownAs::worst;                 ///< what unknown levels count as
    std::uint64_t candidates = 0;                       ///< candidates looked at
    std::vector<RequirementSummary> requirements = {};  ///< in the job's order

    bool operator==(const Description&) const = default;
};

/// Returns what the candidates have in each requirement, in one pass. Throws `framework_mismatch`
/// unless the pool holds every competence that the job uses on an equal scale, `std::out_of_range`
/// for a row that the pool does not have, `cancelled`.
[[nodiscard]] HERNE_EXPORT Description describe(const Pool& pool, const JobProfile& job,
                                                const AnalysisOptions& options = {});

/// Groups of candidates.
struct Groups {
    /// Position of a candidate who is in no group.
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    std::vector<std::string> labels = {};       ///< what people call each group
    std::vector<std::uint32_t> positions = {};  ///< for each candidate looked at the position of
                                                ///< the group in `labels`, or `none`

    bool operator==(const Groups&) const = default;
};

/// Returns the groups that `labels`, one a candidate looked at, make: equal labels, in order of
/// their bytes; a candidate with an empty label is in none.
[[nodiscard]] HERNE_EXPORT Groups groups_by(std::span<const std::string> labels);

/// What one group has in each requirement of a job.
struct GroupDescription {
    std::string label = {};                             ///< what people call the group
    std::uint64_t candidates = 0;                       ///< people in it, at least five
    std::vector<RequirementSummary> requirements = {};  ///< in the job's order

    bool operator==(const GroupDescription&) const = default;
};

/// What the groups of a pool have in each requirement of a job. Groups of fewer than five people
/// are counted together and not named.
struct GroupedDescription {
    Provenance provenance = {};                 ///< what went into it
    UnknownAs order = UnknownAs::worst;         ///< what unknown levels count as
    std::vector<GroupDescription> groups = {};  ///< in the order of their labels as given
    std::uint64_t suppressed_groups = 0;        ///< groups of one to four people
    std::uint64_t suppressed_candidates = 0;    ///< people in these
    std::uint64_t ungrouped = 0;                ///< people in no group

    bool operator==(const GroupedDescription&) const = default;
};

/// Most groups of five or more that `describe` takes.
inline constexpr std::size_t max_groups = 65'536;

/// Returns the same for each group of five or more. Where the levels of one to four of its people
/// are known, the figures of that requirement and all effective weights of the group are left out.
/// Throws as above, or `invalid_input` unless there is a group or `none` for each candidate looked
/// at, every position has a label, and there are at most 65,536 groups of five or more.
[[nodiscard]] HERNE_EXPORT GroupedDescription describe(const Pool& pool, const JobProfile& job,
                                                       const Groups& groups,
                                                       const AnalysisOptions& options = {});

}  // namespace herne::inline HERNE_ABI
