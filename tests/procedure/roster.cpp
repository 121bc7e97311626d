// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/roster.hpp>

#include <herne/herne.hpp>

#include "support/field.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <concepts>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

// What is here does not compile with a roster; each stands beside what does, so that a check that
// asks for nothing is seen.
template <class People>
concept CanBeRanked = requires(const People& people, const JobProfile& job) {
    rank(people, job);
};
template <class People>
concept CanBeRankedWhereItLies = requires(const People& people, const Matcher& matcher) {
    rank(people, matcher);
};
template <class Person>
concept CanBeMatched = requires(const Person& person, const Matcher& matcher) {
    matcher(person);
};
template <class People>
concept HasPoints = requires(const People& people, const JobProfile& job) {
    points(people, job);
};
template <class Person>
concept CanBeExplained = requires(const Person& person, const JobProfile& job) {
    explain(person, job);
};
template <class Person>
concept CanBeCompared = requires(const Person& person, const JobProfile& job) {
    compare(person, person, job);
};
template <class Person>
concept CanRankJobs = requires(const Person& person, const JobSet& jobs) {
    rank_jobs(person, jobs);
};
template <class People>
concept CanBeAnalysed = requires(const People& people, const JobProfile& job) {
    place_intervals(people, job);
}
|| requires(const People& people, const JobProfile& job) {
    gaps(people, job);
}
|| requires(const People& people, const JobProfile& job) {
    contributions(people, job);
}
|| requires(const People& people, const JobProfile& job) {
    tandems(people, job);
}
|| requires(const People& people) {
    describe(people);
};
template <class People>
concept CanBeWritten = requires(const People& people) {
    to_json(people);
}
|| requires(const People& people) {
    to_csv(people);
}
|| requires(const People& people) {
    report_text(people);
}
|| requires(const People& people) {
    report_html(people);
};
template <class Option, class Value>
concept CanBeSaidToRank = requires(Option& options, const Value& value) {
    options.also = value;
};

static_assert(CanBeRanked<Pool> && !CanBeRanked<Roster> && !CanBeRanked<std::vector<RosterEntry>>);
static_assert(!CanBeRankedWhereItLies<Roster> && !CanBeRankedWhereItLies<std::vector<RosterEntry>>);
static_assert(CanBeMatched<Profile> && !CanBeMatched<Roster> && !CanBeMatched<RosterEntry>);
static_assert(HasPoints<Pool> && !HasPoints<Roster> && !HasPoints<RosterEntry>);
static_assert(CanBeExplained<Profile> && !CanBeExplained<Roster> && !CanBeExplained<RosterEntry>);
static_assert(CanBeCompared<Profile> && !CanBeCompared<Roster> && !CanBeCompared<RosterEntry>);
static_assert(CanRankJobs<Profile> && !CanRankJobs<Roster> && !CanRankJobs<RosterEntry>);
static_assert(CanBeAnalysed<Pool> && !CanBeAnalysed<Roster>);
static_assert(CanBeWritten<Ranking> && !CanBeWritten<Roster> && !CanBeWritten<RosterEntry>);
static_assert(CanBeSaidToRank<RankOptions, std::vector<CandidateId>> &&
              !CanBeSaidToRank<RankOptions, Roster> &&
              !CanBeSaidToRank<RankOptions, std::vector<RosterEntry>>);
static_assert(!std::convertible_to<Roster, Pool> && !std::convertible_to<RosterEntry, Profile> &&
              !std::convertible_to<RosterEntry, CandidateId>);
static_assert(!LevelSource<RosterEntry> && !Candidate<RosterEntry>);

RosterEntry woman(int id) {
    return {.id = id, .sex = RecordedSex::female};
}
RosterEntry man(int id) {
    return {.id = id, .sex = RecordedSex::male};
}

