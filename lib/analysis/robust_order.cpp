// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/robust_order.hpp>

#include "analysis/fit_tables.hpp"
#include "analysis/least_difference.hpp"
#include "base/parallel.hpp"
#include "base/wording.hpp"
#include "packed/points_by_code.hpp"
#include "pool/pool_access.hpp"
#include "scan/formula_masks.hpp"
#include "scan/scorecard_columns.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <sstream>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

std::vector<std::size_t> checked_rows(const Pool& pool, std::span<const CandidateId> ids) {
    if (ids.empty() || ids.size() > max_robust_order)
        throw invalid_input{not_in("ids", std::to_string(ids.size()) + " people",
                                   detail::from_to(1, max_robust_order))};
    std::vector<std::size_t> rows;
    for (const auto& id : ids)
        rows.push_back(pool.row(id));
    std::vector<std::size_t> sorted = rows;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end()) {
        std::ostringstream id;
        id << pool.id(*twice);
        throw invalid_input{
            Problem{.where = "ids", .what = id.str() + " is named twice", .value = id.str()}};
    }
    return rows;
}

/// What each of some people has for each weight: people x weights.
struct Scores {
    std::size_t weights;
    std::vector<std::int64_t> all;

    [[nodiscard]] std::int64_t at(std::size_t person, std::size_t weight) const {
        return all[person * weights + weight];
    }
};

Scores scores_of(const detail::ScorecardColumns& columns, const detail::FitTables& fits,
                 std::size_t weights, std::span<const std::size_t> rows, UnknownAs order) {
    Scores result{weights, std::vector<std::int64_t>(rows.size() * weights)};
    for (const auto& table : fits.tables) {
        const auto by_code = detail::points_by_code(table.points, order);
        for (std::size_t i = 0; i < rows.size(); ++i)
            result.all[i * weights + table.weight] +=
                by_code[columns.levels.code(rows[i], columns.positions[table.used])];
    }
    return result;
}

std::vector<Verdict> verdicts_on(const detail::ScorecardColumns& columns,
                                 std::span<const std::size_t> rows) {
    const detail::FormulaMasks formula{columns.scorecard, columns.levels, columns.positions};
    std::vector<Verdict> result;
    for (const std::size_t row : rows) {
        Verdict verdict = Verdict::eligible;
        for (std::size_t clause = 0; clause < formula.clauses(); ++clause)
            verdict = std::max(verdict, formula.verdict(row, clause));
        result.push_back(verdict);
    }
    return result;
}

/// Writes the signs of everybody's least differences, people dealt out to threads.
void compare_all(RobustOrder& result, const Scores& scores, const WeightSpace& space,
                 const detail::Execution& execution) {
    const std::size_t people = result.ids.size();
    detail::Ticker ticker{execution.progress, people};
    std::atomic<std::size_t> next = 0;
    detail::for_threads(people, execution, [&] {
        detail::LeastDifference least{space};
        std::vector<std::int64_t> differences(scores.weights);
        for (std::size_t a = next++; a < people; a = next++) {
            for (std::size_t b = 0; b < people; ++b) {
                for (std::size_t k = 0; k < scores.weights; ++k)
                    differences[k] = scores.at(a, k) - scores.at(b, k);
                result.least[a * people + b] = least.sign(differences);
            }
            ticker.tick(1);
        }
    });
}

void find_equals(RobustOrder& result) {
    for (std::size_t a = 0; a < result.ids.size(); ++a) {
        std::size_t first = 0;
        while (!(result.certainly_at_least(a, first) && result.certainly_at_least(first, a)))
            ++first;
        result.equal_to.push_back(first);
    }
}

/// Finds the edges between people with nobody in between, by bits: of those whom somebody is
/// certainly before, those whom no one else of them is before.
void find_edges(RobustOrder& result) {
    const std::size_t people = result.ids.size();
    std::vector<std::vector<bool>> before(people, std::vector<bool>(people));
    for (std::size_t a = 0; a < people; ++a)
        for (std::size_t b = 0; b < people; ++b)
            before[a][b] =
                result.equal_to[a] == a && result.equal_to[b] == b && result.certainly_before(a, b);
    for (std::size_t a = 0; a < people; ++a) {
        std::vector<bool> direct = before[a];
        for (std::size_t b = 0; b < people; ++b)
            if (direct[b])
                for (std::size_t c = 0; c < people; ++c)
                    if (before[b][c])
                        direct[c] = false;
        for (std::size_t b = 0; b < people; ++b)
            if (direct[b])
                result.edges.push_back({a, b});
    }
}

}  // namespace

RobustOrder robust_order(const Pool& pool, const JobProfile& job, const WeightSpace& space,
                         std::span<const CandidateId> ids, const RobustOrderOptions& options) {
    detail::check_job(space, job);
    const detail::ScorecardColumns columns{pool, job.scorecard()};
    const auto rows = checked_rows(pool, ids);
    const detail::FitTables fits{job, space.over(), space.size()};
    RobustOrder result{.provenance = job.scorecard().provenance(),
                       .space = space.parts(),
                       .order = options.order,
                       .ids = {ids.begin(), ids.end()},
                       .verdicts = verdicts_on(columns, rows)};
    result.least.resize(ids.size() * ids.size());
    const Scores scores = scores_of(columns, fits, space.size(), rows, options.order);
    compare_all(result, scores, space, detail::Execution{options});
    find_equals(result);
    find_edges(result);
    return result;
}

}  // namespace herne::inline HERNE_ABI
