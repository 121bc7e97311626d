// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_space.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// That the variable at `more` has at least the value of that at `less`.
struct OrderedPair {
    std::size_t more;
    std::size_t less;
};

/// The orders of a space as a graph whose first nodes are the weights. Further ones stand between
/// the ranks of a ranked space, so that it needs no pair for any two weights.
struct OrderGraph {
    std::size_t nodes = 0;
    std::vector<OrderedPair> pairs = {};
};

/// The bounds of a space as whole parts of one denominator, all that orders imply included.
struct WholeBounds {
    std::int64_t denominator = 1;
    std::vector<std::int64_t> low = {};   ///< one a node of the graph
    std::vector<std::int64_t> high = {};  ///< one a node of the graph
};

/// Position of a weight whose stated bound another one has by its orders.
inline constexpr std::size_t no_origin = std::numeric_limits<std::size_t>::max();

/// Returns the graph of the orders among `size` weights: those of `stated`, and of `ranks` (one a
/// weight, 0 is the first) where it is not empty.
[[nodiscard]] OrderGraph order_graph(std::size_t size, std::vector<OrderedPair> stated,
                                     std::span<const std::size_t> ranks);
/// Raises each low bound to those of all that it has to reach, and writes for each node whose bound
/// it has. Nothing is lowered; `low` has one entry a node.
void raise_low(const OrderGraph& graph, std::vector<std::int64_t>& low,
               std::vector<std::size_t>& origin);
/// Lowers each high bound likewise.
void lower_high(const OrderGraph& graph, std::vector<std::int64_t>& high,
                std::vector<std::size_t>& origin);
/// Returns which nodes orders make equal: for each the least node that it is equal to.
[[nodiscard]] std::vector<std::size_t> equal_nodes(const OrderGraph& graph);

/// The way to what a space prepares.
struct WeightSpaceAccess {
    /// Returns the orders, valid as long as the space lives.
    [[nodiscard]] static const OrderGraph& graph(const WeightSpace& space) noexcept;
    /// Returns the stated orders alone.
    [[nodiscard]] static std::span<const OrderedPair> stated(const WeightSpace& space) noexcept;
    /// Returns the bounds, valid as long as the space lives.
    [[nodiscard]] static const WholeBounds& bounds(const WeightSpace& space) noexcept;
    /// Returns the rank of each weight by the job's own shares, 0 is the first; equal shares have
    /// the same. Empty where the space is not ranked.
    [[nodiscard]] static std::span<const std::size_t> ranks(const WeightSpace& space) noexcept;
    /// Returns whether some constraint bounds a share.
    [[nodiscard]] static bool bounded(const WeightSpace& space) noexcept;
};

/// Returns which weight each requirement of `job` belongs to.
[[nodiscard]] std::vector<std::size_t> weight_of_requirements(const JobProfile& job,
                                                              WeightsOver over);

}  // namespace herne::inline HERNE_ABI::detail
