// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/placements.hpp"

#include <cstddef>
#include <limits>
#include <optional>

namespace herne::inline HERNE_ABI::detail {

/// Stands for a person where a place is left empty.
inline constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// What a path takes off the sum; nothing where there is no path.
using Cost = std::optional<Gain>;

/// Orders costs: no path comes after all others.
struct CostLess {
    bool operator()(const Cost& a, const Cost& b) const {
        return a.has_value() && (!b.has_value() || *a < *b);
    }
};

/// Adds costs of paths, one after the other; what is not below `limit`, if there is one, counts as
/// no path.
struct CostSum {
    Cost operator()(const Cost& a, const Cost& b) const {
        if (!a.has_value() || !b.has_value())
            return {};
        Cost sum{*a + *b};
        if (limit.has_value() && *sum >= *limit)
            sum.reset();
        return sum;
    }

    Cost limit = {};
};

}  // namespace herne::inline HERNE_ABI::detail
