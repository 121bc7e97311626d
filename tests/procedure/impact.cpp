// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/impact.hpp>

#include <herne/base/error.hpp>

#include "support/field.hpp"
#include "support/message.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;
using Groups = std::vector<std::string>;

/// People of one group, of whom so many are selected.
struct Part {
    std::string group;
    int people;
    int selected;
};

/// A roster by status group and a selection among its people.
struct Case {
    std::vector<RosterEntry> entries = {};
    std::vector<CandidateId> considered = {};
    std::vector<CandidateId> selected = {};

    explicit Case(const std::vector<Part>& parts) {
        for (const Part& part : parts)
            for (int i = 0; i < part.people; ++i) {
                const CandidateId id = entries.size();
                entries.push_back({.id = id, .status_group = part.group});
                considered.push_back(id);
                if (i < part.selected)
                    selected.push_back(id);
            }
    }
    [[nodiscard]] ImpactTable table() const {
        return impact(stated_selection(considered, selected), Roster{entries},
                      {.attribute = RosterAttribute::status_group});
    }
};

/// Returns the p-value by plain doubles.
double plain_fisher(int a, int people_a, int b, int people_b) {
    const auto choose = [](int n, int k) {
        return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
    };
    const auto log_weight = [&](int x) {
        return choose(people_a, x) + choose(people_b, a + b - x) -
               choose(people_a + people_b, a + b);
    };
    double sum = 0;
    for (int x = std::max(0, a + b - people_b); x <= std::min(people_a, a + b); ++x)
        if (log_weight(x) <= log_weight(a) + 1e-9)
            sum += std::exp(log_weight(x));
    return sum;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(impact)

BOOST_AUTO_TEST_CASE(ratios_are_those_of_the_uniform_guidelines) {
    // The example of the Questions and Answers on the Uniform Guidelines (1979): 60, 45, 48, 51 %.
    const auto rows = Case{{{"American Indian", 100, 45},
                            {"Black", 100, 51},
                            {"Hispanic", 100, 48},
                            {"White", 100, 60}}}
                          .table()
                          .rows;
    BOOST_REQUIRE(rows.size() == 4U);
    BOOST_TEST((rows[0].ratio == Fraction{3, 4}));
    BOOST_TEST((rows[1].ratio == Fraction{17, 20}));
    BOOST_TEST((rows[2].ratio == Fraction{4, 5}));
    BOOST_TEST((rows[3].ratio == Fraction{1, 1}));
    BOOST_TEST((rows[0].below_four_fifths && !rows[1].below_four_fifths &&
                !rows[2].below_four_fifths && !rows[3].below_four_fifths));
    BOOST_TEST(!rows[3].p_value);
}

BOOST_AUTO_TEST_CASE(exactly_four_fifths_is_not_below) {
    int exact = 0;
    for (std::uint64_t n1 = 1; n1 <= 40; ++n1)
        for (std::uint64_t s1 = 1; s1 <= n1; ++s1)
            for (std::uint64_t n2 = 1; n2 <= 40; ++n2)
                for (std::uint64_t s2 = 1; s2 <= n2; ++s2) {
                    const bool is_exact = 5 * s1 * n2 == 4 * s2 * n1;
                    exact += is_exact;
                    if (is_exact && below_four_fifths(s1, n1, s2, n2))
                        BOOST_TEST(false, s1 << " of " << n1 << " and " << s2 << " of " << n2);
                    if (!is_exact &&
                        below_four_fifths(s1, n1, s2, n2) != (5 * s1 * n2 < 4 * s2 * n1))
                        BOOST_TEST(false, s1 << " of " << n1 << " and " << s2 << " of " << n2);
                }
    BOOST_TEST(exact > 1000);
    BOOST_TEST(below_four_fifths(0, 5, 1, 5));
}

BOOST_AUTO_TEST_CASE(fishers_test_of_the_lady_tasting_tea) {
    // R. A. Fisher, The Design of Experiments (1935): 3 of 4 against 1 of 4 gives 34 / 70.
    BOOST_TEST(fisher_exact(3, 4, 1, 4) == 34.0 / 70.0);
    BOOST_TEST(fisher_exact(4, 4, 0, 4) == 2.0 / 70.0);
    BOOST_TEST(fisher_exact(2, 4, 2, 4) == 1.0);
    BOOST_TEST(fisher_exact(0, 0, 3, 4) == 1.0);
    BOOST_TEST(fisher_exact(0, 9, 0, 4) == 1.0);
}

BOOST_AUTO_TEST_CASE(fishers_test_is_the_sum_over_all_tables) {
    for (int people_a = 1; people_a <= 12; ++people_a)
        for (int people_b = 1; people_b <= 9; ++people_b)
            for (int a = 0; a <= people_a; ++a)
                for (int b = 0; b <= people_b; ++b) {
                    const double p = fisher_exact(
                        static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(people_a),
                        static_cast<std::uint64_t>(b), static_cast<std::uint64_t>(people_b));
                    if (std::abs(p - plain_fisher(a, people_a, b, people_b)) > 1e-9)
                        BOOST_TEST(false,
                                   a << " of " << people_a << ", " << b << " of " << people_b);
                }
    BOOST_TEST(fisher_exact(1500, 3000, 1400, 3000) == plain_fisher(1500, 3000, 1400, 3000),
               boost::test_tools::tolerance(1e-8));
}

BOOST_AUTO_TEST_CASE(what_no_test_can_be_is_refused) {
    BOOST_TEST(message_of<invalid_input>([] { (void)fisher_exact(5, 4, 0, 1); }) ==
               "selected_a: 5 is not in 0..4");
    BOOST_TEST(message_of<invalid_input>([] { (void)fisher_exact(0, 30'000, 0, 10'001); }) ==
               "people_a: more than 40000 people in both groups are too many for an exact test");
}

BOOST_AUTO_TEST_CASE(a_group_of_which_few_were_selected_is_not_shown) {
    const auto rows = Case{{{"a", 40, 20}, {"b", 30, 4}, {"c", 30, 15}}}.table().rows;
    BOOST_REQUIRE(rows.size() == 2U);
    BOOST_TEST((rows[0].groups == Groups{"c"}));
    BOOST_TEST((rows[1].groups == Groups{"a", "b"}));
    BOOST_TEST((rows[1].people == 70U && rows[1].selected == 24U));
    BOOST_TEST((rows[1].rate == Fraction{12, 35}));
    BOOST_TEST((rows[1].ratio == Fraction{24, 35}));
    BOOST_TEST(rows[1].below_four_fifths);
}

BOOST_AUTO_TEST_CASE(two_groups_of_which_one_is_small_are_never_compared) {
    const auto table = Case{{{"a", 40, 20}, {"b", 4, 0}}}.table();
    BOOST_REQUIRE(table.rows.size() == 1U);
    BOOST_TEST(table.rows[0].groups.empty());
    BOOST_TEST((table.rows[0].people == 44U && table.rows[0].selected == 20U));
    BOOST_TEST(
        (!table.rows[0].ratio && !table.rows[0].p_value && !table.rows[0].below_four_fifths));
}

BOOST_AUTO_TEST_CASE(where_nobody_was_selected_there_is_no_ratio) {
    const auto rows = Case{{{"a", 9, 0}, {"b", 8, 0}}}.table().rows;
    BOOST_REQUIRE(rows.size() == 2U);
    BOOST_TEST((rows[0].rate == Fraction{} && !rows[0].ratio && !rows[0].p_value));
}

BOOST_AUTO_TEST_CASE(somebody_who_is_not_in_the_roster_is_refused) {
    const auto selection = stated_selection({1, 2}, {1});
    BOOST_TEST(message_of<unknown_id>([&] {
                   (void)herne::impact(selection, Roster{{{.id = 1}}});
               }) == "unknown person of the roster '2'; the nearest known one is '1'");
}

BOOST_AUTO_TEST_CASE(a_selection_that_contradicts_itself_is_refused) {
    BOOST_TEST(message_of<invalid_input>([] {
                   (void)stated_selection({1, 1}, {});
               }) == "considered: the id '1' stands twice");
    BOOST_TEST(message_of<invalid_input>([] { (void)stated_selection({1}, {2}); }) ==
               "selected[0]: '2' was not considered");
    const Selection unsorted{.considered = {2, 1}};
    BOOST_TEST(message_of<invalid_input>([&] { (void)herne::impact(unsorted, Roster{{}}); }) ==
               "considered[1]: does not come after the id before it");
}

BOOST_AUTO_TEST_CASE(selections_published_together_hide_the_same_groups) {
    // Both have 20 of a; what dropped out of a between the two would be two people.
    std::vector<RosterEntry> entries;
    std::vector<CandidateId> everybody;
    std::vector<CandidateId> first;
    std::vector<CandidateId> second;
    for (int i = 0; i < 90; ++i) {
        entries.push_back({.id = i, .status_group = i < 40 ? "a" : i < 65 ? "b" : "c"});
        everybody.push_back(i);
        const int within = i < 40 ? i : i < 65 ? i - 40 : i - 65;
        if (within < 15)
            first.push_back(i);
        if (within < (i < 40 ? 13 : 6))
            second.push_back(i);
    }
    const Roster roster{entries};
    const std::vector<Selection> selections{stated_selection(everybody, first),
                                            stated_selection(everybody, second)};
    const ImpactOptions by_group{.attribute = RosterAttribute::status_group};
    BOOST_TEST(herne::impact(selections[0], roster, by_group).rows.size() == 3U);
    BOOST_TEST(herne::impact(selections[1], roster, by_group).rows.size() == 3U);
    const auto tables = herne::impact(selections, roster, by_group);
    BOOST_REQUIRE(tables.size() == 2U);
    for (const auto& table : tables) {
        BOOST_REQUIRE(table.rows.size() == 2U);
        BOOST_TEST((table.rows[0].groups == Groups{"c"}));
        BOOST_TEST((table.rows[1].groups == Groups{"a", "b"}));
    }
    BOOST_TEST((herne::impact(std::span<const Selection>{}, roster).empty()));
}

BOOST_AUTO_TEST_CASE(a_clause_is_said_to_cost_whom_it_keeps_out) {
    JobProfileParts parts = worked_example_parts();
    Clause a = Clause::at("a", 1);
    a.id = "a";
    parts.eligibility = Eligibility{Clause::all_of({a, Clause::at("b", 1)})};
    const JobProfile job{parts, worked_example().framework()};
    std::vector<Applicant> people;
    std::vector<RosterEntry> entries;
    // Of 20 women 8 lack a, of 20 men 5; nobody lacks b.
    for (int i = 0; i < 40; ++i) {
        const bool lacks = i < 8 || (i >= 20 && i < 25);
        people.push_back({i, {lacks ? 0 : 2, 2, 1}});
        entries.push_back({.id = i, .sex = i < 20 ? RecordedSex::female : RecordedSex::male});
    }
    const Pool pool = field_of(job.framework(), people).pool();
    const auto table = herne::impact(selection_by_conditions(pool, job), Roster{entries});
    BOOST_TEST((table.people == 40U && table.selected == 27U));
    BOOST_REQUIRE(table.rows.size() == 2U);
    BOOST_TEST((table.rows[0].groups == Groups{"male"} && table.rows[0].rate == Fraction{3, 4}));
    BOOST_TEST((table.rows[1].groups == Groups{"female"} && table.rows[1].rate == Fraction{3, 5}));
    BOOST_TEST((table.rows[1].ratio == Fraction{4, 5} && !table.rows[1].below_four_fifths));
    BOOST_REQUIRE(table.costs.size() == 2U);
    BOOST_TEST(
        (table.costs[0].id == "a" && table.costs[0].gained == 13U && table.costs[0].lost == 0U));
    BOOST_REQUIRE(table.costs[0].rows.size() == 2U);
    BOOST_TEST(table.costs[0].rows[0].gained == 5U);
    BOOST_TEST(table.costs[0].rows[1].gained == 8U);
    BOOST_TEST((table.costs[1].gained == 0U && table.costs[1].lost == 0U));
    BOOST_TEST((table == herne::impact(selection_by_conditions(pool, job), Roster{entries})));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
