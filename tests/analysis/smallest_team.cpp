// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/smallest_team.hpp>

#include <herne/base/error.hpp>

#include "support/random_rankings.hpp"
#include "support/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Returns how many of each requirement are there among `people`, no more than are asked for.
std::vector<std::size_t> there(const std::vector<Profile>& people, const TeamProfile& team) {
    std::vector<std::size_t> result;
    for (const auto& requirement : team.requirements()) {
        std::size_t have = 0;
        for (const auto& person : people)
            have += person[requirement.competence].worst() >= requirement.level ? 1U : 0U;
        result.push_back(std::min(have, static_cast<std::size_t>(requirement.people)));
    }
    return result;
}

/// Returns the first of the least teams out of all subsets of the rows that are no members.
std::vector<CandidateId> least_of_all_subsets(const Field& field, const TeamProfile& team,
                                              const std::vector<std::size_t>& members) {
    std::vector<std::size_t> others;
    for (std::size_t row = 0; row < field.size(); ++row)
        if (std::find(members.begin(), members.end(), row) == members.end())
            others.push_back(row);
    auto everybody = profiles_in(field, others);
    const auto fixed = profiles_in(field, members);
    everybody.insert(everybody.end(), fixed.begin(), fixed.end());
    const auto wanted = there(everybody, team);
    std::optional<std::vector<CandidateId>> best;
    for (std::uint32_t subset = 0; subset < 1U << others.size(); ++subset) {
        if (best && static_cast<std::size_t>(std::popcount(subset)) > best->size())
            continue;
        auto people = fixed;
        std::vector<CandidateId> ids;
        for (std::size_t i = 0; i < others.size(); ++i)
            if ((subset >> i & 1U) != 0) {
                people.push_back(field.profile(others[i]));
                ids.push_back(field.ids[others[i]]);
            }
        if (there(people, team) != wanted)
            continue;
        std::sort(ids.begin(), ids.end());
        if (!best || ids.size() < best->size() || ids < *best)
            best = ids;
    }
    return *best;
}

Pool pool_with(const Framework& framework, std::uint64_t size, std::uint64_t seed,
               std::uint64_t rare) {
    Draws draws{seed};
    PoolBuilder builder{framework};
    for (std::uint64_t i = 0; i < size; ++i) {
        std::vector<Level> levels;
        for (std::size_t c = 0; c < framework.size(); ++c)
            levels.push_back(draws.one_in(rare) ? Level{1} : Level{0});
        builder.add(CandidateId{i}, levels);
    }
    return builder.build();
}

TeamProfile each_once(const Framework& framework, int people = 1) {
    std::vector<TeamRequirement> requirements;
    for (const auto& competence : framework)
        requirements.push_back({"of-" + competence.id.substr(2), competence.id, 1, people});
    return team_of(framework, std::move(requirements));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(smallest_team)

BOOST_AUTO_TEST_CASE(it_is_the_first_of_the_least_of_all_subsets) {
    check_many([] {
        const Framework framework = any_framework(4, 3);
        const TeamProfile team = any_team(framework, 5, 3);
        const Field field = any_field(framework, 9);
        const auto members = any_rows(field, 2);
        const auto found =
            herne::smallest_team(field.pool(), team, {.members = profiles_in(field, members)});
        RC_ASSERT(found.exact);
        RC_ASSERT(found.first_by_ids);
        RC_ASSERT(found.gap() == 0U);
        RC_ASSERT(found.lower_bound == found.joining.size());
        RC_ASSERT(found.joining == least_of_all_subsets(field, team, members));
        RC_ASSERT(found.candidates == field.size() - members.size());
    });
}

BOOST_AUTO_TEST_CASE(what_it_has_is_what_coverage_says_of_it) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 3);
        const TeamProfile team = any_team(framework, 5, 3);
        const Field field = any_field(framework, 12);
        const Pool pool = field.pool();
        auto people = profiles_in(field, any_rows(field, 3));
        const auto found = herne::smallest_team(pool, team, {.members = people});
        for (const auto& id : found.joining)
            people.push_back(pool[id]);
        const auto coverage = herne::team_coverage(people, team);
        RC_ASSERT(found.requirements == coverage.requirements);
        RC_ASSERT(found.critical == coverage.critical);
        std::size_t unreachable = 0;
        for (const auto& requirement : coverage.requirements)
            if (requirement.missing > 0) {
                RC_ASSERT(found.unreachable[unreachable].requirement == requirement.requirement);
                RC_ASSERT(found.unreachable[unreachable].people == requirement.people);
                RC_ASSERT(found.unreachable[unreachable].there == requirement.have.size());
                ++unreachable;
            }
        RC_ASSERT(found.unreachable.size() == unreachable);
    }));
}

