// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank.hpp>

#include "support/oracle.hpp"
#include "support/random.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <vector>

namespace {

using herne::Framework;
using herne::JobProfile;
using herne::Ranking;
using herne::RankOptions;
using namespace herne::test;

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(rank_laws)

BOOST_AUTO_TEST_CASE(ranking_is_the_definition_over_exact_rationals) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const RankOptions options = any_options(field);
        const Ranking ranking = herne::rank(field.pool(), job, options);
        RC_ASSERT(ranking.parts() == RankingOracle(field, job, options).parts());
    }));
}

BOOST_AUTO_TEST_CASE(crowded_ranking_is_the_definition_too) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(2, 2);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 25);
        const RankOptions options = any_options(field);
        const Ranking ranking = herne::rank(field.pool(), job, options);
        RC_ASSERT(ranking.parts() == RankingOracle(field, job, options).parts());
    }));
}

BOOST_AUTO_TEST_CASE(order_of_applications_changes_nothing) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(3, 3);
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 20);
        RankOptions options = any_options(field);
        const Ranking ranking = herne::rank(field.pool(), job, options);
        std::reverse(options.also.begin(), options.also.end());
        const Field permuted = field.part(any_order(field.size()));
        RC_ASSERT(herne::rank(permuted.pool(), job, options) == ranking);
    }));
}

BOOST_AUTO_TEST_CASE(another_candidate_changes_nobodys_score_or_verdict) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        Field field = any_field(framework);
        RankOptions options{.also = field.ids};
        const auto before = herne::rank(field.pool(), job, options).parts().also;
        field.ids.push_back(field.ids.empty() || field.ids[0].is_number()
                                ? herne::CandidateId{1000}
                                : herne::CandidateId{"another"});
        field.levels.push_back(any_levels(framework));
        const auto after = herne::rank(field.pool(), job, options).parts().also;
        RC_ASSERT(before.size() == after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            RC_ASSERT(before[i].id == after[i].id);
            RC_ASSERT(before[i].points == after[i].points);
            RC_ASSERT(before[i].max_points == after[i].max_points);
            RC_ASSERT(before[i].worst == after[i].worst);
            RC_ASSERT(before[i].best == after[i].best);
            RC_ASSERT(before[i].verdict == after[i].verdict);
            RC_ASSERT(after[i].place == before[i].place || after[i].place == before[i].place + 1);
        }
    }));
}

BOOST_AUTO_TEST_CASE(cut_list_is_the_front_of_the_whole) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework(2, 3);
        const JobProfile job = any_job(framework);
        const auto pool = any_field(framework, 20).pool();
        const Ranking whole = herne::rank(pool, job);
        for (std::size_t top = 0; top <= whole.size(); ++top) {
            const Ranking cut = herne::rank(pool, job, {.top = top});
            RC_ASSERT(std::equal(cut.begin(), cut.end(), whole.begin()));
            const auto same_place = std::count_if(
                whole.begin(), whole.end(),
                [&](const auto& entry) { return top > 0 && entry.place == cut[top - 1].place; });
            const auto listed = std::count_if(cut.begin(), cut.end(), [&](const auto& entry) {
                return entry.place == cut[top - 1].place;
            });
            RC_ASSERT(cut.ties_at_cut() == static_cast<std::uint64_t>(same_place - listed));
        }
    }));
}

BOOST_AUTO_TEST_CASE(every_number_of_threads_gives_an_equal_ranking) {
    BOOST_TEST(rc::check([] {
        const Framework framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework, 40);
        const auto pool = field.pool();
        RankOptions options = any_options(field);
        const Ranking serial = herne::rank(pool, job, options);
        for (unsigned threads = 0; threads <= 8; ++threads) {
            options.threads = threads;
            RC_ASSERT(herne::rank(pool, job, options) == serial);
        }
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
