// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "casters.hpp"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>

namespace herne::python {

/// Keeps an eye on Python while a scan runs without the GIL: Ctrl-C stops the scan, and a callback
/// is told how far it is, both a few times a second.
class Watch {
public:
    /// `progress` is None or callable(done, total); the watch must outlive the scan.
    explicit Watch(py::object progress)
        : progress_{std::move(progress)}, wanted_{!progress_.is_none()} {}
    ~Watch() = default;
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// What the scan tells its progress to.
    [[nodiscard]] Progress progress();
    /// Threads for the scan, so that the calling one is free to look after Python; none for one
    /// thread.
    [[nodiscard]] Executor executor(unsigned threads);

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds pause{50};

    [[nodiscard]] bool told(std::size_t done, std::size_t total);
    void look(std::size_t done, std::size_t total);
    void run(std::size_t count, const std::function<void(std::size_t)>& task);
    /// Calls `work` on up to `count` threads, as many as can be made, and returns why to stop.
    std::exception_ptr work_on_threads(std::size_t count, const std::function<void()>& work);

    py::object progress_;
    bool wanted_;
    Clock::time_point last_ = Clock::now();
    std::atomic<bool> on_own_threads_ = false;
    std::atomic<bool> stop_ = false;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<std::size_t> total_ = 0;
};

}  // namespace herne::python
