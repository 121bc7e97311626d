// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assign.hpp>

#include "analysis/placements.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What people placed add, as whole numbers: places filled times a number that no sum reaches, plus
/// weight x points / max_points times a common denominator.
class PlacementValues {
public:
    explicit PlacementValues(std::span<const Opening> openings);

    /// Returns what somebody with `points` adds at the opening at `opening`; above 0.
    [[nodiscard]] Gain gain(std::size_t opening, std::int64_t points) const;
    /// Returns what a sum of gains says.
    [[nodiscard]] AssignmentTotal total(const Gain& sum) const;
    /// Returns what it means that a sum of gains falls by `fall`.
    [[nodiscard]] PlacementLoss fall(const Gain& sum, const Gain& fall) const;

private:
    Gain denominator_ = 1;
    Gain place_;               ///< what a place filled is worth
    std::vector<Gain> steps_;  ///< by opening, what a point is worth
};

}  // namespace herne::inline HERNE_ABI::detail
