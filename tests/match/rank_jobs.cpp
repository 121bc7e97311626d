// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank_jobs.hpp>

#include <herne/base/error.hpp>
#include <herne/match/explain.hpp>

#include "support/job_sets.hpp"
#include "support/oracle.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// The definition in plain loops: each job against all others.
JobEntry plain_entry(const Profile& profile, const std::vector<JobProfile>& jobs,
                     std::size_t position, UnknownAs order) {
    const auto share = [&](std::size_t j) {
        return Rational{points(profile, jobs[j], {.order = order})} /
               jobs[j].scorecard().max_points();
    };
    const auto stands = [&](std::size_t j) {
        return herne::verdict(profile, jobs[j]) != Verdict::ineligible;
    };
    JobEntry entry;
    entry.position = position;
    entry.verdict = herne::verdict(profile, jobs[position]);
    entry.points = points(profile, jobs[position], {.order = order});
    if (!stands(position))
        return entry;
    entry.place = 1;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        entry.place += stands(j) && share(j) > share(position) ? 1 : 0;
        entry.tied = entry.tied || (j != position && stands(j) && share(j) == share(position));
    }
    return entry;
}

void check_against_plain(const Profile& profile, const std::vector<JobProfile>& jobs,
                         const RankJobsOptions& options) {
    const JobRanking ranking = rank_jobs(profile, jobs, options);
    std::size_t standing = 0;
    std::uint64_t at_last_place = 0;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        const JobEntry plain = plain_entry(profile, jobs, j, options.order);
        standing += plain.place > 0 ? 1 : 0;
        at_last_place +=
            !ranking.entries.empty() && plain.place == ranking.entries.back().place ? 1 : 0;
    }
    RC_ASSERT(ranking.entries.size() == std::min(options.top, standing));
    RC_ASSERT(ranking.counts.eligible + ranking.counts.undecided == standing);
    RC_ASSERT(ranking.counts.ineligible + standing == jobs.size());
    RC_ASSERT(ranking.left_out.size() == ranking.counts.ineligible);
    std::uint64_t listed_at_last = 0;
    for (const JobEntry& entry : ranking.entries) {
        const JobEntry plain = plain_entry(profile, jobs, entry.position, options.order);
        RC_ASSERT(entry.place == plain.place);
        RC_ASSERT(entry.tied == plain.tied);
        RC_ASSERT(entry.points == plain.points);
        RC_ASSERT(entry.verdict == plain.verdict);
        RC_ASSERT(entry.provenance == jobs[entry.position].scorecard().provenance());
        listed_at_last += entry.place == ranking.entries.back().place ? 1 : 0;
    }
    RC_ASSERT(ranking.counts.ties_at_cut == at_last_place - listed_at_last);
}

std::vector<JobProfile> any_jobs(const Framework& framework, int most) {
    std::vector<JobProfile> jobs;
    for (int j = any_number(1, most); j > 0; --j)
        jobs.push_back(any_choice() && !jobs.empty() ? jobs.front() : any_job(framework));
    return jobs;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(rank_jobs)

BOOST_AUTO_TEST_CASE(random_jobs_stand_as_the_definition_says) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const auto jobs = any_jobs(framework, 8);
        const Profile profile{1, framework, any_levels(framework)};
        RankJobsOptions options;
        options.order = any_choice() ? UnknownAs::worst : UnknownAs::best;
        if (any_choice())
            options.top = static_cast<std::size_t>(any_number(0, 9));
        check_against_plain(profile, jobs, options);
    }));
}

BOOST_AUTO_TEST_CASE(fractions_that_doubles_take_for_equal_are_told_apart) {
    const auto framework = letters({2});
    const std::int64_t large = std::int64_t{1} << 53;
    const std::vector<Scorecard> cards{
        Scorecard{framework, {{"a", {0, large - 2, large - 1}}}},
        Scorecard{framework, {{"a", {0, large - 1, large}}}},
    };
    const auto ranking = herne::rank_jobs(profile_of(framework, {1}), JobSet{cards});
    // (n - 2) / (n - 1) is less than (n - 1) / n, by less than a double can show.
    BOOST_TEST(ranking.entries[0].score() == ranking.entries[1].score());
    BOOST_TEST(ranking.entries[0].position == 1U);
    BOOST_TEST(ranking.entries[1].position == 0U);
    BOOST_TEST(ranking.entries[1].place == 2U);
    BOOST_TEST(ranking.entries[0].missing.empty());
}

