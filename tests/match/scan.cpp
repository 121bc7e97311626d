// SPDX-License-Identifier: BSL-1.0
#include <herne/match/scan.hpp>

#include <herne/base/error.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"
#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Framework;
using herne::JobProfile;
using herne::Level;
using herne::PointsTable;
using herne::Scorecard;
using herne::UnknownAs;
using herne::Verdict;
using namespace herne::test;
using Points = std::vector<std::int64_t>;

/// Returns `framework`'s parts with another name for the last level of every scale.
Framework relabelled(const Framework& framework) {
    auto parts = framework.parts().front();
    parts.scales.clear();
    for (auto& competence : parts.competences) {
        auto levels = competence.scale.levels();
        levels.back().label = "another label";
        competence.scale = herne::Scale{competence.scale.id(), levels};
    }
    return Framework{parts};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(scan)

BOOST_AUTO_TEST_CASE(worked_example_gives_its_points) {
    const JobProfile job = worked_example();
    const auto pool =
        field_of(job.framework(), {{1, {3, 3, 1}}, {2, {4, 3, 2}}, {3, {0, 0, 0}}}).pool();
    BOOST_TEST((points(pool, job) == Points{15, 30, 0}));
    BOOST_TEST((scores(pool, job.scorecard()) == std::vector<double>{0.5, 1, 0}));
}

BOOST_AUTO_TEST_CASE(unknown_is_nothing_in_the_worst_case_and_the_top_in_the_best) {
    const JobProfile job = worked_example();
    const auto pool = field_of(job.framework(), {{1, {-1, 3, 1}}, {2, {-1, -1, -1}}}).pool();
    BOOST_TEST((points(pool, job) == Points{6, 0}));
    BOOST_TEST((points(pool, job, {.order = UnknownAs::best}) == Points{18, 30}));
}

BOOST_AUTO_TEST_CASE(verdicts_are_three_valued) {
    const Framework framework = letters({3, 3});
    const Scorecard card{framework,
                         {{"a", {0, 1, 2, 3}}},
                         Eligibility{Clause::all_of({Clause::at("a", 2), Clause::at("b", 3)})}};
    const auto pool =
        field_of(framework, {{1, {2, 3}}, {2, {-1, 3}}, {3, {1, -1}}, {4, {3, 2}}}).pool();
    const std::vector<Verdict> expected{Verdict::eligible, Verdict::undecided, Verdict::ineligible,
                                        Verdict::ineligible};
    BOOST_TEST((verdicts(pool, card) == expected));
}

BOOST_AUTO_TEST_CASE(empty_pool_has_no_points) {
    const JobProfile job = worked_example();
    const herne::Pool pool{job.framework()};
    BOOST_TEST(points(pool, job, {.threads = 4}).empty());
    BOOST_TEST(scores(pool, job).empty());
    BOOST_TEST(verdicts(pool, job, {.threads = 4}).empty());
}

BOOST_AUTO_TEST_CASE(missing_competence_is_named) {
    const JobProfile job = worked_example();
    const herne::Pool pool{letters({4, 3})};
    const auto message = message_of<herne::framework_mismatch>([&] { (void)points(pool, job); });
    BOOST_TEST(message.find("competence 'f/c' is missing: the pool") != std::string::npos);
    BOOST_CHECK_THROW((void)scores(pool, job), herne::framework_mismatch);
    BOOST_CHECK_THROW((void)verdicts(pool, job), herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(competence_on_another_scale_is_named) {
    const JobProfile job = worked_example();
    const auto shorter = message_of<herne::framework_mismatch>([&] {
        (void)points(herne::Pool{letters({4, 2, 2})}, job);
    });
    BOOST_TEST(shorter.find("competence 'f/b' is on another scale: 'up-to-2'") !=
               std::string::npos);
    const auto renamed = message_of<herne::framework_mismatch>(
        [&] { (void)points(herne::Pool{relabelled(job.framework())}, job); });
    BOOST_TEST(renamed.find("competence 'f/a' is on another scale") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(further_competences_and_their_order_are_of_no_consequence) {
    const JobProfile job = worked_example();
    auto parts = letters({4, 3, 2, 5}).parts().front();
    std::reverse(parts.competences.begin(), parts.competences.end());
    const auto pool = field_of(Framework{parts}, {{1, {5, 1, 3, 3}}}).pool();
    BOOST_TEST((points(pool, job) == Points{15}));
}

BOOST_AUTO_TEST_CASE(points_are_the_definition_over_exact_rationals) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 4);
        const auto max_points = oracle_max_points(job.parts(), framework);
        RC_ASSERT(max_points == job.scorecard().max_points());
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto scanned = points(field.pool(), job, {.order = order});
            for (std::size_t row = 0; row < field.size(); ++row) {
                const Rational score{scanned[row], max_points};
                RC_ASSERT(score == oracle_score(job.parts(), framework, field.levels[row], order));
            }
        }
    }));
}

BOOST_AUTO_TEST_CASE(scores_are_the_correctly_rounded_quotients) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 4);
        const auto scanned = scores(field.pool(), job);
        for (std::size_t row = 0; row < field.size(); ++row) {
            const auto exact =
                oracle_score(job.parts(), framework, field.levels[row], UnknownAs::worst);
            const auto error = [&](double value) -> Rational {
                return abs(Rational{Rational{value} - exact});
            };
            RC_ASSERT(error(scanned[row]) <= error(std::nextafter(scanned[row], 2.0)));
            RC_ASSERT(error(scanned[row]) <= error(std::nextafter(scanned[row], -1.0)));
        }
    }));
}

