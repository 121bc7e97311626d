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
    std::size_t window = 0;               ///< superblocks, a power of two up to
                                          ///< `RowOrder::max_window`; 0 for as they were added
    std::vector<std::uint8_t> tops = {};  ///< by competence its highest level
    KeyWeights sort_by = {};  ///< what keys to sort by are made of; empty for those of the caps
};

/// Finds an order for the candidates of one window after the other, and the greatest keys of the
/// lines that they make.
class Arranger {
public:
    /// Throws `std::bad_alloc`.
    explicit Arranger(const Arranging& how);

    /// Reserves memory so that nothing below can throw for `size` candidates.
    void reserve(std::size_t size);
    /// Returns the candidates of a full window.
    [[nodiscard]] std::size_t window() const noexcept { return window_; }

    /// Finds the order of a full window of rows that have yet to be packed; ids ascend with the
    /// rows. Returns whether every byte is allowed by `rules`.
    [[nodiscard]] bool order_rows(const std::uint8_t* rows,
                                  const kernels::PackRules& rules) noexcept;
    /// Returns the rows in the order found last, counted from the start of the window.
    [[nodiscard]] const std::uint32_t* order() const noexcept { return placed_.data(); }
    /// Notes that the window from row `first` on was packed in this order; `starts` are those of
    /// its superblocks, `any_unknown` says whether a level of it is.
    void note_packed(std::size_t first, std::span<std::uint8_t* const> starts,
                     bool any_unknown) noexcept;
    /// Forgets windows from that of row `first` on.
    void forget(std::size_t first) noexcept;

    /// Prepares to arrange the rest of `size` candidates, or all of them if rows do not stand in
    /// order of their ids: `by_id` are the rows in ascending order of id then, empty otherwise.
    /// Throws `std::bad_alloc`.
    void prepare(std::size_t size, std::span<const std::size_t> by_id);
    /// Arranges these. Superblocks begin at `starts`, with full pages, of which `present` says what
    /// codes occur, see `PackedLevels::present`; both are written anew. Of a last line that is not
    /// full `present` may name level 0 besides.
    void arrange_rest(std::size_t size, std::span<std::uint8_t* const> starts,
                      std::span<std::uint16_t> present) noexcept;
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

    [[nodiscard]] std::size_t competences() const noexcept { return caps_.tops.size(); }
    void sum_keys(const Window& window, std::span<std::uint8_t* const> starts,
                  const KeyTables& tables) noexcept;
    /// Sorts `count` candidates by their keys; `next(i)` is the i-th by id.
    template <class Next>
    void sort(std::size_t count, const Next& next) noexcept;
    void note_caps(const Window& window, std::span<std::uint8_t* const> starts,
                   bool any_unknown) noexcept;
    void find_caps(const Window& window, std::vector<std::uint16_t>& caps) const noexcept;
    void move_levels(const Window& window, std::span<std::uint8_t* const> starts,
                     std::span<std::uint16_t> present) noexcept;
    void unpack(const std::uint8_t* page, std::size_t width, std::size_t count,
                std::uint8_t* rows) noexcept;

    std::size_t window_;  ///< candidates
    RowOrder order_;
    Caps caps_;
    KeyTables worst_tables_;
    KeyTables best_tables_;
    KeyTables sort_tables_;
    bool sorts_by_caps_;
    std::vector<std::uint16_t> even_weights_;  ///< what rows are sorted by
    std::vector<std::uint16_t> odd_weights_;
    std::vector<std::uint32_t> starts_of_keys_;
    std::vector<std::uint8_t> arranged_ = {};  ///< by window, whether it is
    std::vector<std::uint16_t> keys_ = {};     ///< of a window, as it lies or as its rows come
    std::vector<std::uint32_t> placed_ = {};   ///< who comes next in the order found
    std::vector<std::uint32_t> places_ = {};   ///< where each of them comes
    std::vector<std::uint32_t> by_id_ = {};    ///< by window, who lies there by ascending id
    std::vector<const std::uint8_t*> pages_;
    AlignedArray<std::uint32_t> words_;
    AlignedArray<std::uint8_t> rows_ = {};  ///< codes of a window, `kernels::row_bytes` a row
    AlignedArray<std::uint8_t> line_ = {};  ///< rows of a line
    std::vector<std::uint8_t> highest_;
    std::vector<std::uint8_t> unknown_;
};

}  // namespace herne::inline HERNE_ABI::detail
