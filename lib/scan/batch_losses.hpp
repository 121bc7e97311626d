// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scan/packed_losses.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Byte sums of several scorecards over one pool, each page read once for all of them.
class BatchLosses {
public:
    /// Returns whether summing these together is worth it: scorecards over much the same
    /// competences, 2 to `kernels::max_jobs` of them. `positions` says for each where the pool has
    /// its columns.
    [[nodiscard]] static bool worth_it(std::span<const std::span<const std::size_t>> positions);

    /// `positions` as above, and so many.
    BatchLosses(std::span<const std::span<const std::size_t>> positions, const PackedLevels& levels,
                LossBuffers& buffers, Direction direction);

    /// Takes over the byte tables of scorecard `job` if they have changed.
    void update(std::size_t job, const PackedLosses& losses);
    /// Sums bytes over the first `lines` lines of `superblock` for all.
    void sum(std::size_t superblock, std::size_t lines);
    /// Returns the sums of scorecard `job`.
    [[nodiscard]] const std::uint8_t* sums(std::size_t job) const noexcept {
        return buffers_.bytes.get() + job * superblock_candidates;
    }

private:
    LossBuffers& buffers_;
    std::size_t jobs_;                    ///< rounded up to what kernels take
    std::vector<std::size_t> positions_;  ///< of all competences that give points for one of them
    PageList pages_;                      ///< refers to them
    std::vector<std::vector<std::size_t>> columns_;  ///< by job: where each of its columns stands
    std::vector<std::uint64_t> versions_;            ///< of the tables taken over, by job
    std::vector<kernels::ByteTable> tables_;         ///< by column, then job
};

}  // namespace herne::inline HERNE_ABI::detail
