// SPDX-License-Identifier: BSL-1.0
#include "scan/batch_losses.hpp"

#include <algorithm>
#include <bit>

namespace herne::inline HERNE_ABI::detail {
namespace {

using PositionsOfQuery = std::span<const std::size_t>;

/// Returns the positions of all competences that give points for one of the scorecards, ascending.
std::vector<std::size_t> all_of(std::span<const PositionsOfQuery> positions) {
    std::vector<std::size_t> all;
    for (const auto& job : positions)
        all.insert(all.end(), job.begin(), job.end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace

bool BatchLosses::worth_it(std::span<const PositionsOfQuery> positions) {
    if (positions.size() < 2 || positions.size() > kernels::max_jobs)
        return false;
    std::size_t separately = 0;
    for (const auto& job : positions)
        separately += job.size();
    return 2 * separately >= positions.size() * all_of(positions).size();
}

BatchLosses::BatchLosses(std::span<const PositionsOfQuery> positions, const PackedLevels& levels,
                         LossBuffers& buffers, Direction direction)
    : buffers_{buffers},
      jobs_{std::bit_ceil(positions.size())},
      positions_{all_of(positions)},
      pages_{levels, positions_, direction},
      versions_(positions.size()),
      tables_(jobs_ * pages_.count()) {
    const auto& all = positions_;
    for (const auto& job : positions) {
        auto& own = columns_.emplace_back();
        for (const auto position : job)
            own.push_back(static_cast<std::size_t>(
                std::lower_bound(all.begin(), all.end(), position) - all.begin()));
    }
}

void BatchLosses::update(std::size_t job, const PackedLosses& losses) {
    if (versions_[job] == losses.version())
        return;
    versions_[job] = losses.version();
    const auto tables = losses.byte_tables();
    for (std::size_t c = 0; c < tables.size(); ++c)
        tables_[columns_[job][c] * jobs_ + job] = tables[c];
}

void BatchLosses::sum(std::size_t superblock, std::size_t lines) {
    kernels::sum_bytes_of_jobs(pages_.of(superblock), tables_.data(), pages_.count(), lines, jobs_,
                               buffers_.bytes.get());
}

}  // namespace herne::inline HERNE_ABI::detail
