// SPDX-License-Identifier: BSL-1.0
#include <herne/io/json.hpp>

#include <herne/base/error.hpp>
#include <herne/io/json_schema.hpp>

#include "support/analysis_results.hpp"
#include "support/json_cases.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace {

using namespace herne;
using namespace herne_test;

template <class T>
Document document(const T& result) {
    return {test::document_of<T>, herne::to_json(result),
            [](const std::string& text, const std::string& name) {
                static_cast<void>(result_from_json<T>(text, name));
            }};
}

template <class T>
Document document() {
    return document(std::get<T>(test::analysis_results()));
}

/// Checks what reading a document says in which the first `from` is `to`.
void check(const Document& of, std::string_view from, std::string_view to, const std::string& where,
           const std::string& what, Schema schema = Schema::cannot_tell) {
    check_problem(of, replaced(of.text, from, to), where, what, schema);
}

/// Checks what reading a document says of a result that contradicts itself.
template <class T>
void check_contradiction(const T& result, const std::string& where, const std::string& what) {
    const Document of = document(result);
    check_problem(of, of.text, where, what);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(json_analysis)

BOOST_AUTO_TEST_CASE(every_result_reads_back_equal) {
    test::for_each_analysis_result([]<class T>(const T& result) {
        BOOST_TEST_CONTEXT(test::document_of<T>) {
            const std::string text = herne::to_json(result);
            BOOST_TEST((result_from_json<T>(text) == result));
            BOOST_TEST(herne::to_json(result_from_json<T>(text)) == text);
            const std::string compact = herne::to_json(result, {.layout = JsonLayout::compact});
            BOOST_TEST((result_from_json<T>(compact) == result));
            BOOST_TEST(compact.find('\n') == std::string::npos);
            const std::string path = temporary_path(std::string{test::document_of<T>} + ".json");
            std::ofstream{path, std::ios::binary} << text;
            BOOST_TEST((load_result<T>(path) == result));
            keep_sample("accepted", test::document_of<T>, text);
            keep_sample("accepted", test::document_of<T>,
                        herne::to_json(result, {.language = "de"}));
        }
    });
}

BOOST_AUTO_TEST_CASE(every_result_says_that_it_is_a_proposal_and_of_what) {
    test::for_each_analysis_result([]<class T>(const T& result) {
        BOOST_TEST_CONTEXT(test::document_of<T>) {
            const auto of = document(result);
            std::string format = test::document_of<T>;
            std::replace(format.begin(), format.end(), '_', '-');
            BOOST_TEST(of.text.starts_with("{\n  \"format\": \"herne-" + format +
                                           "\",\n  \"version\": 1,\n  \"proposal\": true,\n"));
            check(of, "\"proposal\": true", "\"proposal\": false", "proposal",
                  "false is not true: a result is a proposal, a person decides", Schema::refuses);
            check(of, "\"version\": 1", "\"version\": 2", "version", "", Schema::refuses);
            check(of, "\"proposal\": true,", "\"proposal\": true, \"more\": 1,", "more",
                  "unknown field", Schema::refuses);
            const auto names = json_documents();
            BOOST_TEST(std::count(names.begin(), names.end(), format) == 1);
        }
    });
}

BOOST_AUTO_TEST_CASE(another_result_is_refused) {
    const std::string text = document<Stability>().text;
    BOOST_CHECK_THROW(static_cast<void>(result_from_json<LeastShift>(text)), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(result_from_json<Stability>("[]")), invalid_file);
    BOOST_CHECK_THROW(static_cast<void>(load_result<Stability>("no/such/file.json")), file_error);
}

BOOST_AUTO_TEST_CASE(places_that_contradict_each_other_are_named) {
    auto result = std::get<PlaceIntervals>(test::analysis_results());
    BOOST_TEST_REQUIRE(!result.entries.empty());
    auto changed = result;
    changed.counts.candidates += 1;
    check_contradiction(changed, "counts.candidates", "the sum of the verdicts");
    changed = result;
    changed.entries[0].best_place = 9;
    changed.entries[0].worst_place = 3;
    check_contradiction(changed, "entries[0].best_place", "9 is more than 3, the worst place");
    changed = result;
    changed.entries[0].least = changed.entries[0].best + 1;
    check_contradiction(changed, "entries[0].least", "the most points");
    changed = result;
    changed.entries[0].standing = {};
    check_contradiction(changed, "entries[0].standing", "does not go with the cut");
}

BOOST_AUTO_TEST_CASE(questions_that_contradict_themselves_are_named) {
    auto result = std::get<OpenQuestions>(test::analysis_results());
    BOOST_TEST_REQUIRE(!result.questions.empty());
    BOOST_TEST_REQUIRE(!result.questions[0].candidates.empty());
    auto changed = result;
    changed.questions[0].in = changed.questions[0].values + 1;
    check_contradiction(changed, "questions[0].in", "all answers");
    changed = result;
    changed.questions[0].open = changed.questions[0].asked + 1;
    check_contradiction(changed, "questions[0].open", "all who are asked");
    changed = result;
    changed.questions[0].candidates[0].out = changed.questions[0].candidates[0].values + 1;
    check_contradiction(changed, "questions[0].candidates[0].in", "all answers");
}

BOOST_AUTO_TEST_CASE(samples_that_are_not_what_they_say_are_named) {
    auto changed = std::get<WeightSamples>(test::analysis_results());
    changed.parts.pop_back();
    check_contradiction(changed, "parts", "samples x weights");
    changed.samples = std::size_t{1} << 63U;
    check_contradiction(changed, "parts", "samples x weights");
    changed = std::get<WeightSamples>(test::analysis_results());
    changed.parts[0] += 1;
    check_contradiction(changed, "parts[0]", "the total of each sample");
}

BOOST_AUTO_TEST_CASE(counts_of_samples_that_contradict_themselves_are_named) {
    const auto& result = std::get<Acceptability>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.entries.size() >= 2U);
    auto changed = result;
    changed.wins.pop_back();
    check_contradiction(changed, "wins", "paired x paired");
    changed = result;
    changed.wins[1] = result.samples + 1;
    check_contradiction(changed, "wins[1]", "all samples");
    changed = result;
    changed.paired = result.entries.size() + 1;
    check_contradiction(changed, "paired", "all entries");
    changed = result;
    changed.entries[0].places.push_back(0);
    check_contradiction(changed, "entries[0].places", "one a place that was looked at");
    changed = result;
    changed.entries[0].places[0] = result.samples + 1;
    check_contradiction(changed, "entries[0].places", "all samples");
    changed = result;
    changed.entries[0].weight_sums[0] += 1;
    check_contradiction(changed, "entries[0].weight_sums", "the total of these samples");
    changed = result;
    changed.entries[0].weight_sums.clear();
    check_contradiction(changed, "entries[0].weight_sums", "one a weight");
}

