// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/uneven.hpp>

#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Returns whether the level is known of some of the field and unknown of others.
bool oracle_uneven(const Field& field, std::size_t competence) {
    std::size_t known = 0;
    for (const auto& levels : field.levels)
        known += levels[competence].known() ? 1 : 0;
    return known > 0 && known < field.size();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(uneven)

BOOST_AUTO_TEST_CASE(criterion_that_some_are_measured_by_is_named_with_counts) {
    const JobProfile job = worked_example();
    const Pool pool =
        field_of(job.framework(), {{1, {3, 3, -1}}, {2, {4, -1, -1}}, {3, {0, -1, -1}}}).pool();
    const auto findings = uneven_criteria(pool, job);
    BOOST_TEST(findings.size() == 1U);
    const Finding& finding = findings.at(0);
    BOOST_TEST(finding.code == "uneven_criterion");
    BOOST_TEST((finding.severity == Severity::warning));
    BOOST_TEST(finding.place == "requirements[1] (y)");
    BOOST_TEST(holds(finding.reason.in("de"), "„b“ ist bei 1 von 3 bekannt und bei 2 unbekannt"));
    BOOST_TEST(
        holds(finding.reason.in("en"), "“b” is known for 1 of 3 candidates and unknown for 2"));
}

BOOST_AUTO_TEST_CASE(what_nobody_or_everybody_was_asked_is_even) {
    const JobProfile job = worked_example();
    const Field field = field_of(job.framework(), {{1, {3, -1, 0}}, {2, {0, -1, 1}}});
    BOOST_TEST(uneven_criteria(field.pool(), job).empty());
    BOOST_TEST(uneven_criteria(Pool{job.framework()}, job).empty());
}

BOOST_AUTO_TEST_CASE(candidates_who_are_not_looked_at_do_not_count) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, 0}}, {2, {-1, 2, 1}}}).pool();
    BOOST_TEST(uneven_criteria(pool, job).size() == 1U);
    BOOST_TEST(uneven_criteria(pool, job, {.rows = std::vector<std::size_t>{0}}).empty());
}

BOOST_AUTO_TEST_CASE(all_places_are_named_those_of_the_formula_alone_last) {
    const Framework framework = letters({4, 3, 2});
    auto parts = worked_example_parts();
    parts.groups.clear();
    parts.requirements = {{.id = "high", .competence = "c", .level = 2},
                          {.id = "low", .competence = "c", .level = 1}};
    parts.eligibility =
        Eligibility{Clause::all_of({Clause::at("a", 2), Clause::at("c", 1), Clause::at("a", 1)})};
    const JobProfile job{parts, framework};
    const Pool pool = field_of(framework, {{1, {3, 3, 0}}, {2, {-1, -1, -1}}}).pool();
    const auto findings = uneven_criteria(pool, job);
    BOOST_TEST(findings.size() == 2U);
    BOOST_TEST(findings.at(0).place == "requirements[0] (high), requirements[1] (low)");
    BOOST_TEST(findings.at(1).place == "eligibility.all[0], eligibility.all[2]");
}

BOOST_AUTO_TEST_CASE(every_uneven_competence_of_the_job_is_found_once) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 4);
        std::size_t expected = 0;
        for (const auto& competence : job.scorecard().competences())
            expected += oracle_uneven(field, framework.index(competence.id)) ? 1 : 0;
        const auto findings = uneven_criteria(field.pool(), job);
        RC_ASSERT(findings.size() == expected);
        for (const auto& finding : findings)
            RC_ASSERT(!finding.place.empty());
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