BOOST_AUTO_TEST_CASE(verdicts_are_the_definition) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const Eligibility eligibility{any_clause(framework, 3)};
        std::vector<std::int64_t> table(static_cast<std::size_t>(framework[0].scale.max()) + 1);
        table.back() = 1;
        const Scorecard card{framework, {{framework[0].id, table}}, eligibility};
        const Field field = any_field(framework);
        const auto scanned = verdicts(field.pool(), card);
        for (std::size_t row = 0; row < field.size(); ++row)
            RC_ASSERT(scanned[row] == oracle_verdict(eligibility, framework, field.levels[row]));
    }));
}

BOOST_AUTO_TEST_CASE(raising_a_level_never_lowers_points_or_verdict) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        Field field{framework, {1, 2}, std::vector(2, any_levels(framework))};
        const auto raised =
            static_cast<std::size_t>(any_number(0, static_cast<int>(framework.size()) - 1));
        const int max = framework[raised].scale.max();
        const int before = any_number(0, max - 1);
        field.levels[0][raised] = before;
        field.levels[1][raised] = any_number(before + 1, max);
        for (const UnknownAs order : {UnknownAs::worst, UnknownAs::best}) {
            const auto scanned = points(field.pool(), job, {.order = order});
            RC_ASSERT(scanned[0] <= scanned[1]);
        }
        const auto judged = verdicts(field.pool(), job);
        RC_ASSERT(judged[1] <= judged[0]);
    }));
}

BOOST_AUTO_TEST_CASE(every_completion_lies_between_worst_and_best_and_both_are_reached) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        Field field{framework, {1, 2, 3, 4}, std::vector(4, any_levels(framework))};
        for (std::size_t c = 0; c < framework.size(); ++c) {
            if (field.levels[0][c].known())
                continue;
            const int max = framework[c].scale.max();
            field.levels[1][c] = any_number(0, max);
            field.levels[2][c] = 0;
            field.levels[3][c] = max;
        }
        const auto worst = points(field.pool(), job);
        const auto best = points(field.pool(), job, {.order = UnknownAs::best});
        RC_ASSERT(worst[0] <= worst[1]);
        RC_ASSERT(worst[1] <= best[0]);
        RC_ASSERT(worst[2] == worst[0]);
        RC_ASSERT(worst[3] == best[0]);
        const auto judged = verdicts(field.pool(), job);
        const bool settled = judged[0] != Verdict::undecided;
        RC_ASSERT(!settled || judged[1] == judged[0]);
        RC_ASSERT(settled || (judged[2] == Verdict::ineligible && judged[3] == Verdict::eligible));
    }));
}

BOOST_AUTO_TEST_CASE(every_number_of_threads_gives_the_same) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const auto pool = any_field(framework, 40).pool();
        for (const unsigned threads : {0U, 2U, 3U, 4U, 5U, 6U, 7U, 8U}) {
            RC_ASSERT(points(pool, job, {.threads = threads}) == points(pool, job));
            RC_ASSERT(scores(pool, job, {.threads = threads}) == scores(pool, job));
            RC_ASSERT(verdicts(pool, job, {.threads = threads}) == verdicts(pool, job));
        }
    }));
}

BOOST_AUTO_TEST_CASE(absurd_number_of_threads_is_harmless) {
    const JobProfile job = worked_example();
    std::vector<Applicant> applicants;
    for (int i = 0; i < 1000; ++i)
        applicants.push_back({i, {i % 5, i % 4, i % 3}});
    const auto pool = field_of(job.framework(), applicants).pool();
    BOOST_TEST((points(pool, job, {.threads = 4'000'000'000U}) == points(pool, job)));
}

BOOST_AUTO_TEST_CASE(one_point_apart_near_two_to_the_53_stays_apart) {
    const Framework framework = letters({14, 1});
    const std::int64_t most = Scorecard::points_limit;
    std::vector<std::int64_t> table{0};
    for (std::int64_t below = 14; below > 1; --below)
        table.push_back(most - below);
    table.push_back(most - 1);
    const Scorecard card{framework, {{"a", table}, {"b", {0, 1}}}};
    BOOST_TEST(card.max_points() == most);
    std::vector<Applicant> applicants;
    for (int level = 1; level <= 14; ++level)
        applicants.push_back({level, {level, 0}});
    applicants.push_back({15, {14, 1}});
    const auto pool = field_of(framework, applicants).pool();
    const auto whole = points(pool, card);
    const auto quotients = scores(pool, card);
    for (std::size_t row = 1; row < pool.size(); ++row) {
        BOOST_TEST(whole[row] == whole[row - 1] + 1);
        BOOST_TEST(quotients[row] > quotients[row - 1]);
    }
    BOOST_TEST(quotients.back() == 1);
}

BOOST_AUTO_TEST_CASE(orders_have_names) {
    BOOST_TEST(herne::to_string(UnknownAs::worst) == "worst");
    BOOST_TEST(herne::to_string(UnknownAs::best) == "best");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
