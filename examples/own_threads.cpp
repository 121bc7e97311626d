// SPDX-License-Identifier: BSL-1.0
// Runs a scan on the threads of somebody else's pool, here Boost.Asio's.
#include <herne/herne.hpp>

#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <cstddef>
#include <functional>
#include <iostream>
#include <latch>

int main() {
    const auto job = herne::load_job_profile("examples/data/jobs/16-0107.json");
    const auto pool = herne::load_pool_csv("examples/data/applicants.csv", job.framework());

    boost::asio::thread_pool threads{2};
    const auto on_them = [&](std::size_t count, const std::function<void(std::size_t)>& task) {
        std::latch done{static_cast<std::ptrdiff_t>(count)};
        for (std::size_t i = 0; i < count; ++i)
            boost::asio::post(threads, [&, i] {
                task(i);
                done.count_down();
            });
        done.wait();
    };

    const auto there = herne::rank(pool, job, {.top = 3, .threads = 2, .executor = on_them});
    const auto here = herne::rank(pool, job, {.top = 3});
    for (const auto& entry : there)
        std::cout << entry.place << ' ' << entry.id << ' ' << entry.points << '\n';
    std::cout << (there == here ? "the same as on one thread" : "different from one thread")
              << '\n';
    return there == here ? 0 : 1;
}
