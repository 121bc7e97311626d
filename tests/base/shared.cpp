// SPDX-License-Identifier: BSL-1.0
#include <herne/base/shared.hpp>

#include <boost/test/unit_test.hpp>

#include <numeric>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using herne::Shared;

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(shared)

BOOST_AUTO_TEST_CASE(copies_share_their_content) {
    const Shared<std::string> text{"a string that lies in memory of its own"};
    const Shared<std::string> copy = text;
    BOOST_TEST(&copy.get() == &text.get());
}

BOOST_AUTO_TEST_CASE(string_reads_like_a_string) {
    const Shared<std::string> text = "ab";
    const std::string& plain = text;
    BOOST_TEST(plain == "ab");
    BOOST_TEST((text == "ab"));
    BOOST_TEST((text == std::string{"ab"}));
    BOOST_TEST((text != std::string_view{"b"}));
    const std::string_view view = text;
    BOOST_TEST(view == "ab");
    const std::string copy = text;
    BOOST_TEST(copy == "ab");
    BOOST_TEST(text + "c" == "abc");
    BOOST_TEST(std::string{"c"} + text == "cab");
    std::ostringstream out;
    out << text;
    BOOST_TEST(out.str() == "ab");
}

BOOST_AUTO_TEST_CASE(list_reads_like_a_list) {
    const Shared<std::vector<int>> list = {1, 2, 3};
    BOOST_TEST(list.size() == 3U);
    BOOST_TEST(list[1] == 2);
    BOOST_TEST(list.back() == 3);
    BOOST_TEST(std::accumulate(list.begin(), list.end(), 0) == 6);
    BOOST_TEST((list == std::vector{1, 2, 3}));
    BOOST_TEST((list != std::vector{1, 2}));
}

BOOST_AUTO_TEST_CASE(nothing_and_what_was_moved_from_are_empty) {
    BOOST_TEST(Shared<std::string>{}.empty());
    BOOST_TEST((Shared<std::string>{""} == Shared<std::string>{}));
    Shared<std::vector<int>> from = {1};
    const auto to = std::move(from);
    BOOST_TEST(from.empty());  // NOLINT(bugprone-use-after-move)
    BOOST_TEST(from.size() == 0U);
    BOOST_TEST((from == std::vector<int>{}));
    BOOST_TEST(to.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
