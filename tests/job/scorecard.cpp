// SPDX-License-Identifier: BSL-1.0
#include <herne/job/scorecard.hpp>

#include <herne/base/error.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::PointsTable;
using herne::Scorecard;
using herne::test::letters;
using herne::test::message_of;

}  // namespace

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(scorecard)

BOOST_AUTO_TEST_CASE(competences_stand_in_the_frameworks_order) {
    const Scorecard card{letters({2, 2, 3, 2}),
                         {{"c", {0, 1, 2, 4}}, {"a", {0, 0, 3}}},
                         Eligibility{Clause::at("b", 1)}};
    BOOST_REQUIRE(card.competences().size() == 3U);
    BOOST_TEST(card.competences()[0].id == "f/a");
    BOOST_TEST(card.competences()[1].id == "f/b");
    BOOST_TEST(card.competences()[2].id == "f/c");
    BOOST_TEST(card.max_points() == 7);
    BOOST_TEST(card.points(2)[2] == 2);
    BOOST_TEST(card.points("f/a")[2] == 3);
}

BOOST_AUTO_TEST_CASE(competence_that_only_the_formula_uses_has_no_points) {
    const Scorecard card{letters({2, 3}), {{"a", {0, 1, 2}}}, Eligibility{Clause::at("b", 3)}};
    BOOST_TEST(card.points("b").size() == 4U);
    BOOST_TEST(card.points("b").back() == 0);
    BOOST_TEST(message_of<herne::unknown_id>([&] { (void)card.points("z"); }) ==
               "unknown competence of the scorecard 'z'; the nearest known one is 'f/a'");
}

BOOST_AUTO_TEST_CASE(formula_is_compiled_in_prefix_order) {
    const Scorecard card{
        letters({2, 3}),
        {{"a", {0, 1, 2}}},
        Eligibility{Clause::all_of({Clause::any_of({Clause::at("b", 3), Clause::at("a", 1)}),
                                    Clause::at_least(1, {Clause::at("b", 2)})})}};
    BOOST_REQUIRE(card.formula().size() == 6U);
    BOOST_TEST(card.formula()[0].size == 6U);
    BOOST_TEST(card.formula()[0].n == 2U);
    BOOST_TEST(card.formula()[1].size == 3U);
    BOOST_TEST(card.formula()[2].competence == 1U);
    BOOST_TEST(card.formula()[2].level == 3);
    BOOST_REQUIRE(card.clause_starts().size() == 2U);
    BOOST_TEST(card.clause_starts()[0] == 1U);
    BOOST_TEST(card.clause_starts()[1] == 4U);
}

BOOST_AUTO_TEST_CASE(tables_that_break_the_rules_are_refused) {
    const auto refused = [](std::vector<PointsTable> tables) {
        return message_of<herne::invalid_input>([&] { Scorecard(letters({2}), tables); });
    };
    BOOST_TEST(refused({{"a", {0, 1}}}) ==
               "scorecard, table of 'f/a': 2 entries, but the scale has the levels 0..2");
    BOOST_TEST(refused({{"a", {1, 1, 1}}}) ==
               "scorecard, table of 'f/a': 1 points at level 0 are not 0");
    BOOST_TEST(refused({{"a", {0, 2, 1}}}) ==
               "scorecard, table of 'f/a': 1 points at level 2 are less than 2 one level below");
    BOOST_TEST(refused({{"a", {0, -1, 1}}}).find("-1 points at level 1") != std::string::npos);
    BOOST_TEST(refused({{"a", {0, 0, 0}}}) == "scorecard: no table gives any points");
    BOOST_TEST(refused({}) == "scorecard: no table gives any points");
    BOOST_TEST(refused({{"a", {0, 1, 1}}, {"f/a", {0, 1, 1}}}) ==
               "scorecard: the table of 'f/a' stands twice");
    BOOST_CHECK_THROW(Scorecard(letters({2}), {{"z", {0, 1, 1}}}), herne::unknown_id);
}

BOOST_AUTO_TEST_CASE(formula_off_the_scale_is_refused) {
    BOOST_TEST(message_of<herne::invalid_input>([] {
                   Scorecard(letters({2}), {{"a", {0, 1, 2}}}, Eligibility{Clause::at("a", 3)});
               }) == "eligibility.level: 3 is not in 1..2 of 'f/a'");
}

BOOST_AUTO_TEST_CASE(points_up_to_two_to_the_53_are_exact_and_no_more) {
    constexpr std::int64_t most = Scorecard::points_limit;
    BOOST_TEST(Scorecard(letters({1, 1}), {{"a", {0, most - 1}}, {"b", {0, 1}}}).max_points() ==
               most);
    BOOST_CHECK_THROW(Scorecard(letters({1, 1}), {{"a", {0, most}}, {"b", {0, 1}}}),
                      herne::points_overflow);
    BOOST_CHECK_THROW(Scorecard(letters({1}), {{"a", {0, INT64_MAX}}}), herne::points_overflow);
}

BOOST_AUTO_TEST_CASE(digest_tells_tables_and_formulas_apart) {
    const Scorecard card{letters({2, 2}), {{"a", {0, 1, 2}}}};
    BOOST_TEST((card == Scorecard{letters({2, 2}), {{"a", {0, 1, 2}}}}));
    BOOST_TEST(!(card == Scorecard{letters({2, 2}), {{"a", {0, 2, 2}}}}));
    BOOST_TEST(!(card == Scorecard{letters({2, 2}), {{"b", {0, 1, 2}}}}));
    BOOST_TEST(
        !(card == Scorecard{letters({2, 2}), {{"a", {0, 1, 2}}}, Eligibility{Clause::at("a", 1)}}));
    BOOST_TEST(card.provenance().scorecard_digest == card.digest());
    BOOST_TEST(card.provenance().frameworks.size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
