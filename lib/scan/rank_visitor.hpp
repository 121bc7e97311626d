// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scan/batch_losses.hpp"
#include "scan/dead_lines.hpp"
#include "scan/judgement.hpp"
#include "scan/live_lines.hpp"
#include "scan/packed_losses.hpp"
#include "scan/plan.hpp"
#include "scan/rank_scan.hpp"
#include "scan/survivors.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Ranks one thread's superblocks for one request.
class RankVisitor {
public:
    RankVisitor(const RankRequest& request, Direction direction, LossBuffers& buffers);
    RankVisitor(const RankVisitor&) = delete;
    RankVisitor& operator=(const RankVisitor&) = delete;
    ~RankVisitor() = default;

    /// Chooses the path for `superblock`; for `ScanPath::bytes` the byte sums of its first
    /// `lines()` lines are needed.
    [[nodiscard]] ScanPath plan(std::size_t superblock);
    /// Returns how many lines of the superblock planned last hold all who matter.
    [[nodiscard]] std::size_t lines() const noexcept { return lines_; }
    /// Takes the path through `superblock`; `sums` are its byte sums if they were needed.
    void follow(ScanPath path, std::size_t superblock, const std::uint8_t* sums);
    /// Notes that byte sums were made together with those of other requests.
    void note_batched() noexcept { ++paths_.batched; }
    /// Notes that sums have read so many lines of pages.
    void note_read(std::size_t lines) noexcept { paths_.lines += lines; }
    /// Plans, sums and follows.
    void operator()(std::size_t superblock);

    /// Returns what sums losses.
    [[nodiscard]] PackedLosses& losses() noexcept { return losses_; }
    /// Returns what was found, at the end.
    [[nodiscard]] ScanResult take();

private:
    void find_exactly(std::size_t superblock);
    void find_by_bytes(std::size_t superblock, const std::uint8_t* sums);
    void note(ScanPath path) noexcept;
    [[nodiscard]] const std::uint8_t* sum_bytes(std::size_t superblock);
    [[nodiscard]] std::size_t next_live(std::size_t superblock) const noexcept;
    [[nodiscard]] bool nobody_gets_in(ScanPath path, const std::uint8_t* sums);

    const PackedLevels& levels_;
    Direction direction_;
    PackedLosses losses_;
    LiveLines live_;
    DeadLines dead_;
    ScanPlan plan_;
    Judgement judgement_;
    Survivors survivors_;
    PathCounts paths_ = {};
    bool counts_verdicts_;
    std::size_t lines_ = 0;
};

/// Ranks for some requests together, whose competences are much the same.
class BatchRankVisitor {
public:
    BatchRankVisitor(std::vector<RankVisitor*> visitors, const PackedLevels& levels,
                     Direction direction, LossBuffers& buffers);

    /// Returns where the pool has the competences that give points, for each.
    [[nodiscard]] static std::vector<std::span<const std::size_t>> positions(
        const std::vector<RankVisitor*>& visitors);

    void operator()(std::size_t superblock);

private:
    std::vector<RankVisitor*> visitors_;
    std::vector<ScanPath> paths_;
    BatchLosses losses_;
};

}  // namespace herne::inline HERNE_ABI::detail
