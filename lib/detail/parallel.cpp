// SPDX-License-Identifier: BSL-1.0
#include "detail/parallel.hpp"

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace herne::detail {
namespace {

std::size_t part_count(std::size_t size, unsigned threads) {
    const unsigned wanted =
        threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
    return std::min<std::size_t>(size, std::min(wanted, most_threads));
}

/// Returns where part `part` of `parts` starts; sizes differ by one at most.
std::size_t part_start(std::size_t size, std::size_t parts, std::size_t part) {
    return part * (size / parts) + std::min(part, size % parts);
}

}  // namespace

void for_parts(std::size_t size, unsigned threads,
               const std::function<void(std::size_t, std::size_t)>& work) {
    const std::size_t parts = part_count(size, threads);
    if (parts <= 1)
        return work(0, size);
    std::vector<std::exception_ptr> failures(parts);
    const auto run = [&](std::size_t part) {
        try {
            work(part_start(size, parts, part), part_start(size, parts, part + 1));
        } catch (...) {
            failures[part] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> spawned;
        spawned.reserve(parts - 1);
        for (std::size_t part = 1; part < parts; ++part)
            spawned.emplace_back(run, part);
        run(0);
    }
    for (const auto& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
}

}  // namespace herne::detail
