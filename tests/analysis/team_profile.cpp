// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/team_profile.hpp>

#include <herne/base/error.hpp>
#include <herne/version.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"
#include "support/teams.hpp"

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

TeamProfileParts two_who_can() {
    return team_parts(letters({4, 3}), {{.id = "two", .competence = "a", .level = 1, .people = 2},
                                        {.id = "one", .competence = "f/a", .level = 3},
                                        {.id = "b", .competence = "b", .level = 3}});
}

/// Returns the problems of the profile with `change` made to its parts, each as "place: what".
template <class Change>
std::vector<std::string> problems_of(const Change& change) {
    auto parts = two_who_can();
    change(parts);
    std::vector<std::string> problems;
    try {
        const TeamProfile team{parts, letters({4, 3})};
    } catch (const invalid_file& refused) {
        for (const auto& problem : refused.problems())
            problems.push_back(problem.where + ": " + problem.what);
    }
    return problems;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(team_profile)

BOOST_AUTO_TEST_CASE(competence_ids_and_digests_are_completed) {
    const Framework framework = letters({4, 3});
    const TeamProfile team{two_who_can(), framework};
    BOOST_TEST(team.requirements()[0].competence == "f/a");
    BOOST_TEST(team.parts().frameworks[0].digest == framework.digest());
    BOOST_TEST(team.index("b") == 2U);
    BOOST_TEST(team.competence(2).id == "f/b");
    BOOST_TEST((team.label(0) == Text{"a"}));
    BOOST_CHECK_THROW((void)team.index("three"), unknown_id);
    const auto provenance = team.provenance();
    BOOST_TEST(provenance.team == "team");
    BOOST_TEST(provenance.team_digest == team.digest());
    BOOST_TEST(provenance.version == std::string{version()});
}

BOOST_AUTO_TEST_CASE(every_part_enters_the_digest) {
    const Framework framework = letters({4, 3});
    const TeamProfile team{two_who_can(), framework};
    BOOST_TEST((TeamProfile{two_who_can(), framework} == team));
    const auto differs = [&](const auto& change) {
        auto parts = two_who_can();
        change(parts);
        return !(TeamProfile{parts, framework} == team);
    };
    BOOST_TEST(differs([](auto& parts) { parts.reference = "other"; }));
    BOOST_TEST(differs([](auto& parts) { parts.title = "Other"; }));
    BOOST_TEST(differs([](auto& parts) { parts.source = "other"; }));
    BOOST_TEST(differs([](auto& parts) { parts.note = "other"; }));
    BOOST_TEST(differs([](auto& parts) { parts.requirements[0].id = "other"; }));
    BOOST_TEST(differs([](auto& parts) { parts.requirements[0].competence = "b"; }));
    BOOST_TEST(differs([](auto& parts) { parts.requirements[0].level = 2; }));
    BOOST_TEST(differs([](auto& parts) { parts.requirements[0].people = 3; }));
    BOOST_TEST(differs([](auto& parts) { parts.requirements[0].label = "other"; }));
    BOOST_TEST(
        differs([](auto& parts) { std::swap(parts.requirements[0], parts.requirements[1]); }));
}

BOOST_AUTO_TEST_CASE(every_fault_is_named_with_its_place) {
    const auto check = [](const auto& change, const std::string& problem) {
        const auto problems = problems_of(change);
        BOOST_REQUIRE(problems.size() == 1U);
        BOOST_TEST(problems[0] == problem);
    };
    check([](auto& parts) { parts.reference = ""; }, "reference: is missing");
    check([](auto& parts) { parts.title = Text{}; }, "title: is missing");
    check([](auto& parts) { parts.requirements[1].people = 0; },
          "requirements[1].people: 0 is not in 1..1000");
    check([](auto& parts) { parts.requirements[1].people = 1'000'000'000; },
          "requirements[1].people: 1000000000 is not in 1..1000");
    check([](auto& parts) { parts.requirements[1].people = std::numeric_limits<int>::min(); },
          "requirements[1].people: -2147483648 is not in 1..1000");
    check([](auto& parts) { parts.requirements[2].level = 4; },
          "requirements[2].level: 4 is not in 1..3 of 'f/b'");
    check([](auto& parts) { parts.requirements[2].level = 0; },
          "requirements[2].level: 0 is not in 1..3 of 'f/b'");
    check([](auto& parts) { parts.requirements[1].id = "two"; },
          "requirements[1].id: 'two' stands twice");
    check([](auto& parts) { parts.requirements.clear(); },
          "requirements: 0 is not in 1..64, the number that a team may have");
    check([](auto& parts) { parts.requirements.resize(65); },
          "requirements: 65 is not in 1..64, the number that a team may have");
    check([](auto& parts) { parts.frameworks.clear(); }, "frameworks: none is named");
    check([](auto& parts) { parts.frameworks[0].edition = "2"; },
          "frameworks[0]: the team profile speaks of edition '2' of 'f', but edition '1' is there");
    const auto unknown = problems_of([](auto& parts) { parts.requirements[0].competence = "c"; });
    BOOST_REQUIRE(unknown.size() == 1U);
    BOOST_TEST(unknown[0].starts_with("requirements[0].competence: "));
    BOOST_TEST(problems_of([](auto& parts) {
                   parts.requirements[0].id = "Not an id";
                   parts.requirements[0].people = 0;
                   parts.requirements[0].level = 9;
                   parts.title = Text{};
               }).size() == 4U);
}

BOOST_AUTO_TEST_CASE(a_profile_that_was_moved_from_stays_as_it_was) {
    TeamProfile team{two_who_can(), letters({4, 3})};
    const TeamProfile other = std::move(team);
    BOOST_TEST((team == other));  // NOLINT(bugprone-use-after-move)
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
