// SPDX-License-Identifier: BSL-1.0
#include "scan/scorecard_columns.hpp"

#include "job/competences.hpp"
#include "job/scorecard_access.hpp"
#include "pool/pool_access.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

std::vector<std::size_t> positions_in(const Pool& pool, const Scorecard& scorecard) {
    const Positions found{scorecard, pool.framework(), "the pool"};
    return {found.all().begin(), found.all().end()};
}

}  // namespace

ScorecardColumns::ScorecardColumns(const Pool& the_pool, const Scorecard& the_scorecard)
    : pool{the_pool},
      scorecard{the_scorecard},
      levels{PoolAccess::levels(the_pool)},
      positions{positions_in(the_pool, the_scorecard)} {}

LossColumns::LossColumns(const ScorecardColumns& columns, UnknownAs unknown_as)
    : tables{ScorecardAccess::losses(columns.scorecard, unknown_as)},
      levels{columns.levels},
      positions{tables.of_columns(columns.positions)} {}

LossColumns::LossColumns(const ScorecardColumns& columns, const LossTables& other)
    : tables{other}, levels{columns.levels}, positions{other.of_columns(columns.positions)} {}

}  // namespace herne::inline HERNE_ABI::detail
