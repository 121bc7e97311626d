// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/invitations.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/field.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Ids = std::vector<CandidateId>;
using Grounds = std::vector<InvitationGround>;

constexpr auto woman = RecordedSex::female;
constexpr auto man = RecordedSex::male;
constexpr auto severe = DisabilityStatus::severe;
constexpr auto equal_status = DisabilityStatus::equal_status;

/// Somebody of a procedure: levels of a (up to 4) and b, and what the roster says.
struct One {
    int id;
    int a;
    int b = 1;
    RecordedSex sex = man;
    DisabilityStatus disability = DisabilityStatus::none;
    std::string status_group = "employee";
};

JobProfile job_with_condition() {
    JobProfileParts parts = worked_example_parts();
    Clause clause = Clause::at("b", 1);
    clause.id = "enough-b";
    parts.eligibility = Eligibility{clause};
    parts.terms.pay = {{.status_group = "employee", .grade = "E 11"},
                       {.status_group = "civil_servant",
                        .grade = "A 12",
                        .track = Eligibility{Clause::at("c", 2)}}};
    return {parts, worked_example().framework()};
}

/// A field, its ranking and its roster.
struct Procedure {
    JobProfile job = job_with_condition();
    Pool pool;
    Ranking ranking;
    Roster roster;

    explicit Procedure(const std::vector<One>& people)
        : pool{pool_of(people, job)}, ranking{rank(pool, job)}, roster{roster_of(people)} {}

    static Pool pool_of(const std::vector<One>& people, const JobProfile& job) {
        std::vector<Applicant> applicants;
        for (const One& one : people)
            applicants.push_back({one.id, {one.a, one.b, 0}});
        return field_of(job.framework(), applicants).pool();
    }
    static Roster roster_of(const std::vector<One>& people) {
        std::vector<RosterEntry> entries;
        for (const One& one : people)
            entries.push_back({.id = one.id,
                               .sex = one.sex,
                               .disability = one.disability,
                               .status_group = one.status_group});
        return Roster{std::move(entries)};
    }
    [[nodiscard]] Invitations invite(const InvitationRules& rules) const {
        return invitations(ranking, roster, rules);
    }
};

UnderRepresentation stated(std::string status_group = {}) {
    return {.status_group = std::move(status_group),
            .grade = "E 11",
            .date = "2026-01-01",
            .source = "equality plan 2026"};
}

UnsuitabilityFinding plainly_unsuitable(int id) {
    return {.id = id,
            .clause = "enough-b",
            .reason = "no training of any kind",
            .by = "M. Muster, head of staff",
            .date = "2026-05-10"};
}

Grounds grounds_of(const Invitations& result, int id) {
    for (const InvitedPerson& person : result.grounds.invited)
        if (person.id == CandidateId{id})
            return person.grounds;
    return {};
}

const NotInvitedPerson& not_invited(const Invitations& result, int id) {
    for (const NotInvitedPerson& person : result.grounds.not_invited)
        if (person.id == CandidateId{id})
            return person;
    throw std::out_of_range{"is invited"};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(invitations)

BOOST_AUTO_TEST_CASE(the_first_places_are_invited_with_all_who_share_the_last) {
    const Procedure of{{{1, 4}, {2, 3}, {3, 3}, {4, 1}}};
    const auto result = of.invite({.places = 2});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3}));
    BOOST_TEST((grounds_of(result, 3) == Grounds{InvitationGround::place}));
    BOOST_TEST((not_invited(result, 4).reason == NotInvitedReason::behind_the_places));
    BOOST_TEST(not_invited(result, 4).place == 4U);
    BOOST_TEST(result.list.provenance.job == "example");
}

BOOST_AUTO_TEST_CASE(the_list_says_nothing_but_ids_in_their_order) {
    const Procedure of{{{9, 4}, {1, 1, 1, woman, severe}, {5, 3}}};
    const auto result = of.invite({.places = 1});
    BOOST_TEST((result.list.invited == Ids{1, 9}));
    BOOST_TEST((grounds_of(result, 1) == Grounds{InvitationGround::disability}));
}

BOOST_AUTO_TEST_CASE(undecided_people_stand_and_are_to_be_settled) {
    const Procedure of{{{1, 4, -1}, {2, 3}}};
    const auto result = of.invite({.places = 1});
    BOOST_TEST((result.list.invited == Ids{1}));
    BOOST_TEST((result.grounds.invited[0].verdict == Verdict::undecided));
}

BOOST_AUTO_TEST_CASE(ineligible_is_not_plainly_unsuitable) {
    // 2 and 3 do not meet the condition, for 4 it is open.
    const Procedure of{{{1, 4},
                        {2, 0, 0, man, severe},
                        {3, 0, 0, man, equal_status},
                        {4, 0, -1, man, severe},
                        {5, 0, 0}}};
    const auto result = of.invite({.places = 1});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3, 4}));
    BOOST_TEST((not_invited(result, 5).reason == NotInvitedReason::conditions_failed));
    BOOST_TEST((not_invited(result, 5).clauses == std::vector<std::string>{"enough-b"}));
}

