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

/// Calls of some work, each of which is made once, by whoever comes first.
class Calls {
public:
    Calls(std::size_t count, const std::function<void()>& work) : calls_(count), work_{work} {}

    /// Makes call `number` unless somebody has begun it.
    void run(std::size_t number) noexcept {
        Call& call = calls_[number];
        if (call.begun.test_and_set())
            return;
        try {
            work_();
        } catch (...) {
            call.failure = std::current_exception();
        }
    }
    /// Makes here what nobody has begun.
    void run_others() noexcept {
        for (std::size_t number = 0; number < calls_.size(); ++number)
            run(number);
    }
    /// Rethrows the exception of the first call that threw.
    void rethrow() const {
        for (const auto& call : calls_)
            if (call.failure)
                std::rethrow_exception(call.failure);
    }

private:
    struct Call {
        std::atomic_flag begun;
        std::exception_ptr failure;
    };
    std::vector<Call> calls_;
    const std::function<void()>& work_;
};

/// Makes call 0 here and the others on threads of their own, or here where no more can be made.
void spawn(std::size_t count, Calls& calls) {
    std::vector<std::jthread> spawned;
    spawned.reserve(count - 1);
    try {
        for (std::size_t number = 1; number < count; ++number)
            spawned.emplace_back([&calls, number] { calls.run(number); });
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): fewer threads do as well
    }
    calls.run(0);
    for (std::size_t number = spawned.size() + 1; number < count; ++number)
        calls.run(number);
}

/// Makes the calls by `executor`, and here what it leaves out.
void delegate(std::size_t count, Calls& calls, const Executor& executor) {
    try {
        executor(count, [&calls](std::size_t number) { calls.run(number); });
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): as above
    }
    calls.run_others();
}

}  // namespace

std::size_t thread_count(std::size_t size, const Execution& execution) {
    if (size <= 1)
        return size;
    const unsigned wanted = execution.threads == 0 ? processors() : execution.threads;
    return std::min<std::size_t>(size, std::min(wanted, max_threads));
}

void on_threads(std::size_t count, const Execution& execution, const std::function<void()>& work) {
    Calls calls{count, work};
    if (execution.executor)
        delegate(count, calls, execution.executor);
    else
        spawn(count, calls);
    calls.rethrow();
}

void Ticker::tick(std::size_t more) {
    if (!progress_)
        return;
    const std::lock_guard lock{reporting_};
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
