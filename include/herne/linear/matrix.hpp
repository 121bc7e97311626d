// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/base/execution.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <Eigen/Core>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

/// \file
/// What the headers of this room share: vectors and matrices of integers, matrices that can be
/// written into, and the rows of a pool by blocks. All of the room is inline, so that no type of
/// Eigen crosses a module boundary.

namespace herne::inline HERNE_ABI {

/// Vector of exact integers.
using WholeVector = Eigen::Matrix<std::int64_t, Eigen::Dynamic, 1>;
/// Matrix of exact integers, column by column in memory.
using WholeMatrix = Eigen::Matrix<std::int64_t, Eigen::Dynamic, Eigen::Dynamic>;

/// Matrix, block, map or `Eigen::Ref` that can be written into: of any scalar that stands for
/// numbers, row by row or column by column in memory.
template <class Matrix>
concept WritableMatrix =
    !std::is_const_v<std::remove_reference_t<Matrix>> &&
    std::derived_from<std::remove_cvref_t<Matrix>, Eigen::DenseBase<std::remove_cvref_t<Matrix>>> &&
    std::is_arithmetic_v<typename std::remove_cvref_t<Matrix>::Scalar> &&
    requires(Matrix & matrix, typename std::remove_cvref_t<Matrix>::Scalar value) {
    matrix.coeffRef(0, 0) = value;
};

/// Largest number of points up to which every sum of points is exact in `Scalar`: 2^53 for `double`
/// and `std::int64_t`, 2^24 for `float`, the largest number of narrower integers. No scorecard has
/// more than 2^53.
template <class Scalar>
inline constexpr std::int64_t exact_points_limit =
    std::numeric_limits<Scalar>::digits >= 53 ? Scorecard::points_limit
    : std::numeric_limits<Scalar>::is_integer
        ? static_cast<std::int64_t>(std::numeric_limits<Scalar>::max())
        : std::int64_t{1} << (std::numeric_limits<Scalar>::digits % 53);

/// Candidates whose rows are made and multiplied at a time: a line of a pool, so few that even wide
/// matrices of doubles stay in the second-level cache (README.md has the measurements). A part of
/// `PoolBuilder::block_size()`.
inline constexpr std::size_t linear_block_size = 128;

/// Options of what makes a matrix of a pool: which rows, and how unknown levels are read.
struct LinearOptions {
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
    std::size_t first_row = 0;           ///< the row of the pool that stands first
    /// number of rows, by default as many as the matrix to be written has, else all that follow;
    /// threads of the caller's may each take rows of their own
    std::optional<std::size_t> rows = {};
    Progress progress = {};  ///< called after each block of candidates; may stop the call
};

namespace detail {

/// Returns how many rows `options` ask for, `given` of them if they leave it open. Throws
/// `std::out_of_range` if the pool has fewer.
[[nodiscard]] inline std::size_t row_count(const Pool& pool, const LinearOptions& options,
                                           std::optional<std::size_t> given = {}) {
    const std::size_t first = options.first_row;
    const std::size_t following = first <= pool.size() ? pool.size() - first : 0;
    const std::size_t count = options.rows.value_or(given.value_or(following));
    if (first > pool.size() || count > following)
        throw std::out_of_range{std::to_string(count) + " rows from " + std::to_string(first) +
                                " (counted from 0) of a pool of " + std::to_string(pool.size()) +
                                " candidates"};
    return count;
}

/// Throws `invalid_input` unless `matrix`, called `name`, has that many rows and columns.
template <class Matrix>
void check_shape(const char* name, const Matrix& matrix, std::size_t rows, std::size_t columns) {
    const auto shape = [](auto height, auto width) {
        return std::to_string(height) + " x " + std::to_string(width);
    };
    if (static_cast<std::size_t>(matrix.rows()) == rows &&
        static_cast<std::size_t>(matrix.cols()) == columns)
        return;
    const std::string held = shape(matrix.rows(), matrix.cols());
    const std::string wanted = shape(rows, columns);
    throw invalid_input{Problem{.where = name,
                                .what = held + " entries instead of " + wanted,
                                .value = held,
                                .allowed = wanted}};
}

/// Throws `invalid_input` unless every sum up to `max` is exact in `Scalar`.
template <class Scalar>
void check_exact(std::int64_t max) {
    if (max > exact_points_limit<Scalar>)
        throw invalid_input{Problem{.where = "out",
                                    .what = "points up to " + std::to_string(max) +
                                            " are not exact in its scalar, which holds " +
                                            std::to_string(exact_points_limit<Scalar>) + " at most",
                                    .value = std::to_string(max),
                                    .allowed = "0.." + std::to_string(exact_points_limit<Scalar>)}};
}

/// Calls `visit(row of the pool, row of the matrix, number of rows)` for consecutive blocks, which
/// end where blocks of the pool end, and reports progress. Throws `cancelled`.
template <class Visit>
void visit_row_blocks(const LinearOptions& options, std::size_t count, const Visit& visit) {
    for (std::size_t at = 0; at < count;) {
        const std::size_t row = options.first_row + at;
        const std::size_t size = std::min(linear_block_size - row % linear_block_size, count - at);
        visit(row, at, size);
        at += size;
        if (options.progress && !options.progress(at, count))
            throw cancelled{};
    }
}

/// Returns `number` as Eigen counts.
[[nodiscard]] constexpr Eigen::Index index(std::size_t number) noexcept {
    return static_cast<Eigen::Index>(number);
}

}  // namespace detail

}  // namespace herne::inline HERNE_ABI
