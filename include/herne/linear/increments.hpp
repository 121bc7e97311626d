// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/linear/matrix.hpp>
#include <herne/linear/weights.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

/// \file
/// A job as a weight vector: what each level of each competence adds. Its dot product with a
/// `thermometer` is the points.

namespace herne::inline HERNE_ABI {

/// Returns how many levels a scorecard counts, 1..max of each of its competences: the length of its
/// `increments`, and the number of columns of a thermometer matrix.
[[nodiscard]] inline std::size_t increment_count(const Scorecard& scorecard) {
    std::size_t count = 0;
    for (const auto& competence : scorecard.competences())
        count += static_cast<std::size_t>(competence.scale.max());
    return count;
}

namespace detail {

/// Adds what each level 1..max adds by `table` to the entries of `column` from `at` on.
template <class Column>
void add_increments(Column&& column, Eigen::Index at, std::span<const std::int64_t> table) {
    for (std::size_t level = 1; level < table.size(); ++level)
        column[at++] += table[level] - table[level - 1];
}

}  // namespace detail

/// Returns the weight vector of a scorecard: for each competence in its order and each level 1..max
/// what that level adds, a whole number >= 0. They sum to `max_points()`, so at most to 2^53, and
/// the dot product with a `thermometer` is the points, exactly: as integers, and as `double`, in
/// whatever order the products are added.
[[nodiscard]] inline WholeVector increments(const Scorecard& scorecard) {
    WholeVector result = WholeVector::Zero(detail::index(increment_count(scorecard)));
    Eigen::Index at = 0;
    for (std::size_t c = 0; c < scorecard.competences().size(); ++c) {
        detail::add_increments(result, at, scorecard.points(c));
        at += scorecard.competences()[c].scale.max();
    }
    return result;
}

/// Returns the weight vector of a job: that of its scorecard.
[[nodiscard]] inline WholeVector increments(const JobProfile& job) {
    return increments(job.scorecard());
}

/// Returns what each level adds by requirement, or by group: one row an entry of `increments(job)`,
/// one column a requirement or group in the job's order. The columns add up to `increments(job)`,
/// exactly; the sum of each is an entry of `max_points_vector`.
[[nodiscard]] inline WholeMatrix increments(const JobProfile& job, WeightsOver over) {
    const auto& competences = job.scorecard().competences();
    const auto parts = detail::parts_of(job, over);
    WholeMatrix result = WholeMatrix::Zero(detail::index(increment_count(job.scorecard())),
                                           detail::index(parts.count));
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        Eigen::Index at = 0;
        for (std::size_t c = 0; competences[c].id != job.requirements()[r].competence; ++c)
            at += competences[c].scale.max();
        detail::add_increments(result.col(detail::index(parts.part[r])), at, job.points(r));
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI
