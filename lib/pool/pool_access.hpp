// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pool/pool_data.hpp"

#include <memory>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// The way into a pool for scans and files.
struct PoolAccess {
    using Data = Pool::Data;

    /// Returns all that `pool` holds.
    [[nodiscard]] static const Data& data(const Pool& pool) noexcept { return *pool.data_; }
    /// Returns what tells whether some copy of `pool` is still there.
    [[nodiscard]] static std::weak_ptr<const Data> watch(const Pool& pool) noexcept {
        return pool.data_.watch();
    }
    /// Returns a pool of `data`.
    [[nodiscard]] static Pool make(std::shared_ptr<const Data> data) noexcept {
        return Pool{std::move(data)};
    }
    /// Returns the packed levels of `pool`, valid as long as it lives.
    [[nodiscard]] static const PackedLevels& levels(const Pool& pool) noexcept {
        return pool.data_->levels;
    }
    /// Returns whether the ids of `pool`, which has candidates, are row numbers.
    [[nodiscard]] static bool ids_are_rows(const Pool& pool) noexcept {
        return pool.data_->ids == Pool::Data::Ids::rows;
    }
    /// Returns whether there is evidence for some level of the candidate at `row`.
    [[nodiscard]] static bool has_evidence(const Pool& pool, std::size_t row) {
        return pool.data_->evidence && pool.data_->evidence->contains(row);
    }
    /// Returns whether a superblock's least id comes before that of every superblock before it, so
    /// that going backwards meets the least ids first.
    [[nodiscard]] static bool least_ids_descend(const Pool& pool) noexcept {
        return pool.data_->least_ids_descend;
    }
    /// Returns whether rows are known to stand in ascending order of id.
    [[nodiscard]] static bool ids_ascend(const Pool& pool) noexcept {
        return pool.data_->ids_ascend();
    }
    /// Returns the row whose id is the `position`-th in ascending order.
    [[nodiscard]] static std::size_t row_by_id(const Pool& pool, std::size_t position) {
        return pool.data_->row_by_id(position);
    }
    /// Returns the row with the least id of `superblock`.
    [[nodiscard]] static std::size_t least_row(const Pool& pool, std::size_t superblock) noexcept {
        const auto& least_rows = pool.data_->least_rows;
        return least_rows.empty() ? superblock * superblock_candidates : least_rows[superblock];
    }
};

}  // namespace herne::inline HERNE_ABI::detail
