// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/levels.hpp"
#include "scan/cap_bound.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Which lines of superblocks may hold somebody with a loss of at most a limit, by their caps. In a
/// pool that is not arranged, all.
class LiveLines {
public:
    /// `positions` says where the pool has the columns of `losses`. Refers to `levels`.
    LiveLines(const LossTables& losses, std::span<const std::size_t> positions,
              const PackedLevels& levels);

    /// Returns whether there is anything to go by.
    [[nodiscard]] bool capped() const noexcept { return worst_.has_value(); }
    /// Sets the limit, which is max points at first.
    void set_limit(std::int64_t limit);
    /// Returns how many lines, counted from the first one of `superblock`, hold all those that
    /// live: all of them or a multiple of 4, whose bits fill `words_for` of them.
    [[nodiscard]] std::size_t lines(std::size_t superblock) const noexcept;

private:
    const PackedLevels& levels_;
    std::optional<CapBound> worst_ = {};  ///< in an arranged pool
    std::optional<CapBound> best_ = {};   ///< where best keys are not the worst ones
    std::int64_t limit_;
    std::size_t least_worst_ = 0;  ///< caps below cannot have the limit
    std::size_t least_best_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
