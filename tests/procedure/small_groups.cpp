// SPDX-License-Identifier: BSL-1.0
#include "procedure/small_groups.hpp"

#include "support/cases.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

namespace {

using namespace herne::detail;

constexpr std::uint64_t least = 3;  // the same rule with smaller tables to go through

/// A table of groups, some of which nobody may be in, by outcome.
using Table = std::vector<OutcomeCounts>;
/// What is published of a table: the totals, and by group either its numbers or nothing. Who is in
/// a group that is not named is not said either.
struct Published {
    OutcomeCounts totals = {};
    std::map<std::size_t, OutcomeCounts> shown = {};
    std::set<std::size_t> together = {};

    auto operator<=>(const Published&) const = default;
};

std::uint64_t people_in(const OutcomeCounts& group) {
    return std::accumulate(group.begin(), group.end(), std::uint64_t{0});
}

Published publish(const Table& table, const std::set<std::size_t>& already = {}) {
    Published published{.totals = OutcomeCounts(table[0].size())};
    std::vector<std::size_t> there;
    std::vector<OutcomeCounts> groups;
    std::vector<bool> before;
    for (std::size_t g = 0; g < table.size(); ++g) {
        for (std::size_t o = 0; o < table[g].size(); ++o)
            published.totals[o] += table[g][o];
        if (people_in(table[g]) == 0)
            continue;
        there.push_back(g);
        groups.push_back(table[g]);
        before.push_back(already.contains(g));
    }
    const auto together = put_together(groups, before, least);
    for (std::size_t i = 0; i < there.size(); ++i)
        together[i] ? void(published.together.insert(there[i]))
                    : void(published.shown.emplace(there[i], groups[i]));
    return published;
}

std::set<std::size_t> hidden_in(const Table& table) {
    Table sizes;
    for (const auto& group : table)
        sizes.push_back({people_in(group)});
    return publish(sizes).together;
}

/// Everything that is published of people and of one selection among them; where all groups are
/// together, not which there are.
std::pair<Published, Published> publish_selection(const Table& table) {
    Table sizes;
    for (const auto& group : table)
        sizes.push_back({people_in(group)});
    Published people = publish(sizes);
    Published selected = publish(table, people.together);
    for (Published* one : {&people, &selected})
        if (one->shown.empty())
            one->together.clear();
    return {people, selected};
}

/// Calls `see` with every table of so many groups and outcomes whose numbers are at most `most`.
template <class See>
void every_table(std::size_t groups, std::size_t outcomes, std::uint64_t most, const See& see) {
    Table table(groups, OutcomeCounts(outcomes));
    for (;;) {
        see(table);
        std::size_t at = 0;
        while (at < groups * outcomes && table[at / outcomes][at % outcomes] == most)
            table[at / outcomes][at % outcomes] = 0, ++at;
        if (at == groups * outcomes)
            return;
        ++table[at / outcomes][at % outcomes];
    }
}

/// An attacker who knows the rule, goes through every table with the same publication, and
/// subtracts whatever there is to subtract; tells of how many small groups they learn a number.
template <class Publish>
std::size_t learned(std::size_t groups, std::size_t outcomes, std::uint64_t most,
                    const Publish& published_of) {
    using Key = decltype(published_of(Table{}));
    std::map<Key, std::vector<Table>> tables;
    every_table(groups, outcomes, most,
                [&](const Table& table) { tables[published_of(table)].push_back(table); });
    std::size_t found = 0;
    for (const auto& [key, possible] : tables) {
        std::uint64_t all_people = 0;
        for (const auto& group : possible[0])
            all_people += people_in(group);
        bool of_one_group = true;
        for (const Table& table : possible)
            for (const auto& group : table)
                of_one_group =
                    of_one_group && (people_in(group) == 0 || people_in(group) == all_people);
        // Larger numbers than were gone through would be possible; and who is everybody has what
        // everybody has.
        if (all_people > most || of_one_group)
            continue;
        for (std::size_t g = 0; g < groups; ++g)
            for (std::size_t o = 0; o < outcomes; ++o) {
                std::set<std::uint64_t> values;
                for (const Table& table : possible)
                    values.insert(table[g][o]);
                found += values.size() == 1 && *values.begin() > 0 && *values.begin() < least;
            }
    }
    return found;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(small_groups)

BOOST_AUTO_TEST_CASE(an_attacker_who_subtracts_learns_no_size_of_a_small_group) {
    const auto published_of = [](const Table& table) {
        Published one = publish(table);
        if (one.shown.empty())
            one.together.clear();
        return one;
    };
    BOOST_TEST(learned(2, 1, 20, published_of) == 0U);
    BOOST_TEST(learned(3, 1, 16, published_of) == 0U);
    BOOST_TEST(learned(4, 1, 11, published_of) == 0U);
}

BOOST_AUTO_TEST_CASE(an_attacker_learns_not_how_many_of_a_small_group_were_selected) {
    BOOST_TEST(learned(2, 2, 10, publish_selection) == 0U);
    if (!herne::test::few_cases())
        BOOST_TEST(learned(3, 2, 6, publish_selection) == 0U);
}

BOOST_AUTO_TEST_CASE(the_attacker_would_learn_what_plain_hiding_gives_away) {
    // Each small number is left out, and nothing else.
    const auto plainly = [](const Table& table) {
        Published one{.totals = {0}};
        for (std::size_t g = 0; g < table.size(); ++g) {
            one.totals[0] += table[g][0];
            if (table[g][0] >= least)
                one.shown.emplace(g, table[g]);
        }
        return one;
    };
    BOOST_TEST(learned(3, 1, 16, plainly) > 0U);
}

BOOST_AUTO_TEST_CASE(who_is_hidden_by_size_stays_hidden_in_every_selection) {
    every_table(3, 2, 4, [](const Table& table) {
        const auto by_size = hidden_in(table);
        const auto in_selection = publish(table, by_size).together;
        for (const std::size_t group : by_size)
            if (!in_selection.contains(group))
                BOOST_TEST(false, "group " << group << " is shown");
    });
}

BOOST_AUTO_TEST_CASE(an_outcome_that_nobody_had_makes_no_group_small) {
    const std::vector<OutcomeCounts> groups{{9, 0}, {8, 0}};
    BOOST_TEST((put_together(groups, {false, false}) == std::vector<bool>{false, false}));
}

BOOST_AUTO_TEST_CASE(rows_of_their_own_come_before_what_is_put_together) {
    using Rows = std::vector<std::vector<std::size_t>>;
    BOOST_TEST((published_rows({true, false, true, false}) == Rows{{1}, {3}, {0, 2}}));
    BOOST_TEST((published_rows({}) == Rows{}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