BOOST_AUTO_TEST_CASE(only_a_named_persons_finding_leaves_somebody_out) {
    const Procedure of{{{1, 4}, {2, 0, 0, man, severe}}};
    const auto result = of.invite({.places = 1, .unsuitable = {plainly_unsuitable(2)}});
    BOOST_TEST((result.list.invited == Ids{1}));
    const auto& left_out = not_invited(result, 2);
    BOOST_TEST((left_out.reason == NotInvitedReason::plainly_unsuitable));
    BOOST_TEST((left_out.findings == std::vector<UnsuitabilityFinding>{plainly_unsuitable(2)}));
}

BOOST_AUTO_TEST_CASE(a_finding_takes_no_place_away) {
    const Procedure of{{{1, 4, 1, man, severe}, {2, 3}}};
    const auto result = of.invite({.places = 1, .unsuitable = {plainly_unsuitable(1)}});
    BOOST_TEST((grounds_of(result, 1) == Grounds{InvitationGround::place}));
}

BOOST_AUTO_TEST_CASE(a_finding_that_lacks_a_part_is_refused) {
    const Procedure of{{{1, 4}, {2, 0, 0, man, severe}}};
    const auto message = [&](UnsuitabilityFinding finding) {
        return message_of<invalid_input>(
            [&] { (void)of.invite({.places = 1, .unsuitable = {finding}}); });
    };
    auto finding = plainly_unsuitable(2);
    finding.by.clear();
    BOOST_TEST(message(finding) == "unsuitable[0].by: is missing");
    finding = plainly_unsuitable(2);
    finding.reason.clear();
    BOOST_TEST(message(finding) == "unsuitable[0].reason: is missing");
    finding = plainly_unsuitable(2);
    finding.clause.clear();
    BOOST_TEST(message(finding) == "unsuitable[0].clause: is missing");
    finding = plainly_unsuitable(2);
    finding.date = "10.5.2026";
    BOOST_TEST(message(finding) ==
               "unsuitable[0].date: '10.5.2026' is not a day written YYYY-MM-DD");
    BOOST_TEST(message(plainly_unsuitable(7)) == "unsuitable[0].id: '7' is not in the roster");
    BOOST_TEST(
        message(plainly_unsuitable(1)) ==
        "unsuitable[0].id: '1' is nobody whom section 165 SGB IX names, so that a finding is "
        "not called for");
}

BOOST_AUTO_TEST_CASE(as_many_women_as_men_are_invited_where_they_are_under_represented) {
    const Procedure of{{{1, 4}, {2, 4}, {3, 3, 1, woman}, {4, 2, 1, woman}, {5, 1, 1, woman}}};
    BOOST_TEST((of.invite({.places = 1}).list.invited == Ids{1, 2}));
    const auto result = of.invite({.places = 1, .under_represented = {stated()}});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3, 4}));
    BOOST_TEST((grounds_of(result, 4) == Grounds{InvitationGround::equal_representation}));
    BOOST_TEST((result.grounds.under_represented == std::vector<UnderRepresentation>{stated()}));
    BOOST_TEST(!result.grounds.sex_not_recorded);
}

