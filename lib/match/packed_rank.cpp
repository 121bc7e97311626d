// SPDX-License-Identifier: BSL-1.0
#include "match/packed_rank.hpp"

#include "base/huge_pages.hpp"
#include "match/entry_facts.hpp"
#include "match/warnings.hpp"
#include "model/level_code.hpp"
#include "scan/formula_masks.hpp"
#include "scan/rank_scan.hpp"

#include <herne/match/placing.hpp>

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Makes entries of rows.
class Entries {
public:
    Entries(const RankRequest& request, UnknownAs order)
        : columns_{request.columns},
          losses_{request.losses},
          order_{order},
          formula_{columns_.scorecard, columns_.levels, columns_.positions} {}

    [[nodiscard]] RankingEntry entry(std::size_t row) const {
        RankingEntry entry;
        entry.id = columns_.pool.id(row);
        entry.max_points = columns_.scorecard.max_points();
        const auto codes = columns_.levels.codes(row);
        const auto columns = losses_.tables.columns();
        entry.points = entry.max_points;
        std::int64_t open = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const std::uint8_t code = codes[losses_.positions[c]];
            entry.points -= columns[c].losses[code];
            // Level 0 loses all that an unknown level leaves open.
            open += code == code_for_unknown ? columns[c].losses[0] : 0;
        }
        const bool by_worst = order_ == UnknownAs::worst;
        entry.worst = by_worst ? entry.points : entry.points - open;
        entry.best = by_worst ? entry.points + open : entry.points;
        judge(row, entry);
        return entry;
    }
    [[nodiscard]] LeftOut left_out(std::size_t row) const {
        LeftOut result{columns_.pool.id(row), {}};
        for (std::size_t clause = 0; clause < formula_.clauses(); ++clause)
            if (formula_.verdict(row, clause) == Verdict::ineligible)
                result.clauses.push_back(clause);
        return result;
    }

private:
    void judge(std::size_t row, RankingEntry& entry) const {
        for (std::size_t clause = 0; clause < formula_.clauses(); ++clause) {
            const Verdict verdict = formula_.verdict(row, clause);
            entry.verdict = std::max(entry.verdict, verdict);
            if (verdict == Verdict::undecided)
                entry.open.push_back(clause);
        }
        if (entry.verdict == Verdict::ineligible)
            entry.open.clear();
    }

    const ScorecardColumns& columns_;
    const LossColumns& losses_;
    UnknownAs order_;
    FormulaMasks formula_;
};

/// Lists up to here are made one candidate after another.
constexpr std::size_t short_list = 256;

/// Those found, as what places are dealt out to.
struct Found {
    struct Points {
        std::int64_t points;
    };
    [[nodiscard]] std::size_t size() const noexcept { return entries.size(); }
    [[nodiscard]] Points operator[](std::size_t index) const noexcept {
        return {max_points - entries[index].loss};
    }

    std::span<const TopEntry> entries;
    std::int64_t max_points;
};

/// An entry in the making. It becomes one where it belongs: moving it there would take as long.
struct NewEntry {
    // NOLINTNEXTLINE(google-explicit-constructor): a list makes its element of it
    operator RankingEntry() && {
        return {.place = standing.place,
                .id = pool.id(row),
                .points = points,
                .max_points = max_points,
                .worst = std::min(points, other_points),
                .best = std::max(points, other_points),
                .verdict = open.empty() ? Verdict::eligible : Verdict::undecided,
                .tied = standing.tied,
                // Stated for everybody: g++ would clear the whole entry before it is filled in.
                .open = std::move(open)};
    }

    const Pool& pool;
    std::size_t row;
    std::int64_t points;
    std::int64_t other_points;
    std::int64_t max_points;
    Standing standing;
    std::vector<std::size_t> open;
};

