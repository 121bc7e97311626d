// SPDX-License-Identifier: BSL-1.0
#include <herne/job/weights.hpp>

#include <herne/base/error.hpp>

#include <rapidcheck.h>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

using herne::invalid_input;
using herne::PairwiseComparisons;
using herne::RankOrderMethod;
using herne::whole_weights;

namespace {

struct Stated {
    const char* a;
    const char* b;
    double ratio;
};

/// Saaty 2008, "Decision making with the analytic hierarchy process", Int. J. Services Sciences
/// 1(1), 83-98: which drink is consumed more in the USA.
PairwiseComparisons drinks() {
    PairwiseComparisons result{{"coffee", "wine", "tea", "beer", "soda", "milk", "water"}};
    const std::array<Stated, 21> stated{
        {{"coffee", "wine", 9}, {"coffee", "tea", 5},  {"coffee", "beer", 2},
         {"coffee", "soda", 1}, {"coffee", "milk", 1}, {"water", "coffee", 2},
         {"water", "wine", 9},  {"water", "tea", 9},   {"water", "beer", 3},
         {"water", "soda", 2},  {"water", "milk", 3},  {"tea", "wine", 3},
         {"beer", "wine", 9},   {"beer", "tea", 3},    {"beer", "milk", 1},
         {"soda", "wine", 9},   {"soda", "tea", 4},    {"soda", "beer", 2},
         {"soda", "milk", 2},   {"milk", "wine", 9},   {"milk", "tea", 3}}};
    for (const auto& [a, b, ratio] : stated)
        result.set(a, b, ratio);
    return result;
}

void check_close(const std::vector<double>& actual, const std::vector<double>& expected) {
    BOOST_REQUIRE_EQUAL(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        BOOST_TEST(std::abs(actual[i] - expected[i]) < 1e-9,
                   i << ": " << actual[i] << " != " << expected[i]);
}

auto says(const std::string& words) {
    return [words](const std::exception& error) {
        BOOST_TEST_INFO(error.what());
        return std::string{error.what()}.find(words) != std::string::npos;
    };
}

}  // namespace

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(weights)

BOOST_AUTO_TEST_CASE(real_weights_become_whole_parts_of_the_total) {
    const std::vector<double> real{0.5, 0.3, 0.2};
    const std::vector<int> expected{5000, 3000, 2000};
    BOOST_TEST(whole_weights(real) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(halves_are_rounded_up) {
    const std::vector<double> real{1, 3};
    const std::vector<int> expected{3, 8};
    BOOST_TEST(whole_weights(real, 10) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(no_weight_falls_below_one) {
    // A program that is compiled with -Ofast reads what is smaller than any normal number as 0.
    volatile double least = std::numeric_limits<double>::denorm_min();
    if (least == 0)
        least = std::numeric_limits<double>::min();
    const std::vector<double> real{1e-300, 1, least};
    const std::vector<int> expected{1, 100, 1};
    BOOST_TEST(whole_weights(real, 100) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(extreme_weights_do_not_overflow) {
    const double most = std::numeric_limits<double>::max();
    const std::vector<double> real{most, most, most, most};
    const std::vector<int> expected{2500, 2500, 2500, 2500};
    BOOST_TEST(whole_weights(real) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(equal_weights_stay_equal_though_the_sum_misses_the_total) {
    const std::vector<int> whole = whole_weights(std::vector<double>{1, 1, 1});
    BOOST_TEST(whole == (std::vector<int>{3333, 3333, 3333}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(whole_weights_keep_order_and_do_not_depend_on_it) {
    BOOST_TEST(rc::check([] {
        auto numbers = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1'000'000)));
        std::vector<double> real(numbers.size());
        std::transform(numbers.begin(), numbers.end(), real.begin(), [](int n) { return n / 7.0; });
        const auto whole = whole_weights(real);
        for (std::size_t i = 0; i < real.size(); ++i)
            for (std::size_t j = 0; j < real.size(); ++j) {
                RC_ASSERT(real[i] > real[j] || whole[i] <= whole[j]);
                RC_ASSERT(real[i] != real[j] || whole[i] == whole[j]);
            }
        std::reverse(real.begin(), real.end());
        auto backwards = whole_weights(real);
        std::reverse(backwards.begin(), backwards.end());
        RC_ASSERT(whole == backwards);
    }));
}

BOOST_AUTO_TEST_CASE(weights_that_are_none_are_refused) {
    const auto refused = [](std::vector<double> real, const std::string& words,
                            int total = 10'000) {
        BOOST_CHECK_EXCEPTION((void)whole_weights(real, total), invalid_input, says(words));
    };
    refused({}, "there are none");
    refused({1, 0}, "weights[1]: 0 is not");
    refused({-2.5, 1}, "weights[0]: -2.5 is not");
    refused({1, std::numeric_limits<double>::infinity()}, "weights[1]: inf");
    refused({std::nan(""), 1}, "weights[0]: nan");
    refused({1, 1, 1}, "total: 2 is not in 3..10000000", 2);
    refused({1}, "total: 10000001", 10'000'001);
}

BOOST_AUTO_TEST_CASE(ahp_gives_the_published_weights_and_ratio_for_drinks) {
    const auto ahp = herne::ahp_weights(drinks());
    const std::vector<double> published{0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327};
    for (std::size_t i = 0; i < published.size(); ++i)
        BOOST_TEST(std::abs(ahp.weights[i] - published[i]) < 0.0006, i);
    // Recomputed independently from the published comparisons.
    check_close(ahp.weights,
                {0.1774567474457168, 0.01914947602435358, 0.04183118166209791, 0.11641703173485865,
                 0.18957237532617613, 0.12878054853872256, 0.32679263926807434});
    BOOST_TEST(std::abs(ahp.lambda_max - 7.176629039330342) < 1e-9);
    BOOST_TEST(ahp.random_index == 1.32);
    BOOST_TEST(std::abs(ahp.consistency_ratio - 0.022301646380093663) < 1e-9);
    BOOST_TEST(ahp.findings.empty());
    BOOST_TEST(ahp.random_index_source.find("Saaty") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(consistent_comparisons_give_their_ratios_back) {
    PairwiseComparisons comparisons{{"a", "b", "c"}};
    comparisons.set("a", "b", 2);
    comparisons.set("c", "a", 1.0 / 4);
    comparisons.set("b", "c", 2);
    const auto ahp = herne::ahp_weights(comparisons);
    check_close(ahp.weights, {4.0 / 7, 2.0 / 7, 1.0 / 7});
    BOOST_TEST(ahp.consistency_ratio == 0);
    BOOST_TEST(ahp.findings.empty());
}

BOOST_AUTO_TEST_CASE(elements_that_nothing_tells_apart_come_out_equal) {
    PairwiseComparisons comparisons{{"a", "b", "c", "d", "e"}};
    for (const char* other : {"b", "c", "d", "e"})
        comparisons.set("a", other, 3);
    for (const auto& [x, y] : std::vector<std::pair<const char*, const char*>>{
             {"b", "c"}, {"b", "d"}, {"b", "e"}, {"c", "d"}, {"c", "e"}, {"d", "e"}})
        comparisons.set(x, y, 1);
    const auto weights = herne::ahp_weights(comparisons).weights;
    for (std::size_t i = 2; i < 5; ++i)
        BOOST_TEST(weights[i] == weights[1]);
    const std::vector<int> expected{4286, 1429, 1429, 1429, 1429};
    BOOST_TEST(whole_weights(weights) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(contradicting_comparisons_are_a_finding_that_names_the_worst_pair) {
    PairwiseComparisons comparisons{{"a", "b", "c", "d"}};
    comparisons.set("a", "b", 2);
    comparisons.set("b", "c", 2);
    comparisons.set("c", "d", 2);
    comparisons.set("a", "c", 4);
    comparisons.set("b", "d", 4);
    comparisons.set("d", "a", 9);
    const auto ahp = herne::ahp_weights(comparisons);
    BOOST_TEST(ahp.consistency_ratio > 0.1);
    BOOST_REQUIRE_EQUAL(ahp.findings.size(), 1U);
    BOOST_TEST(ahp.findings[0].code == "inconsistent_comparisons");
    BOOST_TEST(ahp.findings[0].place == "comparisons (a, d)");
    BOOST_TEST(!ahp.findings[0].reason.in("de").empty());
    BOOST_TEST(ahp.findings[0].reason.in("en") != ahp.findings[0].reason.in("de"));
}

BOOST_AUTO_TEST_CASE(one_and_two_elements_are_always_consistent) {
    check_close(herne::ahp_weights(PairwiseComparisons{{"a"}}).weights, {1});
    PairwiseComparisons two{{"a", "b"}};
    two.set("a", "b", 9);
    const auto ahp = herne::ahp_weights(two);
    check_close(ahp.weights, {0.9, 0.1});
    BOOST_TEST(ahp.consistency_ratio == 0);
    BOOST_TEST(ahp.random_index == 0);
}

BOOST_AUTO_TEST_CASE(a_pair_that_was_not_compared_is_named) {
    PairwiseComparisons comparisons{{"a", "b", "c"}};
    comparisons.set("a", "b", 2);
    comparisons.set("a", "c", 2);
    BOOST_CHECK_EXCEPTION((void)herne::ahp_weights(comparisons), invalid_input,
                          says("'b' and 'c' were not compared"));
}

BOOST_AUTO_TEST_CASE(comparisons_off_the_scale_are_refused_and_change_nothing) {
    PairwiseComparisons comparisons{{"a", "b"}};
    BOOST_CHECK_EXCEPTION(comparisons.set("a", "b", 9.5), invalid_input,
                          says("9.5 is not in 1/9..9"));
    BOOST_CHECK_THROW(comparisons.set("a", "b", 0.1), invalid_input);
    BOOST_CHECK_THROW(comparisons.set("a", "b", std::nan("")), invalid_input);
    BOOST_CHECK_THROW(comparisons.set("a", "a", 1), invalid_input);
    BOOST_CHECK_EXCEPTION(comparisons.set("a", "bb", 1), herne::unknown_id, says("'b'"));
    BOOST_TEST(!comparisons.ratio(0, 1).has_value());
    comparisons.set("a", "b", 1.0 / 9);
    BOOST_TEST(comparisons.ratio(1, 0).value() == 9);
    BOOST_CHECK_EXCEPTION(comparisons.set("b", "a", 3), invalid_input, says("stated before"));
    BOOST_TEST(comparisons.ratio(1, 0).value() == 9);
}

BOOST_AUTO_TEST_CASE(elements_are_one_to_fifteen_different_ids) {
    BOOST_CHECK_THROW(PairwiseComparisons{{}}, invalid_input);
    BOOST_CHECK_EXCEPTION((PairwiseComparisons{{"a", "b", "a"}}), invalid_input,
                          says("elements[2]"));
    BOOST_CHECK_EXCEPTION((PairwiseComparisons{{"a", "B c"}}), invalid_input, says("elements[1]"));
    for (const char* id : {"amt/", "/sql", "Amt/sql", "amt/sql/a", "amt sql", ""})
        BOOST_CHECK_EXCEPTION((PairwiseComparisons{{"a", id}}), invalid_input, says("elements[1]"));
    PairwiseComparisons others{{"SQL-Kenntnisse", "amt/sql", "onet/2.A.1.a"}};
    others.set("SQL-Kenntnisse", "amt/sql", 3);
    BOOST_TEST(others.ratio(0, 1).value() == 3);
    std::vector<std::string> many;
    for (int i = 0; i < 16; ++i)
        many.push_back("e" + std::to_string(i));
    BOOST_CHECK_EXCEPTION(PairwiseComparisons{many}, invalid_input, says("16 is not in 1..15"));
    many.pop_back();
    BOOST_TEST(PairwiseComparisons{many}.elements().size() == 15U);
}

BOOST_AUTO_TEST_CASE(swing_points_are_shared_out) {
    check_close(herne::swing_weights(std::vector<double>{100, 50, 25, 25}),
                {0.5, 0.25, 0.125, 0.125});
}

BOOST_AUTO_TEST_CASE(swing_needs_a_hundred_and_nothing_beyond) {
    const auto refused = [](std::vector<double> points, const std::string& words) {
        BOOST_CHECK_EXCEPTION((void)herne::swing_weights(points), invalid_input, says(words));
    };
    refused({90, 50}, "none is 100");
    refused({}, "none is 100");
    refused({100, 0}, "points[1]: 0");
    refused({100, 100.5}, "points[1]: 100.5");
    refused({std::nan(""), 100}, "points[0]");
}

BOOST_AUTO_TEST_CASE(rank_orders_become_weights_by_each_method) {
    const std::vector<int> ranks{2, 1, 4, 3};
    check_close(herne::rank_order_weights(ranks, RankOrderMethod::sum), {0.3, 0.4, 0.1, 0.2});
    check_close(herne::rank_order_weights(ranks, RankOrderMethod::reciprocal),
                {0.24, 0.48, 0.12, 0.16});
    // Barron and Barrett 1996, table for n = 4: .5208 .2708 .1458 .0625
    check_close(herne::rank_order_weights(ranks, RankOrderMethod::centroid),
                {13.0 / 48, 25.0 / 48, 3.0 / 48, 7.0 / 48});
}

BOOST_AUTO_TEST_CASE(tied_ranks_share_the_weights_they_take_up) {
    const std::vector<int> ranks{1, 2, 2, 4};
    check_close(herne::rank_order_weights(ranks, RankOrderMethod::sum), {0.4, 0.25, 0.25, 0.1});
    check_close(herne::rank_order_weights(ranks, RankOrderMethod::reciprocal),
                {0.48, 0.20, 0.20, 0.12});
    check_close(herne::rank_order_weights(ranks, RankOrderMethod::centroid),
                {25.0 / 48, 10.0 / 48, 10.0 / 48, 3.0 / 48});
    check_close(herne::rank_order_weights(std::vector<int>{1, 1}, RankOrderMethod::centroid),
                {0.5, 0.5});
}

BOOST_AUTO_TEST_CASE(ranks_that_are_no_competition_ranks_are_refused) {
    const auto refused = [](std::vector<int> ranks, const std::string& words) {
        BOOST_CHECK_EXCEPTION((void)herne::rank_order_weights(ranks, RankOrderMethod::sum),
                              invalid_input, says(words));
    };
    refused({}, "there are none");
    refused({1, 2, 2, 3}, "ranks[3]: 3 is not a competition rank");
    refused({0, 1}, "ranks[0]: 0");
    refused({2, 3}, "ranks[0]: 2");
    refused({-1, 1}, "ranks[0]: -1");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
