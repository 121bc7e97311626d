// SPDX-License-Identifier: BSL-1.0
#include "packed/row_order.hpp"

#include "base/huge_pages.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Windows up to here are numbered by 16 bits.
constexpr std::size_t near_window = std::size_t{1} << 16U;

template <class Number>
std::vector<Number> numbers(std::size_t count) {
    auto result = with_room<Number>(count);
    result.resize(count);
    return result;
}

}  // namespace

RowOrder::RowOrder(std::size_t size, std::size_t superblocks)
    : window_{superblocks * superblock_candidates} {
    if (window_ <= near_window) {
        near_rows_ = numbers<std::uint16_t>(size);
        near_places_ = numbers<std::uint16_t>(size);
    } else {
        far_rows_ = numbers<std::uint32_t>(size);
        far_places_ = numbers<std::uint32_t>(size);
    }
}

void RowOrder::set(std::size_t place, std::size_t row) noexcept {
    const std::size_t in_window = window_ - 1;
    if (window_ <= near_window) {
        near_rows_[place] = static_cast<std::uint16_t>(row & in_window);
        near_places_[row] = static_cast<std::uint16_t>(place & in_window);
    } else {
        far_rows_[place] = static_cast<std::uint32_t>(row & in_window);
        far_places_[row] = static_cast<std::uint32_t>(place & in_window);
    }
}

std::size_t RowOrder::bytes() const noexcept {
    return (near_rows_.size() + near_places_.size()) * sizeof(std::uint16_t) +
           (far_rows_.size() + far_places_.size()) * sizeof(std::uint32_t);
}

}  // namespace herne::inline HERNE_ABI::detail
