// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/weight_space_data.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The whole-number weights of a space: parts of a total. Weights that orders make equal are one
/// variable, which counts as often as there are of them.
class Lattice {
public:
    /// Throws `invalid_input` if bounds leave no whole parts of `total`.
    Lattice(const WeightSpace& space, std::int64_t total);

    /// Returns what the parts of all weights sum to.
    [[nodiscard]] std::int64_t total() const noexcept { return total_; }
    /// Returns the number of variables.
    [[nodiscard]] std::size_t size() const noexcept { return counts_.size(); }
    /// Returns how many weights each variable stands for.
    [[nodiscard]] std::span<const std::int64_t> counts() const noexcept { return counts_; }
    /// Returns whether each variable stands for one weight.
    [[nodiscard]] bool single() const noexcept { return size() == variable_.size(); }
    /// Returns the least value of each, as narrow as bounds, orders and the total make it.
    [[nodiscard]] std::span<const std::int64_t> low() const noexcept { return low_; }
    /// Returns the greatest value of each, likewise.
    [[nodiscard]] std::span<const std::int64_t> high() const noexcept { return high_; }
    /// Returns the variables that have to be at least, and at most, the one at `variable`.
    [[nodiscard]] const std::vector<std::size_t>& above(std::size_t variable) const noexcept {
        return above_[variable];
    }
    /// \copydoc above
    [[nodiscard]] const std::vector<std::size_t>& below(std::size_t variable) const noexcept {
        return below_[variable];
    }

    /// Returns whether values that sum to the total meet bounds and orders.
    [[nodiscard]] bool contains(std::span<const std::int64_t> values) const noexcept;
    /// Returns values that do; each variable stands for one weight.
    [[nodiscard]] std::vector<std::int64_t> corner() const;
    /// Writes the weights that have these values.
    void write(std::span<const std::int64_t> values,
               std::span<std::int64_t> weights) const noexcept;

private:
    void merge(const WeightSpace& space);
    void connect(const WeightSpace& space);
    void bound(const WeightSpace& space);

    std::int64_t total_;
    std::vector<std::size_t> variable_;  ///< of each weight
    std::vector<std::int64_t> counts_;
    std::vector<std::int64_t> low_;
    std::vector<std::int64_t> high_;
    std::vector<std::vector<std::size_t>> above_;
    std::vector<std::vector<std::size_t>> below_;
};

}  // namespace herne::inline HERNE_ABI::detail
