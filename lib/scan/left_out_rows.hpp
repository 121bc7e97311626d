// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "pool/id_less.hpp"
#include "scan/bits.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The first ineligible rows by id, `max` of them or fewer.
class LeftOutRows {
public:
    LeftOutRows(const Pool& pool, std::size_t max) : id_less_{&pool}, max_{max} {}

    /// Offers rows of one superblock, one bit each.
    void offer(std::size_t superblock, const Bits& rows);
    /// Returns the rows, in no order; to be called at the end.
    [[nodiscard]] std::vector<std::size_t> take() { return std::move(rows_); }

private:
    void offer(std::size_t row);
    [[nodiscard]] bool comes_too_late(std::size_t row) const {
        return rows_.size() == max_ && (max_ == 0 || !id_less_(row, rows_.front()));
    }

    IdLess id_less_;
    std::size_t max_;
    std::vector<std::size_t> rows_ = {};  ///< a heap, the last by id in front
};

}  // namespace herne::inline HERNE_ABI::detail
