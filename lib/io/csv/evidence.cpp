// SPDX-License-Identifier: BSL-1.0
#include "io/csv/long_rows.hpp"
#include "io/csv/pool.hpp"

#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <map>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

using EvidenceByRow = std::map<std::size_t, EvidenceByCompetence>;

std::string unknown_candidate(const Pool& pool, const CandidateId& id) {
    const std::string message = "the pool has no candidate " + detail::quoted(id.to_string());
    try {
        static_cast<void>(pool.row(id));
        return message;
    } catch (const unknown_id& error) {
        return error.nearest().empty()
                   ? message
                   : message + "; the nearest is " + detail::quoted(error.nearest());
    }
}

std::string other_level(const Pool& pool, std::size_t row, const LongRow& stated) {
    const auto name = [](Level level) {
        return level.known() ? std::to_string(level.worst()) : "unknown";
    };
    return "states the level " + name(*stated.level) + " of " +
           pool.framework()[*stated.competence].id + ", but the pool has " +
           name(pool.level(row, *stated.competence));
}

void take(LongRow& row, const Pool& pool, const LongRows& rows, Problems& problems,
          EvidenceByRow& evidence) {
    const auto candidate = pool.find(row.id);
    if (!candidate)
        return problems.lists_next() ? problems.add({.where = rows.candidate_place(),
                                                     .what = unknown_candidate(pool, row.id),
                                                     .value = detail::quoted(row.id.to_string())})
                                     : problems.count_one();
    if (row.level && *row.level != pool.level(*candidate, *row.competence))
        return problems.add(rows.level_place(), other_level(pool, *candidate, row));
    if (row.evidence)
        evidence[*candidate][*row.competence].push_back(std::move(*row.evidence));
}

EvidenceByCompetence together(const Pool& pool, std::size_t row, const EvidenceByRow& added) {
    EvidenceByCompetence all_of_it;
    for (std::size_t i = 0; i < pool.framework().size(); ++i)
        if (const auto known = pool.evidence(row, i); !known.empty())
            all_of_it[i].assign(known.begin(), known.end());
    if (const auto found = added.find(row); found != added.end())
        for (const auto& [competence, pieces] : found->second)
            all_of_it[competence].insert(all_of_it[competence].end(), pieces.begin(), pieces.end());
    return all_of_it;
}

Pool with_evidence(const Pool& pool, const EvidenceByRow& added) {
    PoolBuilder builder{pool.framework()};
    std::vector<Level> levels(pool.framework().size());
    for (std::size_t row = 0; row < pool.size(); ++row) {
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] = pool.level(row, i);
        builder.add(pool.id(row), levels, together(pool, row, added));
    }
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (!pool.provided(i))
            builder.not_provided(i);
    return builder.build();
}

}  // namespace

Pool read_evidence(CsvReader& reader, Problems& problems, const Pool& pool,
                   const CsvPoolOptions& options) {
    const IdKind ids = pool.size() > 0 && pool.id(0).is_number() ? IdKind::number : IdKind::text;
    LongRows rows{reader, problems, pool.framework(), options, ids, LevelColumn::optional};
    EvidenceByRow evidence;
    for (LongRow row; rows.next(row);)
        take(row, pool, rows, problems, evidence);
    problems.throw_if_any();
    return with_evidence(pool, evidence);
}

}  // namespace herne::inline HERNE_ABI::detail
