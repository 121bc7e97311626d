// SPDX-License-Identifier: BSL-1.0
#include "base/parallel.hpp"

#include "base/processors.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns where part `part` of `parts` starts; sizes differ by one at most.
std::size_t part_start(std::size_t size, std::size_t parts, std::size_t part) {
    return part * (size / parts) + std::min(part, size % parts);
}

/// Consecutive parts of some work, each of which is done once, by whoever comes first.
class Parts {
public:
    Parts(std::size_t size, std::size_t count,
          const std::function<void(std::size_t, std::size_t)>& work)
        : size_{size}, parts_(count), work_{work} {}

    /// Does part `number` unless somebody has begun it.
    void run(std::size_t number) noexcept {
        Part& part = parts_[number];
        if (part.begun.test_and_set())
            return;
        try {
            work_(part_start(size_, parts_.size(), number),
                  part_start(size_, parts_.size(), number + 1));
        } catch (...) {
            part.failure = std::current_exception();
        }
    }
    /// Does here what nobody has begun.
    void run_others() noexcept {
        for (std::size_t number = 0; number < parts_.size(); ++number)
            run(number);
    }
    /// Rethrows the exception of the first part that threw.
    void rethrow() const {
        for (const auto& part : parts_)
            if (part.failure)
                std::rethrow_exception(part.failure);
    }

private:
    struct Part {
        std::atomic_flag begun;
        std::exception_ptr failure;
    };
    std::size_t size_;
    std::vector<Part> parts_;
    const std::function<void(std::size_t, std::size_t)>& work_;
};

/// Runs part 0 here and the others on threads of their own, or here where no more can be made.
void spawn(std::size_t count, Parts& parts) {
    std::vector<std::jthread> spawned;
    spawned.reserve(count - 1);
    try {
        for (std::size_t number = 1; number < count; ++number)
            spawned.emplace_back([&parts, number] { parts.run(number); });
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): fewer threads do as well
    }
    parts.run(0);
    for (std::size_t number = spawned.size() + 1; number < count; ++number)
        parts.run(number);
}

/// Runs the parts by `executor`, and here what it leaves out.
void delegate(std::size_t count, Parts& parts, const Executor& executor) {
    try {
        executor(count, [&parts](std::size_t number) { parts.run(number); });
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): as above
    }
    parts.run_others();
}

}  // namespace

std::size_t thread_count(std::size_t size, const Workers& workers) {
    if (size <= 1)
        return size;
    const unsigned wanted = workers.threads == 0 ? processors() : workers.threads;
    return std::min<std::size_t>(size, std::min(wanted, max_threads));
}

void for_threads(std::size_t size, const Workers& workers, const std::function<void()>& work) {
    for_parts(size, workers, [&](std::size_t, std::size_t) { work(); });
}

void for_parts(std::size_t size, const Workers& workers,
               const std::function<void(std::size_t, std::size_t)>& work) {
    const std::size_t count = thread_count(size, workers);
    const bool own_runner = workers.executor != nullptr && *workers.executor;
    if (count <= 1 && !own_runner)
        return work(0, size);
    Parts parts{size, std::max<std::size_t>(count, 1), work};
    if (own_runner)
        delegate(std::max<std::size_t>(count, 1), parts, *workers.executor);
    else
        spawn(count, parts);
    parts.rethrow();
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
