// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/team_coverage.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// Returns how many of the members have a level at least, unknown ones read as `unknown` says.
std::uint64_t how_many(const std::vector<Profile>& members, const TeamRequirement& requirement,
                       UnknownAs unknown) {
    return static_cast<std::uint64_t>(
        std::count_if(members.begin(), members.end(), [&](const Profile& member) {
            const Level level = member[requirement.competence];
            return level.known() ? level.worst() >= requirement.level : unknown == UnknownAs::best;
        }));
}

CoverageState state_of(const std::vector<Profile>& members, const TeamRequirement& requirement) {
    const auto people = static_cast<std::uint64_t>(requirement.people);
    if (how_many(members, requirement, UnknownAs::worst) >= people)
        return CoverageState::covered;
    return how_many(members, requirement, UnknownAs::best) >= people ? CoverageState::open
                                                                     : CoverageState::gap;
}

/// Returns what each member leaves uncovered by leaving, by trying.
std::map<CandidateId, std::vector<std::string>> left_behind(const std::vector<Profile>& members,
                                                            const TeamProfile& team) {
    std::map<CandidateId, std::vector<std::string>> result;
    for (std::size_t i = 0; i < members.size(); ++i) {
        auto others = members;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        for (const auto& requirement : team.requirements())
            if (state_of(members, requirement) == CoverageState::covered &&
                state_of(others, requirement) != CoverageState::covered)
                result[members[i].id()].push_back(requirement.id);
    }
    return result;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(team_coverage)

BOOST_AUTO_TEST_CASE(states_and_people_are_those_of_counting) {
    check_many([] {
        const Framework framework = any_framework(4, 4);
        const TeamProfile team = any_team(framework);
        const Field field = any_field(framework);
        const auto members = profiles_in(field, any_rows(field, 6));
        const auto found = herne::team_coverage(members, team);
        RC_ASSERT(found.covered + found.open + found.gaps == team.requirements().size());
        RC_ASSERT(found.requirements.size() == team.requirements().size());
        RC_ASSERT(std::is_sorted(found.members.begin(), found.members.end()));
        std::map<CoverageState, std::uint64_t> states;
        for (std::size_t r = 0; r < found.requirements.size(); ++r) {
            const auto& requirement = team.requirements()[r];
            const auto& covered = found.requirements[r];
            const auto have = how_many(members, requirement, UnknownAs::worst);
            ++states[covered.state];
            RC_ASSERT(covered.requirement == requirement.id);
            RC_ASSERT(covered.state == state_of(members, requirement));
            RC_ASSERT(covered.have.size() == have);
            RC_ASSERT(covered.have.size() + covered.may_have.size() ==
                      how_many(members, requirement, UnknownAs::best));
            RC_ASSERT(covered.missing + std::min(have, covered.people) == covered.people);
            RC_ASSERT(std::is_sorted(covered.have.begin(), covered.have.end()));
            RC_ASSERT(std::is_sorted(covered.may_have.begin(), covered.may_have.end()));
        }
        RC_ASSERT(states[CoverageState::covered] == found.covered);
        RC_ASSERT(states[CoverageState::gap] == found.gaps);
    });
}

BOOST_AUTO_TEST_CASE(critical_members_are_those_without_whom_something_opens) {
    check_many([] {
        const Framework framework = any_framework(4, 3);
        const TeamProfile team = any_team(framework, 5, 2);
        const Field field = any_field(framework);
        const auto members = profiles_in(field, any_rows(field, 5));
        const auto wanted = left_behind(members, team);
        const auto found = herne::team_coverage(members, team);
        RC_ASSERT(found.critical.size() == wanted.size());
        auto next = wanted.begin();
        for (const auto& critical : found.critical) {
            RC_ASSERT(critical.id == next->first);
            RC_ASSERT(critical.requirements == next->second);
            ++next;
        }
    });
}

BOOST_AUTO_TEST_CASE(order_of_the_members_changes_nothing) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(4, 3);
        const TeamProfile team = any_team(framework);
        const Field field = any_field(framework);
        const auto found = herne::team_coverage(profiles_in(field, any_order(field.size())), team);
        RC_ASSERT(herne::team_coverage(profiles_in(field, any_order(field.size())), team) == found);
    }));
}

BOOST_AUTO_TEST_CASE(two_who_can_one_of_them_at_level_3) {
    const Framework framework = letters({4});
    const TeamProfile team = team_of(framework, {{"can", "a", 1, 2}, {"well", "a", 3, 1}});
    const Profile first{1, framework, levels_of({3})};
    const Profile second{2, framework, levels_of({1})};
    const Profile open{3, framework, levels_of({-1})};
    const std::vector both{first, second};
    const auto covered = herne::team_coverage(both, team);
    BOOST_TEST(covered.covered == 2U);
    BOOST_REQUIRE(covered.critical.size() == 2U);
    BOOST_TEST(covered.critical[0].requirements.size() == 2U);
    BOOST_TEST(covered.critical[1].requirements.size() == 1U);
    BOOST_TEST((covered.requirements[1].level_label == Text{"level 3"}));

    const auto unsure = herne::team_coverage(std::vector{first, open}, team);
    BOOST_TEST((unsure.requirements[0].state == CoverageState::open));
    BOOST_TEST(unsure.requirements[0].missing == 1U);
    BOOST_TEST(unsure.requirements[0].may_have.front() == CandidateId{3});
    BOOST_TEST(std::string{to_string(CoverageState::open)} == "open");
}

BOOST_AUTO_TEST_CASE(a_team_of_nobody_has_gaps_alone) {
    const TeamProfile team = team_of(letters({4}), {{"can", "a", 1, 2}});
    const auto found = herne::team_coverage({}, team);
    BOOST_TEST(found.gaps == 1U);
    BOOST_TEST(found.requirements[0].missing == 2U);
    BOOST_TEST(found.critical.empty());
}

BOOST_AUTO_TEST_CASE(bad_members_are_refused_by_name) {
    const TeamProfile team = team_of(letters({4, 2}), {{"can", "b", 1, 2}});
    const Profile one{"one", letters({4, 2}), levels_of({1, 1})};
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)herne::team_coverage(std::vector{one, one}, team);
               }) == "members[1]: 'one' stands twice, also at members[0]");
    const Profile other{"other", letters({4}), levels_of({1})};
    const auto message = message_of<framework_mismatch>([&] {
        (void)herne::team_coverage(std::vector{one, other}, team);
    });
    BOOST_TEST(message.find("the profile of 'other' must hold every competence that the team "
                            "profile uses") != std::string::npos);
    const Profile scale{"scale", letters({4, 3}), levels_of({1, 1})};
    BOOST_TEST(message_of<framework_mismatch>([&] {
                   (void)herne::team_coverage(std::vector{scale}, team);
               }).find("in the team profile") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
