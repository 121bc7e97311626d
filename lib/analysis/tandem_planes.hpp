// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include "packed/kernels/kernels.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// One number for each of the 16 codes of a packed pool.
using LossByCode = std::array<std::int64_t, 16>;

/// Requirements on one competence that ask the same of two people.
struct TandemPlane {
    std::size_t competence;  ///< position among the scorecard's
    /// what the points of a level, of the two's or of each, lack to those of the top
    LossByCode losses;
    /// unknown counts as level 0, and of levels that give the same points the lowest stands for all
    std::array<std::uint8_t, 16> level_of_code;
};

/// What a job asks of two people, as losses: what their points lack to the most. For each plane of
/// `levels()` the loss of the greater of two levels counts (`either`), or of the lesser (`both`);
/// those of `means()` are added up for both people, and all others are doubled.
class TandemPlanes {
public:
    /// Throws `points_overflow` where doubled points exceed `Scorecard::points_limit`.
    explicit TandemPlanes(const JobProfile& job);

    /// Returns the planes of which one level counts, those of `both` before those of `either`.
    [[nodiscard]] std::span<const TandemPlane> levels() const noexcept { return levels_; }
    /// Returns the planes of which the mean of points counts.
    [[nodiscard]] std::span<const TandemPlane> means() const noexcept { return means_; }
    /// Returns how many planes there are of `both` and of `either`.
    [[nodiscard]] const kernels::PairShape& shape() const noexcept { return shape_; }
    /// Returns whether points are twice the job's.
    [[nodiscard]] bool doubled() const noexcept { return !means_.empty(); }
    /// Returns the points of two of whom each has every top level.
    [[nodiscard]] std::int64_t max_points() const noexcept { return max_points_; }

    /// Returns which of two levels of the plane at `plane` counts.
    [[nodiscard]] std::uint8_t level(std::size_t plane, std::uint8_t a,
                                     std::uint8_t b) const noexcept {
        return (plane < shape_.both) == (a < b) ? a : b;
    }
    /// Returns the loss of two people, given the levels of each by plane and what they lack in the
    /// planes of means.
    [[nodiscard]] std::int64_t loss(const std::uint8_t* a, std::int64_t mean_a,
                                    const std::uint8_t* b, std::int64_t mean_b) const noexcept {
        std::int64_t sum = mean_a + mean_b;
        for (std::size_t p = 0; p < levels_.size(); ++p)
            sum += levels_[p].losses[level(p, a[p], b[p])];
        return sum;
    }

private:
    std::vector<TandemPlane> levels_;
    std::vector<TandemPlane> means_;
    kernels::PairShape shape_{0, 0};
    std::int64_t max_points_ = 0;
};

/// Returns whether the points of two people for `job` are twice the job's, because the mean counts
/// somewhere.
[[nodiscard]] bool doubles_points(const JobProfile& job) noexcept;
/// Returns the points of two of whom each has every top level. Throws `points_overflow` where
/// doubled points exceed `Scorecard::points_limit`.
[[nodiscard]] std::int64_t max_points_of_two(const JobProfile& job);

}  // namespace herne::inline HERNE_ABI::detail
