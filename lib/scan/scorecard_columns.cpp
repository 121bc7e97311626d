// SPDX-License-Identifier: BSL-1.0
#include "scan/scorecard_columns.hpp"

#include "job/scorecard_access.hpp"
#include "model/level_code.hpp"
#include "pool/pool_access.hpp"

namespace herne::inline HERNE_ABI::detail {

ScorecardColumns::ScorecardColumns(const Pool& the_pool, const Scorecard& the_scorecard)
    : pool{the_pool},
      scorecard{the_scorecard},
      levels{PoolAccess::levels(the_pool)},
      held{ScorecardAccess::positions_in(the_scorecard, the_pool.framework())},
      positions{held->all} {}

bool any_unknown(const ScorecardColumns& columns) noexcept {
    unsigned codes = 0;
    for (std::size_t superblock = 0; superblock < columns.levels.count(); ++superblock)
        for (const std::size_t position : columns.positions)
            codes |= columns.levels.present(superblock, position);
    return (codes >> code_for_unknown & 1U) != 0;
}

LossColumns::LossColumns(const ScorecardColumns& columns, UnknownAs unknown_as)
    : tables{ScorecardAccess::losses(columns.scorecard, unknown_as)},
      levels{columns.levels},
      held{columns.held},
      positions{held->scoring} {}

LossColumns::LossColumns(const ScorecardColumns& columns, const LossTables& other)
    : tables{other},
      levels{columns.levels},
      held{std::make_shared<const HeldPositions>(
          HeldPositions{.all = {}, .scoring = other.of_columns(columns.positions)})},
      positions{held->scoring} {}

}  // namespace herne::inline HERNE_ABI::detail
