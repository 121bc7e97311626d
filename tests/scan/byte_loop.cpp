// SPDX-License-Identifier: BSL-1.0
#include "scan/byte_loop.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <thread>
#include <vector>

namespace {

using herne::detail::default_loop;
using herne::detail::force_loop;
using herne::detail::forced_loop;
using herne::detail::LoopTrial;
using herne::detail::measured_loop;
using herne::detail::kernels::byte_loops;
using herne::detail::kernels::ByteLoop;

constexpr std::size_t huge = std::size_t{1} << 40U;
constexpr std::size_t superblock_bytes = 32 * 4096;
/// More superblocks than trying every loop takes.
constexpr std::size_t many = 2000;

/// Forgets what was measured and forced, before and after a test.
struct Forgetting {
    Forgetting() { force_loop({}); }
    ~Forgetting() { force_loop({}); }
    Forgetting(const Forgetting&) = delete;
    Forgetting& operator=(const Forgetting&) = delete;
};

/// Goes through superblocks of a scan of `bytes` and returns the loops that were to be taken.
std::set<ByteLoop> loops_of(std::size_t bytes, std::size_t superblocks) {
    LoopTrial trial{bytes};
    std::set<ByteLoop> taken;
    for (std::size_t i = 0; i < superblocks; ++i)
        taken.insert(trial.next(superblock_bytes));
    return taken;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(byte_loop)

BOOST_AUTO_TEST_CASE(a_large_scan_tries_every_loop_and_keeps_one) {
    const Forgetting around;
    BOOST_TEST(!measured_loop().has_value());
    BOOST_TEST(loops_of(huge, many).size() == byte_loops);
    BOOST_TEST_REQUIRE(measured_loop().has_value());
    BOOST_TEST((loops_of(huge, many) == std::set{*measured_loop()}));
    BOOST_TEST(!forced_loop().has_value());
}

BOOST_AUTO_TEST_CASE(the_slowest_loop_is_not_kept) {
    const Forgetting around;
    LoopTrial trial{huge};
    while (!measured_loop()) {
        const auto loop = trial.next(superblock_bytes);
        const auto start = std::chrono::steady_clock::now();
        // What takes all others at most microseconds takes this one at least a millisecond.
        while (loop == ByteLoop::two_pages_far &&
               std::chrono::steady_clock::now() - start < std::chrono::milliseconds{1}) {
        }
    }
    BOOST_TEST((*measured_loop() != ByteLoop::two_pages_far));
}

BOOST_AUTO_TEST_CASE(a_small_scan_takes_the_default_and_measures_nothing) {
    const Forgetting around;
    BOOST_TEST((loops_of(1U << 20U, many) == std::set{default_loop}));
    BOOST_TEST(!measured_loop().has_value());
}

BOOST_AUTO_TEST_CASE(a_forced_loop_is_taken_by_all) {
    const Forgetting around;
    force_loop(ByteLoop::two_pages);
    BOOST_TEST((forced_loop() == ByteLoop::two_pages));
    for (const std::size_t bytes : {std::size_t{1}, huge})
        BOOST_TEST((loops_of(bytes, many) == std::set{ByteLoop::two_pages}));
    BOOST_TEST(!measured_loop().has_value());
}

BOOST_AUTO_TEST_CASE(threads_settle_on_one_loop) {
    const Forgetting around;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([] { (void)loops_of(huge, many); });
    for (auto& thread : threads)
        thread.join();
    BOOST_TEST(measured_loop().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
