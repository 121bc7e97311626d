// SPDX-License-Identifier: BSL-1.0
#include <herne/match/people.hpp>

#include <herne/base/error.hpp>

#include "support/message.hpp"
#include "support/own_people.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <vector>

namespace {

using herne::Framework;
using herne::JobProfile;
using herne::UnknownAs;
using namespace herne::test;

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(people)

BOOST_AUTO_TEST_CASE(one_person_is_matched_as_their_profile_is) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 3);
        const auto people = own::people_of(field, job.framework());
        for (std::size_t row = 0; row < field.size(); ++row) {
            const auto profile = field.profile(row);
            const auto& person = people[row];
            for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
                RC_ASSERT(points(person, job, {.order = order}) ==
                          points(profile, job, {.order = order}));
                RC_ASSERT(score(person, job, {.order = order}) ==
                          score(profile, job, {.order = order}));
            }
            RC_ASSERT(verdict(person, job) == verdict(profile, job));
            RC_ASSERT(make_profile(person, framework) == profile);
            RC_ASSERT(explain(person, job) == explain(profile, job));
        }
    }));
}

BOOST_AUTO_TEST_CASE(explanation_reads_the_order_of_the_framework_given) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 3);
        const Framework wider = own::any_wider_framework(framework);
        const auto people = own::people_of(field, wider);
        for (std::size_t row = 0; row < field.size(); ++row)
            RC_ASSERT(explain(people[row], job, wider) == explain(field.profile(row), job));
    }));
    const own::Applicant person{{}, {4, 3, 2}};
    BOOST_CHECK_THROW((void)explain(person, worked_example(), letters({4, 3})),
                      herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(evidence_and_text_of_the_id_come_along) {
    const own::Clerk clerk{"Ada", {{"f/a", own::Skill::advanced}}, {{"f/a", "diploma"}}};
    const auto explained = explain(clerk, worked_example());
    BOOST_TEST((explained.id == herne::CandidateId{"Ada"}));
    BOOST_TEST(explained.requirements[0].evidence.at(0).what == "diploma");
    BOOST_TEST(explained.requirements[1].evidence.empty());
    own::Applicant applicant{{}, {4, 3, 2}};
    applicant.id.bytes[1] = 0xAB;
    BOOST_TEST((explain(applicant, worked_example()).id ==
                herne::CandidateId{"00ab0000000000000000000000000000"}));
}

BOOST_AUTO_TEST_CASE(profiles_make_the_pool_that_a_builder_makes) {
    const auto framework = letters({4, 3});
    const std::vector<herne::Profile> profiles{
        {7, framework, {1, herne::Level::unknown()}, {{0, {{.what = "diploma"}}}}},
        {3, framework, {4, 2}}};
    const auto pool = make_pool(profiles, framework);
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST((pool.profile(0) == profiles[0]));
    BOOST_TEST((pool.profile(1) == profiles[1]));
}

BOOST_AUTO_TEST_CASE(pool_of_an_id_that_stands_twice_is_refused) {
    const std::vector<own::Clerk> twins{{"Ada", {}}, {"Ada", {}}};
    BOOST_CHECK_THROW((void)make_pool(twins, letters({4, 3})), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(level_off_its_scale_is_refused_with_the_competence) {
    const own::Applicant person{{}, {0, 0, 3}};
    const JobProfile job = worked_example();
    const std::string expected = "competence 'f/c': level 3 is not in 0..2";
    const auto refusal = [](const auto& call) { return message_of<herne::invalid_input>(call); };
    BOOST_TEST(refusal([&] { (void)points(person, job); }) == expected);
    BOOST_TEST(refusal([&] { (void)score(person, job.scorecard()); }) == expected);
    BOOST_TEST(refusal([&] { (void)explain(person, job); }) == expected);
    BOOST_TEST(refusal([&] { (void)make_pool(std::vector{person}, job.framework()); }) ==
               "person at 0, " + expected);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
