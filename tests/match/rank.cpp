// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank.hpp>

#include <herne/base/error.hpp>

#include "support/field.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::CandidateId;
using herne::Clause;
using herne::Eligibility;
using herne::JobProfile;
using herne::Pool;
using herne::Ranking;
using herne::RankingEntry;
using herne::Scorecard;
using herne::UnknownAs;
using herne::Verdict;
using namespace herne::test;

JobProfile example_with(Eligibility eligibility) {
    auto parts = worked_example_parts();
    parts.eligibility = std::move(eligibility);
    return {parts, letters({4, 3, 2})};
}

Pool pool_of(const std::vector<Applicant>& applicants) {
    return field_of(letters({4, 3, 2}), applicants).pool();
}

/// Returns the ids of `entries`, in order.
std::vector<std::string> ids(std::span<const RankingEntry> entries) {
    std::vector<std::string> result;
    for (const auto& entry : entries)
        result.push_back(entry.id.to_string());
    return result;
}

using Ids = std::vector<std::string>;

/// Scorecard over one competence f/a with the levels 0..4, each worth its number.
Scorecard one_to_four(Eligibility eligibility = {}) {
    return {letters({4}), {{"a", {0, 1, 2, 3, 4}}}, std::move(eligibility)};
}

Pool pool_of_one(const std::vector<Applicant>& applicants) {
    return field_of(letters({4}), applicants).pool();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(rank)

BOOST_AUTO_TEST_CASE(worked_example_is_ranked) {
    const JobProfile job = worked_example();
    const auto pool = pool_of(
        {{"half", {3, 3, 1}}, {"all", {4, 3, 2}}, {"open", {3, 3, -1}}, {"none", {0, 0, 0}}});
    const Ranking ranking = herne::rank(pool, job);
    BOOST_TEST((ids(ranking.entries()) == Ids{"all", "half", "open", "none"}));
    const RankingEntry half{2, "half", 15, 30, 15, 15, Verdict::eligible, true};
    const RankingEntry open{2, "open", 15, 30, 15, 27, Verdict::eligible, true};
    BOOST_TEST((ranking[1] == half));
    BOOST_TEST((ranking[2] == open));
    BOOST_TEST(ranking[1].score() == 0.5);
    BOOST_TEST(ranking[3].place == 4U);
    BOOST_TEST((ranking.provenance() == job.scorecard().provenance()));
    BOOST_TEST(ranking.provenance().job == "example");
    BOOST_TEST(ranking.max_points() == 30);
    BOOST_TEST(ranking.ties_at_cut() == 0U);
    BOOST_TEST(ranking.warnings().empty());
}

BOOST_AUTO_TEST_CASE(best_case_orders_only_when_asked_for) {
    const auto pool = pool_of_one({{1, {2}}, {2, {-1}}});
    const auto worst = herne::rank(pool, one_to_four());
    BOOST_TEST((ids(worst.entries()) == Ids{"1", "2"}));
    BOOST_TEST(worst[1].points == 0);
    BOOST_TEST(worst[1].best == 4);
    const auto best = herne::rank(pool, one_to_four(), {.order = UnknownAs::best});
    BOOST_TEST((ids(best.entries()) == Ids{"2", "1"}));
    BOOST_TEST(best[0].points == 4);
    BOOST_TEST(best[0].worst == 0);
}

BOOST_AUTO_TEST_CASE(ids_settle_the_order_of_equals_by_value_or_by_bytes) {
    const auto numbers = pool_of_one({{10, {2}}, {9, {2}}});
    BOOST_TEST((ids(herne::rank(numbers, one_to_four()).entries()) == Ids{"9", "10"}));
    const auto strings = pool_of_one({{"9", {2}}, {"10", {2}}, {"\xC3\xA4", {2}}, {"z", {2}}});
    BOOST_TEST(
        (ids(herne::rank(strings, one_to_four()).entries()) == Ids{"10", "9", "z", "\xC3\xA4"}));
}

BOOST_AUTO_TEST_CASE(tie_at_the_cut_is_reported) {
    const auto pool = pool_of_one({{1, {4}}, {2, {3}}, {3, {3}}, {4, {3}}, {5, {1}}});
    const auto ranking = herne::rank(pool, one_to_four(), {.top = 2});
    BOOST_TEST((ids(ranking.entries()) == Ids{"1", "2"}));
    BOOST_TEST(ranking.ties_at_cut() == 2U);
    BOOST_TEST(!ranking[0].tied);
    BOOST_TEST(ranking[1].tied);
    BOOST_TEST(herne::rank(pool, one_to_four(), {.top = 4}).ties_at_cut() == 0U);
    BOOST_TEST(herne::rank(pool, one_to_four(), {.top = 5})[4].place == 5U);
}

BOOST_AUTO_TEST_CASE(cut_may_be_nothing_or_beyond_the_end) {
    const auto pool = pool_of_one({{1, {4}}, {2, {4}}});
    const auto none = herne::rank(pool, one_to_four(), {.top = 0});
    BOOST_TEST(none.size() == 0U);
    BOOST_TEST(none.ties_at_cut() == 0U);
    BOOST_TEST(none.counts().eligible == 2U);
    BOOST_TEST(herne::rank(pool, one_to_four(), {.top = 3}).size() == 2U);
    const Pool empty{letters({4})};
    BOOST_TEST(herne::rank(empty, one_to_four(), {.top = 3}).size() == 0U);
}

BOOST_AUTO_TEST_CASE(candidates_below_the_least_score_are_counted_and_not_listed) {
    const auto pool = pool_of_one({{1, {4}}, {2, {2}}, {3, {1}}, {4, {0}}});
    const auto ranking = herne::rank(pool, one_to_four(), {.also = {4}, .min_score = 0.5});
    BOOST_TEST((ids(ranking.entries()) == Ids{"1", "2"}));
    BOOST_TEST(ranking.counts().below_min_score == 2U);
    BOOST_TEST(ranking.counts().eligible == 4U);
    BOOST_TEST(ranking.also()[0].place == 4U);
}

BOOST_AUTO_TEST_CASE(least_score_has_to_be_a_score) {
    const auto pool = pool_of_one({{1, {4}}});
    for (const double refused : {-0.25, 1.25, std::numeric_limits<double>::quiet_NaN(),
                                 std::numeric_limits<double>::infinity()})
        BOOST_CHECK_THROW((void)herne::rank(pool, one_to_four(), {.min_score = refused}),
                          herne::invalid_input);
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   (void)herne::rank(pool, one_to_four(), {.min_score = 1.25});
               }) == "min_score: 1.25 is not in 0..1");
}

