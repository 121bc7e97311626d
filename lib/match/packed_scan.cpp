// SPDX-License-Identifier: BSL-1.0
#include "match/packed_scan.hpp"

#include "detail/parallel.hpp"
#include "match/formula_masks.hpp"
#include "match/packed_losses.hpp"
#include "match/ticked.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <bit>
#include <deque>
#include <memory>
#include <mutex>
#include <span>
#include <utility>

namespace herne::detail {
namespace {

/// More survivors than this are cheaper to find exactly.
constexpr std::uint64_t most_survivors = 96;
constexpr std::size_t first_exact_run = 16;
constexpr std::size_t longest_exact_run = 4096;

struct IdLess {
    const Pool* pool;
    bool operator()(std::size_t a, std::size_t b) const noexcept { return pool->id_less(a, b); }
};

template <class Visit>
void for_bits(const Bits& bits, const Visit& visit) {
    for (std::size_t w = 0; w < bits.size(); ++w)
        for (std::uint64_t word = bits[w]; word != 0; word &= word - 1)
            visit(w * 64 + static_cast<std::size_t>(std::countr_zero(word)));
}

void keep(Bits& bits, const Bits& others) {
    for (std::size_t w = 0; w < bits.size(); ++w)
        bits[w] &= others[w];
}

/// The first ineligible rows by id, at most `max_left_out` of them.
class LeftOutRows {
public:
    LeftOutRows(IdLess id_less, bool ascending) : id_less_{id_less}, ascending_{ascending} {}

    /// Returns whether no later row can get in.
    [[nodiscard]] bool complete() const noexcept {
        return ascending_ && rows_.size() == max_left_out;
    }

    void offer(std::size_t row) {
        if (rows_.size() == max_left_out) {
            if (!id_less_(row, rows_.front()))
                return;
            std::pop_heap(rows_.begin(), rows_.end(), id_less_);
            rows_.back() = row;
        } else
            rows_.push_back(row);
        std::push_heap(rows_.begin(), rows_.end(), id_less_);
    }
    [[nodiscard]] std::vector<std::size_t> take() { return std::move(rows_); }

private:
    IdLess id_less_;
    bool ascending_;
    std::vector<std::size_t> rows_;  ///< a heap, the last by id in front
};

/// One thread's scan over consecutive superblocks.
class Scan {
public:
    Scan(const Query& query, LossBuffers& buffers)
        : query_{query},
          losses_{query.scorecard, query.levels, query.positions, query.options.order, buffers},
          formula_{query.scorecard, query.levels, query.positions},
          top_{std::min(query.options.top, query.pool.size()), query.most_loss,
               IdLess{&query.pool}},
          left_out_{IdLess{&query.pool}, PoolAccess::ids_ascend(query.pool)},
          always_exact_{query.options.min_score > 0 || !query.asked.empty()} {
        found_.clauses.resize(formula_.clauses());
        found_.standings.resize(query.asked.size());
    }

    void run(std::size_t superblock) {
        judge(superblock);
        if (always_exact_ || !top_.full() || exact_left_ > 0)
            look_exactly(superblock);
        else if (query_.options.top > 0)
            look_quickly(superblock);
    }

    [[nodiscard]] Found take() {
        found_.runners = top_.take();
        found_.ties = top_.evicted_ties();
        found_.left_out = left_out_.take();
        return std::move(found_);
    }

private:
    /// Counts verdicts and notes who has a place.
    void judge(std::size_t superblock) {
        const std::size_t candidates = query_.levels.candidates(superblock);
        set_first(placed_, candidates);
        found_.counts.candidates += candidates;
        if (formula_.clauses() == 0) {
            found_.counts.eligible += candidates;
            return;
        }
        const Bits everybody = placed_;
        alignas(64) Bits eligible = everybody;
        for (std::size_t clause = 0; clause < formula_.clauses(); ++clause) {
            formula_.evaluate(superblock, clause, met_);
            keep(met_.worst, everybody);
            keep(met_.best, everybody);
            found_.clauses[clause].failing += candidates - count_bits(met_.best);
            found_.clauses[clause].undecided += count_bits(met_.best) - count_bits(met_.worst);
            keep(eligible, met_.worst);
            keep(placed_, met_.best);
        }
        const std::uint64_t with_place = count_bits(placed_);
        const std::uint64_t surely = count_bits(eligible);
        found_.counts.eligible += surely;
        found_.counts.undecided += with_place - surely;
        found_.counts.ineligible += candidates - with_place;
        if (with_place < candidates && !left_out_.complete())
            note_left_out(superblock, everybody);
    }

    void note_left_out(std::size_t superblock, const Bits& everybody) {
        Bits others = everybody;
        for (std::size_t w = 0; w < others.size(); ++w)
            others[w] &= ~placed_[w];
        for_bits(others,
                 [&](std::size_t i) { left_out_.offer(superblock * superblock_candidates + i); });
    }

    void look_quickly(std::size_t superblock) {
        alignas(64) Bits survivors;
        if (!losses_.prune(superblock, top_.limit(), survivors)) {
            exact_run_ = first_exact_run;
            return;
        }
        for (std::size_t w = 2 * query_.levels.lines(superblock); w < survivors.size(); ++w)
            survivors[w] = 0;
        keep(survivors, placed_);
        if (count_bits(survivors) > most_survivors) {
            exact_left_ = exact_run_;
            exact_run_ = std::min(2 * exact_run_, longest_exact_run);
            return look_exactly(superblock);
        }
        exact_run_ = first_exact_run;
        for_bits(survivors, [&](std::size_t i) {
            const std::size_t row = superblock * superblock_candidates + i;
            top_.offer(losses_.exact(row), row);
        });
    }

