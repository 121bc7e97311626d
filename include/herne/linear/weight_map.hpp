// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/linear/increments.hpp>
#include <herne/linear/weights.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>

/// \file
/// The linear map from weights over requirements, or over groups, to increments over levels: what
/// other weights than the job's make of it.

namespace herne::inline HERNE_ABI {

/// The map of a job: its competences and fits, without its weights. `matrix * weights /
/// denominator` is what each level adds where requirement (or group) k has the weight
/// `weights[k]`.
struct WeightMap {
    Scorecard scorecard;  ///< whose competences and levels the rows are
    WeightsOver over;     ///< what the columns are
    /// levels x requirements or groups, whole numbers >= 0: column k holds what each level adds to
    /// the fit of k, in parts of `denominator`, and sums to `denominator`
    WholeMatrix matrix;
    std::int64_t denominator;  ///< the least number that makes all of `matrix` whole, 1..2^53
};

namespace detail {

/// Returns the most points that somebody can have under the weights of one column of `weights`.
/// Throws `invalid_input` for a negative weight, `points_overflow` for points above 2^53.
template <class Weights>
[[nodiscard]] std::int64_t max_of_weights(const WeightMap& map, const Weights& weights) {
    const std::int64_t limit = Scorecard::points_limit / map.denominator;
    std::int64_t max = 0;
    for (Eigen::Index column = 0; column < weights.cols(); ++column) {
        std::int64_t sum = 0;
        for (Eigen::Index row = 0; row < weights.rows(); ++row) {
            const auto weight = static_cast<std::int64_t>(weights(row, column));
            if (weight < 0)
                throw invalid_input{
                    not_in("weights(" + std::to_string(row) + ", " + std::to_string(column) + ")",
                           std::to_string(weight), "0.." + std::to_string(limit))};
            if (weight > limit - sum)
                throw points_overflow{"weights: those of column " + std::to_string(column) +
                                      " (counted from 0) sum to more than " +
                                      std::to_string(limit) +
                                      ", beyond which points may exceed 2^53"};
            sum += weight;
        }
        max = std::max(max, sum);
    }
    return max * map.denominator;
}

}  // namespace detail

/// Returns the map of a job over its requirements or groups. For the job's own weights it is the
/// job: `matrix * max_points_vector(job, over)` is `denominator * increments(job)`, exactly. Throws
/// `points_overflow` where the fits, or the shares inside groups, have no common denominator up to
/// 2^53; over requirements that takes fits of type `table` with many different denominators.
[[nodiscard]] inline WeightMap weight_map(const JobProfile& job,
                                          WeightsOver over = WeightsOver::requirements) {
    WeightMap map{job.scorecard(), over, increments(job, over), 1};
    WholeVector sums = map.matrix.colwise().sum().transpose();
    for (Eigen::Index k = 0; k < map.matrix.cols(); ++k) {
        std::int64_t divisor = 0;
        for (const std::int64_t added : map.matrix.col(k))
            divisor = std::gcd(divisor, added);
        map.matrix.col(k) /= divisor;
        sums[k] /= divisor;
        const std::int64_t factor = sums[k] / std::gcd(sums[k], map.denominator);
        if (factor > Scorecard::points_limit / map.denominator)
            throw points_overflow{
                "weight map: the common denominator of the fits exceeds 2^53; fits with smaller "
                "denominators, or weights with rounder sums inside groups, avoid it"};
        map.denominator *= factor;
    }
    for (Eigen::Index k = 0; k < map.matrix.cols(); ++k)
        map.matrix.col(k) *= map.denominator / sums[k];
    return map;
}

/// Returns what each level adds with other weights, in parts of `denominator`: one row a level, one
/// column a column of `weights`, which has one row a requirement or group and whole numbers >= 0
/// (0 leaves one out). Its product with thermometers is the points out of `denominator` times the
/// sum of the weights, exactly. Throws `invalid_input` for another number of rows or a negative
/// weight, `points_overflow` where that maximum exceeds 2^53.
[[nodiscard]] inline WholeMatrix increments(const WeightMap& map,
                                            const Eigen::Ref<const WholeMatrix>& weights) {
    detail::check_shape("weights", weights, static_cast<std::size_t>(map.matrix.cols()),
                        static_cast<std::size_t>(weights.cols()));
    static_cast<void>(detail::max_of_weights(map, weights));
    return map.matrix * weights;
}

/// Returns what each level adds with other shares: as above, but divided by `denominator`, so that
/// the product with thermometers is the score where the shares sum to 1. Up to rounding: no order
/// should be decided by it. Throws `invalid_input` for another number of rows.
[[nodiscard]] inline Eigen::MatrixXd increments(const WeightMap& map,
                                                const Eigen::Ref<const Eigen::MatrixXd>& shares) {
    detail::check_shape("shares", shares, static_cast<std::size_t>(map.matrix.cols()),
                        static_cast<std::size_t>(shares.cols()));
    return map.matrix.cast<double>() * shares / static_cast<double>(map.denominator);
}

}  // namespace herne::inline HERNE_ABI
