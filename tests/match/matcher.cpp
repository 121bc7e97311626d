// SPDX-License-Identifier: BSL-1.0
#include <herne/match/matcher.hpp>

#include <herne/base/error.hpp>
#include <herne/match/scan.hpp>

#include "support/message.hpp"
#include "support/own_people.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <optional>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Framework;
using herne::JobProfile;
using herne::Match;
using herne::Matcher;
using herne::UnknownAs;
using herne::Verdict;
using namespace herne::test;

own::Applicant applicant(std::vector<int> levels) {
    return {{}, std::move(levels)};
}

/// Returns the worked example, for which a must reach 3.
JobProfile example_with_formula() {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::all_of({Clause::at("a", 3), Clause::at("c", 1)})};
    return {parts, letters({4, 3, 2})};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(matcher)

BOOST_AUTO_TEST_CASE(one_person_has_the_points_of_the_method) {
    const Matcher matcher{worked_example().scorecard()};
    BOOST_TEST((matcher(applicant({3, 3, 1})) ==
                Match{.worst = 15, .best = 15, .max_points = 30, .verdict = Verdict::eligible}));
    BOOST_TEST((matcher(applicant({3, -1, -1})) ==
                Match{.worst = 9, .best = 27, .max_points = 30, .verdict = Verdict::eligible}));
    BOOST_TEST(matcher(applicant({3, 3, 1})).score() == 0.5);
    BOOST_TEST(matcher(applicant({3, -1, -1})).score(UnknownAs::best) == 0.9);
    BOOST_TEST(matcher.max_points() == 30);
}

BOOST_AUTO_TEST_CASE(points_score_and_verdict_alone_are_those_of_the_match) {
    const Matcher matcher{example_with_formula().scorecard()};
    const auto person = applicant({3, 1, -1});
    BOOST_TEST(matcher.points(person) == 11);
    BOOST_TEST(matcher.points(person, {.order = UnknownAs::best}) == 23);
    BOOST_TEST(matcher.score(person, {.order = UnknownAs::best}) == 23.0 / 30);
    BOOST_TEST((matcher.verdict(person) == Verdict::undecided));
    BOOST_TEST((matcher.verdict(applicant({2, 3, -1})) == Verdict::ineligible));
    BOOST_TEST((matcher.verdict(applicant({4, 0, 1})) == Verdict::eligible));
}

BOOST_AUTO_TEST_CASE(agrees_with_the_scan_for_everybody_in_any_order_of_competences) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const Framework wider = own::any_wider_framework(framework);
        const auto people = own::people_of(field, wider);
        const Matcher matcher{job.scorecard(), wider};
        const auto worst = points(field.pool(), job);
        const auto best = points(field.pool(), job, {.order = UnknownAs::best});
        const auto verdicts = herne::verdicts(field.pool(), job);
        for (std::size_t row = 0; row < field.size(); ++row)
            RC_ASSERT(matcher(people[row]) == (Match{.worst = worst[row],
                                                     .best = best[row],
                                                     .max_points = job.scorecard().max_points(),
                                                     .verdict = verdicts[row]}));
    }));
}

BOOST_AUTO_TEST_CASE(agrees_with_the_scan_on_deep_formulas) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        auto parts = any_job_parts(framework);
        parts.eligibility = Eligibility{any_clause(framework, 5)};
        const JobProfile job{parts, framework};
        const Field field = any_field(framework, 30);
        const Matcher matcher{job.scorecard()};
        const auto verdicts = herne::verdicts(field.pool(), job);
        for (std::size_t row = 0; row < field.size(); ++row) {
            RC_ASSERT(matcher.verdict(field.profile(row)) == verdicts[row]);
            RC_ASSERT(matcher.verdict(own::people_of(field, framework)[row]) == verdicts[row]);
        }
    }));
}

BOOST_AUTO_TEST_CASE(longest_formula_over_as_many_competences_fits) {
    constexpr int parts = static_cast<int>(Eligibility::max_clauses) - 1;
    herne::FrameworkParts wide;
    wide.id = "f";
    wide.edition = "1";
    const herne::Scale scale{"one", {{.label = "yes"}}};
    std::vector<Clause> clauses;
    std::vector<herne::PointsTable> tables;
    for (int i = 0; i < parts; ++i) {
        const std::string id = "c" + std::to_string(i);
        wide.competences.push_back({.id = id, .label = id, .scale = scale});
        clauses.push_back(Clause::at("f/" + id, 1));
        tables.push_back({"f/" + id, {0, 1}});
    }
    const Matcher matcher{
        herne::Scorecard{Framework{wide}, tables, Eligibility{Clause::at_least(parts, clauses)}}};
    auto person = applicant(std::vector<int>(parts, 1));
    BOOST_TEST((matcher.verdict(person) == Verdict::eligible));
    person.levels.back() = -1;
    BOOST_TEST((matcher.verdict(person) == Verdict::undecided));
    BOOST_TEST(matcher.points(person) == parts - 1);
    person.levels.front() = 0;
    BOOST_TEST((matcher.verdict(person) == Verdict::ineligible));
}

BOOST_AUTO_TEST_CASE(levels_by_name_and_profiles_are_read_too) {
    const Matcher matcher{worked_example().scorecard()};
    const own::Clerk clerk{"Ada", {{"f/a", own::Skill::advanced}, {"f/c", own::Skill::basic}}};
    BOOST_TEST((matcher(clerk) == Match{.worst = 6, .best = 12, .max_points = 30}));
    const auto profile = profile_of(letters({4, 3, 2}), {3, 3, 1});
    BOOST_TEST((matcher(profile) == Match{.worst = 15, .best = 15, .max_points = 30}));
}

BOOST_AUTO_TEST_CASE(level_off_its_scale_is_refused_with_the_competence) {
    const Matcher matcher{worked_example().scorecard()};
    for (const int level : {5, 13, 14})
        BOOST_TEST(message_of<herne::invalid_input>([&] {
                       (void)matcher(applicant({level, 0, 0}));
                   }) == "competence 'f/a': level " + std::to_string(level) + " is not in 0..4");
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   (void)matcher.match(applicant({0, 0, 3}), 17);
               }) == "person at 17, competence 'f/c': level 3 is not in 0..2");
    BOOST_CHECK_THROW((void)matcher.points(applicant({0, 4, 0})), herne::invalid_input);
    BOOST_CHECK_THROW((void)matcher.verdict(applicant({0, 4, 0})), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(framework_that_does_not_fit_is_refused) {
    const auto scorecard = worked_example().scorecard();
    BOOST_CHECK_THROW((Matcher{scorecard, letters({4, 3, 1})}), herne::framework_mismatch);
    const std::string message = message_of<herne::framework_mismatch>([&] {
        (void)Matcher{scorecard, letters({4, 3})};
    });
    BOOST_TEST(
        message.find("'f/c' is missing: the matcher's framework must hold") != std::string::npos,
        message);
}

BOOST_AUTO_TEST_CASE(keeps_what_it_needs_and_can_be_moved) {
    std::optional<Matcher> matcher{std::in_place, example_with_formula().scorecard(),
                                   Framework{letters({4, 3, 2})}};
    const Matcher moved = std::move(*matcher);
    matcher.reset();
    BOOST_TEST(moved.points(applicant({3, 3, 1})) == 15);
    BOOST_TEST((moved.scorecard() == example_with_formula().scorecard()));
    BOOST_TEST((moved.framework() == letters({4, 3, 2})));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
