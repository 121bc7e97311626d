// SPDX-License-Identifier: BSL-1.0
#include "support/analysis_results.hpp"

#include "support/json_results.hpp"

#include <herne/procedure/panel.hpp>

#include <string>
#include <utility>
#include <vector>

namespace herne::test {
namespace {

Pool small_pool() {
    PoolBuilder builder{herne_test::small_job().framework()};
    for (const auto& profile : herne_test::small_field())
        builder.add(profile);
    return builder.build();
}

/// Returns a job that the last person is not eligible for.
JobProfile stricter(const JobProfile& job) {
    JobProfileParts parts = job.parts();
    const Competence& first = job.competence(0);
    parts.reference = "stricter";
    parts.eligibility = Eligibility{
        Clause::all_of({Clause::at(first.id, first.scale.max()),
                        Clause::at(job.competence(1).id, job.competence(1).scale.max())})};
    return {parts, job.framework()};
}

/// Returns the job for everybody.
JobProfile easier(const JobProfile& job) {
    JobProfileParts parts = job.parts();
    parts.reference = "easier";
    parts.eligibility = Eligibility{};
    return {parts, job.framework()};
}

/// Returns an assignment with people passed over, an undecided one, and an empty place.
Assignment small_assignment(const Pool& pool) {
    auto parts = herne_test::small_job().parts();
    parts.reference = "other";
    parts.eligibility = {};
    for (auto& requirement : parts.requirements)
        requirement.weight = requirement.importance == Importance::must ? 1 : 7;
    const JobProfile other{parts, herne_test::small_job().framework()};
    parts.reference = "empty";
    const JobProfile empty{parts, herne_test::small_job().framework()};
    return assign(pool, std::vector<Opening>{{herne_test::small_job(), 2},
                                             {other, 2, 3},
                                             {empty, 2, 1, std::vector<CandidateId>{"P-5"}}});
}

/// Everybody asked for part time, and says on which days.
Availability part_timers(const Pool& pool) {
    std::vector<AvailabilityEntry> entries;
    for (std::size_t row = 0; row < pool.size(); ++row)
        entries.push_back(
            {.id = pool.id(row),
             .low = {1, static_cast<std::int64_t>(row) + 1},
             .high = {1, row == 0 ? 1 : 2},
             .days = {Weekday::monday, row % 2 == 0 ? Weekday::tuesday : Weekday::saturday}});
    return Availability{entries};
}

/// Two raters of whom one is lenient, a level that they disagree on and one that has expired.
Panel small_panel(const JobProfile& job) {
    const std::string competence = job.competence(0).id;
    const auto rating = [&](const char* id, int level, const char* rater, const char* until) {
        return Rating{.id = id,
                      .competence = competence,
                      .level = level,
                      .rater = rater,
                      .date = "2026-03-01",
                      .valid_until = until};
    };
    return {job.framework(),
            {rating("P-1", 1, "severe", ""), rating("P-1", 2, "lenient", ""),
             rating("P-2", 1, "severe", ""), rating("P-2", 1, "lenient", ""),
             rating("P-3", 1, "severe", "2026-03-05")}};
}

RecordVerification verified_record() {
    return {.entries = 2,
            .head = std::string(64, 'a'),
            .erased = 1,
            .fault = RecordFault{.entry = 3, .file = "journal", .offset = 700, .what = "torn"},
            .findings = {{.entry = 2,
                          .code = "appointed_without_waiting_period",
                          .text = Text{"ohne Wartefrist", "without a waiting period"}}}};
}

RecordReplay replayed_record() {
    return {.version = "0.1.0",
            .head = std::string(64, 'b'),
            .outcomes = {{.entry = 2, .people = 3, .recorded_version = "0.1.0"},
                         {.entry = 5,
                          .state = ReplayState::differs,
                          .people = 3,
                          .recorded_version = "0.1.0",
                          .what = "the pool is not the one that was ranked"}}};
}

RecordDue due_record() {
    return {.day = "2026-06-01",
            .head = std::string(64, 'c'),
            .rules = {.margin = 0},
            .candidates = {{.id = "A", .until = "2026-05-07", .because = {7}},
                           {.id = "B", .state = DueState::held, .because = {9}}}};
}

AnalysisResults made() {
    const JobProfile& job = herne_test::small_job();
    const Pool pool = small_pool();
    const Profile first = pool.profile(0);
    const Profile last = pool.profile(pool.size() - 1);
    const auto space = WeightSpace::around(job, 20).and_ranked();
    std::vector<CandidateId> ids;
    for (std::size_t row = 0; row < pool.size(); ++row)
        ids.push_back(pool.id(row));
    const auto most = RaiseGoal::points(job.scorecard().max_points());
    auto plan =
        least_raises(last, job, most, {.costs = {{job.competence(0).id, {2, 1, 1, 1, 1, 3}}}});
    auto changed = what_if(last, job, plan);
    const auto& team = herne_test::small_team();
    const std::vector<Profile> members{pool.profile(2), pool.profile(4)};
    return {place_intervals(pool, job, {.top = 3}),
            open_questions(pool, job, {.top = 3}),
            sample_weights(space, {.samples = 3}),
            acceptability(pool, job, space, {.samples = 5, .places = 2, .paired = 2}),
            robust_order(pool, job, space, ids),
            stability(pool, job, {.top = 2, .between = std::pair{first.id(), last.id()}}),
            least_shift(first, pool.profile(3), job),
            std::move(plan),
            nearest(pool, job, RaiseGoal::place(pool, 1)),
            std::move(changed),
            rank_jobs(last, std::vector{job, stricter(job), easier(job)}),
            small_assignment(pool),
            tandems(pool, job, {.top = 2, .availability = part_timers(pool)}),
            explain_tandem(first, last, job, {.availability = part_timers(pool)}),
            complete(pool, job, members, {.top = 2}),
            team_coverage(std::vector{first, members[0]}, team),
            smallest_team(pool, team, {.members = {first}}),
            small_panel(job).report("2026-03-10"),
            verified_record(),
            replayed_record(),
            due_record()};
}

}  // namespace

const AnalysisResults& analysis_results() {
    static const AnalysisResults results = made();
    return results;
}

}  // namespace herne::test
