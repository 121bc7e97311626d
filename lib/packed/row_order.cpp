// SPDX-License-Identifier: BSL-1.0
#include "packed/row_order.hpp"

#include "base/huge_pages.hpp"

#include <algorithm>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Makes room for `size` numbers, and for as many again as there are so that this is rare.
template <class Number>
void grow(Column<Number>& column, std::size_t size) {
    if (size <= column.size())
        return;
    column.change([size](std::vector<Number>& numbers) {
        if (size > numbers.capacity()) {
            auto more = with_room<Number>(std::max(size, 2 * numbers.size()));
            more.assign(numbers.begin(), numbers.end());
            numbers.swap(more);
        }
        numbers.resize(size);
    });
}

}  // namespace

void RowOrder::reserve(std::size_t size) {
    if (is_near(window())) {
        grow(near_rows_, size);
        grow(near_places_, size);
    } else {
        grow(far_rows_, size);
        grow(far_places_, size);
    }
}

std::size_t RowOrder::least_row(std::size_t first, std::size_t count) const noexcept {
    if (window_ == 0)
        return first;
    const auto least = [&](const auto& rows) {
        auto found = rows[first];
        for (std::size_t i = first; i < first + count; ++i)
            found = std::min(found, rows[i]);
        return std::size_t{found};
    };
    return (first & ~(window_ - 1)) + (near_rows_.empty() ? least(far_rows_) : least(near_rows_));
}

void RowOrder::cut(std::size_t size) noexcept {
    // Room that was never touched takes up no memory, and copying to give it back would take twice.
    const auto shorten = [size](auto& column) {
        column.change([size](auto& numbers) { numbers.resize(std::min(size, numbers.size())); });
    };
    shorten(near_rows_);
    shorten(near_places_);
    shorten(far_rows_);
    shorten(far_places_);
}

void RowOrder::set_window(std::size_t first, std::span<const std::uint32_t> rows,
                          std::span<const std::uint32_t> places) noexcept {
    const auto copy = [first](std::span<const std::uint32_t> from, auto& near, auto& far) {
        const auto at = static_cast<std::ptrdiff_t>(first);
        if (far.empty())
            std::transform(from.begin(), from.end(), near.own().begin() + at,
                           [](std::uint32_t number) { return static_cast<std::uint16_t>(number); });
        else
            std::copy(from.begin(), from.end(), far.own().begin() + at);
    };
    copy(rows, near_rows_, far_rows_);
    copy(places, near_places_, far_places_);
}

void RowOrder::set(std::size_t place, std::size_t row) noexcept {
    const std::size_t in_window = window_ - 1;
    if (is_near(window())) {
        near_rows_.own()[place] = static_cast<std::uint16_t>(row & in_window);
        near_places_.own()[row] = static_cast<std::uint16_t>(place & in_window);
    } else {
        far_rows_.own()[place] = static_cast<std::uint32_t>(row & in_window);
        far_places_.own()[row] = static_cast<std::uint32_t>(place & in_window);
    }
}

std::size_t RowOrder::bytes() const noexcept {
    return near_rows_.bytes() + near_places_.bytes() + far_rows_.bytes() + far_places_.bytes();
}

}  // namespace herne::inline HERNE_ABI::detail