BOOST_AUTO_TEST_CASE(all_women_are_invited_where_they_are_fewer_than_the_men) {
    const Procedure of{{{1, 4}, {2, 4}, {3, 4}, {4, 1, 1, woman}, {5, 0, 0, woman}}};
    const auto result = of.invite({.places = 1, .under_represented = {stated()}});
    // 5 does not meet the condition.
    BOOST_TEST((result.list.invited == Ids{1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(women_who_share_a_place_are_invited_together) {
    const Procedure of{{{1, 4}, {2, 2, 1, woman}, {3, 2, 1, woman}, {4, 1, 1, woman}}};
    const auto result = of.invite({.places = 1, .under_represented = {stated()}});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(men_invited_on_any_ground_count) {
    // One man by place, one by section 165: two women.
    const Procedure of{
        {{1, 4}, {2, 0, 0, man, severe}, {3, 3, 1, woman}, {4, 2, 1, woman}, {5, 1, 1, woman}}};
    const auto result = of.invite({.places = 1, .under_represented = {stated()}});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3, 4}));
}

BOOST_AUTO_TEST_CASE(a_woman_who_is_ineligible_does_not_count_as_one_of_as_many) {
    const Procedure of{{{1, 4}, {2, 0, 0, woman, severe}, {3, 3, 1, woman}}};
    const auto result = of.invite({.places = 1, .under_represented = {stated()}});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(each_status_group_is_looked_at_by_itself) {
    const Procedure of{{{1, 4, 1, man, DisabilityStatus::none, "civil_servant"},
                        {2, 3, 1, woman, DisabilityStatus::none, "employee"},
                        {3, 2, 1, woman, DisabilityStatus::none, "civil_servant"}}};
    const auto result = of.invite({.places = 1, .under_represented = {stated("civil_servant")}});
    BOOST_TEST((result.list.invited == Ids{1, 3}));
}

BOOST_AUTO_TEST_CASE(that_sex_is_not_recorded_is_said) {
    std::vector<RosterEntry> entries{{.id = 1}, {.id = 2, .sex = woman}};
    const Procedure of{{{1, 4}, {2, 3, 1, woman}}};
    const auto result = herne::invitations(of.ranking, Roster{entries},
                                           {.places = 1, .under_represented = {stated()}});
    BOOST_TEST(result.grounds.sex_not_recorded);
}

BOOST_AUTO_TEST_CASE(under_representation_has_to_be_stated_with_date_and_source) {
    const Procedure of{{{1, 4}}};
    const auto message = [&](const UnderRepresentation& said) {
        return message_of<invalid_input>(
            [&] { (void)of.invite({.places = 1, .under_represented = {said}}); });
    };
    UnderRepresentation said = stated();
    said.source.clear();
    BOOST_TEST(message(said) == "under_represented[0].source: is missing");
    said = stated();
    said.grade.clear();
    BOOST_TEST(message(said) == "under_represented[0].grade: is missing");
    said = stated();
    said.date = "2026";
    BOOST_TEST(message(said) ==
               "under_represented[0].date: '2026' is not a day written YYYY-MM-DD");
}

BOOST_AUTO_TEST_CASE(private_employers_invite_by_place) {
    const Procedure of{{{1, 4}, {2, 0, 1, woman, severe}}};
    BOOST_TEST(
        (of.invite({.places = 1, .employer = Employer::private_sector}).list.invited == Ids{1}));
    BOOST_CHECK_THROW(
        (void)of.invite(
            {.places = 1, .under_represented = {stated()}, .employer = Employer::private_sector}),
        invalid_input);
}

BOOST_AUTO_TEST_CASE(roster_and_ranking_have_to_name_the_same_people) {
    const Procedure of{{{1, 4}, {2, 3}}};
    const auto top = rank(of.pool, of.job, {.top = 1});
    BOOST_TEST(message_of<unknown_id>([&] {
                   (void)herne::invitations(top, of.roster, {.places = 1});
               }).find("which has to list the whole roster, be it by 'also', '2'") !=
               std::string::npos);
    const auto with_also = rank(of.pool, of.job, {.top = 1, .also = {2}});
    BOOST_TEST((herne::invitations(with_also, of.roster, {.places = 1}).list.invited == Ids{1}));
    BOOST_CHECK_THROW((void)herne::invitations(of.ranking, Roster{{{.id = 1}}}, {.places = 1}),
                      unknown_id);
}

BOOST_AUTO_TEST_CASE(the_track_limits_the_terms_and_excludes_nobody) {
    const JobProfile job = job_with_condition();
    const auto pool =
        field_of(job.framework(), {{1, {4, 1, 2}}, {2, {3, 1, 0}}, {3, {2, 1, -1}}}).pool();
    const Roster roster{{{.id = 1}, {.id = 2}, {.id = 3}}};
    const auto ranking = rank(pool, job);
    const auto result = herne::invitations(ranking, pool, job, roster, {.places = 3});
    BOOST_TEST((result.list.invited == Ids{1, 2, 3}));
    using Terms = std::vector<TermsVerdict>;
    BOOST_TEST(
        (result.grounds.invited[0].terms == Terms{{"employee", "E 11", Verdict::eligible},
                                                  {"civil_servant", "A 12", Verdict::eligible}}));
    BOOST_TEST((result.grounds.invited[1].terms[1].verdict == Verdict::ineligible));
    BOOST_TEST((result.grounds.invited[2].terms[1].verdict == Verdict::undecided));
    BOOST_CHECK_THROW(
        (void)herne::invitations(ranking, pool, worked_example(), roster, {.places = 3}),
        invalid_input);
}

BOOST_AUTO_TEST_CASE(grounds_of_one_person_can_be_erased) {
    const Procedure of{{{1, 4}, {2, 0, 0, man, severe}, {3, 0, 0}}};
    const auto grounds = of.invite({.places = 1}).grounds;
    const auto without_2 = without_person(grounds, 2);
    BOOST_TEST((without_2.invited.size() == 1U && without_2.invited[0].id == CandidateId{1}));
    BOOST_TEST(without_person(without_2, 3).not_invited.empty());
    BOOST_CHECK_THROW((void)without_person(without_2, 2), unknown_id);
}

BOOST_AUTO_TEST_CASE(every_ground_has_a_source_in_german_and_english) {
    for (const auto ground : {InvitationGround::place, InvitationGround::disability,
                              InvitationGround::equal_representation}) {
        BOOST_TEST(!source_of(ground).in("de").empty());
        BOOST_TEST(source_of(ground).in("de") != source_of(ground).in("en"));
    }
    BOOST_TEST(source_of(InvitationGround::disability).in("de") == "§ 165 Satz 3 SGB IX");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
