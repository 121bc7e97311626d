// SPDX-License-Identifier: BSL-1.0
#include <herne/match/explain.hpp>

#include <herne/base/error.hpp>
#include <herne/match/scan.hpp>

#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Evidence;
using herne::Explanation;
using herne::JobProfile;
using herne::Level;
using herne::Profile;
using herne::UnknownAs;
using herne::Verdict;
using namespace herne::test;

/// The worked example with two stages, a closing date and a formula.
JobProfile example() {
    auto parts = worked_example_parts();
    parts.stages = {{.id = "documents"}, {.id = "interview"}};
    parts.terms.closing_date = "2026-05-03";
    for (auto& requirement : parts.requirements)
        requirement.stage = "documents";
    auto& z = parts.requirements[2];
    z.label = "The third";
    z.stage = "interview";
    z.source_line = "must 3";
    z.importance = herne::Importance::wish;
    z.proof = herne::Proof::document;
    parts.eligibility = Eligibility{Clause::at("c", 1)};
    return {parts, letters({4, 3, 2})};
}

Profile profile_with(const std::vector<Evidence>& evidence) {
    return {"a", letters({4, 3, 2}), levels_of({3, 3, 1}), {{2, evidence}}};
}

bool expired(const std::vector<Evidence>& evidence) {
    return explain(profile_with(evidence), example()).requirements[2].evidence_expired;
}

