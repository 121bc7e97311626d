// SPDX-License-Identifier: BSL-1.0
#include "analysis/chosen_levels.hpp"

#include "job/competences.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace herne::inline HERNE_ABI::detail {

ChosenLevels::ChosenLevels(const Pool& pool, const AnalysisOptions& options)
    : levels_{PoolAccess::levels(pool)}, options_{options} {
    if (!options.rows)
        return;
    for (std::size_t i = 0; i < options.rows->size(); ++i)
        if ((*options.rows)[i] >= pool.size())
            throw std::out_of_range{
                "rows[" + std::to_string(i) + "]: row " + std::to_string((*options.rows)[i]) +
                " (counted from 0) of a pool of " + std::to_string(pool.size()) + " candidates"};
}

void ChosenLevels::codes(std::size_t superblock, std::size_t competence,
                         std::span<std::uint8_t> out) const {
    const std::size_t first = superblock * superblock_candidates;
    if (!options_.rows)
        return levels_.unpack(competence, first, out);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = levels_.code((*options_.rows)[first + i], competence);
}

void ChosenLevels::codes_in_any_order(std::size_t superblock, std::size_t competence,
                                      std::span<std::uint8_t> out) const {
    if (options_.rows)
        codes(superblock, competence, out);
    else
        levels_.unpack_superblock(superblock, competence, out);
}

std::vector<std::size_t> requirement_positions(const Pool& pool, const JobProfile& job) {
    const auto& used = job.scorecard().competences();
    const Positions positions_of_used{job.scorecard(), pool.framework(), "the pool"};
    std::vector<std::size_t> result;
    for (const auto& requirement : job.requirements()) {
        const auto found = std::find_if(
            used.begin(), used.end(),
            [&](const Competence& competence) { return competence.id == requirement.competence; });
        result.push_back(positions_of_used[static_cast<std::size_t>(found - used.begin())]);
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail

namespace herne::inline HERNE_ABI {

std::vector<std::size_t> rows_of(const Pool& pool, std::span<const CandidateId> ids) {
    std::vector<std::size_t> rows;
    rows.reserve(ids.size());
    for (const auto& id : ids)
        rows.push_back(pool.row(id));
    return rows;
}

std::vector<std::size_t> rows_of(const Pool& pool, const Ranking& ranking) {
    std::vector<std::size_t> rows;
    rows.reserve(ranking.size());
    for (const auto& entry : ranking)
        rows.push_back(pool.row(entry.id));
    return rows;
}

}  // namespace herne::inline HERNE_ABI
