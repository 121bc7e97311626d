// SPDX-License-Identifier: BSL-1.0
#include "match/packed_rank.hpp"

#include "base/huge_pages.hpp"
#include "job/competences.hpp"
#include "job/scorecard_access.hpp"
#include "match/entry_facts.hpp"
#include "match/warnings.hpp"
#include "pool/pool_access.hpp"
#include "scan/formula_masks.hpp"
#include "scan/scan.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the greatest loss whose score is at least `min_score`; scores fall strictly with losses.
std::int64_t max_loss(std::int64_t max_points, double min_score) {
    const auto reaches = [&](std::int64_t points) {
        return static_cast<double>(points) / static_cast<double>(max_points) >= min_score;
    };
    std::int64_t least = 0;
    std::int64_t enough = max_points;
    while (least < enough) {
        const std::int64_t middle = least + (enough - least) / 2;
        if (reaches(middle))
            enough = middle;
        else
            least = middle + 1;
    }
    return max_points - enough;
}

/// Makes entries of rows.
class Entries {
public:
    explicit Entries(const Query& query)
        : query_{query}, formula_{query.scorecard, query.levels, query.positions} {}

    [[nodiscard]] RankingEntry entry(std::size_t row) const {
        RankingEntry entry;
        entry.id = query_.pool.id(row);
        entry.max_points = query_.scorecard.max_points();
        const auto codes = query_.levels.codes(row);
        const auto columns = query_.losses.columns();
        entry.points = entry.max_points;
        std::int64_t open = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const std::uint8_t code = codes[query_.columns[c]];
            entry.points -= columns[c].losses[code];
            // Level 0 loses all that an unknown level leaves open.
            open += code == Level::unknown().code() ? columns[c].losses[0] : 0;
        }
        const bool by_worst = query_.options.order == UnknownAs::worst;
        entry.worst = by_worst ? entry.points : entry.points - open;
        entry.best = by_worst ? entry.points + open : entry.points;
        judge(row, entry);
        return entry;
    }
    [[nodiscard]] LeftOut left_out(std::size_t row) const {
        LeftOut result{query_.pool.id(row), {}};
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

    const Query& query_;
    FormulaMasks formula_;
};

/// Lists up to here are made one candidate after another.
constexpr std::size_t short_list = 256;

/// Returns the entry of a runner, its place aside.
RankingEntry entry_of(const Query& query, const TopEntry& runner, std::int64_t other_points,
                      std::vector<std::size_t> open) {
    const std::int64_t max_points = query.scorecard.max_points();
    const std::int64_t points = max_points - runner.loss;
    return {.id = query.pool.id(runner.row),
            .points = points,
            .max_points = max_points,
            .worst = std::min(points, other_points),
            .best = std::max(points, other_points),
            .verdict = open.empty() ? Verdict::eligible : Verdict::undecided,
            .open = std::move(open)};
}

void add_entries(RankingParts& parts, const Query& query, std::span<const TopEntry> runners,
                 const Entries& entries) {
    parts.entries = with_room<RankingEntry>(runners.size());
    if (runners.size() <= short_list) {
        for (const auto& runner : runners)
            parts.entries.push_back(entries.entry(runner.row));
        return;
    }
    EntryFacts facts{query, runners};
    for (std::size_t i = 0; i < runners.size(); ++i)
        parts.entries.push_back(
            entry_of(query, runners[i], facts.other_points(i), std::move(facts.open(i))));
}

void list(RankingParts& parts, const ScanResult& found, const Query& query,
          const Entries& entries) {
    add_entries(parts, query, found.runners, entries);
    for (std::size_t i = 0; i < parts.entries.size(); ++i) {
        RankingEntry& next = parts.entries[i];
        next.place = i + 1;
        if (i > 0 && parts.entries[i - 1].points == next.points) {
            RankingEntry& before = parts.entries[i - 1];
            next.place = before.place;
            next.tied = before.tied = true;
        }
    }
    parts.counts.ties_at_cut = found.ties;
    if (found.ties == 0)
        return;
    const std::int64_t at_cut = parts.entries.back().points;
    for (auto last = parts.entries.rbegin(); last != parts.entries.rend() && last->points == at_cut;
         ++last)
        last->tied = true;
}

