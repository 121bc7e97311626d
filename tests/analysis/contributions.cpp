// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/contributions.hpp>

#include <herne/match/explain.hpp>

#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <cstdint>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Points = std::vector<std::int64_t>;

/// Returns share x fit x max points over exact rationals.
Rational oracle_contribution(const JobProfile& job, const Field& field, std::size_t row,
                             std::size_t requirement, UnknownAs order) {
    const auto& wanted = job.parts().requirements[requirement];
    const std::size_t c = field.framework.index(wanted.competence);
    const int max = field.framework[c].scale.max();
    const int level = oracle_level(field.levels[row][c], order, max);
    return oracle_share(job.parts(), requirement) *
           oracle_fit(wanted.fit, level, wanted.level, max) *
           Rational{oracle_max_points(job.parts(), field.framework)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)
BOOST_AUTO_TEST_SUITE(contributions)

BOOST_AUTO_TEST_CASE(worked_example_falls_into_its_parts) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {3, 3, 1}}, {2, {4, -1, 2}}}).pool();
    const auto worst = herne::contributions(pool, job);
    BOOST_TEST((worst.points == Points{9, 12, 6, 0, 0, 12}));
    BOOST_TEST(worst.candidates == 2U);
    BOOST_TEST(worst.requirements == 3U);
    BOOST_TEST(worst.at(1, 2) == 12);
    BOOST_TEST((Points{worst.column(1).begin(), worst.column(1).end()} == Points{6, 0}));
    BOOST_TEST((worst.provenance == job.scorecard().provenance()));
    const auto best = herne::contributions(pool, job, {.order = UnknownAs::best});
    BOOST_TEST((best.points == Points{9, 12, 6, 6, 0, 12}));
    BOOST_TEST((best.order == UnknownAs::best));
}

BOOST_AUTO_TEST_CASE(rows_are_listed_in_the_order_asked_for) {
    const JobProfile job = worked_example();
    const Pool pool = field_of(job.framework(), {{1, {1, 0, 0}}, {2, {2, 0, 0}}}).pool();
    const auto some = herne::contributions(pool, job, {.rows = std::vector<std::size_t>{1, 0, 1}});
    BOOST_TEST((Points{some.column(0).begin(), some.column(0).end()} == Points{6, 3, 6}));
    const auto nobody = herne::contributions(pool, job, {.rows = std::vector<std::size_t>{}});
    BOOST_TEST(nobody.points.empty());
    BOOST_TEST(nobody.column(2).empty());
}

BOOST_AUTO_TEST_CASE(contributions_are_the_definition_and_add_up_to_the_points) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const Pool pool = field.pool();
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto parts = herne::contributions(pool, job, {.order = order});
            const auto totals = points(pool, job, {.order = order});
            RC_ASSERT(parts.points.size() == field.size() * job.requirements().size());
            for (std::size_t row = 0; row < field.size(); ++row) {
                std::int64_t sum = 0;
                for (std::size_t r = 0; r < job.requirements().size(); ++r) {
                    RC_ASSERT(Rational{parts.at(row, r)} ==
                              oracle_contribution(job, field, row, r, order));
                    sum += parts.at(row, r);
                }
                RC_ASSERT(sum == totals[row]);
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(contributions_are_what_an_explanation_says) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 4);
        const auto worst = herne::contributions(field.pool(), job);
        const auto best = herne::contributions(field.pool(), job, {.order = UnknownAs::best});
        for (std::size_t row = 0; row < field.size(); ++row) {
            const auto explained = explain(field.profile(row), job).requirements;
            for (std::size_t r = 0; r < explained.size(); ++r) {
                RC_ASSERT(worst.at(row, r) == explained[r].points);
                RC_ASSERT(best.at(row, r) == explained[r].best);
            }
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
