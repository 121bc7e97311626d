// SPDX-License-Identifier: BSL-1.0
#include "scan/left_out_rows.hpp"

#include "pool/pool_access.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {

void LeftOutRows::offer(std::size_t superblock, const Bits& rows) {
    const Pool& pool = *id_less_.pool;
    if (comes_too_late(PoolAccess::least_row(pool, superblock)))
        return;
    const PackedLevels& levels = PoolAccess::levels(pool);
    for_bits(rows, levels.lines(superblock),
             [&](std::size_t i) { offer(levels.row_of(superblock, i)); });
}

void LeftOutRows::offer(std::size_t row) {
    if (comes_too_late(row))
        return;
    if (rows_.size() == max_) {
        std::pop_heap(rows_.begin(), rows_.end(), id_less_);
        rows_.back() = row;
    } else
        rows_.push_back(row);
    std::push_heap(rows_.begin(), rows_.end(), id_less_);
}

}  // namespace herne::inline HERNE_ABI::detail
