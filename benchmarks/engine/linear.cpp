// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <herne/linear/linear_points.hpp>
#include <herne/match/scan.hpp>

#include <vector>

namespace herne::bench {

void linear_figures(const Report& report, std::size_t bytes) {
    constexpr Eigen::Index weightings = 64;
    // The points of all weightings take 32 times as much as the levels: a part of the pool is
    // enough.
    const Pool pool = random_pool(32, bytes * 2 / 32 / 128);
    const Pool large = random_pool(32, bytes * 2 / 32);
    const Scorecard job = random_job(pool, 32);
    const WholeMatrix increments = herne::increments(job);
    const WeightMap map = weight_map(weighted_job(pool.framework()));
    WholeMatrix weights{map.matrix.cols(), weightings};
    for (Eigen::Index at = 0; at < weights.size(); ++at)
        weights(at) = at * 7 % 32 + 1;
    const auto candidates = static_cast<double>(pool.size());
    WholeMatrix one{static_cast<Eigen::Index>(pool.size()), 1};
    WholeMatrix many{one.rows(), weightings};
    std::vector<std::int64_t> scanned(pool.size());
    one.setZero();
    many.setZero();
    const double matrix_bytes = candidates * static_cast<double>(increments.rows()) * 4;
    Medians rate, one_ns, many_ns, scan_ns;
    for (int round = 0; round < report.rounds(); ++round) {
        const double read = seconds_to_read(large);
        const double single = seconds([&] { linear_points(pool, job, increments, one); });
        const double several = seconds([&] { linear_points(pool, map, weights, many); });
        const double scan = seconds([&] { points(pool, job, std::span{scanned}); });
        rate.add(matrix_bytes / single / (touched(large, 32) / read));
        one_ns.add(1e9 * single / candidates);
        many_ns.add(1e9 * several / candidates / weightings);
        scan_ns.add(1e9 * scan / candidates);
    }
    report.add("linear_points", rate.median(),
               "points by matrix products: bytes of the thermometer matrix / bandwidth");
    report.add("linear_points_ns", one_ns.median(), "the same, nanoseconds a candidate");
    report.add("linear_points_64_ns", many_ns.median(),
               "64 weightings of 32 requirements at once: nanoseconds a candidate and weighting");
    report.add("linear_scan_ns", scan_ns.median(),
               "points of that pool by the scan, nanoseconds a candidate");
}

}  // namespace herne::bench
