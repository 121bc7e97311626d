// SPDX-License-Identifier: BSL-1.0
#include <herne/match/ranking.hpp>

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include "support/message.hpp"
#include "support/random.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <rapidcheck.h>

#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::JobProfile;
using herne::RankingParts;
using herne::UnknownAs;
using herne::Verdict;
using namespace herne::test;

/// Seven candidates, the first four listed: places 1, 2, 2, 4, the last of which two more share;
/// one further down is asked for, one is ineligible.
RankingParts sound() {
    auto job = worked_example_parts();
    job.eligibility = Eligibility{Clause::at("c", 1)};
    const auto pool = field_of(letters({4, 3, 2}), {{"a", {4, 3, 2}},
                                                    {"b", {3, 3, 2}},
                                                    {"c", {3, 3, -1}},
                                                    {"d", {3, 3, 2}},
                                                    {"e", {3, 3, 1}},
                                                    {"f", {3, 3, 1}},
                                                    {"g", {0, 1, 1}},
                                                    {"h", {4, 3, 0}}})
                          .pool();
    return rank(pool, JobProfile{job, letters({4, 3, 2})}, {.top = 4, .also = {"g", "h", "b"}})
        .parts();
}

/// What the constructor says after `change` was made to a sound ranking.
std::string complaint(const std::function<void(RankingParts&)>& change) {
    RankingParts parts = sound();
    change(parts);
    return message_of<herne::invalid_input>([&] { herne::Ranking{parts}; });
}