/// Returns the entries of the rows asked for by id, in the order of the list, ineligible ones last
/// by id.
std::vector<RankingEntry> entries_beside(const Query& query, const ScanResult& found,
                                         const Entries& entries,
                                         std::span<const std::size_t> also) {
    std::vector<std::size_t> rows{also.begin(), also.end()};
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<RankingEntry> result;
    for (const std::size_t row : rows)
        result.push_back(entries.entry(row));
    for (auto& entry : result) {
        if (entry.verdict == Verdict::ineligible)
            continue;
        const std::int64_t loss = entry.max_points - entry.points;
        const auto at = static_cast<std::size_t>(
            std::lower_bound(query.asked.begin(), query.asked.end(), loss) - query.asked.begin());
        entry.place = found.standings[at].less + 1;
        entry.tied = found.standings[at].equal > 1;
    }
    std::sort(result.begin(), result.end(), [](const RankingEntry& a, const RankingEntry& b) {
        if ((a.place == 0) != (b.place == 0))
            return b.place == 0;
        return a.place != 0 && a.points != b.points ? a.points > b.points : a.id < b.id;
    });
    return result;
}

/// Returns the full ids of the competences that the pool's input does not speak of.
std::vector<std::string> without_data(const Query& query) {
    std::vector<std::string> result;
    for (std::size_t c = 0; c < query.positions.size(); ++c)
        if (!query.pool.provided(query.positions[c]))
            result.push_back(query.scorecard.competences()[c].id);
    return result;
}

/// Returns the losses of rows, ascending, each once.
std::vector<std::int64_t> losses_of(std::span<const std::size_t> rows, const Query& query) {
    std::vector<std::int64_t> result;
    result.reserve(rows.size());
    for (const std::size_t row : rows)
        result.push_back(query.losses.loss(query.levels, query.columns, row));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

Query query_of(const Pool& pool, const Scorecard& scorecard, const RankOptions& options,
               std::span<const std::size_t> also) {
    const Positions found{scorecard, pool.framework(), "the pool"};
    std::vector<std::size_t> positions{found.all().begin(), found.all().end()};
    const auto& losses = ScorecardAccess::losses(scorecard, options.order);
    auto columns = losses.of_columns(positions);
    Query query{pool,
                scorecard,
                options,
                PoolAccess::levels(pool),
                std::move(positions),
                losses,
                std::move(columns),
                max_loss(scorecard.max_points(), options.min_score),
                {}};
    query.asked = losses_of(also, query);
    return query;
}

RankingParts parts_of(const Query& query, const ScanResult& found,
                      std::span<const std::size_t> also) {
    const Entries entries{query};
    RankingParts parts;
    parts.provenance = query.scorecard.provenance();
    parts.order = query.options.order;
    parts.top = query.options.top;
    parts.min_score = query.options.min_score;
    parts.max_points = query.scorecard.max_points();
    parts.counts = found.counts;
    parts.clauses = found.clauses;
    for (std::size_t c = 0; c < parts.clauses.size(); ++c) {
        parts.clauses[c].id = query.scorecard.eligibility().clauses()[c].id;
        parts.clauses[c].label = query.scorecard.eligibility().clauses()[c].label;
    }
    list(parts, found, query, entries);
    parts.also = entries_beside(query, found, entries, also);
    for (const std::size_t row : found.left_out)
        parts.left_out.push_back(entries.left_out(row));
    parts.warnings = data_warnings(without_data(query));
    return parts;
}

}  // namespace

std::vector<Query> queries_of(const Pool& pool, std::span<const Scorecard> scorecards,
                              const RankOptions& options, std::span<const std::size_t> also) {
    std::vector<Query> queries;
    queries.reserve(scorecards.size());
    for (const auto& scorecard : scorecards)
        queries.push_back(query_of(pool, scorecard, options, also));
    return queries;
}

std::vector<RankingParts> packed_rank(const Pool& pool, std::span<const Scorecard> scorecards,
                                      const RankOptions& options,
                                      std::span<const std::size_t> also) {
    const auto queries = queries_of(pool, scorecards, options, also);
    std::vector<RankingParts> result;
    result.reserve(queries.size());
    if (queries.empty())
        return result;
    const auto found = scan(queries);
    for (std::size_t q = 0; q < queries.size(); ++q)
        result.push_back(parts_of(queries[q], found[q], also));
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