BOOST_AUTO_TEST_CASE(order_of_the_pool_changes_nothing) {
    check_many([] {
        const Framework framework = any_framework(5, 2);
        const TeamProfile team = any_team(framework, 6, 3);
        const Field field = any_field(framework, 30);
        SmallestTeamOptions options;
        options.members = profiles_in(field, any_rows(field, 2));
        if (any_choice())
            options.max_steps = static_cast<std::uint64_t>(any_number(0, 200));
        const auto found = herne::smallest_team(field.pool(), team, options);
        std::reverse(options.members.begin(), options.members.end());
        const Field other = field.part(any_order(field.size()));
        RC_ASSERT(herne::smallest_team(other.pool(), team, options) == found);
    });
}

BOOST_AUTO_TEST_CASE(one_more_candidate_never_makes_it_larger) {
    check_many([] {
        const Framework framework = any_framework(5, 2);
        const TeamProfile team = any_team(framework, 6, 2);
        const Field field = any_field(framework, 14);
        if (field.size() == 0)
            return;
        const auto all_rows = any_order(field.size());
        const std::vector<std::size_t> some{all_rows.begin() + 1, all_rows.end()};
        const auto fewer = herne::smallest_team(field.part(some).pool(), team);
        if (!fewer.unreachable.empty())
            return;
        const auto more = herne::smallest_team(field.part(all_rows).pool(), team);
        RC_ASSERT(more.unreachable.empty());
        RC_ASSERT(more.joining.size() <= fewer.joining.size());
    });
}

BOOST_AUTO_TEST_CASE(a_cut_search_says_so_and_still_covers) {
    check_many([] {
        const Framework framework = any_framework(5, 2);
        const TeamProfile team = any_team(framework, 6, 3);
        const Field field = any_field(framework, 12);
        const auto steps = static_cast<std::uint64_t>(any_number(0, 60));
        const auto cut = herne::smallest_team(field.pool(), team, {.max_steps = steps});
        const auto whole = herne::smallest_team(field.pool(), team);
        RC_ASSERT(cut.lower_bound <= whole.joining.size());
        RC_ASSERT(cut.joining.size() >= whole.joining.size());
        RC_ASSERT(cut.exact == (cut.lower_bound == cut.joining.size()));
        RC_ASSERT(cut.unreachable == whole.unreachable);
        for (std::size_t r = 0; r < cut.requirements.size(); ++r)
            RC_ASSERT(cut.requirements[r].missing == whole.requirements[r].missing);
        if (cut.first_by_ids)
            RC_ASSERT(cut.joining == whole.joining);
    });
}

