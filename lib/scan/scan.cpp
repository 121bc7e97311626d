// SPDX-License-Identifier: BSL-1.0
#include "scan/scan.hpp"

#include "base/parallel.hpp"
#include "pool/pool_access.hpp"
#include "scan/batch_losses.hpp"
#include "scan/entry_order.hpp"
#include "scan/superblock_queue.hpp"
#include "scan/superblock_scan.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Adds what another thread has found; runners and left-out rows are only put together.
void add(ScanResult& whole, ScanResult part) {
    whole.paths.bytes += part.paths.bytes;
    whole.paths.joint += part.paths.joint;
    whole.paths.exact += part.paths.exact;
    whole.paths.judged += part.paths.judged;
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
    if (whole.runners.empty())
        whole.runners = std::move(part.runners);
    else
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
void cut(ScanResult& whole, std::size_t k, const Pool& pool, const std::vector<Ties>& ties) {
    auto& runners = whole.runners;
    sort_entries(runners, pool);
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
    ScanResult whole;
    std::vector<Ties> ties;
};

void gather(Gathered& gathered, ScanResult part) {
    if (part.ties > 0)
        gathered.ties.push_back({part.tied_loss, part.ties});
    add(gathered.whole, std::move(part));
}

/// Scans for some queries together, whose competences are much the same.
class BatchScan {
public:
    BatchScan(std::vector<SuperblockScan*> scans, const Superblocks& levels, LossBuffers& buffers)
        : scans_{std::move(scans)},
          ways_(scans_.size()),
          losses_{positions(scans_), levels, buffers} {}

    /// Returns where the pool has the competences that give points, for each.
    static std::vector<std::span<const std::size_t>> positions(
        const std::vector<SuperblockScan*>& scans) {
        std::vector<std::span<const std::size_t>> result;
        for (auto* scan : scans)
            result.push_back(scan->losses().positions());
        return result;
    }

    /// Expects superblocks from the last one down.
    void go_backwards() noexcept { losses_.go_backwards(); }

    void run(std::size_t superblock) {
        bool any = false;
        for (std::size_t j = 0; j < scans_.size(); ++j) {
            ways_[j] = scans_[j]->plan(superblock);
            if (ways_[j] != SuperblockScan::Way::bytes)
                continue;
            any = true;
            losses_.update(j, scans_[j]->losses());
        }
        if (any)
            losses_.sum(superblock);
        for (std::size_t j = 0; j < scans_.size(); ++j)
            scans_[j]->look(superblock, ways_[j], losses_.sums(j), true);
    }

private:
    std::vector<SuperblockScan*> scans_;
    std::vector<SuperblockScan::Way> ways_;
    BatchLosses losses_;
};

/// One thread's scans for all queries.
class Scans {
public:
    explicit Scans(const std::vector<Query>& queries)
        : buffers_{queries.front().levels, queries.size()} {
        // They are pointed to: no more room may be needed.
        all_.reserve(queries.size());
        for (const auto& query : queries)
            all_.emplace_back(query, buffers_);
        std::vector<SuperblockScan*> some;
        for (auto& scan : all_) {
            some.push_back(&scan);
            if (some.size() == kernels::max_jobs || &scan == &all_.back())
                group(std::exchange(some, {}), queries.front().levels);
        }
        for (auto& joint : joint_)
            if (PoolAccess::least_ids_descend(queries.front().pool))
                joint.go_backwards();
    }

    void run(std::size_t superblock) {
        for (auto& joint : joint_)
            joint.run(superblock);
        for (auto* scan : single_)
            scan->run(superblock);
    }

    [[nodiscard]] std::vector<ScanResult> take() {
        std::vector<ScanResult> found;
        for (auto& scan : all_)
            found.push_back(scan.take());
        return found;
    }

private:
    void group(std::vector<SuperblockScan*> some, const Superblocks& levels) {
        if (some.size() > 1 && BatchLosses::worth_it(BatchScan::positions(some)))
            joint_.emplace_back(std::move(some), levels, buffers_);
        else
            single_.insert(single_.end(), some.begin(), some.end());
    }

    LossBuffers buffers_;
    std::vector<SuperblockScan> all_;
    std::vector<BatchScan> joint_;
    std::vector<SuperblockScan*> single_;
};

/// Scans one thread's superblocks for all queries, each superblock for all of them while it is in
/// cache.
std::vector<ScanResult> scan_part(const std::vector<Query>& queries, SuperblockQueue& runs) {
    Scans scans{queries};
    const auto look = [&](std::size_t superblock) { scans.run(superblock); };
    runs.look_at_each(look);
    return scans.take();
}

}  // namespace

std::vector<ScanResult> scan(const std::vector<Query>& queries) {
    const Query& any = queries.front();
    std::vector<Gathered> gathered(queries.size());
    for (std::size_t q = 0; q < queries.size(); ++q) {
        gathered[q].whole.clauses.resize(queries[q].scorecard.clause_starts().size());
        gathered[q].whole.standings.resize(queries[q].asked.size());
    }
    std::mutex gathering;
    Ticker ticker{any.options.progress, any.pool.size()};
    const Workers workers{any.options.threads, &any.options.executor};
    SuperblockQueue runs{any.levels, workers, ticker, PoolAccess::least_ids_descend(any.pool)};
    for_threads(any.levels.count(), workers, [&] {
        auto found = scan_part(queries, runs);
        const std::lock_guard lock{gathering};
        for (std::size_t q = 0; q < queries.size(); ++q)
            gather(gathered[q], std::move(found[q]));
    });
    std::vector<ScanResult> result;
    const IdLess id_less{&any.pool};
    for (auto& [whole, ties] : gathered) {
        std::sort(whole.left_out.begin(), whole.left_out.end(), id_less);
        whole.left_out.resize(std::min(whole.left_out.size(), max_left_out));
        cut(whole, any.options.top, any.pool, ties);
        result.push_back(std::move(whole));
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