std::int64_t sum_of(const Explanation& explanation,
                    std::int64_t herne::ExplainedRequirement::*part) {
    std::int64_t sum = 0;
    for (const auto& requirement : explanation.requirements)
        sum += requirement.*part;
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(explain)

BOOST_AUTO_TEST_CASE(worked_example_is_explained) {
    const JobProfile job = example();
    const Explanation explained = herne::explain(profile_with({{.what = "paper"}}), job);
    BOOST_TEST(explained.id == herne::CandidateId{"a"});
    BOOST_TEST(explained.points == 15);
    BOOST_TEST(explained.best == 15);
    BOOST_TEST(explained.max_points == 30);
    BOOST_TEST(explained.score() == 0.5);
    BOOST_TEST((explained.fraction() == herne::Fraction{1, 2}));
    BOOST_TEST((explained.verdict == Verdict::eligible));
    BOOST_TEST(explained.reasons.empty());
    BOOST_TEST((explained.provenance == job.scorecard().provenance()));
    BOOST_REQUIRE(explained.requirements.size() == 3U);
    const auto& x = explained.requirements[0];
    BOOST_TEST(x.requirement == "x");
    BOOST_TEST(x.competence == "f/a");
    BOOST_TEST(x.label.in("en") == "a");
    BOOST_TEST((x.share == herne::Fraction{2, 5}));
    BOOST_TEST((x.table == std::vector<std::int64_t>{0, 3, 6, 9, 12}));
    BOOST_TEST(x.points == 9);
    BOOST_TEST(x.maximum == 12);
    BOOST_TEST(x.shortfall == 1);
    BOOST_TEST(x.level_label.in("en") == "level 3");
    BOOST_TEST(x.required_label.in("en") == "level 4");
    BOOST_TEST(x.evidence.empty());
}

BOOST_AUTO_TEST_CASE(requirement_is_reported_as_the_job_words_it) {
    const auto z = herne::explain(profile_with({{.what = "paper"}}), example()).requirements[2];
    BOOST_TEST(z.label.in("de") == "The third");
    BOOST_TEST(z.stage == "interview");
    BOOST_TEST(z.source_line == "must 3");
    BOOST_TEST((z.importance == herne::Importance::wish));
    BOOST_TEST((z.proof == herne::Proof::document));
    BOOST_TEST(z.points == 0);
    BOOST_TEST(z.shortfall == 1);
    BOOST_REQUIRE(z.evidence.size() == 1U);
    BOOST_TEST(z.evidence[0].what == "paper");
}

BOOST_AUTO_TEST_CASE(unknown_level_has_no_label_and_counts_as_none_and_as_top) {
    const Profile profile{1, letters({4, 3, 2}), levels_of({-1, 3, -1})};
    const Explanation explained = herne::explain(profile, example());
    const auto& x = explained.requirements[0];
    BOOST_TEST(!x.level.known());
    BOOST_TEST(x.level_label.empty());
    BOOST_TEST(x.points == 0);
    BOOST_TEST(x.best == 12);
    BOOST_TEST(x.shortfall == 4);
    BOOST_TEST(explained.points == 6);
    BOOST_TEST(explained.best == 30);
    BOOST_TEST((explained.verdict == Verdict::undecided));
    BOOST_TEST(explained.reasons.size() == 1U);
    BOOST_REQUIRE(explained.ways.sets.size() == 1U);
    BOOST_TEST(explained.ways.sets[0][0].to == 1);
}

BOOST_AUTO_TEST_CASE(steps_are_single_known_levels_that_gain_most_first) {
    const Explanation explained = herne::explain(profile_with({}), example());
    const std::vector<herne::Step> expected{{"f/c", "c", 1, 2, 12}, {"f/a", "a", 3, 4, 3}};
    BOOST_TEST((explained.steps == expected));
    const Profile open{1, letters({4, 3, 2}), levels_of({0, 0, -1})};
    const auto steps = herne::explain(open, example()).steps;
    BOOST_REQUIRE(steps.size() == 2U);
    BOOST_TEST(steps[0].competence == "f/a");
    BOOST_TEST(steps[0].gain == 3);
    BOOST_TEST(steps[1].gain == 2);
}

BOOST_AUTO_TEST_CASE(step_gains_over_all_requirements_of_its_competence) {
    auto parts = worked_example_parts();
    parts.requirements[1].competence = "a";
    const JobProfile job{parts, letters({4, 3, 2})};
    const Profile profile{1, letters({4, 3, 2}), levels_of({1, 0, 2})};
    const auto explained = herne::explain(profile, job);
    BOOST_REQUIRE(explained.steps.size() == 1U);
    BOOST_TEST(explained.steps[0].gain ==
               job.scorecard().points("f/a")[2] - job.scorecard().points("f/a")[1]);
    BOOST_TEST(explained.steps[0].gain == 5);
}

BOOST_AUTO_TEST_CASE(evidence_has_expired_where_all_that_is_dated_has) {
    BOOST_TEST(!expired({}));
    BOOST_TEST(!expired({{.what = "undated"}}));
    BOOST_TEST(expired({{.valid_until = "2026-05-02"}}));
    BOOST_TEST(!expired({{.valid_until = "2026-05-03"}}));
    BOOST_TEST(!expired({{.valid_until = "2026-05-02"}, {.valid_until = "2026-05-04"}}));
    BOOST_TEST(expired({{.valid_until = "2026-05-02"}, {.what = "undated"}}));
    auto parts = worked_example_parts();
    const JobProfile open_ended{parts, letters({4, 3, 2})};
    const auto explained =
        herne::explain(profile_with({{.valid_until = "2000-01-01"}}), open_ended);
    BOOST_TEST(!explained.requirements[2].evidence_expired);
}

BOOST_AUTO_TEST_CASE(profile_that_lacks_a_competence_is_refused) {
    const Profile narrow{1, letters({4, 3}), levels_of({1, 1})};
    const Profile other{1, letters({4, 3, 3}), levels_of({1, 1, 1})};
    BOOST_CHECK_THROW((void)herne::explain(narrow, example()), herne::framework_mismatch);
    BOOST_CHECK_THROW((void)herne::explain(other, example()), herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(parts_sum_to_the_totals_and_these_are_the_rankings) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field{framework, {1}, {any_levels(framework)}};
        const Explanation explained = herne::explain(field.profile(0), job);
        using Part = herne::ExplainedRequirement;
        RC_ASSERT(sum_of(explained, &Part::points) == explained.points);
        RC_ASSERT(sum_of(explained, &Part::best) == explained.best);
        RC_ASSERT(sum_of(explained, &Part::maximum) == explained.max_points);
        RC_ASSERT(explained.points == points(field.pool(), job)[0]);
        RC_ASSERT(explained.best == points(field.pool(), job, {.order = UnknownAs::best})[0]);
        RC_ASSERT(explained.verdict == verdicts(field.pool(), job)[0]);
        for (std::size_t r = 0; r < job.requirements().size(); ++r) {
            const auto& share = explained.requirements[r].share;
            const Rational exact{share.numerator(), share.denominator()};
            RC_ASSERT(exact == oracle_share(job.parts(), r));
        }
    }));
}

BOOST_AUTO_TEST_CASE(each_step_gains_what_it_says_and_none_is_missing) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Profile profile{1, framework, any_levels(framework)};
        const Explanation explained = herne::explain(profile, job);
        std::size_t found = 0;
        for (const auto& competence : framework) {
            const Level level = profile[competence.id];
            if (!level.known() || level.worst() == competence.scale.max())
                continue;
            const auto raised = profile.with(competence.id, level.worst() + 1);
            const auto gain = herne::explain(raised, job).points - explained.points;
            for (const auto& step : explained.steps)
                if (step.competence == competence.id) {
                    RC_ASSERT(step.gain == gain);
                    RC_ASSERT(step.to == level.worst() + 1);
                }
            found += gain > 0 ? 1 : 0;
        }
        RC_ASSERT(explained.steps.size() == found);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
