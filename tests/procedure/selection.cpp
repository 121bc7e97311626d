// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/selection.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>

#include "support/field.hpp"
#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Ids = std::vector<CandidateId>;

/// The worked example with two conditions: a at 2, b at 1.
JobProfile example_with_conditions() {
    JobProfileParts parts = worked_example_parts();
    Clause a = Clause::at("a", 2);
    a.id = "enough-a";
    parts.eligibility = Eligibility{Clause::all_of({a, Clause::at("b", 1)})};
    return {parts, worked_example().framework()};
}

Pool four_people() {
    return field_of(worked_example().framework(),
                    {{4, {4, 3, 2}}, {3, {3, 1, 0}}, {2, {1, 3, 2}}, {1, {-1, 0, 1}}})
        .pool();
}

Eligibility without_clause_at(const Eligibility& eligibility, std::size_t position) {
    std::vector<Clause> left{eligibility.clauses().begin(), eligibility.clauses().end()};
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(position));
    return left.empty() ? Eligibility{} : Eligibility{Clause::all_of(left)};
}

JobProfileParts without_requirement_at(JobProfileParts parts, std::size_t position) {
    const std::string group = parts.requirements[position].group;
    parts.requirements.erase(parts.requirements.begin() + static_cast<std::ptrdiff_t>(position));
    const bool group_stays =
        std::any_of(parts.requirements.begin(), parts.requirements.end(),
                    [&](const Requirement& one) { return one.group == group; });
    if (!group_stays)
        std::erase_if(parts.groups, [&](const RequirementGroup& one) { return one.id == group; });
    return parts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(selection)

BOOST_AUTO_TEST_CASE(conditions_select_who_is_not_ineligible) {
    const auto selection = selection_by_conditions(four_people(), example_with_conditions());
    BOOST_TEST((selection.considered == Ids{1, 2, 3, 4}));
    BOOST_TEST((selection.selected == Ids{3, 4}));
    BOOST_REQUIRE(selection.without.size() == 2U);
    BOOST_TEST((selection.without[0].id == "enough-a"));
    BOOST_TEST((selection.without[0].selected == Ids{2, 3, 4}));
    BOOST_TEST((selection.without[1].selected == Ids{1, 3, 4}));
    BOOST_TEST(selection.provenance.job == "example");
}

BOOST_AUTO_TEST_CASE(without_conditions_everybody_is_selected) {
    const auto selection = selection_by_conditions(four_people(), worked_example());
    BOOST_TEST((selection.selected == selection.considered && selection.without.empty()));
}

BOOST_AUTO_TEST_CASE(a_clause_selects_who_does_not_fail_it) {
    const auto job = example_with_conditions();
    BOOST_TEST((selection_by_clause(four_people(), job, 0).selected == Ids{1, 3, 4}));
    BOOST_TEST((selection_by_clause(four_people(), job, 1).selected == Ids{2, 3, 4}));
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)selection_by_clause(four_people(), job, 2);
               }) == "clause: 2 is not in 0..1");
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)selection_by_clause(four_people(), worked_example(), 0);
               }) == "clause: the job has no clauses");
}

BOOST_AUTO_TEST_CASE(a_requirement_selects_who_is_known_to_reach_its_level) {
    BOOST_TEST((selection_by_requirement(four_people(), worked_example(), "x").selected == Ids{4}));
    BOOST_TEST(
        (selection_by_requirement(four_people(), worked_example(), "z").selected == Ids{2, 4}));
    BOOST_CHECK_THROW((void)selection_by_requirement(four_people(), worked_example(), "w"),
                      unknown_id);
}

BOOST_AUTO_TEST_CASE(all_who_share_the_last_place_are_selected) {
    const auto pool = field_of(worked_example().framework(),
                               {{1, {4, 3, 2}}, {2, {2, 2, 2}}, {3, {2, 2, 2}}, {4, {0, 0, 0}}})
                          .pool();
    BOOST_TEST((selection_by_place(pool, worked_example(), 1).selected == Ids{1}));
    BOOST_TEST((selection_by_place(pool, worked_example(), 2).selected == Ids{1, 2, 3}));
    BOOST_TEST(message_of<invalid_input>([&] {
                   (void)selection_by_place(pool, worked_example(), 0);
               }) == "places: 0 is not 1 or more");
}

BOOST_AUTO_TEST_CASE(places_are_taken_without_each_clause_and_requirement) {
    const auto job = example_with_conditions();
    const auto selection = selection_by_place(four_people(), job, 1);
    BOOST_TEST((selection.selected == Ids{4}));
    BOOST_REQUIRE(selection.without.size() == 5U);
    BOOST_TEST((selection.without[2].kind == SelectionKind::requirement));
    BOOST_TEST((selection.without[2].id == "x"));
    for (const auto& without : selection.without)
        BOOST_TEST((without.selected == Ids{4}));
}

BOOST_AUTO_TEST_CASE(leaving_out_is_selecting_for_a_job_without_it) {
    BOOST_TEST(rc::check("the same selection without a clause or requirement", [] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Pool pool = any_field(framework).pool();
        const auto places = static_cast<std::size_t>(any_number(1, 5));
        const auto selection = selection_by_place(pool, job, places);
        const std::size_t clauses = job.eligibility().clauses().size();
        for (std::size_t i = 0; i < selection.without.size(); ++i) {
            JobProfileParts parts = job.parts();
            if (i < clauses)
                parts.eligibility = without_clause_at(job.eligibility(), i);
            else
                parts = without_requirement_at(parts, i - clauses);
            const JobProfile other{parts, framework};
            RC_ASSERT(selection.without[i].selected ==
                      selection_by_place(pool, other, places).selected);
            if (i < clauses)
                RC_ASSERT(selection_by_conditions(pool, job).without[i].selected ==
                          selection_by_conditions(pool, other).selected);
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
