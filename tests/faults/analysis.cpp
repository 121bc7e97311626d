// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/contributions.hpp>
#include <herne/analysis/describe.hpp>
#include <herne/analysis/gaps.hpp>
#include <herne/analysis/uneven.hpp>
#include <herne/analysis/weight_space.hpp>

#include "faults/every_failure.hpp"
#include "faults/samples.hpp"
#include "support/analysis_results.hpp"

#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

using namespace herne;
using namespace herne::test;
using herne_test::small_field;
using herne_test::small_job;
using herne_test::small_team;

namespace {

const Pool& small() {
    static const Pool pool = small_pool();
    return pool;
}

/// So few that threads have something to share, and a failure in each is soon tried.
const Pool& shared_by_threads() {
    static const Pool pool = large_pool();
    return pool;
}

const WeightSpace& space() {
    static const WeightSpace weights = WeightSpace::around(small_job(), 20).and_ranked();
    return weights;
}

const std::vector<CandidateId>& ids() {
    static const std::vector<CandidateId> all_ids{"P-1", "P-2", "P-3", "P-4", "P-5"};
    return all_ids;
}

JobProfile other_job() {
    auto parts = small_job().parts();
    parts.reference = "other";
    parts.eligibility = {};
    return {parts, small_job().framework()};
}

Availability part_timers() {
    std::vector<AvailabilityEntry> entries;
    for (const auto& id : ids())
        entries.push_back({.id = id, .low = {1, 3}, .high = {2, 3}, .days = {Weekday::monday}});
    return Availability{entries};
}

RaiseGoal all_points() {
    return RaiseGoal::points(small_job().scorecard().max_points());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(analysis)

BOOST_AUTO_TEST_CASE(places) {
    check_operation("place_intervals",
                    [] { return place_intervals(small(), small_job(), {.top = 3}); });
    check_operation("place_intervals on threads", [] {
        return place_intervals(shared_by_threads(), small_job(),
                               {.top = 3, .limit = 5, .threads = 2});
    });
    check_operation("open_questions",
                    [] { return open_questions(small(), small_job(), {.top = 3}); });
    check_operation("open_questions on threads", [] {
        return open_questions(shared_by_threads(), small_job(),
                              {.top = 3, .limit = 5, .threads = 2});
    });
}

BOOST_AUTO_TEST_CASE(weights) {
    check_operation("a space", [] { return WeightSpace::around(small_job(), 20).and_ranked(); });
    // One that is sampled step by step, and one that is quickly sampled.
    const WeightSpace ranked = WeightSpace::ranked(small_job());
    check_operation("sample_weights", [] { return sample_weights(space(), {.samples = 2}); });
    check_operation("acceptability", [&] {
        return acceptability(small(), small_job(), ranked,
                             {.samples = 5, .places = 2, .paired = 2});
    });
    check_operation("acceptability on threads", [&] {
        return acceptability(small(), small_job(), ranked, {.samples = 48, .threads = 2});
    });
    check_operation("acceptability of sampled levels", [] {
        return acceptability(small(), small_job(), WeightSpace::anything(small_job()),
                             {.samples = 5, .unknown = SampledLevels::sampled});
    });
    for (const unsigned threads : {1U, 2U})
        check_operation("robust_order", [&] {
            return robust_order(small(), small_job(), space(), ids(), {.threads = threads});
        });
}

BOOST_AUTO_TEST_CASE(shares) {
    for (const unsigned threads : {1U, 2U})
        check_operation("stability", [&] {
            return stability(
                small(), small_job(),
                {.top = 2, .between = std::pair{ids()[0], ids()[3]}, .threads = threads});
        });
    check_operation("least_shift",
                    [] { return least_shift(small_field()[0], small_field()[3], small_job()); });
}

BOOST_AUTO_TEST_CASE(raised_levels) {
    const Profile& last = small_field().back();
    check_operation("least_raises", [&] { return least_raises(last, small_job(), all_points()); });
    check_operation("least_raises with costs", [&] {
        return least_raises(last, small_job(), all_points(),
                            {.costs = {{small_job().competence(0).id, {2, 1, 1, 1, 1, 3}}}});
    });
    check_operation("nearest to a place",
                    [] { return nearest(small(), small_job(), RaiseGoal::place(small(), 1)); });
    check_operation("nearest on threads", [] {
        return nearest(shared_by_threads(), small_job(), all_points(),
                       {.top = 3, .rows = first_rows(200), .threads = 2});
    });
    const auto plan = least_raises(last, small_job(), all_points());
    check_operation("what_if", [&] { return what_if(last, small_job(), plan); });
}

BOOST_AUTO_TEST_CASE(pairs) {
    check_operation("availability", part_timers);
    check_operation("tandems", [] {
        return tandems(small(), small_job(), {.top = 2, .availability = part_timers()});
    });
    check_operation("tandems of many", [] {
        return tandems(shared_by_threads(), small_job(), {.top = 3, .threads = 2});
    });
    check_operation("partners", [] { return partners(small(), small_job(), ids()[2]); });
    check_operation("explain_tandem", [] {
        return explain_tandem(small_field()[0], small_field()[4], small_job(),
                              {.availability = part_timers()});
    });
}

BOOST_AUTO_TEST_CASE(teams) {
    const std::vector<Profile> members{small_field()[2], small_field()[4]};
    check_operation("complete", [&] { return complete(small(), small_job(), members); });
    check_operation("complete on threads", [&] {
        return complete(shared_by_threads(), small_job(), members, {.top = 2, .threads = 2});
    });
    check_operation("team_coverage", [&] { return team_coverage(members, small_team()); });
    check_operation("smallest_team", [&] {
        return smallest_team(small(), small_team(), {.members = {members[0]}});
    });
    check_operation("smallest_team on threads", [&] {
        return smallest_team(shared_by_threads(), small_team(), {.max_steps = 100, .threads = 2});
    });
    check_operation("a team", [] {
        return TeamProfile{small_team().parts(), small_team().framework()}.digest();
    });
}

BOOST_AUTO_TEST_CASE(assignments) {
    const std::vector<Opening> openings{{small_job(), 2}, {other_job(), 2, 3}};
    check_operation("assign", [&] { return assign(small(), openings); });
    check_operation("assign on threads", [&] {
        return assign(shared_by_threads(), openings, {.passed_over = 2, .threads = 2});
    });
}

BOOST_AUTO_TEST_CASE(descriptions) {
    const std::vector<std::string> labels{"a", "b", "a", "b", "a"};
    check_operation("contributions", [] { return contributions(small(), small_job()); });
    check_operation("gaps", [] { return gaps(small(), small_job()); });
    check_operation("open_gaps", [] { return open_gaps(small(), small_job()); });
    check_operation("describe", [] { return describe(small(), small_job()); });
    check_operation("describe groups",
                    [&] { return describe(small(), small_job(), groups_by(labels)); });
    check_operation("uneven_criteria",
                    [] { return uneven_criteria(shared_by_threads(), small_job()); });
}

BOOST_AUTO_TEST_SUITE_END()