BOOST_AUTO_TEST_CASE(a_hard_search_is_cut_and_the_gap_stated) {
    const Framework framework = letters(std::vector<int>(24, 1));
    const Pool pool = pool_with(framework, 300, 7, 5);
    const TeamProfile team = each_once(framework, 2);
    const auto cut = herne::smallest_team(pool, team, {.max_steps = 20'000});
    BOOST_TEST(!cut.exact);
    BOOST_TEST(!cut.first_by_ids);
    BOOST_TEST(cut.gap() > 0U);
    BOOST_TEST(cut.lower_bound > 1U);
    for (const auto& requirement : cut.requirements)
        BOOST_TEST(requirement.missing == 0U);
    BOOST_TEST((herne::smallest_team(pool, team, {.max_steps = 20'000}) == cut));
}

BOOST_AUTO_TEST_CASE(greedy_is_not_enough) {
    // The broadest person, 9, is in no least team.
    const Framework framework = letters(std::vector<int>(6, 1));
    const Pool pool =
        field_of(framework,
                 {{9, {1, 1, 0, 1, 1, 0}}, {2, {1, 1, 1, 0, 0, 0}}, {5, {0, 0, 0, 1, 1, 1}}})
            .pool();
    const auto found = herne::smallest_team(pool, each_once(framework));
    BOOST_TEST((found.joining == std::vector<CandidateId>{2, 5}));
    BOOST_TEST(found.exact);
}

BOOST_AUTO_TEST_CASE(what_nobody_has_is_named_and_who_has_it_joins) {
    const Framework framework = letters({3, 3});
    const Pool pool =
        field_of(framework, {{1, {3, -1}}, {2, {1, 0}}, {3, {0, 2}}, {4, {2, 0}}}).pool();
    const TeamProfile team =
        team_of(framework, {{"three", "a", 2, 3}, {"none", "b", 3, 1}, {"one", "b", 2, 1}});
    const auto found = herne::smallest_team(pool, team);
    BOOST_REQUIRE(found.unreachable.size() == 2U);
    BOOST_TEST((found.unreachable[0] == UnreachableRequirement{"three", 3, 2}));
    BOOST_TEST((found.unreachable[1] == UnreachableRequirement{"none", 1, 0}));
    BOOST_TEST((found.joining == std::vector<CandidateId>{1, 3, 4}));
    BOOST_TEST(found.exact);
}

BOOST_AUTO_TEST_CASE(members_who_have_it_all_need_nobody) {
    const Framework framework = letters({3, 3});
    const TeamProfile team = team_of(framework, {{"a", "a", 2, 1}, {"b", "b", 2, 1}});
    const Pool pool = field_of(framework, {{1, {3, 3}}, {2, {2, 2}}}).pool();
    const auto found = herne::smallest_team(pool, team, {.members = {pool[2]}});
    BOOST_TEST(found.joining.empty());
    BOOST_TEST(found.exact);
    BOOST_TEST(found.first_by_ids);
    BOOST_TEST(found.critical.size() == 1U);
    const auto none = herne::smallest_team(Pool{framework}, team);
    BOOST_TEST(none.joining.empty());
    BOOST_TEST(none.unreachable.size() == 2U);
}

BOOST_AUTO_TEST_CASE(many_people_are_needed_and_found) {
    const Framework framework = letters(std::vector<int>(8, 1));
    const Pool pool = pool_with(framework, 20'000, 3, 3);
    const auto found = herne::smallest_team(pool, each_once(framework, 1000));
    BOOST_TEST(found.lower_bound >= 1000U);
    BOOST_TEST(found.gap() * 50 < found.joining.size());
    for (const auto& requirement : found.requirements)
        BOOST_TEST(requirement.missing == 0U);
}

BOOST_AUTO_TEST_CASE(threads_change_nothing_over_several_superblocks) {
    const Framework framework = letters(std::vector<int>(10, 1));
    const Pool pool = pool_with(framework, 30'000, 5, 6);
    const auto one = herne::smallest_team(pool, each_once(framework, 2));
    BOOST_TEST((herne::smallest_team(pool, each_once(framework, 2), {.threads = 3}) == one));
    BOOST_TEST(one.exact);
    BOOST_TEST(one.first_by_ids);
}

BOOST_AUTO_TEST_CASE(bad_members_are_refused) {
    const Framework framework = letters({3, 3});
    const TeamProfile team = team_of(framework, {{"a", "a", 2, 1}});
    const Pool pool = field_of(framework, {{1, {3, 3}}}).pool();
    BOOST_CHECK_THROW((void)herne::smallest_team(pool, team, {.members = {pool[1], pool[1]}}),
                      invalid_input);
    BOOST_CHECK_THROW((void)herne::smallest_team(Pool{letters({2})}, team), framework_mismatch);
    const Profile other = profile_of(letters({2}), {1});
    BOOST_CHECK_THROW((void)herne::smallest_team(pool, team, {.members = {other}}),
                      framework_mismatch);
    BOOST_CHECK_THROW(
        (void)herne::smallest_team(pool, team, {.progress = [](auto, auto) { return false; }}),
        cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
