// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/nearest.hpp>

#include "analysis/raise_goal.hpp"
#include "analysis/raise_task.hpp"
#include "base/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Candidates that one thread takes at a time.
constexpr std::size_t chunk_candidates = 64;

std::vector<std::size_t> chosen_rows(const Pool& pool, const NearestOptions& options) {
    if (!options.rows) {
        std::vector<std::size_t> rows(pool.size());
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        return rows;
    }
    for (std::size_t i = 0; i < options.rows->size(); ++i)
        if ((*options.rows)[i] >= pool.size())
            throw std::out_of_range{
                "rows[" + std::to_string(i) + "]: row " + std::to_string((*options.rows)[i]) +
                " (counted from 0) of a pool of " + std::to_string(pool.size()) + " candidates"};
    std::vector<std::size_t> rows = *options.rows;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// The candidates with the least keys, ids deciding between equal ones.
class LeastKeys {
public:
    LeastKeys(const Pool& pool, std::size_t top) : pool_{pool}, top_{top} {}

    /// Returns the greatest key that may still get in.
    [[nodiscard]] std::int64_t limit() const {
        if (top_ == 0)
            return -1;
        return entries_.size() < top_ ? detail::no_key : entries_.front().first;
    }
    void offer(std::int64_t key, std::size_t row) {
        const std::pair entry{key, row};
        const auto before = [&](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : pool_.id_less(a.second, b.second);
        };
        if (entries_.size() == top_) {
            if (top_ == 0 || !before(entry, entries_.front()))
                return;
            std::pop_heap(entries_.begin(), entries_.end(), before);
            entries_.pop_back();
        }
        entries_.push_back(entry);
        std::push_heap(entries_.begin(), entries_.end(), before);
    }
    void offer(const LeastKeys& others) {
        for (const auto& [key, row] : others.entries_)
            offer(key, row);
    }
    /// Returns the rows, least key first.
    [[nodiscard]] std::vector<std::size_t> rows() const {
        auto sorted = entries_;
        std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
            return a.first != b.first ? a.first < b.first : pool_.id_less(a.second, b.second);
        });
        std::vector<std::size_t> result;
        for (const auto& entry : sorted)
            result.push_back(entry.second);
        return result;
    }

private:
    const Pool& pool_;
    std::size_t top_;
    std::vector<std::pair<std::int64_t, std::size_t>> entries_;  ///< a heap, the last one first
};

/// What one thread has found, or all have.
struct Found {
    LeastKeys least;
    std::uint64_t already = 0;
    std::uint64_t unreachable = 0;

    void add(const Found& other) {
        least.offer(other.least);
        already += other.already;
        unreachable += other.unreachable;
    }
};

void look_at(const Pool& pool, std::size_t row, const detail::RaiseTask& task,
             const detail::NeededPoints& needed_points, Found& found) {
    std::vector<Level> levels;
    levels.reserve(task.positions().all().size());
    for (const std::size_t position : task.positions().all())
        levels.push_back(pool.level(row, position));
    const auto person = task.case_of(std::move(levels));
    const std::int64_t needed = needed_points.of(pool.id(row));
    if (person.points >= needed && person.eligible()) {
        ++found.already;
    } else if (!person.reaches(needed)) {
        ++found.unreachable;
    } else if (found.least.limit() >= 0) {
        detail::RaiseSearch search{person.problem};
        const auto key = search.least_key(needed - person.points, found.least.limit());
        if (key)
            found.least.offer(*key, row);
    }
}

}  // namespace

Nearest nearest(const Pool& pool, const JobProfile& job, const RaiseGoal& goal,
                const NearestOptions& options) {
    const detail::RaiseTask task{job, pool.framework(), "the pool", options.costs, options.unknown};
    const auto rows = chosen_rows(pool, options);
    const detail::NeededPoints needed{goal, job, options};

    Found all_found{{pool, options.top}};
    const detail::Execution execution{options};
    detail::Ticker ticker{execution.progress, rows.size()};
    const std::size_t chunks = (rows.size() + chunk_candidates - 1) / chunk_candidates;
    std::atomic<std::size_t> next_chunk = 0;
    std::mutex adding;
    detail::for_threads(chunks, execution, [&] {
        Found found{{pool, options.top}};
        for (std::size_t chunk = next_chunk++; chunk < chunks; chunk = next_chunk++) {
            const std::size_t first = chunk * chunk_candidates;
            const std::size_t last = std::min(first + chunk_candidates, rows.size());
            for (std::size_t i = first; i < last; ++i)
                look_at(pool, rows[i], task, needed, found);
            ticker.tick(last - first);
        }
        const std::lock_guard lock{adding};
        all_found.add(found);
    });

    Nearest result{.provenance = job.scorecard().provenance(),
                   .goal = needed.stated(),
                   .unknown = options.unknown,
                   .costs = task.costs(),
                   .candidates = rows.size(),
                   .already = all_found.already,
                   .unreachable = all_found.unreachable};
    for (const std::size_t row : all_found.least.rows()) {
        const Profile profile = pool.profile(row);
        result.plans.push_back(task.plan(profile, needed.stated(), needed.of(profile.id())));
    }
    result.others = result.candidates - result.already - result.unreachable - result.plans.size();
    return result;
}

}  // namespace herne::inline HERNE_ABI
