// SPDX-License-Identifier: BSL-1.0
#include "analysis/standing_people.hpp"

#include "pool/id_less.hpp"
#include "scan/entry_order.hpp"
#include "scan/formula_masks.hpp"
#include "scan/rank_scan.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// So many of those who applied are looked at before progress is reported.
constexpr std::size_t piece_of_applied = 8'192;

/// Looks at those who applied for one opening.
StandingPeople among(const ScorecardColumns& columns, std::span<const std::size_t> rows,
                     std::size_t top, UndecidedPeople undecided, Ticker& ticker) {
    const FormulaMasks formula{columns.scorecard, columns.levels, columns.positions};
    const LossColumns losses{columns, UnknownAs::worst};
    StandingPeople result;
    TopK first{top, columns.scorecard.max_points(), IdLess{&columns.pool}};
    std::size_t looked_at = 0;
    for (const std::size_t row : rows) {
        const Verdict verdict = formula.verdict(row);
        ++(verdict == Verdict::eligible    ? result.eligible
           : verdict == Verdict::undecided ? result.undecided
                                           : result.ineligible);
        if (verdict == Verdict::eligible ||
            (verdict == Verdict::undecided && undecided == UndecidedPeople::marked))
            first.offer(losses.loss(row), row);
        if (++looked_at % piece_of_applied == 0)
            ticker.tick(piece_of_applied);
    }
    ticker.tick(looked_at % piece_of_applied);
    result.first = first.take();
    sort_entries(result.first, columns.pool);
    return result;
}

StandingPeople taken_from(ScanResult found) {
    return {found.counts.eligible, found.counts.undecided, found.counts.ineligible,
            std::move(found.entries)};
}

RankRequest request_of(const ScorecardColumns& columns, std::size_t top,
                       UndecidedPeople undecided) {
    return {.columns = columns,
            .losses = LossColumns{columns, UnknownAs::worst},
            .top = top,
            .left_out = 0,
            .max_loss = columns.scorecard.max_points(),
            .requested = {},
            .eligible_alone = undecided == UndecidedPeople::left_out};
}

}  // namespace

std::vector<StandingPeople> standing_people(std::span<const Opening> openings,
                                            std::span<const ScorecardColumns> columns,
                                            std::span<const std::vector<std::size_t>> applied,
                                            std::size_t top, const AssignOptions& options) {
    std::vector<StandingPeople> result(openings.size());
    std::vector<RankRequest> requests;
    std::vector<std::size_t> scanned;
    std::size_t applications = 0;
    for (std::size_t i = 0; i < openings.size(); ++i) {
        applications += applied[i].size();
        if (openings[i].applied)
            continue;
        requests.push_back(request_of(columns[i], top, options.undecided));
        scanned.push_back(i);
    }
    const Execution execution{options};
    Ticker ticker{execution.progress, applications};
    for (std::size_t i = 0; i < openings.size(); ++i)
        if (openings[i].applied)
            result[i] = among(columns[i], applied[i], top, options.undecided, ticker);
    if (!requests.empty()) {
        auto found = scan(requests, execution);
        for (std::size_t r = 0; r < scanned.size(); ++r)
            result[scanned[r]] = taken_from(std::move(found[r]));
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
