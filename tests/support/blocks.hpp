// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/linear/matrix.hpp>
#include <herne/pool/pool.hpp>

#include "support/letters.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

/// \file
/// Pools of more than one block, and rows that start and end around the borders of blocks.

namespace herne::test {

/// Returns a pool of five competences on scales of 1, 3, 14, 2 and 6 levels, some of them unknown.
inline Pool mixed_pool(std::size_t candidates) {
    const Framework framework = letters({1, 3, 14, 2, 6});
    PoolBuilder builder{framework};
    std::uint64_t state = 7;
    for (std::size_t row = 0; row < candidates; ++row) {
        std::vector<Level> levels;
        for (const auto& competence : framework) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            const auto drawn = static_cast<int>((state >> 33U) %
                                                static_cast<unsigned>(competence.scale.max() + 2));
            levels.push_back(drawn > competence.scale.max() ? Level::unknown() : Level{drawn});
        }
        builder.add(row, levels);
    }
    return builder.build();
}

/// Returns a scorecard of four of these competences, with points up to `scale` times 62.
inline Scorecard mixed_job(const Pool& pool, std::int64_t scale = 1) {
    std::vector<PointsTable> tables{{"a", {0, 5}},
                                    {"c", {0, 0, 1, 1, 4, 9, 9, 9, 12, 12, 13, 14, 15, 15, 31}},
                                    {"d", {0, 7, 7}},
                                    {"e", {0, 2, 4, 6, 8, 10, 19}}};
    for (auto& table : tables)
        for (auto& points : table.points)
            points *= scale;
    return {pool.framework(), tables};
}

/// Returns first rows and numbers of rows of a pool of two blocks and five candidates.
inline std::vector<std::pair<std::size_t, std::size_t>> rows_to_try() {
    constexpr std::size_t block = linear_block_size;
    return {{0, 0},         {0, 1},     {0, block - 1}, {0, block},         {0, block + 1},
            {1, block},     {5, 1},     {127, 2},       {block - 1, 1},     {block - 1, 2},
            {block, block}, {block, 0}, {3, block - 3}, {0, 2 * block + 5}, {2 * block + 5, 0}};
}

}  // namespace herne::test
