// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/caps.hpp"
#include "packed/loss_tables.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The least loss that a key allows: whoever has few levels in all has lost something. A lower
/// bound in whole numbers, see the README.
class CapBound {
public:
    /// `positions` says where the columns of `losses` stand among the competences of `caps`;
    /// unknown levels count in keys as `unknown_as` says, whatever they count as in losses.
    CapBound(const LossTables& losses, std::span<const std::size_t> positions, const Caps& caps,
             UnknownAs unknown_as);

    /// Returns the least key that somebody with a loss of at most `limit` can have; 65,536 if
    /// nobody can have such a loss.
    [[nodiscard]] std::size_t least_key(std::int64_t limit) const;

private:
    /// A step down from the greatest key: so much less of it costs so much at least, and parts of
    /// it cost as much in proportion.
    struct Step {
        std::size_t key;
        std::int64_t loss;
    };

    void add_steps(const std::array<std::int64_t, 16>& losses, std::size_t weight, std::size_t top,
                   UnknownAs unknown_as);

    std::vector<Step> steps_ = {};  ///< the cheapest by key first
    std::size_t greatest_ = 0;      ///< key
    std::int64_t least_loss_ = 0;   ///< with any key
};

}  // namespace herne::inline HERNE_ABI::detail
