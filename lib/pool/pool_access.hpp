// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pool/pool_data.hpp"

namespace herne::detail {

/// The way into a pool for scans.
struct PoolAccess {
    /// Returns the packed levels of `pool`, valid as long as it lives.
    [[nodiscard]] static const Superblocks& levels(const Pool& pool) noexcept {
        return pool.data_->levels;
    }
    /// Returns whether rows stand in ascending order of id.
    [[nodiscard]] static bool ids_ascend(const Pool& pool) noexcept {
        return pool.data_->by_id.empty();
    }
};

}  // namespace herne::detail
