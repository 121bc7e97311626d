// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared_data.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/points.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

namespace detail {
struct JobSetAccess;
struct JobSetData;
}

/// Many jobs over one framework, of which each may use other competences: prepared once, for many
/// people or pools. A cheap handle on immutable data, which stays as it was when it is moved from;
/// it takes about 2 bytes for each job, competence and level, 4 or 8 where points are many.
class HERNE_EXPORT JobSet {
public:
    /// Maximum number of jobs.
    static constexpr std::size_t max_jobs = 10'000;

    /// Prepares `jobs`, in this order; the same job may stand several times. Throws `invalid_input`
    /// unless there are 1 to `max_jobs` of them and no framework comes in two editions.
    explicit JobSet(std::span<const JobProfile> jobs);
    /// Prepares scorecards; as above.
    explicit JobSet(std::span<const Scorecard> scorecards);

    /// Returns the number of jobs.
    [[nodiscard]] std::size_t size() const noexcept { return scorecards().size(); }
    /// Returns the scorecards in order.
    [[nodiscard]] const std::vector<Scorecard>& scorecards() const noexcept;
    /// Returns the jobs in order; empty if the set was made of scorecards.
    [[nodiscard]] const std::vector<JobProfile>& jobs() const noexcept;
    /// Returns the frameworks of all jobs, merged in the order in which they come.
    [[nodiscard]] const Framework& framework() const noexcept;

private:
    friend struct detail::JobSetAccess;
    detail::SharedData<detail::JobSetData> data_;
};

/// Writes the exact points of one profile for every job, in order, into `out`. Where the profile's
/// framework is the set's it takes a few nanoseconds a job. Throws `framework_mismatch` unless the
/// profile holds every competence that a job uses, on an equal scale, `invalid_input` unless `out`
/// has one entry a job.
HERNE_EXPORT void points(const Profile& profile, const JobSet& jobs, std::span<std::int64_t> out,
                         const PointsOptions& options = {});
/// Returns the exact points of one profile for every job, in order. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<std::int64_t> points(const Profile& profile,
                                                            const JobSet& jobs,
                                                            const PointsOptions& options = {});

}  // namespace herne::inline HERNE_ABI
