// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/linear/increments.hpp>
#include <herne/linear/pool_columns.hpp>
#include <herne/model/profile.hpp>

#include <cstddef>
#include <type_traits>

/// \file
/// People as vectors: the thermometer of a profile, and a pool as matrix, candidates x columns.

namespace herne::inline HERNE_ABI {

/// Returns the 0/1 vector of a profile: for each competence of the scorecard and each level 1..max
/// whether the profile reaches it, unknown read as `order` says; of the length of
/// `increments(scorecard)`. Throws `framework_mismatch` unless the profile holds every competence
/// that the scorecard uses, on an equal scale.
[[nodiscard]] inline WholeVector thermometer(const Profile& profile, const Scorecard& scorecard,
                                             UnknownAs order = UnknownAs::worst) {
    const auto& competences = scorecard.competences();
    const auto positions = detail::positions(competences, profile.framework(), "the profile");
    WholeVector result = WholeVector::Zero(detail::index(increment_count(scorecard)));
    Eigen::Index at = 0;
    for (std::size_t c = 0; c < competences.size(); ++c) {
        const int max = competences[c].scale.max();
        const Level level = profile.levels()[positions[c]];
        result.segment(at, order == UnknownAs::worst ? level.worst() : level.best(max)).setOnes();
        at += max;
    }
    return result;
}

namespace detail {

/// Writes the thermometers of the candidates from `first_row` on, as many as `out` has rows, at
/// most `linear_block_size`.
template <class Out>
void write_thermometers(PoolColumns& columns, std::size_t first_row, Out&& out) {
    using Scalar = typename std::remove_cvref_t<Out>::Scalar;
    const Eigen::Index rows = out.rows();
    Eigen::Index at = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto levels = columns.levels(c, first_row, static_cast<std::size_t>(rows));
        for (int level = 1; level <= columns.max(c); ++level, ++at)
            for (Eigen::Index i = 0; i < rows; ++i)
                out.coeffRef(i, at) =
                    static_cast<Scalar>(levels[static_cast<std::size_t>(i)] >= level);
    }
}

/// Writes the levels of as many candidates.
template <class Out>
void write_levels(PoolColumns& columns, std::size_t first_row, Out&& out) {
    using Scalar = typename std::remove_cvref_t<Out>::Scalar;
    const Eigen::Index rows = out.rows();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto levels = columns.levels(c, first_row, static_cast<std::size_t>(rows));
        for (Eigen::Index i = 0; i < rows; ++i)
            out.coeffRef(i, index(c)) = static_cast<Scalar>(levels[static_cast<std::size_t>(i)]);
    }
}

}  // namespace detail

/// Writes the thermometers of candidates into `out`, one row each, one column an entry of
/// `increments(scorecard)`. Throws `framework_mismatch`, `invalid_input` for another number of rows
/// or columns, `std::out_of_range` for rows that the pool does not have, or `cancelled`.
template <WritableMatrix Out>
void thermometer_matrix(const Pool& pool, const Scorecard& scorecard, Out&& out,
                        const LinearOptions& options = {}) {
    detail::PoolColumns columns{pool, scorecard, options.order};
    const std::size_t count =
        detail::row_count(pool, options, static_cast<std::size_t>(out.rows()));
    detail::check_shape("out", out, count, increment_count(scorecard));
    detail::visit_row_blocks(options, count, [&](auto row, auto at, auto size) {
        detail::write_thermometers(columns, row,
                                   out.middleRows(detail::index(at), detail::index(size)));
    });
}

/// Returns the thermometers of candidates as a new matrix of `Scalar`, candidates x levels. Throws
/// as above. It takes `sizeof(Scalar)` bytes a level where the pool takes half a byte a competence.
template <class Scalar>
[[nodiscard]] Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> thermometer_matrix(
    const Pool& pool, const Scorecard& scorecard, const LinearOptions& options = {}) {
    Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> result{
        detail::index(detail::row_count(pool, options)), detail::index(increment_count(scorecard))};
    thermometer_matrix(pool, scorecard, result, options);
    return result;
}

/// Writes the levels of candidates into `out`, 0..14, one row each, one column a competence of the
/// scorecard in its order. Throws as `thermometer_matrix` does.
template <WritableMatrix Out>
void level_matrix(const Pool& pool, const Scorecard& scorecard, Out&& out,
                  const LinearOptions& options = {}) {
    detail::PoolColumns columns{pool, scorecard, options.order};
    const std::size_t count =
        detail::row_count(pool, options, static_cast<std::size_t>(out.rows()));
    detail::check_shape("out", out, count, columns.size());
    detail::visit_row_blocks(options, count, [&](auto row, auto at, auto size) {
        detail::write_levels(columns, row, out.middleRows(detail::index(at), detail::index(size)));
    });
}

/// Returns the levels of candidates as a new matrix of `Scalar`, candidates x competences. Throws
/// as above.
template <class Scalar>
[[nodiscard]] Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> level_matrix(
    const Pool& pool, const Scorecard& scorecard, const LinearOptions& options = {}) {
    Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic> result{
        detail::index(detail::row_count(pool, options)),
        detail::index(scorecard.competences().size())};
    level_matrix(pool, scorecard, result, options);
    return result;
}

}  // namespace herne::inline HERNE_ABI
