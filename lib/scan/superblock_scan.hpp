// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/loss_tables.hpp"
#include "scan/formula_masks.hpp"
#include "scan/packed_losses.hpp"
#include "scan/scan.hpp"
#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Compares rows of a pool by id.
struct IdLess {
    const Pool* pool;
    bool operator()(std::size_t a, std::size_t b) const noexcept { return pool->id_less(a, b); }
};

/// The first ineligible rows by id, at most `max_left_out` of them.
class LeftOutRows {
public:
    explicit LeftOutRows(const Pool& pool) : pool_{pool} {}

    /// Offers rows of one superblock, one bit each.
    void offer(std::size_t superblock, const Bits& rows);
    /// Returns the rows, in no order.
    [[nodiscard]] std::vector<std::size_t> take() { return std::move(rows_); }

private:
    void offer(std::size_t row);

    const Pool& pool_;
    std::vector<std::size_t> rows_;  ///< a heap, the last by id in front
};

/// One thread's scan for one query, over superblocks in any order.
class SuperblockScan {
public:
    /// What is to be done with a superblock, after `plan` has looked at what is known of it.
    enum class Way { judge, bytes, exact };

    SuperblockScan(const Query& query, LossBuffers& buffers);

    /// Prepares to look at `superblock`; for `Way::bytes` its byte sums are wanted.
    [[nodiscard]] Way plan(std::size_t superblock);
    /// Looks at `superblock`; `sums` are its byte sums if they were wanted, `joint` says whether
    /// they were made together with others.
    void look(std::size_t superblock, Way way, const std::uint8_t* sums, bool joint);
    /// Plans, sums and looks.
    void run(std::size_t superblock);

    /// Returns what sums bytes.
    [[nodiscard]] PackedLosses& losses() noexcept { return losses_; }
    /// Returns what was found, at the end.
    [[nodiscard]] ScanResult take();

private:
    void judge(std::size_t superblock);
    void look_quickly(std::size_t superblock, const std::uint8_t* sums);
    void look_exactly(std::size_t superblock);
    [[nodiscard]] std::int64_t limit_of_best();
    [[nodiscard]] bool compare(std::int64_t limit);
    void offer_exact(std::size_t superblock, const Bits& candidates);
    void offer_ties(std::size_t superblock, const Bits& ties);
    void count();
    [[nodiscard]] std::size_t row_of(std::size_t superblock, std::size_t candidate) const noexcept {
        return superblock * superblock_candidates + candidate;
    }

    const Query& query_;
    PackedLosses losses_;
    FormulaMasks formula_;
    IdLess id_less_;
    TopK<IdLess> top_;
    LeftOutRows left_out_;
    bool always_exact_;
    bool backwards_;              ///< whether superblocks come from the last one down
    std::size_t exact_left_ = 0;  ///< superblocks to go before bytes are tried again
    std::size_t exact_run_;
    std::uint8_t max_sum_ = 0;      ///< of bytes, for those who may get in
    std::size_t lines_ = 0;         ///< of the superblock looked at
    std::size_t everybody_of_ = 0;  ///< candidates that have their bits in `everybody_`
    alignas(64) Bits everybody_{};
    alignas(64) Bits placed_{};
    alignas(64) Bits eligible_{};
    alignas(64) Bits less_{};
    alignas(64) Bits equal_{};
    Readings met_{};
    ScanResult found_;
};

}  // namespace herne::inline HERNE_ABI::detail
