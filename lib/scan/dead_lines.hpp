// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/kernels/kernels.hpp"
#include "packed/levels.hpp"
#include "packed/loss_tables.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Sums of bytes that stop where nobody can get in any more: competences are read in the order in
/// which most is lost, some at a time, and lines in which nobody is left are not read on. Tells
/// after each superblock whether this pays, and is to be left alone for a while if not.
class DeadLines {
public:
    /// `positions` says where the pool has the columns of `losses`. Refers to both and to `levels`.
    DeadLines(const LossTables& losses, std::span<const std::size_t> positions,
              const PackedLevels& levels);

    /// Returns whether the next superblock, of so many lines, is to be summed this way.
    [[nodiscard]] bool pays(std::size_t lines) noexcept;
    /// Sums bytes by `tables`, of `version`, over the first `lines` lines of `superblock` into
    /// `sums`: those of candidates whose sum is at most `max_sum` are complete, all others exceed
    /// it. `later` is a superblock that is likely to be read soon.
    void sum(std::size_t superblock, std::size_t lines, std::size_t later,
             std::span<const kernels::ByteTable> tables, std::uint64_t version,
             std::uint8_t max_sum, std::uint8_t* sums);
    /// Returns how many lines of pages were read in the superblock summed last.
    [[nodiscard]] std::size_t lines_read() const noexcept { return lines_read_; }

private:
    void find_order(std::size_t superblock, std::size_t line);
    void set_pages(std::size_t superblock, std::size_t later);
    [[nodiscard]] std::size_t check(std::size_t superblock, std::size_t first,
                                    std::size_t count) const;

    const LossTables& losses_;
    std::span<const std::size_t> positions_;
    const PackedLevels& levels_;
    std::vector<std::size_t> order_ = {};          ///< columns, those in which most is lost first
    std::vector<kernels::ByteTable> tables_ = {};  ///< in this order
    std::uint64_t version_ = ~std::uint64_t{0};    ///< of these tables
    std::vector<const std::uint8_t*> pages_ = {};  ///< in this order, then those to prefetch
    std::array<std::uint8_t, page_lines> live_ = {};  ///< lines
    std::size_t lines_read_ = 0;
    std::size_t left_alone_ = 0;  ///< superblocks to go before this is tried again
    std::size_t next_rest_ = first_rest;

    static constexpr std::size_t first_rest = 16;
    static constexpr std::size_t longest_rest = 4096;
};

}  // namespace herne::inline HERNE_ABI::detail
