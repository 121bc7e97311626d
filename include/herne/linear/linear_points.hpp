// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/linear/fit_matrix.hpp>
#include <herne/linear/thermometer.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

/// \file
/// Points of many candidates under one weighting or several by matrix products, block by block:
/// thermometers x increments, or fits x weights. With whole numbers they are exact, since every sum
/// on the way is a whole number up to 2^53; `points` is the fast way for a job as it is.

namespace herne::inline HERNE_ABI {

namespace detail {

/// Writes, block by block, the product of what `write_block` makes of `factors.rows()` columns with
/// `factors` into `out`, whose scalar holds all of it. `Scalar` is what is computed in.
template <class Scalar, class Factors, class Out, class WriteBlock>
void multiply_blocks(const Eigen::MatrixBase<Factors>& factors, Out& out,
                     const LinearOptions& options, const WriteBlock& write_block) {
    using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic>;
    using Target = typename std::remove_cvref_t<Out>::Scalar;
    const Matrix converted = factors.template cast<Scalar>();
    const auto height = std::min(out.rows(), index(linear_block_size));
    Matrix block{height, factors.rows()};
    Matrix product{height, factors.cols()};
    visit_row_blocks(options, static_cast<std::size_t>(out.rows()),
                     [&](auto row, auto at, auto size) {
                         auto rows = block.topRows(index(size));
                         auto products = product.topRows(index(size));
                         write_block(row, rows);
                         products.noalias() = rows * converted;
                         out.middleRows(index(at), index(size)) = products.template cast<Target>();
                     });
}

/// As above; integers up to `max` are computed in the narrowest floating-point scalar in which they
/// are exact, since those are multiplied many at a time.
template <class Factors, class Out, class WriteBlock>
void multiply_exactly(const Eigen::MatrixBase<Factors>& factors, std::int64_t max, Out& out,
                      const LinearOptions& options, const WriteBlock& write_block) {
    check_exact<typename std::remove_cvref_t<Out>::Scalar>(max);
    if (max <= exact_points_limit<float>)
        multiply_blocks<float>(factors, out, options, write_block);
    else
        multiply_blocks<double>(factors, out, options, write_block);
}

/// Returns the greatest sum of a column of whole numbers. Throws `invalid_input` for a negative
/// one, `points_overflow` for a sum above 2^53.
template <class Increments>
[[nodiscard]] std::int64_t max_of_increments(const Eigen::MatrixBase<Increments>& increments) {
    std::int64_t max = 0;
    for (Eigen::Index column = 0; column < increments.cols(); ++column) {
        std::int64_t sum = 0;
        for (Eigen::Index row = 0; row < increments.rows(); ++row) {
            const auto added = static_cast<std::int64_t>(increments.coeff(row, column));
            if (added < 0)
                throw invalid_input{not_in(
                    "increments(" + std::to_string(row) + ", " + std::to_string(column) + ")",
                    std::to_string(added), "0.." + std::to_string(Scorecard::points_limit))};
            if (added > Scorecard::points_limit - sum)
                throw points_overflow{"increments: those of column " + std::to_string(column) +
                                      " (counted from 0) sum to more than 2^53 points"};
            sum += added;
        }
        max = std::max(max, sum);
    }
    return max;
}

}  // namespace detail

/// Matrix of weights or increments: integers, with which points are exact, or floating-point
/// numbers, with which they are rounded.
template <class Matrix>
concept FactorMatrix = std::derived_from<Matrix, Eigen::MatrixBase<Matrix>> &&
    std::is_arithmetic_v<typename Matrix::Scalar>;

/// Writes the points of candidates under several weightings into `out`: one row a candidate, one
/// column a column of `increments`, which has one row a level, as `increments(scorecard)`; the
/// tables of `scorecard` itself are not used. Integers: exact; throws `invalid_input` for a
/// negative one and where a sum is not exact in the scalar of `out`, `points_overflow` where one
/// exceeds 2^53. Floating-point numbers: rounded, so that no order should be decided by them, and
/// `out` has to be of that scalar. Throws `framework_mismatch`, `invalid_input` for another number
/// of rows or columns, `std::out_of_range` for rows that the pool does not have, or `cancelled`.
template <FactorMatrix Increments, WritableMatrix Out>
void linear_points(const Pool& pool, const Scorecard& scorecard, const Increments& increments,
                   Out&& out, const LinearOptions& options = {}) {
    using Scalar = typename Increments::Scalar;
    detail::PoolColumns columns{pool, scorecard, options.order};
    const std::size_t count =
        detail::row_count(pool, options, static_cast<std::size_t>(out.rows()));
    detail::check_shape("increments", increments, increment_count(scorecard),
                        static_cast<std::size_t>(increments.cols()));
    detail::check_shape("out", out, count, static_cast<std::size_t>(increments.cols()));
    const auto write = [&](std::size_t row, auto& block) {
        detail::write_thermometers(columns, row, block);
    };
    const auto& values = increments.eval();  // which may be a product itself
    if constexpr (std::is_integral_v<Scalar>) {
        const std::int64_t max = detail::max_of_increments(values);
        detail::multiply_exactly(values, max, out, options, write);
    } else {
        static_assert(std::is_same_v<typename std::remove_cvref_t<Out>::Scalar, Scalar>,
                      "points under rounded weights are written in the scalar of the weights");
        detail::multiply_blocks<Scalar>(values, out, options, write);
    }
}

/// Returns the points of candidates under several weightings as a new matrix of the scalar of
/// `increments`. Throws as above.
template <FactorMatrix Increments>
[[nodiscard]] Eigen::Matrix<typename Increments::Scalar, Eigen::Dynamic, Eigen::Dynamic>
linear_points(const Pool& pool, const Scorecard& scorecard, const Increments& increments,
              const LinearOptions& options = {}) {
    Eigen::Matrix<typename Increments::Scalar, Eigen::Dynamic, Eigen::Dynamic> result{
        detail::index(detail::row_count(pool, options)), increments.cols()};
    linear_points(pool, scorecard, increments, result, options);
    return result;
}

/// Returns the points of candidates for a job as it is: the same as `points(pool, scorecard)`.
/// Throws as above.
[[nodiscard]] inline WholeVector linear_points(const Pool& pool, const Scorecard& scorecard,
                                               const LinearOptions& options = {}) {
    WholeVector result{detail::index(detail::row_count(pool, options))};
    linear_points(pool, scorecard, increments(scorecard), result, options);
    return result;
}

/// Writes the points of candidates under other weights of a job's requirements or groups into
/// `out`: one row a candidate, one column a column of `weights`, which has one row a requirement or
/// group. Integers >= 0: exact, out of `map.denominator` times the sum of the weights; throws as
/// `increments(map, weights)` does, and `invalid_input` where that is not exact in the scalar of
/// `out`. Floating-point numbers: the score where they sum to 1, rounded, so that no order should
/// be decided by it, and `out` has to be of that scalar. Throws as above. The products have one
/// column a requirement or group instead of one a level, so that this is the cheaper way for many
/// weightings.
template <FactorMatrix Weights, WritableMatrix Out>
void linear_points(const Pool& pool, const WeightMap& map, const Weights& weights, Out&& out,
                   const LinearOptions& options = {}) {
    using Scalar = typename Weights::Scalar;
    detail::PoolColumns columns{pool, map.scorecard, options.order};
    const std::size_t count =
        detail::row_count(pool, options, static_cast<std::size_t>(out.rows()));
    detail::check_shape("weights", weights, static_cast<std::size_t>(map.matrix.cols()),
                        static_cast<std::size_t>(weights.cols()));
    detail::check_shape("out", out, count, static_cast<std::size_t>(weights.cols()));
    const auto tables = detail::fit_tables(map);
    const auto write = [&](std::size_t row, auto& block) {
        detail::write_fits(columns, tables, row, block);
    };
    const auto& values = weights.eval();
    if constexpr (std::is_integral_v<Scalar>) {
        const std::int64_t max = detail::max_of_weights(map, values);
        detail::multiply_exactly(values, max, out, options, write);
    } else {
        static_assert(std::is_same_v<typename std::remove_cvref_t<Out>::Scalar, Scalar>,
                      "scores under rounded weights are written in the scalar of the weights");
        const auto parts = (values / static_cast<Scalar>(map.denominator)).eval();
        detail::multiply_blocks<Scalar>(parts, out, options, write);
    }
}

/// Returns the points of candidates under other weights as a new matrix of the scalar of `weights`.
/// Throws as above.
template <FactorMatrix Weights>
[[nodiscard]] Eigen::Matrix<typename Weights::Scalar, Eigen::Dynamic, Eigen::Dynamic> linear_points(
    const Pool& pool, const WeightMap& map, const Weights& weights,
    const LinearOptions& options = {}) {
    Eigen::Matrix<typename Weights::Scalar, Eigen::Dynamic, Eigen::Dynamic> result{
        detail::index(detail::row_count(pool, options)), weights.cols()};
    linear_points(pool, map, weights, result, options);
    return result;
}

}  // namespace herne::inline HERNE_ABI