/// Adds the entries of a list whose superblocks are read one after another.
void add_by_superblock(std::vector<RankingEntry>& entries, const RankRequest& request,
                       UnknownAs other, const Found& found, std::uint64_t ties) {
    const auto& columns = request.columns;
    EntryFacts facts{columns, other, found.entries};
    for_standings(found, ties, [&](std::size_t i, Standing standing) {
        entries.emplace_back(NewEntry{columns.pool, found.entries[i].row, found[i].points,
                                      facts.other_points(i), found.max_points, standing,
                                      std::move(facts.open(i))});
    });
}

/// `known` says that no level which the scorecard reads is unknown.
void add_entries(RankingParts& parts, const RankRequest& request, const ScanResult& scanned,
                 bool known) {
    const Pool& pool = request.columns.pool;
    const Found found{scanned.entries, parts.max_points};
    auto& entries = parts.entries;
    entries = with_room<RankingEntry>(found.size());
    if (known) {
        // Nothing is open then, and both orders give the same points.
        for_standings(found, scanned.ties, [&](std::size_t i, Standing standing) {
            const std::int64_t points = found[i].points;
            entries.emplace_back(NewEntry{
                pool, found.entries[i].row, points, points, found.max_points, standing, {}});
        });
        return;
    }
    if (found.size() > short_list) {
        const UnknownAs other =
            parts.order == UnknownAs::worst ? UnknownAs::best : UnknownAs::worst;
        return add_by_superblock(entries, request, other, found, scanned.ties);
    }
    const Entries made{request, parts.order};
    for (const auto& one : found.entries)
        entries.push_back(made.entry(one.row));
    set_standings(entries, scanned.ties);
}

/// Adds the entries of the rows in `also`, each once, in the order of `RankingParts::also`.
void add_also(RankingParts& parts, const RankRequest& request, const ScanResult& found,
              std::span<const std::size_t> also) {
    if (also.empty())
        return;
    std::vector<std::size_t> rows{also.begin(), also.end()};
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    const Entries entries{request, parts.order};
    for (const std::size_t row : rows)
        parts.also.push_back(entries.entry(row));
    for (auto& entry : parts.also) {
        if (entry.verdict == Verdict::ineligible)
            continue;
        const auto& requested = request.requested;
        const std::int64_t loss = entry.max_points - entry.points;
        const auto at = static_cast<std::size_t>(
            std::lower_bound(requested.begin(), requested.end(), loss) - requested.begin());
        entry.place = found.ranks[at].better + 1;
        entry.tied = found.ranks[at].equal > 1;
    }
    std::sort(parts.also.begin(), parts.also.end(), stands_before_in_also);
}

void add_left_out(RankingParts& parts, const RankRequest& request, const ScanResult& found) {
    if (found.left_out.empty())
        return;
    const Entries entries{request, parts.order};
    for (const std::size_t row : found.left_out)
        parts.left_out.push_back(entries.left_out(row));
}

/// Returns the full ids of the competences that the pool's input does not speak of.
std::vector<std::string> without_data(const ScorecardColumns& columns) {
    std::vector<std::string> result;
    for (std::size_t c = 0; c < columns.positions.size(); ++c)
        if (!columns.pool.provided(columns.positions[c]))
            result.push_back(columns.scorecard.competences()[c].id);
    return result;
}

