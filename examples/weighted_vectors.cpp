// SPDX-License-Identifier: BSL-1.0

/// \file
/// A job as a weight vector and people as 0/1 vectors: points as a dot product, a share moved from
/// one group to another, and a hundred weightings of all groups at once.

#include <herne/herne.hpp>
#include <herne/linear/linear.hpp>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

namespace {

/// Returns `count` weightings in which each group has lost or gained up to a quarter of its weight.
herne::WholeMatrix weightings_around(const herne::WholeVector& stated, Eigen::Index count) {
    herne::WholeMatrix weights{stated.size(), count};
    std::uint64_t state = 16'0107;  // of a small generator that is the same everywhere
    for (auto& weight : weights.reshaped())
        weight =
            static_cast<std::int64_t>((state = state * 6364136223846793005U + 1) >> 33U) % 63 - 31;
    // 31 of 124 are a quarter.
    return (124 + weights.array()).colwise() * stated.array();
}

herne::WholeVector descending(herne::WholeVector points) {
    std::sort(points.begin(), points.end(), std::greater<>{});
    return points;
}

void show_one(const herne::Pool& pool, const herne::JobProfile& job, const char* id) {
    const herne::WholeVector added = herne::increments(job);
    const herne::WholeVector reached = herne::thermometer(pool[std::string{id}], job.scorecard());
    std::cout << id << " reaches " << reached.sum() << " of " << reached.size()
              << " levels: " << added.dot(reached) << " of " << added.sum()
              << " points, as a scan says " << herne::points(pool[std::string{id}], job) << '\n';
}

void show_shares(const herne::Pool& pool, const herne::JobProfile& job) {
    const auto map = herne::weight_map(job, herne::WeightsOver::groups);
    Eigen::MatrixXd shares{map.matrix.cols(), 2};
    shares << herne::share_vector(job, herne::WeightsOver::groups),
        herne::share_vector(job, herne::WeightsOver::groups);
    shares(0, 1) -= 0.1;
    shares(1, 1) += 0.1;
    const Eigen::MatrixXd scores = herne::linear_points(pool, map, shares);
    std::cout << "a tenth of the job moved from " << job.parts().groups[0].id << " to "
              << job.parts().groups[1].id << ":\n";
    for (const auto& entry : herne::rank(pool, job, {.top = 3})) {
        const auto row = static_cast<Eigen::Index>(pool.row(entry.id));
        std::cout << "  " << entry.id << ' ' << scores(row, 0) << " -> " << scores(row, 1) << '\n';
    }
}

void show_many(const herne::Pool& pool, const herne::JobProfile& job) {
    const auto map = herne::weight_map(job, herne::WeightsOver::groups);
    const auto weights =
        weightings_around(herne::weight_vector(job, herne::WeightsOver::groups), 100);
    // Whole numbers, so every one of these points is exact, and every tie a real one.
    herne::WholeMatrix points = herne::linear_points(pool, map, weights);
    const auto verdicts = herne::verdicts(pool, job);
    std::vector<int> among_three(pool.size());
    for (std::size_t row = 0; row < pool.size(); ++row)
        if (verdicts[row] == herne::Verdict::ineligible)
            points.row(static_cast<Eigen::Index>(row)).setConstant(-1);
    for (const auto column : points.colwise()) {
        const herne::WholeVector sorted = descending(column);
        for (Eigen::Index row = 0; row < points.rows(); ++row)
            among_three[static_cast<std::size_t>(row)] += column[row] >= sorted[2] ? 1 : 0;
    }
    std::cout << "among the first three under 100 weightings within a quarter of the stated one:\n";
    for (std::size_t row = 0; row < pool.size(); ++row)
        if (among_three[row] > 0)
            std::cout << "  " << pool.id(row) << ' ' << among_three[row] << '\n';
}

}  // namespace

int main() {
    const auto job = herne::load_job_profile("examples/data/jobs/16-0107.json");
    const auto pool = herne::load_pool_csv("examples/data/applicants.csv", job.framework());
    std::cout << std::fixed << std::setprecision(3);
    show_one(pool, job, "B-005");
    show_shares(pool, job);
    show_many(pool, job);
}
