// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/column.hpp"
#include "packed/geometry.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Where rows stand if not in their order: inside windows of so many superblocks, which is a power
/// of two. A place is a position in the order in which candidates lie in memory. Numbers take 2
/// bytes, twice a candidate, for windows of up to 8 superblocks, 4 bytes for longer ones. Whatever
/// numbers somebody else's memory holds, rows and places are those of candidates.
class RowOrder {
public:
    /// Numbers of windows of up to 8 superblocks.
    using Near = Column<std::uint16_t>;
    /// Numbers of longer ones.
    using Far = Column<std::uint32_t>;

    /// The longest window, in superblocks.
    static constexpr std::size_t max_window = 64;

    /// Every row stands at its own place.
    RowOrder() = default;
    /// Windows of so many superblocks, as yet without rows.
    explicit RowOrder(std::size_t superblocks) noexcept
        : window_{superblocks * superblock_candidates} {}
    /// Windows of so many superblocks; by place the rows and by row the places, counted from the
    /// start of the window, in the columns that `is_near(superblocks)` asks for.
    RowOrder(std::size_t superblocks, Near near_rows, Near near_places, Far far_rows,
             Far far_places) noexcept
        : window_{superblocks * superblock_candidates},
          near_rows_{std::move(near_rows)},
          near_places_{std::move(near_places)},
          far_rows_{std::move(far_rows)},
          far_places_{std::move(far_places)} {}

    /// Returns whether windows of so many superblocks are numbered by 16 bits.
    [[nodiscard]] static constexpr bool is_near(std::size_t superblocks) noexcept {
        return superblocks * superblock_candidates <= std::size_t{1} << 16U;
    }
    /// Returns whether every row stands at its own place because no other order was asked for.
    [[nodiscard]] bool as_added() const noexcept { return window_ == 0; }
    /// Returns the superblocks of a window, 0 if rows stand as they were added.
    [[nodiscard]] std::size_t window() const noexcept { return window_ / superblock_candidates; }
    /// Returns the row that stands at `place`.
    [[nodiscard]] std::size_t row(std::size_t place) const {
        return moved(place, near_rows_, far_rows_);
    }
    /// Returns where `row` stands.
    [[nodiscard]] std::size_t place(std::size_t row) const {
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
    /// Returns the numbers of windows of up to 8 superblocks, those of rows by place and of places
    /// by row.
    [[nodiscard]] std::pair<const Near&, const Near&> near() const noexcept {
        return {near_rows_, near_places_};
    }
    /// Returns those of longer windows.
    [[nodiscard]] std::pair<const Far&, const Far&> far() const noexcept {
        return {far_rows_, far_places_};
    }

private:
    [[nodiscard]] std::size_t moved(std::size_t from, const Near& near, const Far& far) const {
        if (window_ == 0)
            return from;
        const std::size_t in_window = window_ - 1;
        const std::size_t start = from & ~in_window;
        return near.empty() ? std::min(start + (far[from] & in_window), far.size() - 1)
                            : std::min(start + (near[from] & in_window), near.size() - 1);
    }

    std::size_t window_ = 0;  ///< candidates, 0 if rows stand as they were added
    Near near_rows_ = {};     ///< by place, counted from the start of the window
    Near near_places_ = {};   ///< by row, counted likewise
    Far far_rows_ = {};
    Far far_places_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
