// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank.hpp>

#include <herne/match/explain.hpp>

#include "support/field.hpp"
#include "support/letters.hpp"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Fit;
using herne::Framework;
using herne::JobProfile;
using herne::JobProfileParts;
using herne::Ranking;
using herne::RankingEntry;
using herne::Verdict;
using namespace herne::test;

JobProfileParts empty_job() {
    JobProfileParts parts;
    parts.reference = "published";
    parts.title = "Published case";
    parts.frameworks = {{"f", "1"}};
    return parts;
}

/// A fit c / top up to the level `top`, the highest that occurs, on a scale of 0..4: x / max of the
/// column, the normalisation of the simple additive weighting.
Fit column_normalised(int top) {
    std::vector<herne::Fraction> shares;
    for (int level = 0; level <= 4; ++level)
        shares.push_back(level < top ? herne::Fraction{level, top} : herne::Fraction{1, 1});
    return Fit::table(shares);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(published_cases)

/// Rizan, Wahyuningsih, Pradana and Ramadella: "SAW Method in Supporting the Process of Admission
/// of New Junior High School Students", CITSM 2020, doi:10.1109/CITSM50537.2020.9268874. Weights
/// are hundredths, levels quarters; each column is divided by its greatest value.
BOOST_AUTO_TEST_CASE(admission_by_simple_additive_weighting) {
    constexpr std::array weights{10, 10, 10, 15, 20, 25, 10};
    constexpr std::array highest{3, 4, 3, 4, 2, 1, 4};
    constexpr std::array published{0.35, 0.375, 0.825, 0.642};
    constexpr std::array<std::uint64_t, 4> places{4, 3, 1, 2};
    constexpr double tolerance = 0.0005;
    const Framework framework = letters({4, 4, 4, 4, 4, 4, 4});
    const Field field = field_of(framework, {{1, {3, 2, 3, 0, 0, 0, 4}},
                                             {2, {3, 4, 3, 0, 0, 0, 3}},
                                             {3, {3, 3, 3, 0, 2, 1, 4}},
                                             {4, {2, 2, 3, 4, 2, 0, 3}}});
    JobProfileParts parts = empty_job();
    for (std::size_t i = 0; i < weights.size(); ++i)
        parts.requirements.push_back({.id = "r" + std::to_string(i),
                                      .competence = framework[i].id,
                                      .level = highest[i],
                                      .weight = weights[i],
                                      .fit = column_normalised(highest[i])});
    const JobProfile job{parts, framework};
    const auto scores = herne::scores(field.pool(), job);
    for (std::size_t i = 0; i < published.size(); ++i)
        BOOST_TEST(std::abs(scores[i] - published[i]) <= tolerance);
    const Ranking ranking = herne::rank(field.pool(), job);
    for (const RankingEntry& entry : ranking)
        BOOST_TEST(entry.place == places[entry.id.number() - 1]);
}

/// odoo/odoo, addons/hr_recruitment_skills/models/hr_applicant.py, `_compute_matching_skill_ids` at
/// 00aa9fb, scores min(level, 2 x required) over the sum of required levels: 100 % for somebody who
/// lacks one of two skills and has twice the other, 200 % for twice both. Levels here are tenths.
BOOST_AUTO_TEST_CASE(excess_in_one_skill_does_not_make_up_for_another) {
    const Framework framework = letters({10, 10});
    JobProfileParts parts = empty_job();
    parts.requirements = {{.id = "A", .competence = "a", .level = 5},
                          {.id = "B", .competence = "b", .level = 5}};
    const auto pool =
        field_of(framework, {{"case 1", {5, 5}}, {"case 2", {10, 0}}, {"case 3", {10, 10}}}).pool();
    const Ranking ranking = herne::rank(pool, JobProfile{parts, framework});
    BOOST_TEST(ranking[0].id == herne::CandidateId{"case 1"});
    BOOST_TEST(ranking[0].score() == 1);
    BOOST_TEST(ranking[1].id == herne::CandidateId{"case 3"});
    BOOST_TEST(ranking[1].score() == 1);
    BOOST_TEST(ranking[2].id == herne::CandidateId{"case 2"});
    BOOST_TEST(ranking[2].score() == 0.5);

    parts.eligibility = Eligibility{Clause::at("b", 5)};
    const Ranking knocked_out = herne::rank(pool, JobProfile{parts, framework});
    BOOST_REQUIRE(knocked_out.left_out().size() == 1U);
    BOOST_TEST(knocked_out.left_out()[0].id == herne::CandidateId{"case 2"});
}

BOOST_AUTO_TEST_CASE(required_level_is_no_weight) {
    const Framework framework = letters({10, 10});
    JobProfileParts parts = empty_job();
    parts.requirements = {{.id = "A", .competence = "a", .level = 10, .weight = 5},
                          {.id = "B", .competence = "b", .level = 2, .weight = 1}};
    const auto pool = field_of(framework, {{"case 4", {0, 10}}}).pool();
    const Ranking ranking = herne::rank(pool, JobProfile{parts, framework});
    BOOST_TEST((ranking[0].fraction() == herne::Fraction{1, 6}));
    parts.requirements[1].level = 10;
    const Ranking stricter = herne::rank(pool, JobProfile{parts, framework});
    BOOST_TEST((stricter[0].fraction() == herne::Fraction{1, 6}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