BOOST_AUTO_TEST_CASE(orders_that_are_not_of_their_people_are_named) {
    const auto& result = std::get<RobustOrder>(test::analysis_results());
    auto changed = result;
    changed.least.pop_back();
    check_contradiction(changed, "least", "people x people");
    BOOST_CHECK_THROW(static_cast<void>(changed.least_of(4, 4)), std::out_of_range);
    changed = result;
    changed.verdicts.pop_back();
    check_contradiction(changed, "verdicts", "one a person");
    changed = result;
    changed.equal_to[1] = 2;
    check_contradiction(changed, "equal_to[1]", "is not the position of the first");
    changed = result;
    changed.equal_to = {0, 0, 1, 3, 4};
    check_contradiction(changed, "equal_to[2]", "is not the position of the first");
    changed = result;
    BOOST_TEST_REQUIRE(!changed.edges.empty());
    std::swap(changed.edges[0].before, changed.edges[0].after);
    check_contradiction(changed, "edges[0]", "is not between two of whom 'least' says the same");
    changed = result;
    changed.edges.push_back({0, 5});
    check_contradiction(changed, "edges[" + std::to_string(result.edges.size()) + ']',
                        "is not between two of the 5 people");
}

BOOST_AUTO_TEST_CASE(intervals_hold_what_is_today) {
    auto changed = std::get<Stability>(test::analysis_results());
    changed.requirements[0].first.high = {0, 1};
    check_contradiction(changed, "requirements[0].first", "does not hold today's share");
    changed = std::get<Stability>(test::analysis_results());
    changed.b = std::nullopt;
    check_contradiction(changed, "b", "there are two candidates or none");
}

BOOST_AUTO_TEST_CASE(shifts_add_up) {
    const auto& result = std::get<LeastShift>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.moves.size() >= 2U);
    auto changed = result;
    changed.total_change = {1, 7};
    check_contradiction(changed, "total_change", "1/7 is not the sum");
    changed = result;
    changed.moves.pop_back();
    check_contradiction(changed, "moves", "take another share than they give");
    changed = result;
    changed.reachable = false;
    check_contradiction(changed, "moves", "nothing brings the two level");
}

