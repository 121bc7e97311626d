// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/geometry.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Where rows stand if not in their order: inside windows of so many superblocks, which is a power
/// of two. A place is a position in the order in which candidates lie in memory. Numbers take 2
/// bytes, twice a candidate, for windows of up to 8 superblocks, 4 bytes for longer ones.
class RowOrder {
public:
    /// The longest window, in superblocks.
    static constexpr std::size_t max_window = 64;

    /// Every row stands at its own place.
    RowOrder() = default;
    /// Windows of so many superblocks, as yet without rows.
    explicit RowOrder(std::size_t superblocks) noexcept
        : window_{superblocks * superblock_candidates} {}

    /// Returns whether every row stands at its own place because no other order was asked for.
    [[nodiscard]] bool as_added() const noexcept { return window_ == 0; }
    /// Returns the superblocks of a window, 0 if rows stand as they were added.
    [[nodiscard]] std::size_t window() const noexcept { return window_ / superblock_candidates; }
    /// Returns the row that stands at `place`.
    [[nodiscard]] std::size_t row(std::size_t place) const noexcept {
        return moved(place, near_rows_, far_rows_);
    }
    /// Returns where `row` stands.
    [[nodiscard]] std::size_t place(std::size_t row) const noexcept {
        return moved(row, near_places_, far_places_);
    }
    /// Returns the least row that stands at one of `count` places from `first` on, which are in one
    /// window.
    [[nodiscard]] std::size_t least_row(std::size_t first, std::size_t count) const noexcept;
    /// Makes room for so many rows. Throws `std::bad_alloc`.
    void reserve(std::size_t size);
    /// Forgets rows past the first `size`.
    void cut(std::size_t size) noexcept;
    /// Lets `row` stand at `place` of the same window.
    void set(std::size_t place, std::size_t row) noexcept;
    /// Sets a whole window from `first` on: `rows` by place and `places` by row, counted from
    /// there.
    void set_window(std::size_t first, std::span<const std::uint32_t> rows,
                    std::span<const std::uint32_t> places) noexcept;
    /// Returns the bytes that the numbers take up.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    using Near = std::vector<std::uint16_t>;
    using Far = std::vector<std::uint32_t>;

    [[nodiscard]] std::size_t moved(std::size_t from, const Near& near,
                                    const Far& far) const noexcept {
        if (window_ == 0)
            return from;
        const std::size_t start = from & ~(window_ - 1);
        return start + (near.empty() ? std::size_t{far[from]} : std::size_t{near[from]});
    }

    std::size_t window_ = 0;  ///< candidates, 0 if rows stand as they were added
    Near near_rows_ = {};     ///< by place, counted from the start of the window
    Near near_places_ = {};   ///< by row, counted likewise
    Far far_rows_ = {};
    Far far_places_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
