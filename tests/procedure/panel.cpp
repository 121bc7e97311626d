// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/panel.hpp>

#include "io/csv_framework.hpp"

#include <herne/base/error.hpp>
#include <herne/match/rank.hpp>

#include <rapidcheck.h>
#include <boost/multiprecision/cpp_int.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

using namespace herne;

namespace {

using Rational = boost::multiprecision::cpp_rational;

/// One competence on a scale of five levels, and a second one on the same scale.
const Framework& five_levels() {
    static const Scale scale{
        "five", {{.label = "a"}, {.label = "b"}, {.label = "c"}, {.label = "d"}, {.label = "e"}}};
    static const Framework result{
        FrameworkParts{.id = "f",
                       .edition = "1",
                       .competences = {{.id = "x", .label = "X", .scale = scale},
                                       {.id = "y", .label = "Y", .scale = scale}}}};
    return result;
}

Rating rating(const CandidateId& id, int level, std::string rater,
              std::string date = "2026-03-01") {
    return {.id = id,
            .competence = "x",
            .level = level,
            .rater = std::move(rater),
            .date = std::move(date)};
}

std::vector<Problem> problems_of(std::vector<Rating> ratings) {
    try {
        static_cast<void>(Panel{five_levels(), std::move(ratings)});
        return {};
    } catch (const invalid_file& error) {
        return error.problems();
    }
}

/// Four observers and twelve units; 0 stands for a value that is missing. Source: K. Krippendorff,
/// Computing Krippendorff's Alpha-Reliability (2011), reliability data D; ordinal alpha 0.815.
const std::vector<std::vector<int>> published{{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
                                              {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
                                              {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
                                              {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}};

std::vector<Rating> ratings_of(const std::vector<std::vector<int>>& levels) {
    std::vector<Rating> all;
    for (std::size_t rater = 0; rater < levels.size(); ++rater)
        for (std::size_t unit = 0; unit < levels[rater].size(); ++unit)
            if (levels[rater][unit] > 0)
                all.push_back(rating(unit + 1, levels[rater][unit], "r" + std::to_string(rater)));
    return all;
}

/// Alpha by its definition: 1 - D_o / D_e, both means over ordered pairs of values, where the
/// distance of two values is the square of the number of values between them.
std::optional<Rational> alpha_by_definition(const std::vector<std::vector<int>>& levels) {
    std::vector<std::vector<int>> units(levels.empty() ? 0 : levels[0].size());
    for (const auto& row : levels)
        for (std::size_t u = 0; u < row.size(); ++u)
            if (row[u] > 0)
                units[u].push_back(row[u]);
    std::erase_if(units, [](const auto& unit) { return unit.size() < 2; });
    std::vector<int> values;
    for (const auto& unit : units)
        values.insert(values.end(), unit.begin(), unit.end());
    const auto distance = [&](int a, int b) {
        Rational between = 0;
        for (const int value : values)
            if (value >= std::min(a, b) && value <= std::max(a, b))
                between += value == a || value == b ? Rational{1, 2} : Rational{1};
        return a == b ? Rational{0} : Rational{between * between};
    };
    Rational observed = 0;
    for (const auto& unit : units)
        for (std::size_t i = 0; i < unit.size(); ++i)
            for (std::size_t j = 0; j < unit.size(); ++j)
                if (i != j)
                    observed += distance(unit[i], unit[j]) / (unit.size() - 1);
    Rational expected = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (std::size_t j = 0; j < values.size(); ++j)
            if (i != j)
                expected += distance(values[i], values[j]);
    if (expected == 0)
        return std::nullopt;
    return 1 - observed * (values.size() - 1) / expected;
}

std::string text_of(const std::optional<Rational>& number) {
    return number ? number->str() : std::string{};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(procedure)
BOOST_AUTO_TEST_SUITE(panel)

BOOST_AUTO_TEST_CASE(alpha_is_that_of_the_published_example) {
    const PanelReport report = Panel{five_levels(), ratings_of(published)}.report();
    BOOST_REQUIRE(report.agreement.size() == 1U);
    const Agreement& found = report.agreement[0];
    BOOST_TEST(found.over == "f/x");
    BOOST_TEST(found.units == 11U);
    BOOST_TEST(found.ratings == 40U);
    BOOST_TEST(found.alpha == text_of(alpha_by_definition(published)));
    BOOST_TEST(found.value().value() == 0.815, boost::test_tools::tolerance(0.0006));
    BOOST_TEST(report.agreement_by_scale.empty());
}

BOOST_AUTO_TEST_CASE(alpha_is_what_its_definition_says_of_any_ratings) {
    BOOST_TEST(rc::check([] {
        const auto raters = *rc::gen::inRange<std::size_t>(1, 5);
        const auto units = *rc::gen::inRange<std::size_t>(1, 7);
        std::vector<std::vector<int>> levels(raters, std::vector<int>(units));
        for (auto& row : levels)
            for (int& level : row)
                level = *rc::gen::inRange(0, 6);
        const PanelReport report = Panel{five_levels(), ratings_of(levels)}.report();
        const std::string found = report.agreement.empty() ? "" : report.agreement[0].alpha;
        RC_ASSERT(found == text_of(alpha_by_definition(levels)));
    }));
}

BOOST_AUTO_TEST_CASE(alpha_is_not_defined_where_nothing_differs) {
    const Panel same{five_levels(), {rating(1, 2, "a"), rating(1, 2, "b")}};
    BOOST_TEST(same.report().agreement[0].alpha.empty());
    BOOST_TEST(!same.report().agreement[0].value().has_value());
    const Panel single{five_levels(), {rating(1, 2, "a"), rating(2, 3, "b")}};
    BOOST_TEST(single.report().agreement[0].units == 0U);
    BOOST_TEST(single.report().agreement[0].alpha.empty());
}

BOOST_AUTO_TEST_CASE(competences_of_one_scale_are_also_taken_together) {
    auto ratings = ratings_of({{1, 2, 3}, {1, 3, 5}});
    for (std::size_t i = 0; i < 3; ++i)
        ratings.push_back(ratings[i]);
    for (std::size_t i = 0; i < 3; ++i)
        ratings[ratings.size() - 1 - i].competence = "y";
    const PanelReport report = Panel{five_levels(), ratings}.report();
    BOOST_TEST(report.agreement.size() == 2U);
    BOOST_REQUIRE(report.agreement_by_scale.size() == 1U);
    BOOST_TEST(report.agreement_by_scale[0].over == "five");
    BOOST_TEST(report.agreement_by_scale[0].units == 3U);
}

BOOST_AUTO_TEST_CASE(each_rule_gives_its_level) {
    const Panel panel{five_levels(),
                      {rating("A", 3, "a"), rating("A", 1, "b"), rating("A", 4, "c"),
                       rating("A", 5, "d"), rating("B", 2, "a"), rating("B", 2, "b")}};
    BOOST_TEST(!panel.profile("A", PanelRule::consensus)["x"].known());
    BOOST_TEST(panel.profile("A", PanelRule::lower_median)["x"].value_or(-1) == 3);
    BOOST_TEST(panel.profile("A", PanelRule::least)["x"].value_or(-1) == 1);
    BOOST_TEST(panel.profile("B", PanelRule::consensus)["x"].value_or(-1) == 2);
    BOOST_TEST(!panel.profile("B", PanelRule::least)["y"].known());
    BOOST_CHECK_THROW(static_cast<void>(panel.profile("C", PanelRule::least)), unknown_id);
    const Pool pool = panel.pool(PanelRule::lower_median);
    BOOST_TEST(pool.size() == 2U);
    BOOST_TEST((pool["A"] == panel.profile("A", PanelRule::lower_median)));
    BOOST_TEST((pool["B"] == panel.profile("B", PanelRule::lower_median)));
    BOOST_TEST(pool.provided(0));
    BOOST_TEST(!pool.provided(1));
}

BOOST_AUTO_TEST_CASE(ratings_stay_as_evidence) {
    const Panel panel{five_levels(),
                      {{.id = "A",
                        .competence = "f/x",
                        .level = 3,
                        .rater = "chair",
                        .date = "2026-03-02",
                        .what = "interview",
                        .source = "minutes 4",
                        .valid_until = "2027-01-01"},
                       rating("A", 0, "member")}};
    const Profile profile = panel.profile("A", PanelRule::consensus);
    const auto evidence = profile.evidence(0);
    BOOST_REQUIRE(evidence.size() == 2U);
    BOOST_TEST(evidence[0].rater == "member");
    BOOST_TEST(evidence[0].what.starts_with("0 ("));
    BOOST_TEST((evidence[1] == Evidence{.what = "3 (c): interview",
                                        .source = "minutes 4",
                                        .date = "2026-03-02",
                                        .valid_until = "2027-01-01",
                                        .status = EvidenceStatus::judged,
                                        .rater = "chair"}));
}

BOOST_AUTO_TEST_CASE(the_latest_rating_of_a_rater_counts_as_of_a_day) {
    auto replaced = rating("A", 2, "a", "2026-03-01");
    replaced.valid_until = "2026-06-30";
    auto expiring = rating("B", 4, "a", "2026-03-01");
    expiring.valid_until = "2026-03-31";
    const Panel panel{five_levels(), {rating("A", 5, "a", "2026-05-01"), replaced, expiring}};
    const auto level = [&](const char* id, const char* day) {
        return panel.profile(id, PanelRule::consensus, day)["x"].value_or(-1);
    };
    BOOST_TEST(level("A", "2026-02-28") == -1);
    BOOST_TEST(level("A", "2026-04-30") == 2);
    BOOST_TEST(level("A", "2026-05-01") == 5);
    BOOST_TEST(level("A", "") == 5);
    BOOST_TEST(level("B", "2026-03-31") == 4);
    BOOST_TEST(level("B", "2026-04-01") == -1);
    BOOST_TEST(level("B", "") == 4);
    const PanelReport report = panel.report("2026-04-01");
    BOOST_TEST(
        (report.expired ==
         std::vector<ExpiredLevel>{{.id = "B", .competence = "f/x", .valid_until = "2026-03-31"}}));
    BOOST_TEST(report.candidates == 1U);
    BOOST_TEST(panel.report("2026-02-28").expired.empty());
    BOOST_TEST(panel.report().expired.empty());
    BOOST_TEST(panel.profile("A", PanelRule::least, "2026-04-30").evidence(0).size() == 1U);
    BOOST_CHECK_THROW(static_cast<void>(panel.report("1.4.2026")), invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(panel.pool(PanelRule::least, "2026-02-30")), invalid_input);
}

BOOST_AUTO_TEST_CASE(disagreements_say_who_and_how_far) {
    const Panel panel{five_levels(),
                      {rating("A", 3, "b"), rating("A", 2, "a"), rating("B", 1, "a"),
                       rating("B", 5, "b"), rating("C", 4, "a"), rating("C", 4, "b")}};
    const auto found = panel.disagreements();
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].id == CandidateId{"B"}));
    BOOST_TEST(found[0].distance == 4);
    BOOST_TEST(
        (found[1] == Disagreement{.id = "A",
                                  .competence = "f/x",
                                  .distance = 1,
                                  .ratings = {{"a", 2, "2026-03-01"}, {"b", 3, "2026-03-01"}}}));
}

BOOST_AUTO_TEST_CASE(a_lenient_rater_is_reported_and_not_corrected) {
    const Panel panel{five_levels(),
                      {rating("A", 5, "lenient"), rating("A", 3, "m"), rating("A", 2, "n"),
                       rating("B", 4, "lenient"), rating("B", 4, "m")}};
    const auto raters = panel.report().raters;
    BOOST_REQUIRE(raters.size() == 3U);
    BOOST_TEST((raters[0] == RaterTendency{.rater = "lenient",
                                           .ratings = 2,
                                           .pairs = 3,
                                           .higher = 2,
                                           .lower = 0,
                                           .difference = 5}));
    BOOST_TEST(
        (raters[2] ==
         RaterTendency{
             .rater = "n", .ratings = 1, .pairs = 2, .higher = 0, .lower = 2, .difference = -4}));
    BOOST_TEST(panel.profile("B", PanelRule::consensus)["x"].value_or(-1) == 4);
}

BOOST_AUTO_TEST_CASE(the_order_of_ratings_makes_no_difference) {
    auto ratings = ratings_of(published);
    const Panel panel{five_levels(), ratings};
    std::reverse(ratings.begin(), ratings.end());
    const Panel reversed{five_levels(), ratings};
    BOOST_TEST((panel == reversed));
    BOOST_TEST((panel.report() == reversed.report()));
    ratings.pop_back();
    BOOST_TEST(!(Panel{five_levels(), ratings} == panel));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_ratings_is_named_by_place) {
    const auto check = [](Rating wrong, const std::string& where, const std::string& what) {
        const auto problems = problems_of({rating(1, 2, "a"), std::move(wrong)});
        BOOST_REQUIRE(problems.size() == 1U);
        BOOST_TEST(problems[0].where == "ratings[1]." + where);
        BOOST_TEST(problems[0].what.find(what) != std::string::npos, problems[0].what);
    };
    auto wrong = rating(2, 3, "a");
    wrong.competence = "z";
    check(wrong, "competence", "z");
    wrong = rating(2, 6, "a");
    check(wrong, "level", "6 is not in 0..5 of 'f/x'");
    wrong.level = Level::unknown();
    check(wrong, "level", "who did not judge has no rating");
    check(rating(2, 3, ""), "rater", "is missing");
    check(rating(2, 3, "a", "1.3.2026"), "date", "YYYY-MM-DD");
    check(rating("B", 3, "a"), "id", "another kind");
    wrong = rating(2, 3, "a");
    wrong.valid_until = "2026-02-01";
    check(wrong, "valid_until", "is before the date");
    wrong.valid_until = "soon";
    check(wrong, "valid_until", "'soon' is not a day");
    check(rating(1, 3, "a"), "rater", "at ratings[0].rater");
}

BOOST_AUTO_TEST_CASE(nobody_rated_is_a_panel_too) {
    const Panel panel{five_levels(), {}};
    BOOST_TEST(panel.candidates().empty());
    BOOST_TEST(panel.pool(PanelRule::least).size() == 0U);
    BOOST_TEST(panel.report().agreement.empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
