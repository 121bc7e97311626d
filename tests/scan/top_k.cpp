// SPDX-License-Identifier: BSL-1.0
#include "scan/top_k.hpp"

#include "support/cases.hpp"
#include "support/random_rankings.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace {

using herne::detail::TopEntry;
using herne::detail::TopK;
using herne::test::Draws;

/// Compares rows by their place in an order of ids.
struct ByRank {
    const std::vector<std::size_t>* ranks;
    bool operator()(std::size_t a, std::size_t b) const { return (*ranks)[a] < (*ranks)[b]; }
};

/// Candidates with losses and an order of ids; rows stand as they are offered.
struct Field {
    std::vector<std::int64_t> losses;
    std::vector<std::size_t> ranks;
};

/// How losses are spread: the greatest, and how many different ones there are at most.
struct Spread {
    std::int64_t max_loss;
    std::uint64_t different;
};

Field any_field(Draws& draws, std::size_t size, const Spread& spread) {
    Field field{std::vector<std::int64_t>(size), std::vector<std::size_t>(size)};
    const auto step = static_cast<std::uint64_t>(spread.max_loss) / spread.different;
    for (auto& loss : field.losses)
        loss = static_cast<std::int64_t>(draws.below(spread.different + 1) * step);
    std::iota(field.ranks.begin(), field.ranks.end(), std::size_t{0});
    if (draws.one_in(2))
        std::shuffle(field.ranks.begin(), field.ranks.end(), draws.engine());
    else if (draws.one_in(2))
        std::reverse(field.ranks.begin(), field.ranks.end());
    return field;
}

/// What is to be found: rows in order, and how many more are tied with the last.
struct Expected {
    std::vector<std::size_t> rows;
    std::uint64_t ties = 0;
};

Expected expected_of(const Field& field, std::size_t k, std::int64_t max_loss) {
    Expected result;
    for (std::size_t row = 0; row < field.losses.size(); ++row)
        if (field.losses[row] <= max_loss)
            result.rows.push_back(row);
    std::sort(result.rows.begin(), result.rows.end(), [&](std::size_t a, std::size_t b) {
        return field.losses[a] != field.losses[b] ? field.losses[a] < field.losses[b]
                                                  : field.ranks[a] < field.ranks[b];
    });
    if (result.rows.size() <= k)
        return result;
    for (std::size_t i = k; i < result.rows.size(); ++i)
        result.ties += field.losses[result.rows[i]] == field.losses[result.rows[k - 1]] ? 1 : 0;
    result.rows.resize(k);
    return result;
}

/// Offers all, a piece after another, as a scan does: those above the limit are left out, and those
/// who are known to come too late are counted.
void offer_all(TopK<ByRank>& top, const Field& field, Draws& draws) {
    const std::size_t size = field.losses.size();
    for (std::size_t first = 0; first < size;) {
        const std::size_t end = std::min(size, first + 1 + draws.below(9000));
        const auto least =
            std::min_element(field.ranks.begin() + static_cast<std::ptrdiff_t>(first),
                             field.ranks.begin() + static_cast<std::ptrdiff_t>(end));
        const std::int64_t limit = top.limit();
        const bool late =
            top.comes_after_last(static_cast<std::size_t>(least - field.ranks.begin()));
        std::vector<TopEntry> together;
        const bool at_once = draws.one_in(2);
        for (std::size_t row = first; row < end; ++row) {
            if (late && field.losses[row] == limit)
                top.count_ties(top.limit() == limit ? 1 : 0);
            else if (at_once && field.losses[row] <= limit)
                together.push_back({field.losses[row], row});
            else
                top.offer(field.losses[row], row);
        }
        top.offer_all(together.size(), [&](std::size_t i) { return together[i]; });
        top.settle();
        first = end;
    }
}

