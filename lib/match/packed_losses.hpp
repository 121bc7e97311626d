// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/match/scan.hpp>

#include "detail/kernels.hpp"
#include "match/formula_masks.hpp"
#include "pool/superblocks.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::detail {

/// Room for the losses of one superblock; one a thread is enough for any number of scorecards.
struct LossBuffers {
    alignas(64) std::array<std::uint8_t, superblock_candidates> bytes;
    alignas(64) std::array<std::uint16_t, superblock_candidates> half_scratch;
    alignas(64) std::array<std::uint16_t, superblock_candidates> halves;
    alignas(64) std::array<std::uint32_t, superblock_candidates> word_scratch;
    alignas(64) std::array<std::uint32_t, superblock_candidates> words;
    alignas(64) std::array<std::int64_t, superblock_candidates> losses;
};

/// The losses (max points minus points) of a scorecard's candidates in a packed pool, a superblock
/// at a time. One object a thread; several may share their buffers.
class PackedLosses {
public:
    /// `positions` says where the scorecard's competences stand in the pool.
    PackedLosses(const Scorecard& scorecard, const Superblocks& levels,
                 std::span<const std::size_t> positions, Order order, LossBuffers& buffers);

    /// Returns the exact loss of one candidate.
    [[nodiscard]] std::int64_t exact(std::size_t row) const noexcept;
    /// Returns the exact losses of the candidates of `superblock`, valid until the next call.
    [[nodiscard]] std::span<const std::int64_t> exact_all(std::size_t superblock);
    /// Writes the points of the candidates of `superblock`, which are below 2^31.
    void write_points(std::size_t superblock, std::int32_t* points);
    /// Writes who of `superblock` may have a loss of at most `limit`: nobody who has is missing.
    /// Returns whether there is anybody. Bits past the last candidate mean nothing.
    [[nodiscard]] bool prune(std::size_t superblock, std::int64_t limit, Bits& survivors);

private:
    /// One competence that gives points: loss by code.
    struct Column {
        std::size_t position;
        std::array<std::int64_t, 16> losses;
    };
    void point_to(std::size_t superblock);
    /// Returns the loss that everybody in `superblock` shares, and notes it by column.
    std::int64_t shared_loss(std::size_t superblock);
    void make_byte_tables(std::int64_t rest);
    void make_word_tables();
    template <class Number>
    void widen(const Number* sums, std::size_t candidates, unsigned shift);

    const Superblocks& levels_;
    std::vector<Column> columns_;
    std::vector<const std::uint8_t*> pages_;
    std::int64_t shared_sum_ = 0;
    std::vector<std::uint16_t> present_;       ///< codes that `shared_` was found for, by column
    std::vector<std::int64_t> shared_;         ///< least loss that occurs, by column
    std::vector<std::int64_t> tables_shared_;  ///< what the byte tables were made with
    std::int64_t tables_rest_ = -1;            ///< loss that the byte tables map to their limit
    std::vector<kernels::ByteTable> byte_tables_;
    std::vector<std::vector<kernels::WordTable>> limbs_;  ///< parts of 20 bits, or one of up to 32
    unsigned limb_bits_ = 32;
    std::int64_t max_points_;
    bool halves_ = false;  ///< whether 16 bits hold every loss
    LossBuffers& buffers_;
};

}  // namespace herne::detail
