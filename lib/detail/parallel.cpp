// SPDX-License-Identifier: BSL-1.0
#include "detail/parallel.hpp"

#include <herne/error.hpp>

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns where part `part` of `parts` starts; sizes differ by one at most.
std::size_t part_start(std::size_t size, std::size_t parts, std::size_t part) {
    return part * (size / parts) + std::min(part, size % parts);
}

/// Runs part 0 here and the others on threads of their own.
void spawn(std::size_t parts, const std::function<void(std::size_t)>& run) {
    std::vector<std::jthread> spawned;
    spawned.reserve(parts - 1);
    for (std::size_t part = 1; part < parts; ++part)
        spawned.emplace_back(run, part);
    run(0);
}

}  // namespace

std::size_t thread_count(std::size_t size, const Workers& workers) {
    const unsigned wanted =
        workers.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : workers.threads;
    return std::min<std::size_t>(size, std::min(wanted, most_threads));
}

void for_threads(std::size_t size, const Workers& workers, const std::function<void()>& work) {
    for_parts(size, workers, [&](std::size_t, std::size_t) { work(); });
}

void for_parts(std::size_t size, const Workers& workers,
               const std::function<void(std::size_t, std::size_t)>& work) {
    const std::size_t parts = thread_count(size, workers);
    const bool own_runner = workers.executor != nullptr && *workers.executor;
    if (parts <= 1 && !own_runner)
        return work(0, size);
    std::vector<std::exception_ptr> failures(std::max<std::size_t>(parts, 1));
    const auto run = [&](std::size_t part) {
        try {
            work(part_start(size, failures.size(), part),
                 part_start(size, failures.size(), part + 1));
        } catch (...) {
            failures[part] = std::current_exception();
        }
    };
    if (own_runner)
        (*workers.executor)(failures.size(), run);
    else
        spawn(parts, run);
    for (const auto& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

void Ticker::tick(std::size_t more) {
    if (!progress_)
        return;
    const std::lock_guard lock{telling_};
    if (!stopped_) {
        done_ += more;
        try {
            if (!progress_(done_, total_))
                stopped_ = std::make_exception_ptr(cancelled{});
        } catch (...) {
            stopped_ = std::current_exception();
        }
    }
    if (stopped_)
        std::rethrow_exception(stopped_);
}

}  // namespace herne::inline HERNE_ABI::detail
