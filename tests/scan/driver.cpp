// SPDX-License-Identifier: BSL-1.0
#include "scan/driver.hpp"

#include <herne/base/error.hpp>
#include <herne/match/scan.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

namespace {

using herne::ScanOptions;
using herne::detail::Direction;
using herne::detail::Execution;
using herne::detail::superblock_candidates;
using herne::detail::visit_superblocks;

/// Notes what it visits, and hands it over at the end.
class Recorder {
public:
    explicit Recorder(std::vector<std::size_t>& all) : all_{all} {}
    void operator()(std::size_t superblock) { own_.push_back(superblock); }
    void finish() { all_.insert(all_.end(), own_.begin(), own_.end()); }

private:
    std::vector<std::size_t>& all_;
    std::vector<std::size_t> own_ = {};
};

std::vector<std::size_t> visited(std::size_t candidates, const ScanOptions& options,
                                 Direction direction) {
    std::vector<std::size_t> all;
    visit_superblocks(candidates, Execution{options}, direction, [&] { return Recorder{all}; });
    return all;
}

std::vector<std::size_t> numbers_to(std::size_t count) {
    std::vector<std::size_t> numbers(count);
    for (std::size_t i = 0; i < count; ++i)
        numbers[i] = i;
    return numbers;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(driver)

BOOST_AUTO_TEST_CASE(one_thread_visits_in_order_from_either_end) {
    for (const std::size_t count : {0U, 1U, 2U, 63U, 64U, 65U, 200U}) {
        auto expected = numbers_to(count);
        const std::size_t candidates = count * superblock_candidates;
        BOOST_TEST(visited(candidates, {}, Direction::forwards) == expected);
        std::reverse(expected.begin(), expected.end());
        BOOST_TEST(visited(candidates, {}, Direction::backwards) == expected);
    }
}

BOOST_AUTO_TEST_CASE(a_last_superblock_that_is_not_full_is_visited_too) {
    BOOST_TEST(visited(1, {}, Direction::forwards) == numbers_to(1));
    BOOST_TEST(visited(superblock_candidates + 1, {}, Direction::forwards) == numbers_to(2));
}

BOOST_AUTO_TEST_CASE(several_threads_visit_each_superblock_once) {
    for (const unsigned threads : {2U, 3U, 8U})
        for (const auto direction : {Direction::forwards, Direction::backwards}) {
            auto all = visited(150 * superblock_candidates, {.threads = threads}, direction);
            std::sort(all.begin(), all.end());
            BOOST_TEST(all == numbers_to(150));
        }
}

BOOST_AUTO_TEST_CASE(progress_ends_with_all_and_may_stop_a_scan) {
    std::size_t last = 0;
    const std::size_t candidates = 70 * superblock_candidates - 5;
    const auto note = [&](std::size_t done, std::size_t total) {
        BOOST_TEST(done > last);
        BOOST_TEST(total == candidates);
        last = done;
        return true;
    };
    static_cast<void>(visited(candidates, {.threads = 2, .progress = note}, Direction::forwards));
    BOOST_TEST(last == candidates);
    const auto stop = [](std::size_t, std::size_t) { return false; };
    BOOST_CHECK_THROW(visited(candidates, {.progress = stop}, Direction::forwards),
                      herne::cancelled);
}

BOOST_AUTO_TEST_CASE(what_a_visitor_throws_comes_through) {
    std::atomic<int> visits = 0;
    const ScanOptions options{.threads = 2};
    const auto make = [&] {
        return [&](std::size_t superblock) {
            ++visits;
            if (superblock == 3)
                throw std::out_of_range{"the fourth"};
        };
    };
    BOOST_CHECK_THROW(visit_superblocks(8 * superblock_candidates, Execution{options}, make),
                      std::out_of_range);
    BOOST_TEST(visits.load() >= 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
