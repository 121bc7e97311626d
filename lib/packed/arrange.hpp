// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/aligned.hpp"
#include "packed/caps.hpp"
#include "packed/kernels/kernels.hpp"
#include "packed/row_order.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// How candidates are put in order: by falling key, unknown levels read as 0, and by ascending id
/// where keys are equal, inside windows of whole superblocks.
struct Arranging {
    std::size_t window = 0;                   ///< superblocks, a power of two up to
                                              ///< `RowOrder::max_window`; 0 for as they were added
    std::vector<std::uint8_t> tops = {};      ///< by competence its highest level
    std::span<const std::size_t> by_id = {};  ///< rows by ascending id; empty if they stand so
    KeyWeights sort_by = {};  ///< what keys to sort by are made of; empty for those of the caps
};

/// Puts packed levels in order, a window at a time, and finds the greatest keys of their lines.
class Arranger {
public:
    /// Reserves whatever is needed for `size` candidates. Throws `std::bad_alloc`.
    Arranger(const Arranging& how, std::size_t size);

    /// Arranges all candidates. Each superblock starts at one of `starts`, with full pages, of
    /// which `present` says what codes occur, see `PackedLevels::present`; both are written anew.
    /// Of a last line that is not full `present` may name level 0 besides.
    void arrange(std::span<std::uint8_t* const> starts, std::span<std::uint16_t> present) noexcept;
    /// Returns where rows stand, once.
    [[nodiscard]] RowOrder take_order() noexcept { return std::move(order_); }
    /// Returns the greatest keys, once.
    [[nodiscard]] Caps take_caps() noexcept { return std::move(caps_); }

private:
    /// The digits of keys by code, as `kernels::sum_digits` takes them.
    struct KeyTables {
        KeyTables(const KeyWeights& weights, std::span<const std::uint8_t> tops,
                  bool unknown_is_top);
        std::vector<kernels::ByteTable> tables;
        std::size_t digits;
    };
    /// Candidates of one window.
    struct Window {
        std::size_t first;  ///< row
        std::size_t count;
    };

    void sum_keys(const Window& window, const KeyTables& tables, std::uint16_t* keys) noexcept;
    void find_order(const Window& window) noexcept;
    void find_caps(const Window& window) noexcept;
    void move_levels(const Window& window) noexcept;
    void pack_superblock(std::size_t superblock, std::size_t first, std::size_t width) noexcept;

    [[nodiscard]] std::size_t competences() const noexcept { return caps_.tops.size(); }

    std::size_t size_;
    std::size_t window_;  ///< candidates
    RowOrder order_;
    Caps caps_;
    KeyTables worst_tables_;
    KeyTables best_tables_;
    KeyTables sort_tables_;
    bool sorts_by_caps_;
    std::vector<std::uint32_t> by_id_;  ///< rows counted from the start of their window, by id
    std::vector<std::size_t> starts_of_keys_;
    std::vector<std::uint16_t> keys_;      ///< what is sorted by
    std::vector<std::uint16_t> cap_keys_;  ///< by row in the window
    std::vector<std::uint32_t> placed_;    ///< rows in their new order
    std::vector<const std::uint8_t*> pages_;
    AlignedArray<std::uint32_t> words_;
    AlignedArray<std::uint8_t> rows_;     ///< codes of a window, `kernels::row_bytes` a row
    AlignedArray<std::uint8_t> ordered_;  ///< rows of a superblock in their new order
    std::vector<std::uint8_t> highest_;
    std::vector<std::uint8_t> unknown_;
    std::span<std::uint8_t* const> starts_ = {};
    std::span<std::uint16_t> present_ = {};
};

}  // namespace herne::inline HERNE_ABI::detail
