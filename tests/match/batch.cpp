// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>

#include <herne/base/error.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Pool;
using herne::Scorecard;
using herne::test::letters;

Pool pool_of(std::size_t candidates) {
    std::vector<std::uint8_t> levels;
    std::uint64_t state = 1;
    for (std::size_t i = 0; i < candidates * 3; ++i) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        levels.push_back(state >> 61U == 0 ? 255 : static_cast<std::uint8_t>((state >> 33U) % 4));
    }
    herne::PoolBuilder builder{letters({3, 3, 3})};
    builder.add({.levels = levels});
    return builder.build();
}

std::vector<Scorecard> many_cards() {
    std::vector<Scorecard> cards;
    for (std::int64_t i = 1; i <= 64; ++i)
        cards.emplace_back(
            letters({3, 3, 3}),
            std::vector<herne::PointsTable>{{"a", {0, i, 2 * i, 100'000 * i}},
                                            {"b", {0, 0, 7, 7 + i}}},
            i % 2 == 0 ? Eligibility{} : Eligibility{Clause::at("c", 1 + static_cast<int>(i % 3))});
    return cards;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(batch)

BOOST_AUTO_TEST_CASE(each_ranking_of_a_batch_is_that_of_its_scorecard) {
    const Pool pool = pool_of(20'000);
    const auto cards = many_cards();
    const herne::RankOptions options{.top = 30, .threads = 2};
    const auto rankings = herne::rank(pool, cards, options);
    BOOST_REQUIRE(rankings.size() == cards.size());
    for (std::size_t i = 0; i < cards.size(); ++i)
        BOOST_TEST((rankings[i] == herne::rank(pool, cards[i], options)));
    BOOST_TEST(herne::rank(pool, std::span<const Scorecard>{}, options).empty());
}

BOOST_AUTO_TEST_CASE(points_into_a_buffer_are_the_points) {
    const Pool pool = pool_of(8'300);
    for (const auto& card : many_cards()) {
        const auto expected = herne::points(pool, card);
        std::vector<std::int32_t> narrow(pool.size());
        std::vector<std::int64_t> wide(pool.size());
        herne::points(pool, card, narrow);
        herne::points(pool, card, wide, {.threads = 2});
        BOOST_TEST(wide == expected, boost::test_tools::per_element());
        BOOST_TEST(std::vector<std::int64_t>(narrow.begin(), narrow.end()) == expected,
                   boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(buffer_that_does_not_fit_is_refused) {
    const Pool pool = pool_of(10);
    const Scorecard card = many_cards().front();
    std::vector<std::int32_t> small(9);
    BOOST_TEST(herne::test::message_of<herne::invalid_input>([&] {
                   herne::points(pool, card, small);
               }) == "points: room for 9 of 10 candidates");
    const Scorecard large{letters({3, 3, 3}), {{"a", {0, 0, 0, 2'147'483'648}}}};
    std::vector<std::int32_t> out(10);
    BOOST_TEST(herne::test::message_of<herne::invalid_input>([&] {
                   herne::points(pool, large, out);
               }) == "points: up to 2147483648 do not fit in 32 bits");
}

BOOST_AUTO_TEST_CASE(histogram_counts_everybody_by_points) {
    const Pool pool = pool_of(9'000);
    const Scorecard card = many_cards().front();
    const auto points = herne::points(pool, card);
    const auto verdicts = herne::verdicts(pool, card);
    for (const std::int64_t bin : {std::int64_t{1}, std::int64_t{7}, card.max_points()}) {
        const auto histogram = herne::histogram(pool, card, bin, {.threads = 3});
        std::vector<std::uint64_t> expected(static_cast<std::size_t>(card.max_points() / bin) + 1);
        std::uint64_t ineligible = 0;
        for (std::size_t row = 0; row < pool.size(); ++row)
            if (verdicts[row] == herne::Verdict::ineligible)
                ++ineligible;
            else
                ++expected[static_cast<std::size_t>(points[row] / bin)];
        BOOST_TEST(histogram.counts == expected, boost::test_tools::per_element());
        BOOST_TEST(histogram.ineligible == ineligible);
    }
    BOOST_CHECK_THROW((void)herne::histogram(pool, card, 0), herne::invalid_input);
    const Scorecard huge{letters({3, 3, 3}), {{"a", {0, 0, 0, Scorecard::points_limit}}}};
    BOOST_CHECK_THROW((void)herne::histogram(pool, huge, 1), herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
