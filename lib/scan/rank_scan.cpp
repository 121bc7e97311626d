// SPDX-License-Identifier: BSL-1.0
#include "scan/rank_scan.hpp"

#include "pool/id_less.hpp"
#include "pool/pool_access.hpp"
#include "scan/batch_losses.hpp"
#include "scan/driver.hpp"
#include "scan/entry_order.hpp"
#include "scan/few_candidates.hpp"
#include "scan/first_limit.hpp"
#include "scan/rank_visitor.hpp"

#include <algorithm>
#include <deque>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

void add(VerdictCounts& sum, const VerdictCounts& part) {
    sum.candidates += part.candidates;
    sum.eligible += part.eligible;
    sum.undecided += part.undecided;
    sum.ineligible += part.ineligible;
    sum.below += part.below;
}

/// Adds what another thread has found; entries and left-out rows are only put together.
void add(ScanResult& sum, ScanResult part) {
    sum.paths.bytes += part.paths.bytes;
    sum.paths.batched += part.paths.batched;
    sum.paths.exact += part.paths.exact;
    sum.paths.judged += part.paths.judged;
    sum.paths.passed += part.paths.passed;
    sum.paths.lines += part.paths.lines;
    add(sum.counts, part.counts);
    for (std::size_t c = 0; c < sum.clauses.size(); ++c) {
        sum.clauses[c].failing += part.clauses[c].failing;
        sum.clauses[c].undecided += part.clauses[c].undecided;
    }
    for (std::size_t i = 0; i < sum.ranks.size(); ++i) {
        sum.ranks[i].better += part.ranks[i].better;
        sum.ranks[i].equal += part.ranks[i].equal;
    }
    if (sum.entries.empty())
        sum.entries = std::move(part.entries);
    else
        sum.entries.insert(sum.entries.end(), part.entries.begin(), part.entries.end());
    sum.left_out.insert(sum.left_out.end(), part.left_out.begin(), part.left_out.end());
}

/// Ties that a thread has counted, and the loss they have.
struct Ties {
    std::int64_t loss;
    std::uint64_t count;
};

/// Cuts the entries of all threads at k and settles the ties there. A thread whose own cut lies
/// deeper has all its ties with the common cut among its entries.
void cut(ScanResult& found, std::size_t k, const Pool& pool, const std::vector<Ties>& ties) {
    found.ties = cut_entries(found.entries, k, pool);
    if (found.entries.empty())
        return;
    for (const auto& own : ties)
        found.ties += own.loss == found.entries.back().loss ? own.count : 0;
}

/// What all threads have found for one request.
struct Gathered {
    explicit Gathered(const RankRequest& request) {
        sum.clauses.resize(request.columns.scorecard.clause_starts().size());
        sum.ranks.resize(request.requested.size());
    }

    void gather(ScanResult part) {
        if (part.ties > 0)
            ties.push_back({part.tied_loss, part.ties});
        add(sum, std::move(part));
    }
    /// Returns the result, with lists in order and cut.
    [[nodiscard]] ScanResult finish(const RankRequest& request) {
        const Pool& pool = request.columns.pool;
        std::sort(sum.left_out.begin(), sum.left_out.end(), IdLess{&pool});
        sum.left_out.resize(std::min(sum.left_out.size(), request.left_out));
        cut(sum, request.top, pool, ties);
        return std::move(sum);
    }

    ScanResult sum = {};
    std::vector<Ties> ties = {};
};

/// One thread's visitor for one request.
class OneVisitor {
public:
    OneVisitor(const RankRequest& request, Direction direction, Gathered& gathered)
        : gathered_{&gathered},
          buffers_{request.columns.levels, 1},
          visitor_{request, direction, buffers_} {}

    void operator()(std::size_t superblock) { visitor_(superblock); }
    void finish() { gathered_->gather(visitor_.take()); }

private:
    Gathered* gathered_;
    LossBuffers buffers_;
    RankVisitor visitor_;
};

/// One thread's visitors for all requests, each superblock for all of them while it is in cache.
class RankVisitors {
public:
    RankVisitors(std::span<const RankRequest> requests, Direction direction,
                 std::vector<Gathered>& gathered)
        : gathered_{&gathered}, buffers_{requests.front().columns.levels, requests.size()} {
        for (const auto& request : requests)
            all_.emplace_back(request, direction, buffers_);
        std::vector<RankVisitor*> some;
        for (auto& visitor : all_) {
            some.push_back(&visitor);
            if (some.size() == kernels::max_jobs || &visitor == &all_.back())
                group(std::exchange(some, {}), requests.front().columns.levels, direction);
        }
    }

    void operator()(std::size_t superblock) {
        for (auto& batch : batches_)
            batch(superblock);
        for (auto* visitor : single_)
            (*visitor)(superblock);
    }

    void finish() {
        for (std::size_t r = 0; r < all_.size(); ++r)
            (*gathered_)[r].gather(all_[r].take());
    }

private:
    void group(std::vector<RankVisitor*> some, const PackedLevels& levels, Direction direction) {
        if (some.size() > 1 && BatchLosses::worth_it(BatchRankVisitor::positions(some)))
            batches_.emplace_back(std::move(some), levels, direction, buffers_);
        else
            single_.insert(single_.end(), some.begin(), some.end());
    }

    std::vector<Gathered>* gathered_;
    LossBuffers buffers_;
    std::deque<RankVisitor> all_;  ///< they are pointed to
    std::vector<BatchRankVisitor> batches_;
    std::vector<RankVisitor*> single_;
};

/// Returns from which end `pool` is visited: where the least ids come last, going backwards meets
/// them first, and ties need no look.
Direction direction_for(const Pool& pool) {
    return PoolAccess::least_ids_descend(pool) ? Direction::backwards : Direction::forwards;
}

/// Visits all superblocks for one request.
ScanResult scan_all(const RankRequest& request, const Execution& execution) {
    const Pool& pool = request.columns.pool;
    const Direction direction = direction_for(pool);
    Gathered gathered{request};
    visit_superblocks(pool.size(), execution, direction, [&] {
        return OneVisitor{request, direction, gathered};
    });
    return gathered.finish(request);
}

}  // namespace

ScanResult scan(const RankRequest& request, const Execution& execution) {
    if (!execution.executor && asks_for_few(request))
        return scan_few(request, execution.progress);
    if (const auto limit = first_limit(request)) {
        RankRequest limited = request;
        limited.known_limit = limit;
        return scan_all(limited, execution);
    }
    return scan_all(request, execution);
}

std::vector<ScanResult> scan(std::span<const RankRequest> given, const Execution& execution) {
    std::vector<ScanResult> results;
    results.reserve(given.size());
    if (given.size() == 1) {
        results.push_back(scan(given.front(), execution));
        return results;
    }
    std::vector<RankRequest> requests{given.begin(), given.end()};
    for (auto& request : requests)
        if (const auto limit = first_limit(request))
            request.known_limit = limit;
    const Pool& pool = requests.front().columns.pool;
    const Direction direction = direction_for(pool);
    std::vector<Gathered> gathered(requests.begin(), requests.end());
    visit_superblocks(pool.size(), execution, direction, [&] {
        return RankVisitors{requests, direction, gathered};
    });
    for (std::size_t r = 0; r < requests.size(); ++r)
        results.push_back(gathered[r].finish(requests[r]));
    return results;
}

}  // namespace herne::inline HERNE_ABI::detail
