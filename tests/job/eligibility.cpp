// SPDX-License-Identifier: BSL-1.0
#include <herne/job/eligibility.hpp>

#include <herne/base/error.hpp>

#include "support/letters.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Verdict;
using herne::test::letters;
using herne::test::message_of;
using herne::test::profile_of;

constexpr int unknown = -1;

Verdict verdict_on(const std::vector<int>& levels, const Clause& formula) {
    return herne::verdict(profile_of(letters(std::vector<int>(levels.size(), 3)), levels),
                          Eligibility{formula});
}

}  // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(herne::Verdict)

BOOST_AUTO_TEST_SUITE(job)
BOOST_AUTO_TEST_SUITE(eligibility)

BOOST_AUTO_TEST_CASE(without_formula_everybody_is_eligible) {
    BOOST_TEST(Eligibility{}.everybody());
    BOOST_TEST(Eligibility{}.clauses().empty());
    BOOST_TEST(herne::verdict(profile_of(letters({3}), {0}), Eligibility{}) == Verdict::eligible);
}

BOOST_AUTO_TEST_CASE(level_clause_has_three_outcomes) {
    const Clause clause = Clause::at("a", 2);
    BOOST_TEST(verdict_on({1}, clause) == Verdict::ineligible);
    BOOST_TEST(verdict_on({2}, clause) == Verdict::eligible);
    BOOST_TEST(verdict_on({3}, clause) == Verdict::eligible);
    BOOST_TEST(verdict_on({unknown}, clause) == Verdict::undecided);
}

BOOST_AUTO_TEST_CASE(all_needs_each) {
    const Clause clause = Clause::all_of({Clause::at("a", 1), Clause::at("b", 1)});
    BOOST_TEST(verdict_on({1, 1}, clause) == Verdict::eligible);
    BOOST_TEST(verdict_on({1, unknown}, clause) == Verdict::undecided);
    BOOST_TEST(verdict_on({0, unknown}, clause) == Verdict::ineligible);
}

BOOST_AUTO_TEST_CASE(any_needs_one) {
    const Clause clause = Clause::any_of({Clause::at("a", 1), Clause::at("b", 1)});
    BOOST_TEST(verdict_on({1, 0}, clause) == Verdict::eligible);
    BOOST_TEST(verdict_on({1, unknown}, clause) == Verdict::eligible);
    BOOST_TEST(verdict_on({0, unknown}, clause) == Verdict::undecided);
    BOOST_TEST(verdict_on({0, 0}, clause) == Verdict::ineligible);
}

BOOST_AUTO_TEST_CASE(at_least_counts) {
    const Clause clause =
        Clause::at_least(2, {Clause::at("a", 1), Clause::at("b", 1), Clause::at("c", 1)});
    BOOST_TEST(verdict_on({1, 1, 0}, clause) == Verdict::eligible);
    BOOST_TEST(verdict_on({1, unknown, 0}, clause) == Verdict::undecided);
    BOOST_TEST(verdict_on({1, 0, 0}, clause) == Verdict::ineligible);
}

BOOST_AUTO_TEST_CASE(one_unknown_level_counts_the_same_wherever_it_stands) {
    const Clause clause = Clause::any_of(
        {Clause::at("a", 3), Clause::all_of({Clause::at("a", 1), Clause::at("b", 1)})});
    BOOST_TEST(verdict_on({unknown, 1}, clause) == Verdict::undecided);
    BOOST_TEST(verdict_on({unknown, 0}, clause) == Verdict::undecided);
    BOOST_TEST(verdict_on({2, 0}, clause) == Verdict::ineligible);
}

BOOST_AUTO_TEST_CASE(top_level_clauses_are_those_of_an_outermost_all) {
    const Clause two = Clause::all_of({Clause::at("a", 1), Clause::at("b", 1)});
    const Clause one = Clause::any_of({Clause::at("a", 1), Clause::at("b", 1)});
    BOOST_TEST(Eligibility{two}.clauses().size() == 2U);
    BOOST_TEST(Eligibility{one}.clauses().size() == 1U);
}

BOOST_AUTO_TEST_CASE(malformed_formulas_are_refused_by_place) {
    const auto complaint = [](const Clause& clause) {
        return message_of<herne::invalid_input>([&] { Eligibility{clause}; });
    };
    BOOST_TEST(complaint(Clause::all_of({})) == "eligibility: there are no clauses to combine");
    BOOST_TEST(complaint(Clause::all_of({Clause::at("a", 1), Clause::at("a", 0)})) ==
               "eligibility.all[1].level: 0 is not in 1..14");
    BOOST_TEST(complaint(Clause::any_of({Clause::at("a", 15)})) ==
               "eligibility.any[0].level: 15 is not in 1..14");
    BOOST_TEST(complaint(Clause::at_least(3, {Clause::at("a", 1), Clause::at("b", 1)})) ==
               "eligibility.at_least: 3 is not in 1..2, the number of clauses");
    BOOST_TEST(complaint(Clause::at_least(0, {Clause::at("a", 1)})) ==
               "eligibility.at_least: 0 is not in 1..1, the number of clauses");
    BOOST_TEST(complaint(Clause::at("", 1)) == "eligibility: the competence is missing");
}

BOOST_AUTO_TEST_CASE(deep_and_long_formulas_are_refused) {
    Clause deep = Clause::at("a", 1);
    for (int depth = 1; depth < Eligibility::max_depth; ++depth)
        deep = Clause::all_of({deep});
    BOOST_CHECK_NO_THROW(Eligibility{deep});
    BOOST_CHECK_THROW(Eligibility{Clause::all_of({deep})}, herne::invalid_input);
    const std::vector<Clause> many(Eligibility::max_clauses, Clause::at("a", 1));
    BOOST_CHECK_THROW(Eligibility{Clause::all_of(many)}, herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(profile_without_the_competence_does_not_match) {
    const auto profile = profile_of(letters({3}), {1});
    BOOST_CHECK_THROW((void)herne::verdict(profile, Clause::at("g/z", 1)),
                      herne::framework_mismatch);
    BOOST_CHECK_THROW((void)herne::verdict(profile, Clause::at("a", 4)), herne::framework_mismatch);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
