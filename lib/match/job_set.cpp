// SPDX-License-Identifier: BSL-1.0
#include <herne/match/job_set.hpp>

#include "base/wording.hpp"
#include "job/competences.hpp"
#include "match/job_set_data.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns the frameworks of all scorecards, merged. Throws `invalid_input` unless there are 1 to
/// `max_jobs` of them.
Framework framework_of(std::span<const Scorecard> scorecards) {
    if (scorecards.empty() || scorecards.size() > JobSet::max_jobs)
        throw invalid_input{detail::refusal("jobs", std::to_string(scorecards.size()),
                                            detail::from_to(1, JobSet::max_jobs))};
    std::vector<Framework> different;
    for (const auto& scorecard : scorecards)
        if (std::find(different.begin(), different.end(), scorecard.framework()) == different.end())
            different.push_back(scorecard.framework());
    return different.size() == 1 ? different.front() : Framework::merge(different);
}

std::vector<Scorecard> scorecards_of(std::span<const JobProfile> jobs) {
    std::vector<Scorecard> scorecards;
    scorecards.reserve(jobs.size());
    for (const auto& job : jobs)
        scorecards.push_back(job.scorecard());
    return scorecards;
}

}  // namespace

detail::JobSetData::JobSetData(std::vector<Scorecard> all_scorecards,
                               std::vector<JobProfile> all_jobs)
    : jobs{std::move(all_jobs)},
      scorecards{std::move(all_scorecards)},
      framework{framework_of(scorecards)} {
    std::vector<std::vector<std::size_t>> held;
    std::vector<std::uint32_t> column_of(framework.size());
    std::vector<bool> used(framework.size());
    for (const auto& scorecard : scorecards) {
        const detail::Positions found{scorecard, framework, "the set of jobs"};
        held.emplace_back(found.all().begin(), found.all().end());
        for (const std::size_t position : held.back())
            used[position] = true;
    }
    for (std::size_t position = 0; position < framework.size(); ++position)
        if (used[position]) {
            column_of[position] = static_cast<std::uint32_t>(competences.size());
            competences.push_back(framework[position]);
            positions.push_back(position);
            tops.push_back(static_cast<std::uint8_t>(framework[position].scale.max()));
        }
    for (const auto& job : held) {
        auto& of_job = columns.emplace_back();
        for (const std::size_t position : job)
            of_job.push_back(column_of[position]);
    }
    for (std::size_t first = 0; first < scorecards.size(); first += detail::kernels::jobs_in_row) {
        const std::size_t count = std::min(detail::kernels::jobs_in_row, scorecards.size() - first);
        blocks.emplace_back(std::span{scorecards}.subspan(first, count),
                            std::span{columns}.subspan(first, count));
    }
}

JobSet::JobSet(std::span<const JobProfile> jobs)
    : data_{std::make_shared<const detail::JobSetData>(
          scorecards_of(jobs), std::vector<JobProfile>{jobs.begin(), jobs.end()})} {}

JobSet::JobSet(std::span<const Scorecard> scorecards)
    : data_{std::make_shared<const detail::JobSetData>(
          std::vector<Scorecard>{scorecards.begin(), scorecards.end()},
          std::vector<JobProfile>{})} {}

const std::vector<Scorecard>& JobSet::scorecards() const noexcept {
    return data_->scorecards;
}

const std::vector<JobProfile>& JobSet::jobs() const noexcept {
    return data_->jobs;
}

const Framework& JobSet::framework() const noexcept {
    return data_->framework;
}

namespace detail {

JobSetPositions::JobSetPositions(const JobSet& jobs, const Framework& held, std::string_view holder)
    : all_{JobSetAccess::data(jobs).positions} {
    if (held == jobs.framework())
        return;
    found_ = positions(JobSetAccess::data(jobs).competences, held, holder);
    all_ = found_;
}

std::vector<std::uint8_t> levels_of(const Profile& profile, const JobSet& jobs,
                                    std::span<const std::size_t> positions, UnknownAs order) {
    const auto& tops = JobSetAccess::data(jobs).tops;
    const auto levels = profile.levels();
    std::vector<std::uint8_t> result(positions.size());
    for (std::size_t c = 0; c < positions.size(); ++c) {
        const Level level = levels[positions[c]];
        result[c] = static_cast<std::uint8_t>(order == UnknownAs::worst ? level.worst()
                                                                        : level.best(tops[c]));
    }
    return result;
}

void write_points(const JobSet& jobs, std::span<const std::uint8_t> levels,
                  std::span<std::int64_t> out) {
    std::size_t first = 0;
    for (const auto& block : JobSetAccess::data(jobs).blocks) {
        block.visit_rows([&]<class Number>(const kernels::JobRows<Number>& rows) {
            alignas(64) Number sums[kernels::jobs_in_row];
            kernels::sum_rows(rows, {levels.data(), 1, 1}, {sums, kernels::jobs_in_row});
            std::copy_n(sums, block.size(), out.begin() + static_cast<std::ptrdiff_t>(first));
        });
        first += block.size();
    }
}

}  // namespace detail

void points(const Profile& profile, const JobSet& jobs, std::span<std::int64_t> out,
            const PointsOptions& options) {
    if (out.size() != jobs.size())
        throw invalid_input{
            detail::refusal("points", std::to_string(out.size()), std::to_string(jobs.size()),
                            {.before = "room for ", .between = " of ", .after = " jobs"})};
    const detail::JobSetPositions positions{jobs, profile.framework(), "the profile"};
    detail::write_points(jobs, detail::levels_of(profile, jobs, positions.all(), options.order),
                         out);
}

std::vector<std::int64_t> points(const Profile& profile, const JobSet& jobs,
                                 const PointsOptions& options) {
    std::vector<std::int64_t> result(jobs.size());
    points(profile, jobs, result, options);
    return result;
}

}  // namespace herne::inline HERNE_ABI
