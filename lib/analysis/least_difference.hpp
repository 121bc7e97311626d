// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/up_sets.hpp"
#include "analysis/weight_space_data.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Signs of the least value that a linear function has on a weight space. Exact.
class LeastDifference {
public:
    /// Refers to `space`.
    explicit LeastDifference(const WeightSpace& space);

    /// Returns -1, 0 or 1: the sign of the least sum of weight x difference over all weights of the
    /// space. `differences` has one entry a weight, each up to 2^53 in size.
    [[nodiscard]] int sign(std::span<const std::int64_t> differences);

private:
    using Wide = boost::multiprecision::int128_t;
    using Whole = boost::multiprecision::cpp_int;

    /// Weights, one a node, what they sum to, and what the function is there.
    struct Corner {
        Whole sum;
        Whole value;
    };

    [[nodiscard]] int sign_by_bounds(std::span<const std::int64_t> differences);
    [[nodiscard]] int sign_by_ranks(std::span<const std::int64_t> differences) const;
    [[nodiscard]] int sign_by_orders(std::span<const std::int64_t> differences);
    [[nodiscard]] int sign_by_both(std::span<const std::int64_t> differences);
    [[nodiscard]] Corner corner(std::span<const std::int64_t> values,
                                std::span<const std::int64_t> differences) const;
    [[nodiscard]] Corner least_corner(std::span<const std::int64_t> differences, const Whole& price,
                                      const Whole& scale);

    const OrderGraph& graph_;
    const WholeBounds& bounds_;
    std::size_t size_;
    bool bounded_;
    bool ordered_;
    std::vector<std::vector<std::size_t>> ranks_ =
        {};                                 ///< weights by rank, if these are all orders
    std::vector<std::int64_t> steps_ = {};  ///< all bounds, ascending, each once
    std::vector<std::size_t> by_difference_ = {};
    UpSets<Wide> up_sets_;
    UpSets<Whole> wide_up_sets_;
};

}  // namespace herne::inline HERNE_ABI::detail
