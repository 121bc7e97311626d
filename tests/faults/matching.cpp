// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/job_set.hpp>
#include <herne/match/people.hpp>
#include <herne/match/points.hpp>
#include <herne/match/points_matrix.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/rank_jobs.hpp>
#include <herne/match/rank_people.hpp>
#include <herne/match/scan.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne_test::small_field;
using herne_test::small_job;

namespace {

/// A job that nobody has ranked by yet: what it keeps between calls is made anew.
JobProfile fresh_job() {
    return {small_job().parts(), small_job().framework()};
}

/// A framework with the same competences in another order, so that positions have to be found.
Framework turned() {
    FrameworkParts parts = small_job().framework().parts().front();
    std::swap(parts.competences.front(), parts.competences.back());
    return Framework{parts};
}

Pool pool_over(const Framework& framework) {
    PoolBuilder builder{framework};
    for (const auto& profile : small_field())
        builder.add(profile);
    return builder.build();
}

const Pool& small() {
    static const Pool pool = small_pool();
    return pool;
}
const Pool& large() {
    static const Pool pool = large_pool();
    return pool;
}
const Pool& large_arranged() {
    static const Pool pool = large_pool(Arrangement::by_level_sum);
    return pool;
}

std::vector<Scorecard> several() {
    std::vector<Scorecard> scorecards;
    for (const auto order : {1, 2, 3}) {
        auto parts = small_job().parts();
        parts.reference += std::to_string(order);
        parts.requirements.front().weight += order;
        scorecards.push_back(JobProfile{parts, small_job().framework()}.scorecard());
    }
    return scorecards;
}

std::vector<JobProfile> jobs() {
    auto parts = small_job().parts();
    parts.reference = "other";
    parts.eligibility = {};
    return {small_job(), JobProfile{parts, small_job().framework()}};
}

/// Runs tasks here, one after the other, as somebody's own threads might.
const Executor in_turn{[](std::size_t count, const std::function<void(std::size_t)>& task) {
    for (std::size_t number = 0; number < count; ++number)
        task(number);
}};

}  // namespace

BOOST_AUTO_TEST_SUITE(matching)

BOOST_AUTO_TEST_CASE(rankings_of_few) {
    check_operation("rank", [] { return rank(small(), small_job()); });
    check_operation("rank by a fresh job", [] { return rank(small(), fresh_job()); });
    check_operation("the best of unknown levels", [] {
        return rank(small(), fresh_job(), {.top = 2, .order = UnknownAs::best});
    });
    check_operation("also", [] {
        return rank(small(), small_job(),
                    {.top = 1, .also = {"P-4", "P-5", "P-3"}, .min_score = 0.125});
    });
    check_operation("somebody unknown", [] {
        try {
            return rank(small(), small_job(), {.also = {"somebody with a name that is long"}})
                .size();
        } catch (const unknown_id& unknown) {
            return std::string{unknown.what()}.size();
        }
    });
}

BOOST_AUTO_TEST_CASE(positions_in_other_frameworks) {
    const Pool pool = pool_over(turned());
    check_operation("another framework", [&] { return rank(pool, fresh_job()); });
    check_operation("another framework, profile",
                    [&] { return points(pool.profile(0), fresh_job()); });
}

BOOST_AUTO_TEST_CASE(rankings_of_many) {
    for (const unsigned threads : {1U, 2U}) {
        const std::string on = " on " + std::to_string(threads);
        check_operation("many" + on, [&] {
            return rank(large(), small_job(), {.top = 20, .threads = threads});
        });
        check_operation("many, arranged" + on, [&] {
            return rank(large_arranged(), small_job(), {.top = 20, .threads = threads});
        });
    }
    check_operation("all of many", [] {
        return rank(large(), small_job(), {.order = UnknownAs::best, .threads = 2}).parts().entries;
    });
    check_operation("by somebody's threads", [] {
        return rank(large(), small_job(), {.top = 5, .threads = 2, .executor = in_turn});
    });
    check_operation("told how far", [] {
        return rank(large(), small_job(),
                    {.top = 5, .threads = 2, .progress = [](auto, auto) { return true; }});
    });
}

BOOST_AUTO_TEST_CASE(batches) {
    const auto scorecards = several();
    for (const unsigned threads : {1U, 2U})
        check_operation("batch on " + std::to_string(threads),
                        [&] { return rank(large(), scorecards, {.top = 5, .threads = threads}); });
    check_operation("batch of few", [&] { return rank(small(), several(), {.top = 2}); });
}

BOOST_AUTO_TEST_CASE(merged_rankings) {
    const auto part = [](std::size_t from, std::size_t to) {
        PoolBuilder builder{small_job().framework()};
        for (std::size_t i = from; i < to; ++i)
            builder.add(small_field()[i]);
        return rank(builder.build(), small_job());
    };
    const std::vector<Ranking> parts{part(0, 2), part(2, 5)};
    check_operation("merge", [&] { return merge(parts); });
}

BOOST_AUTO_TEST_CASE(points_and_verdicts) {
    for (const unsigned threads : {1U, 2U}) {
        const ScanOptions options{.threads = threads};
        check_operation("points", [&] { return points(large(), small_job(), options); });
        check_operation("scores", [&] { return scores(large(), small_job(), options); });
        check_operation("verdicts", [&] { return verdicts(large(), small_job(), options); });
        check_operation("points for many jobs",
                        [&] { return points(large(), jobs(), options).values; });
        check_operation("histogram", [&] {
            return histogram(large(), small_job().scorecard(), 7, options).counts;
        });
    }
}

BOOST_AUTO_TEST_CASE(single_people) {
    const Profile& a = small_field()[0];
    const Profile& b = small_field()[2];
    const JobSet set{jobs()};
    check_operation("explain", [&] { return explain(b, small_job()); });
    check_operation("compare", [&] { return compare(a, b, small_job()); });
    check_operation("rank jobs", [&] { return rank_jobs(b, jobs(), {.top = 2}); });
    check_operation("points for a set", [&] { return points(b, set); });
    check_operation("a set", [] { return JobSet{jobs()}.scorecards(); });
    check_operation("a matcher", [&] { return Matcher{fresh_job().scorecard()}(b).points(); });
    check_operation("rank people", [&] {
        return rank(small_field(), Matcher{small_job().scorecard()}, {.top = 2});
    });
    check_operation(
        "a pool of people", [] { return make_pool(small_field(), small_job().framework()); },
        same_pool);
}

BOOST_AUTO_TEST_CASE(jobs_themselves) {
    check_operation("a job", fresh_job);
    check_operation("at a stage", [] { return small_job().at_stage("documents"); });
    check_operation("lint", [] { return lint(small_job()); });
    check_operation("a scorecard", [] { return several(); });
    check_operation("a framework", turned);
    check_operation("a job that cannot be", [] {
        auto parts = small_job().parts();
        parts.requirements.front().competence = "nothing of that name";
        parts.requirements.back().weight = -1;
        try {
            return JobProfile{parts, small_job().framework()}.digest().size();
        } catch (const invalid_input& refused) {
            return std::string{refused.what()}.size();
        }
    });
}

BOOST_AUTO_TEST_SUITE_END()