    void look_exactly(std::size_t superblock) {
        if (exact_left_ > 0)
            --exact_left_;
        const auto losses = losses_.exact_all(superblock);
        for_bits(placed_, [&](std::size_t i) {
            if (losses[i] <= top_.limit())
                top_.offer(losses[i], superblock * superblock_candidates + i);
        });
        top_.settle();
        if (always_exact_)
            count(losses);
    }

    void count(std::span<const std::int64_t> losses) {
        for_bits(placed_, [&](std::size_t i) {
            found_.counts.below_min_score += losses[i] > query_.most_loss ? 1 : 0;
            const auto at = std::lower_bound(query_.asked.begin(), query_.asked.end(), losses[i]);
            if (at == query_.asked.end())
                return;
            auto& standing = found_.standings[static_cast<std::size_t>(at - query_.asked.begin())];
            ++(*at == losses[i] ? standing.equal : standing.less);
        });
    }

    const Query& query_;
    PackedLosses losses_;
    FormulaMasks formula_;
    TopK<IdLess> top_;
    LeftOutRows left_out_;
    bool always_exact_;
    std::size_t exact_left_ = 0;  ///< superblocks to go before pruning is tried again
    std::size_t exact_run_ = first_exact_run;
    alignas(64) Bits placed_{};
    Readings met_{};
    Found found_;
};

/// Adds what another thread has found; runners and left-out rows are only put together.
void add(Found& whole, Found part) {
    whole.counts.candidates += part.counts.candidates;
    whole.counts.eligible += part.counts.eligible;
    whole.counts.undecided += part.counts.undecided;
    whole.counts.ineligible += part.counts.ineligible;
    whole.counts.below_min_score += part.counts.below_min_score;
    for (std::size_t c = 0; c < whole.clauses.size(); ++c) {
        whole.clauses[c].failing += part.clauses[c].failing;
        whole.clauses[c].undecided += part.clauses[c].undecided;
    }
    for (std::size_t i = 0; i < whole.standings.size(); ++i) {
        whole.standings[i].less += part.standings[i].less;
        whole.standings[i].equal += part.standings[i].equal;
    }
    whole.runners.insert(whole.runners.end(), part.runners.begin(), part.runners.end());
    whole.left_out.insert(whole.left_out.end(), part.left_out.begin(), part.left_out.end());
}

/// Ties that a thread has counted, and the loss they have.
struct Ties {
    std::int64_t loss;
    std::uint64_t count;
};

/// Cuts the runners of all threads at k and settles the ties there. A thread whose own cut lies
/// deeper has all its ties with the common cut among its runners.
void cut(Found& whole, std::size_t k, const IdLess& id_less, const std::vector<Ties>& ties) {
    auto& runners = whole.runners;
    std::sort(runners.begin(), runners.end(), [&](const Runner& a, const Runner& b) {
        return a.loss != b.loss ? a.loss < b.loss : id_less(a.row, b.row);
    });
    whole.ties = 0;
    if (runners.empty())
        return;
    const std::size_t size = std::min(k, runners.size());
    const std::int64_t last = runners[size - 1].loss;
    for (std::size_t i = size; i < runners.size() && runners[i].loss == last; ++i)
        ++whole.ties;
    for (const auto& own : ties)
        whole.ties += own.loss == last ? own.count : 0;
    runners.resize(size);
}

/// What all threads have found for one query.
struct Gathered {
    Found whole;
    std::vector<Ties> ties;
};

void gather(Gathered& gathered, Found part) {
    if (part.ties > 0)
        gathered.ties.push_back({part.runners.back().loss, part.ties});
    add(gathered.whole, std::move(part));
}

/// Scans consecutive superblocks for all queries, each superblock for all of them while it is in
/// cache.
std::vector<Found> scan_part(const std::vector<Query>& queries, std::size_t first, std::size_t last,
                             Ticker& ticker) {
    const auto buffers = std::make_unique<LossBuffers>();
    std::deque<Scan> scans;
    for (const auto& query : queries)
        scans.emplace_back(query, *buffers);
    const auto look = [&](std::size_t superblock) {
        for (auto& scan : scans)
            scan.run(superblock);
    };
    look_at_each(queries.front().levels, first, last, ticker, look);
    std::vector<Found> found;
    for (auto& scan : scans)
        found.push_back(scan.take());
    return found;
}

}  // namespace

std::vector<Found> scan(const std::vector<Query>& queries) {
    const Query& any = queries.front();
    std::vector<Gathered> gathered(queries.size());
    for (std::size_t q = 0; q < queries.size(); ++q) {
        gathered[q].whole.clauses.resize(queries[q].scorecard.clause_starts().size());
        gathered[q].whole.standings.resize(queries[q].asked.size());
    }
    std::mutex gathering;
    Ticker ticker{any.options.progress, any.pool.size()};
    const Workers workers{any.options.threads, &any.options.executor};
    for_parts(any.levels.count(), workers, [&](std::size_t first, std::size_t last) {
        auto found = scan_part(queries, first, last, ticker);
        const std::lock_guard lock{gathering};
        for (std::size_t q = 0; q < queries.size(); ++q)
            gather(gathered[q], std::move(found[q]));
    });
    std::vector<Found> result;
    const IdLess id_less{&any.pool};
    for (auto& [whole, ties] : gathered) {
        std::sort(whole.left_out.begin(), whole.left_out.end(), id_less);
        whole.left_out.resize(std::min(whole.left_out.size(), max_left_out));
        cut(whole, any.options.top, id_less, ties);
        result.push_back(std::move(whole));
    }
    return result;
}

}  // namespace herne::detail