/// Returns the losses of rows, ascending, each once.
std::vector<std::int64_t> losses_of(std::span<const std::size_t> rows, const LossColumns& losses) {
    std::vector<std::int64_t> result;
    result.reserve(rows.size());
    for (const std::size_t row : rows)
        result.push_back(losses.loss(row));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

/// Writes what was counted of all candidates and clauses.
void set_counts(RankingParts& parts, const Scorecard& scorecard, const ScanResult& found) {
    parts.counts = {.candidates = found.counts.candidates,
                    .eligible = found.counts.eligible,
                    .undecided = found.counts.undecided,
                    .ineligible = found.counts.ineligible,
                    .below_min_score = found.counts.below,
                    .ties_at_cut = found.ties};
    const auto clauses = scorecard.eligibility().clauses();
    for (std::size_t c = 0; c < found.clauses.size(); ++c)
        parts.clauses.push_back({clauses[c].id, clauses[c].label, found.clauses[c].failing,
                                 found.clauses[c].undecided});
}

RankingParts parts_of(const RankRequest& request, const ScanResult& found,
                      const RankOptions& options, std::span<const std::size_t> also) {
    const Scorecard& scorecard = request.columns.scorecard;
    RankingParts parts;
    parts.provenance = scorecard.provenance();
    parts.order = options.order;
    parts.top = options.top;
    parts.min_score = options.min_score;
    parts.max_points = scorecard.max_points();
    set_counts(parts, scorecard, found);
    const bool known = !any_unknown(request.columns);
    add_entries(parts, request, found, known);
    add_also(parts, request, found, also);
    add_left_out(parts, request, found);
    // Where the input is silent on a competence, everybody's level of it is unknown.
    if (!known || found.counts.candidates == 0)
        parts.warnings = data_warnings(without_data(request.columns));
    return parts;
}

/// Returns what one pass over a pool finds, by request.
std::vector<PartRanking> scanned_parts(std::span<const RankRequest> requests,
                                       const RankOptions& options,
                                       std::span<const std::size_t> also) {
    std::vector<PartRanking> result;
    if (requests.empty())
        return result;
    result.reserve(requests.size());
    auto found = scan(requests, Execution{options});
    for (std::size_t r = 0; r < requests.size(); ++r) {
        auto parts = parts_of(requests[r], found[r], options, also);
        result.push_back({std::move(parts), std::move(found[r].ranks)});
    }
    return result;
}

}  // namespace

RankRequest rank_request(const Pool& pool, const Scorecard& scorecard, const RankOptions& options,
                         std::span<const std::size_t> also) {
    ScorecardColumns columns{pool, scorecard};
    LossColumns losses{columns, options.order};
    auto requested = losses_of(also, losses);
    return {.columns = std::move(columns),
            .losses = std::move(losses),
            .top = options.top,
            .left_out = max_left_out,
            .max_loss =
                scorecard.max_points() - least_points(scorecard.max_points(), options.min_score),
            .requested = std::move(requested)};
}

std::vector<RankRequest> rank_requests(const Pool& pool, std::span<const Scorecard> scorecards,
                                       const RankOptions& options,
                                       std::span<const std::size_t> also) {
    std::vector<RankRequest> requests;
    requests.reserve(scorecards.size());
    for (const auto& scorecard : scorecards)
        requests.push_back(rank_request(pool, scorecard, options, also));
    return requests;
}

RankingParts packed_rank(const Pool& pool, const Scorecard& scorecard, const RankOptions& options,
                         std::span<const std::size_t> also) {
    const RankRequest request = rank_request(pool, scorecard, options, also);
    return parts_of(request, scan(request, Execution{options}), options, also);
}

std::vector<RankingParts> packed_rank(const Pool& pool, std::span<const Scorecard> scorecards,
                                      const RankOptions& options,
                                      std::span<const std::size_t> also) {
    const auto requests = rank_requests(pool, scorecards, options, also);
    std::vector<RankingParts> result;
    result.reserve(requests.size());
    for (auto& ranked : scanned_parts(requests, options, also))
        result.push_back(std::move(ranked.parts));
    return result;
}

std::vector<PartRanking> packed_rank_of_part(const Pool& part,
                                             std::span<const Scorecard> scorecards,
                                             const RankOptions& options,
                                             std::span<const std::size_t> also,
                                             std::span<const std::vector<std::int64_t>> requested) {
    auto requests = rank_requests(part, scorecards, options, also);
    for (std::size_t r = 0; r < requests.size(); ++r)
        requests[r].requested = requested[r];
    return scanned_parts(requests, options, also);
}

}  // namespace herne::inline HERNE_ABI::detail