void check_starts(const std::string& text, const std::string& start) {
    BOOST_TEST(text.substr(0, start.size()) == start, text << " does not start with " << start);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(ranking)

BOOST_AUTO_TEST_CASE(sound_parts_are_taken_as_they_are) {
    const RankingParts parts = sound();
    const herne::Ranking ranking{parts};
    BOOST_TEST((ranking.parts() == parts));
    BOOST_TEST(ranking.size() == 4U);
    BOOST_TEST(ranking[3].place == 4U);
    BOOST_TEST(ranking[3].tied);
    BOOST_TEST(ranking.ties_at_cut() == 2U);
    BOOST_TEST(ranking.also().size() == 3U);
    BOOST_TEST(ranking.also()[1].place == 7U);
    BOOST_TEST(ranking.also()[2].place == 0U);
    BOOST_TEST(ranking.left_out().size() == 1U);
    BOOST_TEST((ranking == herne::Ranking{parts}));
}

BOOST_AUTO_TEST_CASE(entry_gives_score_and_fraction) {
    const herne::RankingEntry entry{.points = 15, .max_points = 30};
    BOOST_TEST(entry.score() == 0.5);
    BOOST_TEST((entry.fraction() == herne::Fraction{1, 2}));
}

BOOST_AUTO_TEST_CASE(frame_is_checked) {
    check_starts(complaint([](auto& parts) { parts.max_points = 0; }), "max_points: 0 is not in");
    check_starts(complaint([](auto& parts) { parts.max_points = (1LL << 53) + 1; }), "max_points:");
    check_starts(complaint([](auto& parts) { parts.min_score = -0.1; }), "min_score:");
    check_starts(
        complaint([](auto& parts) { parts.min_score = std::numeric_limits<double>::quiet_NaN(); }),
        "min_score:");
}

BOOST_AUTO_TEST_CASE(counts_have_to_add_up) {
    check_starts(complaint([](auto& parts) { ++parts.counts.candidates; }), "counts:");
    check_starts(complaint([](auto& parts) { parts.counts.eligible = ~0ULL; }), "counts:");
    check_starts(complaint([](auto& parts) { parts.counts.below_min_score = 8; }),
                 "counts.below_min_score:");
    check_starts(complaint([](auto& parts) { parts.counts.ties_at_cut = 4; }),
                 "counts.ties_at_cut:");
    check_starts(complaint([](auto& parts) { parts.counts.ties_at_cut = 0; }),
                 "counts.ties_at_cut:");
}

BOOST_AUTO_TEST_CASE(list_is_as_long_as_counts_and_top_say) {
    check_starts(complaint([](auto& parts) { parts.entries.pop_back(); }),
                 "entries: 3 candidates where counts and top allow 4");
    check_starts(complaint([](auto& parts) { parts.top = 5; }), "entries:");
    check_starts(complaint([](auto& parts) { parts.left_out.clear(); }),
                 "left_out: 0 candidates instead of 1");
}

BOOST_AUTO_TEST_CASE(list_stands_in_order) {
    check_starts(complaint([](auto& parts) { std::swap(parts.entries[1], parts.entries[2]); }),
                 "entries[2]: out of order");
    check_starts(complaint([](auto& parts) { parts.entries[2] = parts.entries[1]; }),
                 "entries[2]: out of order");
    check_starts(complaint([](auto& parts) { parts.entries[3].place = 3; }),
                 "entries[3].place: 3 is not 4");
    check_starts(complaint([](auto& parts) { parts.entries[0].place = 2; }),
                 "entries[0].place: 2 is not 1");
    check_starts(complaint([](auto& parts) { std::swap(parts.also[0], parts.also[1]); }),
                 "also[1]: out of order");
    check_starts(complaint([](auto& parts) { std::swap(parts.also[0], parts.also[2]); }),
                 "also[1]: out of order");
}

BOOST_AUTO_TEST_CASE(points_have_to_fit) {
    check_starts(complaint([](auto& parts) { parts.entries[0].best = 31; }),
                 "entries[0]: points are not");
    check_starts(complaint([](auto& parts) { parts.entries[0].worst = -1; }),
                 "entries[0]: points are not");
    check_starts(complaint([](auto& parts) { parts.entries[0].points = 29; }),
                 "entries[0].points: not those");
    check_starts(complaint([](auto& parts) { parts.entries[0].max_points = 31; }),
                 "entries[0].max_points:");
    check_starts(complaint([](auto& parts) { parts.order = UnknownAs::best; }), "entries[");
}

BOOST_AUTO_TEST_CASE(ineligible_candidate_has_no_place) {
    check_starts(complaint([](auto& parts) { parts.entries[0].verdict = Verdict::ineligible; }),
                 "entries[0].place:");
    check_starts(complaint([](auto& parts) { parts.also[2].place = 8; }), "also[2].place:");
    check_starts(complaint([](auto& parts) { parts.also[2].tied = true; }), "also[2].tied:");
    check_starts(complaint([](auto& parts) { parts.also[1].place = 0; }), "also[1].place:");
}

BOOST_AUTO_TEST_CASE(ties_have_to_be_marked) {
    check_starts(complaint([](auto& parts) { parts.entries[2].tied = false; }), "entries[2].tied:");
    check_starts(complaint([](auto& parts) { parts.entries[0].tied = true; }), "entries[0].tied:");
    check_starts(complaint([](auto& parts) { parts.entries[3].tied = false; }),
                 "counts.ties_at_cut:");
    BOOST_TEST(complaint([](auto& parts) { parts.also[1].tied = true; }) != "nothing was thrown");
}

BOOST_AUTO_TEST_CASE(list_and_those_beside_it_agree) {
    check_starts(complaint([](auto& parts) { parts.also[0].best = 30; }),
                 "also[0]: differs from the list");
    check_starts(complaint([](auto& parts) { parts.also[1].place = 6; }), "place 6: does not fit");
    check_starts(complaint([](auto& parts) { parts.also[1].place = 8; }), "place 8: does not fit");
}

BOOST_AUTO_TEST_CASE(those_left_out_name_their_clauses) {
    check_starts(complaint([](auto& parts) { parts.left_out[0].clauses.clear(); }),
                 "left_out[0].clauses:");
    check_starts(complaint([](auto& parts) { parts.left_out[0].clauses = {1}; }),
                 "left_out[0].clauses:");
    check_starts(complaint([](auto& parts) {
                     parts.left_out[0].clauses = {0, 0};
                 }),
                 "left_out[0].clauses:");
    check_starts(complaint([](auto& parts) { parts.clauses[0].failing = 2; }),
                 "clauses[0].failing:");
    check_starts(complaint([](auto& parts) { parts.clauses[0].undecided = 8; }),
                 "clauses[0].undecided:");
    BOOST_TEST(complaint([](auto& parts) { parts.clauses.clear(); }) != "nothing was thrown");
}

/// Places 1 to 3: b and d are undecided, b on both clauses and d on the second; d is asked for.
RankingParts with_open() {
    auto job = worked_example_parts();
    auto named = Clause::at("c", 1);
    named.id = "german";
    job.eligibility = Eligibility{Clause::all_of({Clause::at("b", 1), named})};
    const auto pool = field_of(letters({4, 3, 2}), {{"a", {4, 3, 2}},
                                                    {"b", {4, -1, -1}},
                                                    {"c", {3, 1, 1}},
                                                    {"d", {0, 3, -1}},
                                                    {"e", {-1, -1, 0}}})
                          .pool();
    return rank(pool, JobProfile{job, letters({4, 3, 2})}, {.top = 3, .also = {"d", "e", "b"}})
        .parts();
}

std::string complaint_on_open(const std::function<void(RankingParts&)>& change) {
    RankingParts parts = with_open();
    change(parts);
    return message_of<herne::invalid_input>([&] { herne::Ranking{parts}; });
}

BOOST_AUTO_TEST_CASE(what_is_open_is_told_once_for_each_undecided_candidate) {
    const herne::Ranking ranking{with_open()};
    using Positions = std::vector<std::size_t>;
    BOOST_TEST(ranking[0].open.empty());
    BOOST_TEST((ranking[1].open == Positions{0, 1}));
    BOOST_REQUIRE(ranking.open().size() == 2U);
    BOOST_TEST((ranking.open()[0] == herne::OpenCandidate{"b", {0, 1}}));
    BOOST_TEST((ranking.open()[1] == herne::OpenCandidate{"d", {1}}));
    BOOST_REQUIRE(ranking.not_listed().size() == 2U);
    BOOST_TEST(ranking.not_listed()[0].id == herne::CandidateId{"d"});
    BOOST_TEST(ranking.not_listed()[1].open.empty());
    BOOST_TEST(ranking.clause_names(ranking[1].open) == "clause 1; german");
    BOOST_TEST(ranking.clause_names({}) == "");
}

BOOST_AUTO_TEST_CASE(what_is_open_has_to_fit) {
    check_starts(complaint_on_open([](auto& parts) { parts.entries[0].open = {0}; }),
                 "entries[0].open: clauses are open for an undecided candidate alone");
    check_starts(complaint_on_open([](auto& parts) {
                     parts.also[0].open = parts.entries[1].open = {0, 2};
                 }),
                 "entries[1].open: must name clauses by position");
    check_starts(complaint_on_open([](auto& parts) {
                     parts.also[0].open = parts.entries[1].open = {1, 0};
                 }),
                 "entries[1].open: must ascend");
    check_starts(complaint_on_open([](auto& parts) { parts.also[1].open.clear(); }),
                 "open: said of some undecided candidates and not of others");
    check_starts(complaint_on_open([](auto& parts) { parts.clauses[1].undecided = 1; }),
                 "clauses[1].undecided: less than there are candidates for whom");
    check_starts(complaint_on_open([](auto& parts) { parts.entries[1].open = {0}; }),
                 "also[0]: differs from the list");
}

BOOST_AUTO_TEST_CASE(ranking_that_says_of_nobody_what_is_open_is_taken) {
    RankingParts parts = with_open();
    for (auto* list : {&parts.entries, &parts.also})
        for (auto& entry : *list)
            entry.open.clear();
    BOOST_TEST(herne::Ranking{parts}.open().empty());
}

BOOST_AUTO_TEST_CASE(nobody_stands_in_two_places) {
    check_starts(complaint([](auto& parts) { parts.left_out[0].id = "a"; }), "candidate 'a'");
    check_starts(complaint([](auto& parts) { parts.also[1].id = "a"; }), "candidate 'a'");
    check_starts(complaint([](auto& parts) { parts.left_out[0].id = 5; }), "ids: some are numbers");
}

BOOST_AUTO_TEST_CASE(every_ranking_is_taken_back) {
    BOOST_TEST(rc::check([] {
        const auto framework = any_framework();
        const JobProfile job = any_job(framework);
        const Field field = any_field(framework);
        const auto ranking = rank(field.pool(), job, any_options(field));
        RC_ASSERT(herne::Ranking{ranking.parts()} == ranking);
    }));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
