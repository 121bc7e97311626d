// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>

#include "pool/superblocks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::detail {

/// What a scorecard takes off max points for each code of a packed pool.
class LossTables {
public:
    /// A competence that gives points: where it stands in the pool, and loss by code.
    struct Column {
        std::size_t position;
        std::array<std::int64_t, 16> losses;
    };

    /// `positions` says where the scorecard's competences stand in the pool.
    LossTables(const Scorecard& scorecard, std::span<const std::size_t> positions, Order order);

    /// Returns the competences that give points, at least one.
    [[nodiscard]] std::span<const Column> columns() const noexcept { return columns_; }
    /// Returns the scorecard's max points.
    [[nodiscard]] std::int64_t max_points() const noexcept { return max_points_; }
    /// Returns the loss of the candidate at `row`.
    [[nodiscard]] std::int64_t loss(const Superblocks& levels, std::size_t row) const noexcept;

private:
    std::vector<Column> columns_;
    std::int64_t max_points_;
};

}  // namespace herne::detail
