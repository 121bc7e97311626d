// SPDX-License-Identifier: BSL-1.0
#include "interruptible_scan.hpp"

#include <condition_variable>
#include <limits>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace herne::python {
namespace {

/// Starts up to `count` threads, as many as can be made, and counts them in `running` before each
/// begins.
std::vector<std::jthread> start(std::size_t count, const std::function<void()>& run,
                                std::mutex& mutex, std::size_t& running) {
    std::vector<std::jthread> threads;
    threads.reserve(count);
    try {
        while (threads.size() < count) {
            const std::lock_guard lock{mutex};
            threads.emplace_back(run);
            ++running;
        }
    } catch (const std::system_error&) {  // NOLINT(bugprone-empty-catch): fewer do as well
    }
    return threads;
}

}  // namespace

Progress InterruptibleScan::progress() {
    return [this](std::size_t done, std::size_t total) { return report(done, total); };
}

Executor InterruptibleScan::executor(unsigned threads) {
    if (threads == 1)
        return {};
    return [this](std::size_t count, const std::function<void(std::size_t)>& task) {
        run(count, task);
    };
}

bool InterruptibleScan::report(std::size_t done, std::size_t total) {
    done_ = done;
    total_ = total;
    if (on_own_threads_)
        return !stop_;
    const auto now = Clock::now();
    if (now - last_ >= signal_interval || (done == total && has_callback_)) {
        serve_python(done, total);
        last_ = Clock::now();
    }
    return true;
}

void InterruptibleScan::serve_python(std::size_t done, std::size_t total) {
    const py::gil_scoped_acquire acquired;
    if (PyErr_CheckSignals() != 0)
        throw py::error_already_set{};
    if (has_callback_)
        callback_(done, total);
}

void InterruptibleScan::run(std::size_t count, const std::function<void(std::size_t)>& task) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            task(i);
    };
    on_own_threads_ = true;
    const std::exception_ptr failure = work_on_threads(count, work);
    on_own_threads_ = false;
    // Where no thread could be made the tasks look after Python themselves.
    if (next < count)
        return work();
    if (failure)
        std::rethrow_exception(failure);
    if (has_callback_ && done_ == total_)
        serve_python(done_, total_);
}

std::exception_ptr InterruptibleScan::work_on_threads(std::size_t count,
                                                      const std::function<void()>& work) {
    std::mutex mutex;
    std::condition_variable finished;
    std::size_t running = 0;
    std::exception_ptr failure;
    const auto run = [&] {
        work();
        const std::lock_guard lock{mutex};
        if (--running == 0)
            finished.notify_all();
    };
    const std::vector<std::jthread> threads = start(count, run, mutex, running);
    std::unique_lock lock{mutex};
    while (!finished.wait_for(lock, signal_interval, [&] { return running == 0; })) {
        lock.unlock();
        try {
            if (!failure)
                serve_python(done_, total_);
        } catch (...) {
            failure = std::current_exception();
            stop_ = true;
        }
        lock.lock();
    }
    lock.unlock();
    return failure;
}

}  // namespace herne::python