BOOST_AUTO_TEST_CASE(those_asked_for_come_with_their_place_whatever_the_cut) {
    const auto pool = pool_of_one({{1, {4}}, {2, {3}}, {3, {3}}, {4, {1}}, {5, {0}}});
    const auto card = one_to_four(Eligibility{Clause::at("a", 1)});
    const auto ranking = herne::rank(pool, card, {.top = 1, .also = {5, 4, 3, 1, 3}});
    BOOST_TEST((ids(ranking.also()) == Ids{"1", "3", "4", "5"}));
    BOOST_TEST(ranking.also()[0].place == 1U);
    BOOST_TEST(ranking.also()[1].place == 2U);
    BOOST_TEST(ranking.also()[1].tied);
    BOOST_TEST(ranking.also()[2].place == 4U);
    BOOST_TEST(!ranking.also()[2].tied);
    BOOST_TEST(ranking.also()[3].place == 0U);
    BOOST_TEST((ranking.also()[3].verdict == Verdict::ineligible));
}

BOOST_AUTO_TEST_CASE(unknown_candidate_is_refused_with_the_nearest) {
    const auto pool = pool_of_one({{"B-01", {4}}, {"C-02", {3}}});
    BOOST_TEST(message_of<herne::unknown_id>([&] {
                   (void)herne::rank(pool, one_to_four(), {.also = {"C-03"}});
               }) == "unknown candidate 'C-03'; the nearest known one is 'C-02'");
}

BOOST_AUTO_TEST_CASE(undecided_candidates_stand_in_the_ranking_and_say_so) {
    const auto job = example_with(Eligibility{Clause::at("c", 2)});
    const auto ranking = herne::rank(pool_of({{"a", {4, 3, -1}}, {"b", {0, 0, 2}}}), job);
    BOOST_TEST((ids(ranking.entries()) == Ids{"a", "b"}));
    BOOST_TEST((ranking[0].verdict == Verdict::undecided));
    BOOST_TEST(ranking.counts().undecided == 1U);
    BOOST_TEST(ranking.clauses()[0].undecided == 1U);
    BOOST_TEST(ranking.clauses()[0].failing == 0U);
}