BOOST_AUTO_TEST_CASE(plans_add_up) {
    const auto& result = std::get<RaisePlan>(test::analysis_results());
    BOOST_TEST_REQUIRE(!result.raises.empty());
    auto changed = result;
    changed.raises[0].steps = changed.raises[0].steps % 14 + 1;
    check_contradiction(changed, "raises[0].steps", "the levels from 'from' to 'to'");
    changed = result;
    changed.raises[0].to_prove = !changed.raises[0].to_prove;
    check_contradiction(changed, "raises[0].to_prove", "does not go with the level now");
    changed = result;
    changed.cost += 1;
    check_contradiction(changed, "cost", "the sum of the costs of the raises");
    changed = result;
    changed.points_after -= 1;
    check_contradiction(changed, "points_after", "the points before and what the raises gain");
    changed = result;
    changed.goal.passes = CandidateId{"somebody"};
    check_contradiction(changed, "goal.passes", "does not go with the goal's kind");
    changed = result;
    changed.reachable = false;
    check_contradiction(changed, "raises", "though no raises reach the goal");

    auto several = std::get<Nearest>(test::analysis_results());
    BOOST_TEST_REQUIRE(several.plans.size() >= 2U);
    several.plans[1].cost += 1;
    check_contradiction(several, "plans[1].cost", "the sum of the costs of the raises");
    several = std::get<Nearest>(test::analysis_results());
    several.others += 1;
    check_contradiction(several, "candidates", "the sum of those");

    auto both = std::get<WhatIf>(test::analysis_results());
    both.after.id = CandidateId{"somebody"};
    check_contradiction(both, "after.id", "is not who 'before' is about");
}

BOOST_AUTO_TEST_CASE(rankings_of_jobs_that_contradict_themselves_are_named) {
    const auto& result = std::get<JobRanking>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.entries.size() == 2U);
    BOOST_TEST_REQUIRE(result.left_out.size() == 1U);
    auto changed = result;
    changed.counts.jobs += 1;
    check_contradiction(changed, "counts.jobs", "4 is not 3, the sum of the verdicts");
    changed = result;
    changed.counts.ties_at_cut = 1;
    check_contradiction(changed, "entries", "are more than are not ineligible");
    changed = result;
    changed.entries[0].points += 1;
    check_contradiction(changed, "entries[0].points", "the points in the order");
    changed = result;
    changed.entries[1].place = 7;
    check_contradiction(changed, "entries[1].place", "the place in this order");
    changed = result;
    changed.left_out[0].place = 3;
    check_contradiction(changed, "left_out[0].place", "is not 0");
    changed = result;
    changed.entries[0].max_points = 1;
    check_contradiction(changed, "entries[0].best", "the points of every top level");
}

BOOST_AUTO_TEST_CASE(assignments_that_contradict_themselves_are_named) {
    const auto& result = std::get<Assignment>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.openings.size() == 3U);
    BOOST_TEST_REQUIRE(result.entries.size() >= 3U);
    BOOST_TEST_REQUIRE(!result.openings[0].passed_over_first.empty());
    BOOST_TEST_REQUIRE(result.second.has_value());
    auto changed = result;
    changed.openings.clear();
    check_contradiction(changed, "openings", "0 entries are not 1..100");
    changed = result;
    changed.openings[0].filled += 1;
    check_contradiction(changed, "openings[0].filled", "the number of people placed there");
    changed = result;
    changed.openings[0].places = 1;
    check_contradiction(changed, "openings[0].filled", "is more than there are places");
    changed = result;
    changed.openings[0].ineligible += 9;
    check_contradiction(changed, "openings[0].eligible", "are more than all candidates");
    changed = result;
    changed.openings[2].unfilled = UnfilledReason::needed_elsewhere;
    check_contradiction(changed, "openings[2].unfilled", "does not go with places");
    changed = result;
    changed.openings[0].passed_over = 0;
    check_contradiction(changed, "openings[0].passed_over", "is less than are listed");
    changed = result;
    changed.openings[0].passed_over_first[0].placed_at = 0;
    check_contradiction(changed, "openings[0].passed_over_first[0].placed_at",
                        "is not where they are placed");
    changed = result;
    changed.entries[0].opening = 7;
    check_contradiction(changed, "entries[0].opening", "is not the position of an opening");
    changed = result;
    std::swap(changed.entries[0], changed.entries[1]);
    check_contradiction(changed, "entries[1].id", "is not in order");
    changed = result;
    changed.entries[2].id = changed.entries[0].id;
    check_contradiction(changed, "entries[2].id", "is placed twice");
    changed = result;
    changed.entries[0].best = changed.openings[0].max_points + 1;
    check_contradiction(changed, "entries[0].best", "the points of every top level");
    changed = result;
    changed.entries[0].points = changed.entries[0].best + 1;
    check_contradiction(changed, "entries[0].points", "the most points");
    changed = result;
    changed.entries[0].place = 0;
    check_contradiction(changed, "entries[0].place", "counted from 1");
    changed = result;
    changed.entries[0].verdict = Verdict::ineligible;
    check_contradiction(changed, "entries[0].verdict", "somebody who may stand");
    changed = result;
    changed.entries[0].loss = {0, "-1"};
    check_contradiction(changed, "entries[0].loss.sum", "below 0");
    for (const std::string bad : {"2/4", "1.5", "", "-0", "01", "1/0", "3/1", "+1"}) {
        changed = result;
        changed.total.sum = bad;
        check_contradiction(changed, "total.sum", "is not a fraction in lowest terms");
    }
    changed = result;
    changed.total.sum = "1/3";
    check_contradiction(changed, "total.sum", "is not the sum");
    changed = result;
    changed.total.filled += 1;
    check_contradiction(changed, "total.filled", "is not the number of people placed");
    changed = result;
    changed.second->filled = result.total.filled;
    changed.second->sum = "1000";
    check_contradiction(changed, "second", "is more than the total");
}

