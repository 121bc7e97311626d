// SPDX-License-Identifier: BSL-1.0
#include <herne/io/live_pool.hpp>

#include "support/sample_pools.hpp"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace herne::test;

using herne::CandidateId;
using herne::Level;
using herne::LivePool;
using herne::Pool;

/// Reads the current version again and again; each must say the same twice.
void read(const LivePool& live, const std::atomic<bool>& stop, std::atomic<int>& wrong) {
    while (!stop) {
        const Pool pool = live.current();
        if (said_of(pool) != said_of(pool) || (pool.size() > 0 && !pool.find(pool.id(0))))
            ++wrong;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(pool)
BOOST_AUTO_TEST_SUITE(live_versions)

BOOST_AUTO_TEST_CASE(readers_keep_their_version_while_the_pool_changes) {
    for (const std::size_t window : {0U, 2U}) {
        herne::PoolOptions options;
        if (window > 0) {
            options.arrange = herne::Arrangement::by_level_sum;
            options.window = window;
        }
        LivePool live{pool_of(9'000, Ids::strings, options)};
        std::atomic<bool> stop = false;
        std::atomic<int> wrong = 0;
        std::vector<std::thread> readers;
        for (int i = 0; i < 2; ++i)
            readers.emplace_back([&] { read(live, stop, wrong); });
        for (int i = 0; i < 60; ++i) {
            const std::string id = "N" + std::to_string(i);
            live.insert(id, std::vector<Level>(4, Level{1}), {{0, {{.what = "paper"}}}});
            live.update("Z1", 1, Level{i % 14});
            if (i % 3 == 0)
                live.erase(id);
            live.publish();
        }
        stop = true;
        for (auto& reader : readers)
            reader.join();
        BOOST_TEST(wrong == 0);
        BOOST_TEST(live.current().size() == 9'043U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
