// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/aligned.hpp"
#include "packed/kernels/kernels.hpp"
#include "packed/levels.hpp"
#include "packed/loss_tables.hpp"
#include "scan/byte_loop.hpp"
#include "scan/dead_lines.hpp"
#include "scan/formula_masks.hpp"
#include "scan/page_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Room for the losses of one superblock; one a thread is enough for any number of scorecards. That
/// for one scorecard is left to the next scan on its thread.
struct LossBuffers {
    /// `jobs` is how many scorecards' bytes are summed together.
    LossBuffers(const PackedLevels& levels, std::size_t jobs);
    LossBuffers(const LossBuffers&) = delete;
    LossBuffers& operator=(const LossBuffers&) = delete;
    ~LossBuffers();

    AlignedArray<std::uint8_t> bytes;
    AlignedArray<std::uint32_t> words;
    AlignedArray<std::uint32_t> listed;  ///< positions of candidates
    AlignedArray<std::int64_t> losses;   ///< made when first needed
    std::size_t candidates;              ///< of the longest superblock, rounded up to whole lines
    bool for_one;                        ///< whether bytes are those of one scorecard
};

/// The losses (max points minus points) of a scorecard's candidates in a packed pool, a superblock
/// at a time. One object a thread; several may share their buffers.
class PackedLosses {
public:
    /// `positions` says where the pool has the columns of `tables`; superblocks come in `direction`
    /// most of the time.
    PackedLosses(const LossTables& tables, std::span<const std::size_t> positions,
                 const PackedLevels& levels, LossBuffers& buffers, Direction direction);

    /// Returns where the competences that it reads stand in the pool.
    [[nodiscard]] std::span<const std::size_t> positions() const noexcept {
        return pages_.positions();
    }
    /// Returns the number of lines of each page in `superblock`.
    [[nodiscard]] std::size_t lines(std::size_t superblock) const noexcept {
        return levels_.lines(superblock);
    }
    /// Prepares to look in `superblock` for losses of at most `limit` by sums of one byte a
    /// competence. Returns the greatest sum that such a candidate can have, nothing if there is
    /// none.
    [[nodiscard]] std::optional<std::uint8_t> prepare(std::size_t superblock, std::int64_t limit);
    /// Returns how many pages `sum_bytes` reads of the superblock prepared: all but those of a
    /// single code.
    [[nodiscard]] std::size_t pages_of_bytes() const noexcept {
        return nothing_to_read_ || !read_.empty() ? read_.size() : pages_.count();
    }
    /// Returns the tables of these sums, one a column.
    [[nodiscard]] std::span<const kernels::ByteTable> byte_tables() const noexcept {
        return byte_tables_;
    }
    /// Returns a number that changes whenever these tables do.
    [[nodiscard]] std::uint64_t version() const noexcept { return version_; }
    /// Sums bytes over the first `lines` lines of `superblock`, which was prepared; returns the
    /// sums. `next` is the superblock that is likely to be read next.
    [[nodiscard]] const std::uint8_t* sum_bytes(std::size_t superblock, std::size_t lines,
                                                std::size_t next);
    /// The same as far as it is needed to know whose sum is at most `max_sum`, which `prepare` has
    /// returned; all others' sums exceed it.
    [[nodiscard]] const std::uint8_t* sum_bytes(std::size_t superblock, std::size_t lines,
                                                std::size_t later, std::uint8_t max_sum,
                                                DeadLines& dead);
    /// The same over all of it.
    [[nodiscard]] const std::uint8_t* sum_bytes(std::size_t superblock) {
        return sum_bytes(superblock, lines(superblock), pages_.after(superblock));
    }

    /// Sums exact losses over the first `lines` lines of `superblock`, for what follows.
    void sum(std::size_t superblock, std::size_t lines) { sum(superblock, lines, nullptr); }
    /// The same over all of it.
    void sum(std::size_t superblock) { sum(superblock, lines(superblock)); }
    /// Returns how many candidates were summed last.
    [[nodiscard]] std::size_t candidates() const noexcept { return candidates_; }
    /// Writes whose loss is less than `limit`, at most max points, and whose equals it; returns
    /// whether there is one. Bits past the last candidate mean nothing.
    [[nodiscard]] bool compare(std::int64_t limit, Bits& less, Bits& equal) const;
    /// Returns who has a loss of at most `limit`, which is at most max points: positions in the
    /// superblock, ascending, to be written over, valid until the next call.
    [[nodiscard]] std::span<std::uint32_t> list_at_most(std::int64_t limit) const;
    /// Returns how many have a loss of at most `limit`, which is at most max points.
    [[nodiscard]] std::size_t count_at_most(std::int64_t limit) const;
    /// Returns a loss that at least `k` candidates, 1 to `kernels::groups_of_sums`, have or go
    /// below, close to the least such; max points if it finds none. Takes one pass.
    [[nodiscard]] std::int64_t reached_by(std::size_t k) const;
    /// Returns the loss of one candidate of the superblock summed.
    [[nodiscard]] std::int64_t loss(std::size_t candidate) const noexcept {
        return tables_.wide() ? buffers_.losses[candidate]
                              : std::int64_t{buffers_.words[candidate]};
    }
    /// Sums exact losses over `superblock` and writes the points of its candidates.
    void write_points(std::size_t superblock, std::int32_t* points);
    /// Sums exact losses over `superblock` and writes the points of its candidates.
    void write_points(std::size_t superblock, std::int64_t* points);

private:
    /// Returns the loss that everybody in `superblock` shares, and notes it by column.
    std::int64_t shared_loss(std::size_t superblock);
    void make_byte_tables(std::int64_t rest);
    void leave_out_single_codes();
    void sum(std::size_t superblock, std::size_t lines, std::int32_t* points);

    const LossTables& tables_;
    const PackedLevels& levels_;
    LossBuffers& buffers_;
    Direction direction_;
    PageList pages_;
    LoopTrial loop_;
    std::int64_t shared_sum_ = 0;
    std::vector<std::uint16_t> present_;  ///< codes that `shared_` was found for, by column
    std::vector<std::int64_t> shared_;    ///< least loss that occurs, by column
    bool shared_changed_ = false;         ///< since the byte tables were made
    std::int64_t tables_rest_ = -1;       ///< loss that the byte tables map to their limit
    std::uint64_t version_ = 0;
    std::vector<kernels::ByteTable> byte_tables_;
    // Pages of a single code are in the shared loss and need not be read.
    std::vector<std::size_t> read_ = {};            ///< columns of other pages; empty for all
    std::vector<std::size_t> read_positions_ = {};  ///< of these in the pool
    std::optional<PageList> read_pages_ = {};       ///< of these
    std::vector<kernels::ByteTable> read_tables_ = {};
    std::uint64_t read_version_ = 0;  ///< of these tables
    bool nothing_to_read_ = false;
    std::size_t lines_ = 0;  ///< summed
    std::size_t candidates_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
