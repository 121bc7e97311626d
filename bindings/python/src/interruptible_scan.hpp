// SPDX-License-Identifier: BSL-1.0
#pragma once

// Long work without the GIL that Ctrl-C ends.

#include "casters.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>

namespace herne::python {

/// How often the thread that has Python looks after signals.
inline constexpr std::chrono::milliseconds signal_interval{50};

/// A scan without the GIL: Ctrl-C stops it, and a callback is called with its progress, both a few
/// times a second.
class InterruptibleScan {
public:
    /// `callback` is None or callable(done, total); this object must outlive the scan.
    explicit InterruptibleScan(py::object callback)
        : callback_{std::move(callback)}, has_callback_{!callback_.is_none()} {}
    ~InterruptibleScan() = default;
    InterruptibleScan(const InterruptibleScan&) = delete;
    InterruptibleScan& operator=(const InterruptibleScan&) = delete;

    /// Returns what the scan reports its progress to.
    [[nodiscard]] Progress progress();
    /// Returns threads for the scan, so that the calling one is free to look after Python; none for
    /// one thread.
    [[nodiscard]] Executor executor(unsigned threads);

private:
    using Clock = std::chrono::steady_clock;

    /// Returns whether the scan is to go on.
    [[nodiscard]] bool report(std::size_t done, std::size_t total);
    /// Throws Python's error after Ctrl-C; else calls the callback.
    void serve_python(std::size_t done, std::size_t total);
    void run(std::size_t count, const std::function<void(std::size_t)>& task);
    /// Calls `work` on up to `count` threads, as many as can be made, and returns why to stop.
    std::exception_ptr work_on_threads(std::size_t count, const std::function<void()>& work);

    py::object callback_;
    bool has_callback_;
    Clock::time_point last_ = Clock::now();
    std::atomic<bool> on_own_threads_ = false;
    std::atomic<bool> stop_ = false;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<std::size_t> total_ = 0;
};

/// Returns what `work` returns, which cannot be stopped from within: it runs without the GIL on a
/// thread of its own while this one looks after signals. After Ctrl-C nobody waits for it: it must
/// own all that it uses, and its result is thrown away. Where no thread can be made it runs on this
/// one, and Ctrl-C waits.
template <class Work>
auto run_interruptibly(Work work) {
    const auto task =
        std::make_shared<std::packaged_task<std::invoke_result_t<Work>()>>(std::move(work));
    auto result = task->get_future();
    const py::gil_scoped_release released;
    std::thread thread;
    try {
        thread = std::thread{[task] { (*task)(); }};
    } catch (const std::system_error&) {
        (*task)();
        return result.get();
    }
    while (result.wait_for(signal_interval) != std::future_status::ready) {
        const py::gil_scoped_acquire acquired;
        if (PyErr_CheckSignals() == 0)
            continue;
        thread.detach();
        throw py::error_already_set{};
    }
    thread.join();
    return result.get();
}

}  // namespace herne::python
