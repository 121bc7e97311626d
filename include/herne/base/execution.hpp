// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <functional>
#include <utility>

namespace herne::inline HERNE_ABI {

/// Something that can run tasks: `run(count, task)` calls `task(0)` to `task(count - 1)` once each,
/// in any order and on any threads, and returns when all have returned. `task` does not throw.
template <class Run>
concept TaskRunner = std::copy_constructible<Run> &&
    requires(Run& run, std::size_t count, std::function<void(std::size_t)> task) {
    run(count, task);
};

/// Threads of the caller's own for a scan, by default none; the result does not depend on it. What
/// a runner leaves out, or throws `std::system_error` instead of starting, the scan does itself.
class Executor {
public:
    /// None: a scan spawns its own threads.
    Executor() = default;
    /// Runs tasks by `run`.
    template <class Run>
    requires(!std::same_as<Run, Executor> && TaskRunner<Run>) Executor(Run run)
        : run_{std::move(run)} {}  // NOLINT(google-explicit-constructor)

    /// Returns whether there is a runner.
    [[nodiscard]] explicit operator bool() const noexcept { return static_cast<bool>(run_); }
    /// Runs `task(0)` to `task(count - 1)`; there must be a runner.
    void operator()(std::size_t count, const std::function<void(std::size_t)>& task) const {
        run_(count, task);
    }

private:
    std::function<void(std::size_t, const std::function<void(std::size_t)>&)> run_;
};

/// What a scan calls every so many candidates, never at the same time from two threads: how many it
/// has looked at, and how many there are. If it returns false the scan throws `cancelled`; if it
/// throws, the scan throws the same.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

}  // namespace herne::inline HERNE_ABI
