// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/parallel.hpp"

#include <herne/match/scan.hpp>

#include <algorithm>
#include <atomic>
#include <cstddef>

namespace herne::bench {

/// Calls `work(first, last)` once for each of several consecutive parts of 0..size, one a thread.
template <class Work>
void for_parts(std::size_t size, unsigned threads, const Work& work) {
    const ScanOptions options{.threads = threads};
    const detail::Execution execution{options};
    const std::size_t parts = std::max<std::size_t>(detail::thread_count(size, execution), 1);
    const auto start = [&](std::size_t part) {
        return part * (size / parts) + std::min(part, size % parts);
    };
    std::atomic<std::size_t> next = 0;
    detail::for_threads(size, execution, [&] {
        const std::size_t part = next++;
        work(start(part), start(part + 1));
    });
}

}  // namespace herne::bench