BOOST_AUTO_TEST_CASE(coverage_that_contradicts_itself_is_named) {
    const auto& result = std::get<TeamCoverage>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.requirements.size() == 4U);
    BOOST_TEST_REQUIRE(!result.critical.empty());
    auto changed = result;
    changed.covered += 1;
    check_contradiction(changed, "covered", "is not the number of such requirements");
    changed = result;
    changed.requirements[0].state = CoverageState::covered;
    check_contradiction(changed, "requirements[0].state", "is not what the people");
    changed = result;
    changed.requirements[0].missing += 1;
    check_contradiction(changed, "requirements[0].missing", "without those who have it");
    changed = result;
    changed.requirements[0].have.insert(changed.requirements[0].have.begin(), "A-1");
    check_contradiction(changed, "requirements[0].have", "are not all members");
    changed = result;
    changed.members.push_back(changed.members.front());
    check_contradiction(changed, "members", "do not ascend, each once");
    changed = result;
    changed.critical.clear();
    check_contradiction(changed, "critical", "whom the requirements make critical");
}

BOOST_AUTO_TEST_CASE(smallest_teams_that_contradict_themselves_are_named) {
    const auto& result = std::get<SmallestTeam>(test::analysis_results());
    BOOST_TEST_REQUIRE(!result.joining.empty());
    auto changed = result;
    changed.lower_bound = result.joining.size() + 1;
    check_contradiction(changed, "lower_bound", "is more than join");
    changed = result;
    changed.exact = false;
    check_contradiction(changed, "exact", "does not go with the lower bound");
    changed = result;
    changed.lower_bound -= 1;
    changed.exact = false;
    check_contradiction(changed, "first_by_ids", "whose size is not proven");
    changed = result;
    changed.members.push_back(changed.joining.back());
    check_contradiction(changed, "joining", "are members already");
    changed = result;
    changed.candidates = 0;
    check_contradiction(changed, "joining", "are more than there are candidates");
}

BOOST_AUTO_TEST_CASE(completions_of_teams_that_contradict_themselves_are_named) {
    const auto& result = std::get<TeamCompletion>(test::analysis_results());
    BOOST_TEST_REQUIRE(result.entries.size() == 2U);
    BOOST_TEST_REQUIRE(!result.entries[0].adds.empty());
    auto changed = result;
    changed.points += 1;
    check_contradiction(changed, "points", "are not the sum");
    changed = result;
    changed.requirements[0].points = changed.requirements[0].max_points + 1;
    check_contradiction(changed, "requirements[0].points", "than the scale's top gives");
    changed = result;
    changed.counts.candidates += 1;
    check_contradiction(changed, "counts.candidates", "the sum of the verdicts");
    changed = result;
    changed.entries[0].gain += 1;
    check_contradiction(changed, "entries[0].gain", "is not the sum of what is added");
    changed = result;
    changed.entries[0].adds[0].best_gain += 1;
    check_contradiction(changed, "entries[0].best_gain", "what may be added");
    changed = result;
    changed.entries[0].verdict = Verdict::ineligible;
    check_contradiction(changed, "entries[0].verdict", "who are not listed");
    changed = result;
    std::swap(changed.entries[0], changed.entries[1]);
    check_contradiction(changed, "entries[1].gain", "does not stand in order");
    changed = result;
    changed.entries[1].place += 1;
    check_contradiction(changed, "entries[1].place", "the place that the gains make");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