/// Returns `women` women and `men` men.
std::vector<RosterEntry> women_and_men(int women, int men) {
    std::vector<RosterEntry> entries;
    for (int i = 0; i < women; ++i)
        entries.push_back(woman(i));
    for (int i = women; i < women + men; ++i)
        entries.push_back(man(i));
    return entries;
}

std::vector<GroupCount> counts_by_sex(const Roster& roster) {
    return roster.counts().attributes.at(0).rows;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(roster)

BOOST_AUTO_TEST_CASE(people_are_found_whatever_order_they_came_in) {
    const Roster one{{woman(3), man(1), woman(2)}};
    const Roster other{{man(1), woman(2), woman(3)}};
    BOOST_TEST((one == other));
    BOOST_TEST(one.size() == 3U);
    BOOST_TEST((one.contains(2) && !one.contains(4) && !one.contains("2")));
    BOOST_TEST((Roster{{}}.counts().people == 0U));
}

BOOST_AUTO_TEST_CASE(somebody_who_stands_twice_is_refused) {
    BOOST_TEST(message_of<invalid_input>([] {
                   Roster{{woman(7), man(7)}};
               }) == "roster: the id '7' stands twice");
    BOOST_TEST(message_of<invalid_input>([] {
                   Roster{{woman(7), {.id = "A"}}};
               }) == "roster: ids are numbers and strings; people have ids of one kind");
}

BOOST_AUTO_TEST_CASE(groups_of_five_and_more_are_counted) {
    BOOST_TEST((counts_by_sex(Roster{women_and_men(5, 7)}) ==
                std::vector<GroupCount>{{{"male"}, 7}, {{"female"}, 5}}));
}

BOOST_AUTO_TEST_CASE(of_two_groups_a_small_one_hides_both) {
    BOOST_TEST((counts_by_sex(Roster{women_and_men(4, 70)}) == std::vector<GroupCount>{{{}, 74}}));
}

BOOST_AUTO_TEST_CASE(a_small_group_stands_together_with_the_next) {
    auto entries = women_and_men(30, 40);
    entries.push_back({.id = 100, .sex = RecordedSex::diverse});
    BOOST_TEST((counts_by_sex(Roster{entries}) ==
                std::vector<GroupCount>{{{"female"}, 30}, {{"diverse", "male"}, 41}}));
}

BOOST_AUTO_TEST_CASE(severe_disability_and_equal_status_stand_together) {
    std::vector<RosterEntry> entries;
    const auto add = [&](int count, std::optional<DisabilityStatus> status) {
        for (int i = 0; i < count; ++i)
            entries.push_back({.id = entries.size(), .disability = status});
    };
    add(60, DisabilityStatus::none);
    add(9, DisabilityStatus::severe);
    add(2, DisabilityStatus::equal_status);
    const auto counts = Roster{entries}.counts();
    BOOST_TEST((counts.attributes[1].attribute == RosterAttribute::disability));
    BOOST_TEST((counts.attributes[1].rows ==
                std::vector<GroupCount>{{{"none"}, 60}, {{"equal_status", "severe"}, 11}}));
    // Nothing is recorded of sex or status group: one group, which has everybody.
    BOOST_TEST((counts.attributes[0].rows == std::vector<GroupCount>{{{"not_recorded"}, 71}}));
    BOOST_TEST((counts.attributes[2].rows == std::vector<GroupCount>{{{"not_recorded"}, 71}}));
}

BOOST_AUTO_TEST_CASE(a_ranking_is_the_same_whatever_a_roster_says) {
    const JobProfile job = worked_example();
    const Pool pool =
        field_of(job.framework(), {{1, {3, 3, 1}}, {2, {0, -1, 2}}, {3, {4, 0, 0}}}).pool();
    const std::string before = to_json(rank(pool, job));
    const Roster shuffled{{man(1), woman(2), man(3)}};
    BOOST_TEST(shuffled.size() == 3U);
    BOOST_TEST(to_json(rank(pool, job)) == before);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
