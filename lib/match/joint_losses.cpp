// SPDX-License-Identifier: BSL-1.0
#include "match/joint_losses.hpp"

#include <algorithm>
#include <bit>

namespace herne::detail {
namespace {

/// Returns the positions of all competences that give points for one of the scorecards, ascending.
std::vector<std::size_t> all_positions(std::span<const LossTables* const> tables) {
    std::vector<std::size_t> positions;
    for (const auto* job : tables)
        for (const auto& column : job->columns())
            positions.push_back(column.position);
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

}  // namespace

bool JointLosses::worth_it(std::span<const LossTables* const> tables) {
    if (tables.size() < 2 || tables.size() > kernels::most_jobs)
        return false;
    std::size_t separately = 0;
    for (const auto* job : tables)
        separately += job->columns().size();
    return 2 * separately >= tables.size() * all_positions(tables).size();
}

JointLosses::JointLosses(std::span<const LossTables* const> tables, const Superblocks& levels,
                         LossBuffers& buffers)
    : levels_{levels},
      buffers_{buffers},
      jobs_{std::bit_ceil(tables.size())},
      pages_{levels, all_positions(tables)},
      versions_(tables.size()),
      tables_(jobs_ * pages_.count()) {
    const auto positions = all_positions(tables);
    for (const auto* job : tables) {
        auto& own = columns_.emplace_back();
        for (const auto& column : job->columns())
            own.push_back(static_cast<std::size_t>(
                std::lower_bound(positions.begin(), positions.end(), column.position) -
                positions.begin()));
    }
}

void JointLosses::update(std::size_t job, const PackedLosses& losses) {
    if (versions_[job] == losses.version())
        return;
    versions_[job] = losses.version();
    const auto tables = losses.byte_tables();
    for (std::size_t c = 0; c < tables.size(); ++c)
        tables_[columns_[job][c] * jobs_ + job] = tables[c];
}

void JointLosses::sum(std::size_t superblock) {
    kernels::sum_bytes_of_jobs(pages_.of(superblock), tables_.data(), pages_.count(),
                               levels_.lines(superblock), jobs_, buffers_.bytes.get());
}

}  // namespace herne::detail