BOOST_AUTO_TEST_CASE(equal_fractions_of_different_max_points_tie_by_reference) {
    const auto framework = letters({2});
    const auto card = [&](const std::string& reference, std::int64_t factor) {
        return Scorecard{
            framework, {{"a", {0, factor, 2 * factor}}}, {}, Provenance{.job = reference}};
    };
    const std::vector<Scorecard> cards{card("b", 1), card("a", 3), card("b", 7)};
    const auto ranking = herne::rank_jobs(profile_of(framework, {1}), JobSet{cards}, {.top = 2});
    BOOST_REQUIRE(ranking.entries.size() == 2U);
    BOOST_TEST(ranking.entries[0].position == 1U);
    BOOST_TEST(ranking.entries[1].position == 0U);
    BOOST_TEST(ranking.entries[1].place == 1U);
    BOOST_TEST(ranking.entries[0].tied);
    BOOST_TEST(ranking.counts.ties_at_cut == 1U);
    BOOST_TEST(*ranking.top == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_missing_is_said_most_points_first) {
    const auto ranking =
        herne::rank_jobs(profile_of(letters({4, 3, 2}), {3, -1, 1}), std::vector{worked_example()});
    BOOST_REQUIRE(ranking.entries.size() == 1U);
    const auto& entry = ranking.entries.front();
    BOOST_TEST(entry.points == 9);
    BOOST_TEST(entry.best == 15);
    BOOST_TEST(entry.title.in("en") == worked_example().title().in("en"));
    const std::vector<std::string> expected{"z", "y", "x"};
    BOOST_REQUIRE(entry.missing.size() == 3U);
    const std::vector<std::int64_t> points{12, 6, 3};
    for (std::size_t i = 0; i < 3; ++i) {
        BOOST_TEST(entry.missing[i].requirement == expected[i]);
        BOOST_TEST(entry.missing[i].points == points[i]);
    }
    BOOST_TEST(!entry.missing[1].level.known());
}

BOOST_AUTO_TEST_CASE(jobs_without_eligibility_are_left_out_with_reasons) {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::at("a", 4)};
    const std::vector<JobProfile> jobs{{parts, letters({4, 3, 2})}, worked_example()};
    const auto ranking = herne::rank_jobs(profile_of(letters({4, 3, 2}), {3, 3, 2}), jobs);
    BOOST_REQUIRE(ranking.left_out.size() == 1U);
    BOOST_TEST(ranking.left_out[0].place == 0U);
    BOOST_TEST(ranking.left_out[0].position == 0U);
    BOOST_TEST(ranking.left_out[0].reasons.size() == 1U);
    BOOST_TEST(ranking.counts.ineligible == 1U);
    BOOST_TEST(ranking.entries.size() == 1U);
    const auto open = herne::rank_jobs(profile_of(letters({4, 3, 2}), {-1, 3, 2}), jobs);
    BOOST_TEST(open.counts.undecided == 1U);
    BOOST_TEST(open.entries[0].reasons.size() == 1U);
}

BOOST_AUTO_TEST_CASE(order_of_jobs_changes_nothing_but_positions) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        auto jobs = jobs_over(framework, static_cast<std::size_t>(any_number(1, 7)),
                              static_cast<unsigned>(any_number(0, 10'000)));
        const Profile profile{1, framework, any_levels(framework)};
        const auto before = herne::rank_jobs(profile, jobs);
        const auto order = any_order(jobs.size());
        std::vector<JobProfile> permuted;
        for (const std::size_t j : order)
            permuted.push_back(jobs[j]);
        const auto after = herne::rank_jobs(profile, permuted);
        RC_ASSERT(before.entries.size() == after.entries.size());
        for (std::size_t i = 0; i < before.entries.size(); ++i) {
            RC_ASSERT(before.entries[i].provenance == after.entries[i].provenance);
            RC_ASSERT(before.entries[i].place == after.entries[i].place);
        }
    }));
}

BOOST_AUTO_TEST_CASE(profile_without_a_competence_is_refused) {
    BOOST_CHECK_THROW(static_cast<void>(herne::rank_jobs(profile_of(letters({4}), {3}),
                                                         std::vector{worked_example()})),
                      framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
