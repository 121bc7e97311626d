// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/execution.hpp>

#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>

namespace herne::inline HERNE_ABI::detail {

/// Most threads that one call spawns.
inline constexpr unsigned max_threads = 256;

/// Who does the work of a scan.
struct Workers {
    unsigned threads = 1;                ///< 0: as many as can be kept busy, see `processors`
    const Executor* executor = nullptr;  ///< if it has a runner, no threads are spawned
};

/// Returns how many threads share work of `size` parts.
[[nodiscard]] std::size_t thread_count(std::size_t size, const Workers& workers);
/// Calls `work()` once on each of several threads, or here if there is none, and waits for all
/// of them. Where a thread cannot be made its part is done here. Rethrows the exception of the
/// first that threw.
void for_threads(std::size_t size, const Workers& workers, const std::function<void()>& work);
/// Calls `work(first, last)` once for each of several consecutive parts of 0..size, one a thread,
/// and waits for all of them. Where a thread cannot be made its part is done here. Rethrows the
/// exception of the first part that threw.
void for_parts(std::size_t size, const Workers& workers,
               const std::function<void(std::size_t, std::size_t)>& work);

/// Tells how far a scan is and passes on the wish to stop it.
class Ticker {
public:
    Ticker(const Progress& progress, std::size_t total) : progress_{progress}, total_{total} {}

    /// Notes that `more` were looked at. Throws `cancelled`, or what the callback threw, if the
    /// scan is to stop.
    void tick(std::size_t more);

private:
    const Progress& progress_;
    std::size_t total_;
    std::mutex telling_;
    std::size_t done_ = 0;
    std::exception_ptr stopped_;  ///< why, for every thread
};

}  // namespace herne::inline HERNE_ABI::detail