void check(std::uint64_t seed, std::size_t k, const Spread& spread) {
    Draws draws{seed};
    const Field field = any_field(draws, 1 + draws.below(20'000), spread);
    const std::int64_t max_loss =
        draws.one_in(2) ? spread.max_loss
                        : static_cast<std::int64_t>(
                              draws.below(static_cast<std::uint64_t>(spread.max_loss) + 1));
    TopK<ByRank> top{k, max_loss, ByRank{&field.ranks}};
    offer_all(top, field, draws);
    auto found = top.take();
    std::sort(found.begin(), found.end(), [&](const TopEntry& a, const TopEntry& b) {
        return a.loss != b.loss ? a.loss < b.loss : field.ranks[a.row] < field.ranks[b.row];
    });
    const Expected expected = expected_of(field, k, max_loss);
    BOOST_REQUIRE_EQUAL(found.size(), expected.rows.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        BOOST_REQUIRE_EQUAL(found[i].row, expected.rows[i]);
        BOOST_REQUIRE_EQUAL(found[i].loss, field.losses[found[i].row]);
    }
    BOOST_REQUIRE_EQUAL(top.evicted_ties(), expected.ties);
    if (expected.ties > 0)
        BOOST_REQUIRE_EQUAL(top.limit(), found.back().loss);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(top_k)

BOOST_AUTO_TEST_CASE(first_k_and_their_ties_are_found_in_any_order) {
    const std::vector<Spread> spreads{
        {1, 1},
        {7, 7},
        {8'160, 8'160},
        {65'535, 3},
        {65'536, 65'536},
        {std::int64_t{1} << 53U, 5},
        {std::int64_t{1} << 53U, 1'000},
        // Thirty-two share a counter.
        {std::int64_t{1} << 20U, std::uint64_t{1} << 20U},
    };
    std::uint64_t seed = 100;
    for (std::size_t round = 0; round < herne::test::cases(20); ++round)
        for (const std::size_t k : {1U, 10U, 1'024U, 4'095U, 4'096U, 4'097U, 9'000U})
            for (const auto& spread : spreads)
                check(++seed, k, spread);
}

BOOST_AUTO_TEST_CASE(losses_that_share_a_counter_are_told_apart) {
    // One is far off, so that all others fall on one counter.
    Draws draws{7};
    Field field = any_field(draws, 30'000, {500, 500});
    field.losses.back() = std::int64_t{1} << 53U;
    TopK<ByRank> top{5'000, std::int64_t{1} << 53U, ByRank{&field.ranks}};
    offer_all(top, field, draws);
    const auto found = top.take();
    const Expected expected = expected_of(field, 5'000, std::int64_t{1} << 53U);
    std::vector<std::size_t> rows;
    for (const auto& entry : found)
        rows.push_back(entry.row);
    std::sort(rows.begin(), rows.end());
    auto wanted = expected.rows;
    std::sort(wanted.begin(), wanted.end());
    BOOST_TEST(rows == wanted, boost::test_tools::per_element());
    BOOST_TEST(top.evicted_ties() == expected.ties);
}

BOOST_AUTO_TEST_CASE(limit_of_a_large_k_falls_with_each_candidate) {
    constexpr std::size_t k = 5'000;
    std::vector<std::size_t> ranks(3 * k);
    std::iota(ranks.begin(), ranks.end(), std::size_t{0});
    TopK<ByRank> top{k, 100'000, ByRank{&ranks}};
    for (std::size_t row = 0; row < k; ++row) {
        BOOST_TEST_REQUIRE(!top.full());
        top.offer(static_cast<std::int64_t>(30'000 - row), row);
    }
    BOOST_TEST(top.full());
    // Counters hold two losses each here.
    BOOST_TEST(top.limit() <= 30'001);
    for (std::size_t row = k; row < 2 * k; ++row)
        top.offer(static_cast<std::int64_t>(30'000 - row), row);
    BOOST_TEST(top.limit() <= 30'001 - static_cast<std::int64_t>(k));
    BOOST_TEST(top.limit() >= 30'000 - static_cast<std::int64_t>(k));
}

BOOST_AUTO_TEST_CASE(large_k_keeps_the_order_in_which_candidates_came) {
    constexpr std::size_t k = 4'096;
    Draws draws{9};
    const Field field = any_field(draws, 40'000, {50, 50});
    TopK<ByRank> top{k, 50, ByRank{&field.ranks}};
    for (std::size_t row = 0; row < field.losses.size(); ++row)
        top.offer(field.losses[row], row);
    const auto found = top.take();
    BOOST_TEST(found.size() == k);
    BOOST_TEST(std::is_sorted(found.begin(), found.end(),
                              [](const auto& a, const auto& b) { return a.row < b.row; }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