BOOST_AUTO_TEST_CASE(those_left_out_name_every_failing_clause) {
    auto degree = Clause::any_of({Clause::at("a", 4), Clause::at("b", 3)});
    degree.id = "degree";
    degree.label = "A degree";
    const auto job = example_with(Eligibility{Clause::all_of({degree, Clause::at("c", 1)})});
    const auto pool = pool_of({{"both", {3, 2, 0}},
                               {"degree", {3, -1, 1}},
                               {"language", {4, 0, 0}},
                               {"no degree", {-1, 1, 0}},
                               {"ok", {4, 0, 1}}});
    const auto ranking = herne::rank(pool, job);
    BOOST_REQUIRE(ranking.left_out().size() == 3U);
    BOOST_TEST(ranking.left_out()[0].id == CandidateId{"both"});
    BOOST_TEST((ranking.left_out()[0].clauses == std::vector<std::size_t>{0, 1}));
    BOOST_TEST((ranking.left_out()[1].clauses == std::vector<std::size_t>{1}));
    BOOST_TEST((ranking.left_out()[2].clauses == std::vector<std::size_t>{1}));
    BOOST_TEST(ranking.counts().ineligible == 3U);
    BOOST_TEST(ranking.clauses()[0].id == "degree");
    BOOST_TEST(ranking.clauses()[0].label.in("en") == "A degree");
    BOOST_TEST(ranking.clauses()[0].failing == 1U);
    BOOST_TEST(ranking.clauses()[0].undecided == 2U);
    BOOST_TEST(ranking.clauses()[1].failing == 3U);
    BOOST_TEST(ranking.clauses()[1].undecided == 0U);
}

BOOST_AUTO_TEST_CASE(a_thousand_are_listed_as_left_out_and_all_are_counted) {
    std::vector<Applicant> applicants;
    for (int id = 2500; id > 0; --id)
        applicants.push_back({id, {id % 2}});
    const auto card = one_to_four(Eligibility{Clause::at("a", 1)});
    const auto ranking = herne::rank(pool_of_one(applicants), card, {.top = 3});
    BOOST_TEST(ranking.left_out().size() == 1000U);
    BOOST_TEST(ranking.left_out()[0].id == CandidateId{2});
    BOOST_TEST(ranking.left_out()[999].id == CandidateId{2000});
    BOOST_TEST(ranking.counts().ineligible == 1250U);
    BOOST_TEST(ranking.clauses()[0].failing == 1250U);
    BOOST_TEST(ranking.ties_at_cut() == 1247U);
}

BOOST_AUTO_TEST_CASE(competences_without_data_are_warned_of_once) {
    herne::PoolBuilder builder{letters({4, 3, 2})};
    const auto levels = levels_of({3, -1, -1});
    builder.add("a", levels);
    builder.not_provided(1);
    builder.not_provided(2);
    const auto ranking = herne::rank(builder.build(), worked_example());
    BOOST_REQUIRE(ranking.warnings().size() == 1U);
    const herne::RankingWarning& warning = ranking.warnings()[0];
    BOOST_TEST(warning.code == "competences_without_data");
    BOOST_TEST((warning.competences == std::vector<std::string>{"f/b", "f/c"}));
    BOOST_TEST(warning.text.in("en") ==
               "no data for these competences of the job, so every candidate's level is unknown: "
               "f/b, f/c");
    BOOST_TEST(warning.text.in("de").starts_with("keine Daten"));
}

BOOST_AUTO_TEST_CASE(pool_that_lacks_a_competence_is_refused) {
    BOOST_CHECK_THROW((void)herne::rank(Pool{letters({4, 3})}, worked_example()),
                      herne::framework_mismatch);
}

BOOST_AUTO_TEST_CASE(ranking_outlives_pool_and_job) {
    const auto ranking = [] {
        return herne::rank(pool_of({{"a", {4, 3, 2}}}), worked_example());
    }();
    BOOST_TEST(ranking[0].id == CandidateId{"a"});
    BOOST_TEST(ranking[0].points == 30);
}

BOOST_AUTO_TEST_CASE(one_point_apart_near_two_to_the_53_is_no_tie) {
    const std::int64_t most = Scorecard::points_limit;
    const Scorecard card{letters({4, 1}),
                         {{"a", {0, most - 4, most - 3, most - 2, most - 1}}, {"b", {0, 1}}}};
    const auto pool =
        field_of(letters({4, 1}),
                 {{5, {4, 1}}, {4, {4, 0}}, {3, {3, 0}}, {2, {2, 0}}, {1, {1, 0}}, {6, {3, 1}}})
            .pool();
    const auto ranking = herne::rank(pool, card);
    BOOST_TEST((ids(ranking.entries()) == Ids{"5", "4", "6", "3", "2", "1"}));
    BOOST_TEST(ranking[1].tied);
    BOOST_TEST(ranking[1].points == ranking[2].points);
    for (const std::size_t after : {1U, 3U, 4U, 5U}) {
        BOOST_TEST(ranking[after - 1].points == ranking[after].points + (after == 2 ? 0 : 1));
        BOOST_TEST(ranking[after - 1].score() > ranking[after].score());
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
