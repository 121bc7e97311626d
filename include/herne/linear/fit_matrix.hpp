// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/linear/pool_columns.hpp>
#include <herne/linear/weight_map.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>
#include <vector>

/// \file
/// A pool as matrix of fits, candidates x requirements or groups: what weights are multiplied with.

namespace herne::inline HERNE_ABI {

namespace detail {

/// The fits of one requirement or group by the level of one competence.
struct FitTable {
    std::size_t competence;
    Eigen::Index column;
    std::array<std::int64_t, Level::highest + 1> fits;  ///< in parts of the map's denominator
};

/// Returns a table for each column of a map and each competence that adds to it.
[[nodiscard]] inline std::vector<FitTable> fit_tables(const WeightMap& map) {
    std::vector<FitTable> tables;
    Eigen::Index first = 0;
    for (std::size_t c = 0; c < map.scorecard.competences().size(); ++c) {
        const int max = map.scorecard.competences()[c].scale.max();
        for (Eigen::Index k = 0; k < map.matrix.cols(); ++k) {
            if ((map.matrix.col(k).segment(first, max).array() == 0).all())
                continue;
            FitTable table{c, k, {}};
            for (int level = 1; level <= max; ++level) {
                const auto at = static_cast<std::size_t>(level);
                table.fits[at] = table.fits[at - 1] + map.matrix(first + level - 1, k);
            }
            tables.push_back(table);
        }
        first += max;
    }
    return tables;
}

/// Writes the fits of the candidates from `first_row` on, as many as `out` has rows, at most
/// `linear_block_size`. The tables stand by competence.
template <class Out>
void write_fits(PoolColumns& columns, std::span<const FitTable> tables, std::size_t first_row,
                Out&& out) {
    using Scalar = typename std::remove_cvref_t<Out>::Scalar;
    const Eigen::Index rows = out.rows();
    std::span<const std::uint8_t> levels;
    std::optional<std::size_t> competence;
    out.setZero();
    for (const auto& table : tables) {
        if (competence != table.competence)
            levels = columns.levels(table.competence, first_row, static_cast<std::size_t>(rows));
        competence = table.competence;
        std::array<Scalar, Level::highest + 1> fits;
        std::transform(table.fits.begin(), table.fits.end(), fits.begin(),
                       [](std::int64_t fit) { return static_cast<Scalar>(fit); });
        for (Eigen::Index i = 0; i < rows; ++i)
            out.coeffRef(i, table.column) = static_cast<Scalar>(
                out.coeff(i, table.column) + fits[levels[static_cast<std::size_t>(i)]]);
    }
}

}  // namespace detail

/// Writes the fits of candidates into `out`, one row each, one column a requirement or group of the
/// map: whole numbers 0..`map.denominator`, which is the fit 1. It is the thermometer matrix times
/// `map.matrix`, looked up instead of multiplied. Its product with weights is the points out of
/// `denominator` times the sum of the weights, exactly up to 2^53. Throws `framework_mismatch`,
/// `invalid_input` for another number of rows or columns or a scalar in which `denominator` is not
/// exact, `std::out_of_range` for rows that the pool does not have, or `cancelled`.
template <WritableMatrix Out>
void fit_matrix(const Pool& pool, const WeightMap& map, Out&& out,
                const LinearOptions& options = {}) {
    detail::check_exact<typename std::remove_cvref_t<Out>::Scalar>(map.denominator);
    detail::PoolColumns columns{pool, map.scorecard, options.order};
    const std::size_t count =
        detail::row_count(pool, options, static_cast<std::size_t>(out.rows()));
    detail::check_shape("out", out, count, static_cast<std::size_t>(map.matrix.cols()));
    const auto tables = detail::fit_tables(map);
    detail::visit_row_blocks(options, count, [&](auto row, auto at, auto size) {
        detail::write_fits(columns, tables, row,
                           out.middleRows(detail::index(at), detail::index(size)));
    });
}

/// Returns the fits of candidates as a new matrix of `Scalar`, candidates x requirements or groups.
/// Throws as above.
template <class Scalar>
[[nodiscard]] Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> fit_matrix(
    const Pool& pool, const WeightMap& map, const LinearOptions& options = {}) {
    Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> result{
        detail::index(detail::row_count(pool, options)), map.matrix.cols()};
    fit_matrix(pool, map, result, options);
    return result;
}

}  // namespace herne::inline HERNE_ABI
