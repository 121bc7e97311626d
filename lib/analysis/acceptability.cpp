// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/acceptability.hpp>

#include "analysis/sampled_scan.hpp"
#include "base/wording.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <string>

namespace herne::inline HERNE_ABI {
namespace {

void check(const AcceptabilityOptions& options) {
    detail::check_samples(options.samples, options.total);
    if (options.places < 1 || options.places > max_sampled_places)
        throw invalid_input{not_in("places", std::to_string(options.places),
                                   detail::from_to(1, max_sampled_places))};
    if (options.paired > max_sampled_places)
        throw invalid_input{not_in("paired", std::to_string(options.paired),
                                   detail::from_to(0, max_sampled_places))};
}

/// Counts who of `rows` stands before whom in all samples, by looking at these rows alone.
std::vector<std::uint64_t> count_wins(const detail::SampledPoints& points,
                                      detail::SampleQueue& queue,
                                      std::span<const std::size_t> rows) {
    const bool sampled = points.options().unknown == SampledLevels::sampled;
    const auto& columns = points.columns();
    detail::CompletedLevels completed{points};
    std::vector<std::uint64_t> keys;
    for (const std::size_t row : rows)
        keys.push_back(completed.key(row));
    std::vector<std::uint64_t> wins(rows.size() * rows.size());
    std::vector<std::int64_t> losses(rows.size());
    for (auto batch = queue.next(1); batch.count > 0; batch = queue.next(1)) {
        const detail::LossTables tables = points.losses(batch.of(0));
        const detail::LossColumns table_columns{columns, tables};
        for (std::size_t i = 0; i < rows.size(); ++i)
            losses[i] = sampled ? completed.loss(rows[i], keys[i], batch.first, tables)
                                : table_columns.loss(rows[i]);
        for (std::size_t a = 0; a < rows.size(); ++a)
            for (std::size_t b = 0; b < rows.size(); ++b)
                wins[a * rows.size() + b] +=
                    losses[a] >= 0 && (losses[b] < 0 || losses[a] < losses[b]) ? 1 : 0;
    }
    return wins;
}

}  // namespace

Acceptability acceptability(const Pool& pool, const JobProfile& job, const WeightSpace& space,
                            const AcceptabilityOptions& options) {
    check(options);
    detail::check_job(space, job);
    const detail::ScorecardColumns columns{pool, job.scorecard()};
    const detail::SampledPoints points{columns, job, space, options};
    detail::SampleQueue queue{space, options};
    Acceptability result{.provenance = job.scorecard().provenance(),
                         .space = space.parts(),
                         .weights = space.ids(),
                         .unknown = options.unknown,
                         .samples = options.samples,
                         .seed = options.seed,
                         .total = options.total,
                         .plan = queue.plan(),
                         .candidates = pool.size(),
                         .places = options.places};
    detail::PlaceTally tally{options.places, space.size()};
    if (options.unknown == SampledLevels::sampled)
        detail::tally_completed_places(points, queue, detail::Execution{options}, tally);
    else
        detail::tally_places(points, queue, detail::Execution{options}, tally);
    const auto rows = tally.rows(pool);
    for (const std::size_t row : rows)
        result.entries.push_back(tally.entry(pool, row));
    result.paired = std::min(options.paired, rows.size());
    if (result.paired > 0) {
        detail::SampleQueue again{space, options};
        result.wins = count_wins(points, again, std::span{rows}.first(result.paired));
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI
