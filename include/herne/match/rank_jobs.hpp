// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/job/reasons.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/job_set.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/profile.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `rank_jobs`.
struct RankJobsOptions {
    std::size_t top = all;               ///< most jobs to list
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
};

/// A requirement that somebody does not certainly meet.
struct MissingLevel {
    std::string requirement = {};  ///< the requirement's id
    std::string competence = {};   ///< full competence id
    Text label = {};               ///< the requirement's label
    Level level = {};              ///< the person's level
    int required_level = 1;        ///< the required level
    std::int64_t points = 0;       ///< points of the required level beyond what is proven

    bool operator==(const MissingLevel&) const = default;
};

/// How one job suits one person.
struct JobEntry {
    std::uint64_t place = 0;      ///< 1 plus the number of jobs that suit better, 0 if ineligible
    std::size_t position = 0;     ///< position in the set
    Provenance provenance = {};   ///< the job and what it was made from
    Text title = {};              ///< title of the post, empty for a scorecard
    std::int64_t points = 0;      ///< points in the order that was asked for
    std::int64_t max_points = 1;  ///< points of somebody who has every top level
    std::int64_t worst = 0;       ///< points if every unknown level is 0
    std::int64_t best = 0;        ///< points if every unknown level is the scale's top
    Verdict verdict = Verdict::eligible;  ///< outcome of the eligibility check
    bool tied = false;                    ///< whether another job has this place too
    /// requirements not certainly met, most points first, then in the job's order; empty for a
    /// scorecard, which has none
    std::vector<MissingLevel> missing = {};
    std::vector<Reason> reasons = {};  ///< what of the eligibility formula is not satisfied

    /// Returns points / max_points, correctly rounded.
    [[nodiscard]] double score() const noexcept { return detail::quotient(points, max_points); }
    /// Returns points / max_points, exactly.
    [[nodiscard]] Fraction fraction() const { return {points, max_points}; }

    bool operator==(const JobEntry&) const = default;
};

/// Counts of a ranking of jobs, always over the whole set.
struct JobCounts {
    std::uint64_t jobs = 0;         ///< jobs in the set
    std::uint64_t eligible = 0;     ///< for which the person is eligible
    std::uint64_t undecided = 0;    ///< for which they are undecided
    std::uint64_t ineligible = 0;   ///< for which they are ineligible
    std::uint64_t ties_at_cut = 0;  ///< further jobs at the last listed place

    bool operator==(const JobCounts&) const = default;
};

/// One person's best posts.
struct JobRanking {
    CandidateId id = {};                    ///< the person
    UnknownAs order = UnknownAs::worst;     ///< what unknown levels count as
    std::optional<std::uint64_t> top = {};  ///< most jobs listed, nothing for all
    JobCounts counts = {};                  ///< counts over the whole set
    /// greatest share of max points first, then reference, then position
    std::vector<JobEntry> entries = {};
    /// the first 1,000 jobs that the person is ineligible for, by position
    std::vector<JobEntry> left_out = {};

    bool operator==(const JobRanking&) const = default;
};

/// Returns one person's best posts: by points / max points of each job, compared exactly, ties as
/// ties, with what is missing for each. Only jobs that the person is not ineligible for have a
/// place. Throws `framework_mismatch` unless the profile holds every competence that a job uses,
/// on an equal scale. O(jobs x competences) for the points, then what is listed is explained.
[[nodiscard]] HERNE_EXPORT JobRanking rank_jobs(const Profile& profile, const JobSet& jobs,
                                                const RankJobsOptions& options = {});
/// Returns one person's best posts of `jobs`; throws as above and as `JobSet`.
[[nodiscard]] HERNE_EXPORT JobRanking rank_jobs(const Profile& profile,
                                                std::span<const JobProfile> jobs,
                                                const RankJobsOptions& options = {});

}  // namespace herne::inline HERNE_ABI
