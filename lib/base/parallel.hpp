// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/execution.hpp>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>

namespace herne::inline HERNE_ABI::detail {

/// Maximum of threads that one call spawns.
inline constexpr unsigned max_threads = 256;

/// Who does the work of a scan, and who is told of it: what the options of all scans say.
struct Execution {
    /// Takes over `threads`, `executor` and `progress`; refers to the latter two.
    template <class Options>
    explicit Execution(const Options& options)
        : threads{options.threads}, executor{options.executor}, progress{options.progress} {}
    template <class Options>
    explicit Execution(const Options&& options) = delete;

    unsigned threads;          ///< 0: as many as can be kept busy, see `processors`
    const Executor& executor;  ///< if it has a runner, no threads are spawned
    const Progress& progress;
};

/// Returns how many threads share work of `size` parts.
[[nodiscard]] std::size_t thread_count(std::size_t size, const Execution& execution);
/// Makes `count` calls of `work()`, each on a thread of its own or by the executor, and waits for
/// all of them. Where a thread cannot be made its call is made here. Rethrows the exception of the
/// first that threw.
void on_threads(std::size_t count, const Execution& execution, const std::function<void()>& work);
/// Calls `work()` once on each of the threads that share work of `size` parts, or here if there is
/// no part or one thread is enough; as above.
template <class Work>
void for_threads(std::size_t size, const Execution& execution, const Work& work) {
    const std::size_t count = std::max<std::size_t>(thread_count(size, execution), 1);
    if (count == 1 && !execution.executor)
        work();
    else
        on_threads(count, execution, std::cref(work));
}

/// Reports how far a scan is and passes on the wish to stop it.
class Ticker {
public:
    Ticker(const Progress& progress, std::size_t total) : progress_{progress}, total_{total} {}

    /// Notes that `more` were looked at. Throws `cancelled`, or what the callback threw, if the
    /// scan is to stop.
    void tick(std::size_t more);

private:
    const Progress& progress_;
    std::size_t total_;
    std::mutex reporting_;
    std::size_t done_ = 0;
    std::exception_ptr stopped_;  ///< why, for every thread
};

}  // namespace herne::inline HERNE_ABI::detail
