// SPDX-License-Identifier: BSL-1.0
#include "base/interned.hpp"

#include "support/letters.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using herne::Framework;
using herne::Scale;
using herne::detail::Interned;
using namespace herne::test;

namespace {

Interned<std::string>& table() {
    static auto& never_ending = *new Interned<std::string>;
    return never_ending;
}

std::shared_ptr<const std::string> taken(const std::string& content) {
    return table().take("digest of " + content, std::make_unique<const std::string>(content));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(interned)

BOOST_AUTO_TEST_CASE(equal_content_is_kept_once_as_long_as_somebody_holds_it) {
    auto first = taken("a");
    const auto second = taken("a");
    const auto other = taken("b");
    BOOST_TEST(first == second);
    BOOST_TEST(first != other);
    BOOST_TEST(table().size() == 2U);
    first.reset();
    BOOST_TEST(table().size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_nobody_holds_is_forgotten) {
    { const auto held = taken("c"); }
    BOOST_TEST(table().size() == 0U);
    BOOST_TEST(*taken("c") == "c");
}

BOOST_AUTO_TEST_CASE(threads_may_take_and_let_go_at_the_same_time) {
    std::array<bool, 4> right{};
    std::vector<std::thread> threads;
    for (auto& own : right)
        threads.emplace_back([&own] {
            own = true;
            for (int i = 0; i < 2000; ++i) {
                const auto a = taken("d");
                const auto b = taken("d");
                own = own && a == b && *a == "d";
            }
        });
    for (auto& thread : threads)
        thread.join();
    for (const bool own : right)
        BOOST_TEST(own);
    BOOST_TEST(table().size() == 0U);
}

BOOST_AUTO_TEST_CASE(frameworks_that_were_made_twice_are_one) {
    const Framework one = letters({3, 2});
    const Framework same = letters({3, 2});
    const Framework other = letters({3, 1});
    BOOST_TEST(&one.competences() == &same.competences());
    BOOST_TEST(&one.competences() != &other.competences());
    const std::vector<Framework> both{one, same};
    BOOST_TEST(&Framework::merge(both).competences() == &one.competences());
}

BOOST_AUTO_TEST_CASE(scales_that_were_made_twice_are_one) {
    const Scale one{"s", {{.label = "some"}, {.label = "much"}}};
    const Scale same{"s", {{.label = "some"}, {.label = "much"}}};
    const Scale other{"s", {{.label = "some"}, {.label = "more"}}};
    BOOST_TEST(&one.levels() == &same.levels());
    BOOST_TEST(&one.levels() != &other.levels());
    BOOST_TEST((one != other));
    // Also between different frameworks.
    BOOST_TEST(&letters({3, 2})[1].scale.levels() == &letters({2})[0].scale.levels());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
