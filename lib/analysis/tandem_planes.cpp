// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_planes.hpp"

#include "job/job_access.hpp"
#include "model/level_code.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Points by level of all requirements on one competence that ask the same of two people.
using PointsAskedOfTwo = std::map<std::pair<Sharing, std::size_t>, std::vector<std::int64_t>>;

PointsAskedOfTwo points_asked_of_two(const JobProfile& job) {
    PointsAskedOfTwo all;
    const auto facts = JobAccess::facts(job);
    for (std::size_t r = 0; r < facts.size(); ++r) {
        auto& sum = all[{job.shared(r), facts[r].used}];
        const auto points = job.points(r);
        sum.resize(points.size());
        std::transform(points.begin(), points.end(), sum.begin(), sum.begin(), std::plus<>{});
    }
    return all;
}

TandemPlane plane_of(std::size_t competence, const std::vector<std::int64_t>& points,
                     std::int64_t factor) {
    TandemPlane plane{.competence = competence, .losses = {}, .level_of_code = {}};
    for (std::size_t level = 0; level < points.size(); ++level) {
        plane.losses[level] = factor * (points.back() - points[level]);
        const bool is_alike = level > 0 && points[level] == points[level - 1];
        plane.level_of_code[level] =
            is_alike ? plane.level_of_code[level - 1] : static_cast<std::uint8_t>(level);
    }
    plane.losses[code_for_unknown] = plane.losses[0];
    return plane;
}

/// Those that take off most come first, so that sums are soon too high.
void sort_planes(std::vector<TandemPlane>& planes) {
    const auto greatest = [](const TandemPlane& plane) { return plane.losses[0]; };
    std::stable_sort(planes.begin(), planes.end(),
                     [&](const auto& a, const auto& b) { return greatest(a) > greatest(b); });
}

}  // namespace

bool doubles_points(const JobProfile& job) noexcept {
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        if (job.shared(r) == Sharing::mean)
            return true;
    return false;
}

std::int64_t max_points_of_two(const JobProfile& job) {
    const std::int64_t max_points = job.scorecard().max_points();
    if (!doubles_points(job))
        return max_points;
    if (max_points > Scorecard::points_limit / 2)
        throw points_overflow{"the points of two people, where the mean counts, are up to twice " +
                              std::to_string(max_points) +
                              ", more than 2^53: \"weight_total\" keeps them lower"};
    return 2 * max_points;
}

TandemPlanes::TandemPlanes(const JobProfile& job) : max_points_{max_points_of_two(job)} {
    const std::int64_t factor = doubles_points(job) ? 2 : 1;
    std::vector<TandemPlane> either;
    for (const auto& [of, points] : points_asked_of_two(job)) {
        const auto& [shared, competence] = of;
        auto& planes = shared == Sharing::mean     ? means_
                       : shared == Sharing::either ? either
                                                   : levels_;
        planes.push_back(plane_of(competence, points, shared == Sharing::mean ? 1 : factor));
    }
    shape_ = {.both = levels_.size(), .either = either.size()};
    sort_planes(levels_);
    sort_planes(either);
    levels_.insert(levels_.end(), either.begin(), either.end());
}

}  // namespace herne::inline HERNE_ABI::detail
