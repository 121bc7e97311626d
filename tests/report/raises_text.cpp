// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include <herne/report/text_layout.hpp>

#include "report/analyses.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

const ReportOptions english{.language = "en"};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// The worked example with a condition that names only c.
JobProfile with_condition() {
    auto parts = worked_example_parts();
    parts.eligibility = Eligibility{Clause::at("c", 1)};
    return {parts, worked_example().framework()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(raises_text)

BOOST_AUTO_TEST_CASE(a_plan_says_steps_sums_and_why_nothing_less_does) {
    const auto plan =
        least_raises(worked_pool().profile(4), worked_example(), RaiseGoal::points(20));
    BOOST_TEST(report_text(plan) ==
               R"(Kleinster Weg zum Ziel: example; eve
════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Ziel: mindestens 20 Punkte und alle Bedingungen erfüllt.
Punkte: 5 jetzt, 20 danach; 20 nötig, 30 das Höchste.
Bedingungen: erfüllt jetzt, erfüllt danach.
Kosten: 1 je Stufe.
Unbekanntes zählt als nicht vorhanden; wo ein Weg es steigert, ist zuerst nach
einem Nachweis zu fragen.

Kompetenz  jetzt      zu erreichen  wie         Stufen  Kosten  Gewinn
─────────  ─────────  ────────────  ──────────  ──────  ──────  ──────
a          1          2 level 2     lernen           1       1      +3
c          unbekannt  2 level 2     nachweisen       2       2     +12
Summe                                                3       3     +15
Was weniger kostet und die Bedingungen erfüllt, führt auf höchstens 17 Punkte;
nötig sind 20.)");
    BOOST_TEST(report_text(plan, english) ==
               R"(Least raises to a goal: example; eve
════════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Goal: at least 20 points, and all conditions met.
Points: 5 now, 20 afterwards; 20 needed, 30 the maximum.
Conditions: met now, met afterwards.
Costs: 1 a level.
What is unknown counts as not there; where a plan raises it, a proof is asked
for first.

competence  now      to reach   how       steps  cost  gain
──────────  ───────  ─────────  ────────  ─────  ────  ────
a           1        2 level 2  to learn      1     1    +3
c           unknown  2 level 2  to prove      2     2   +12
total                                         3     3   +15
What costs less and meets the conditions leads to at most 17 points; 20 are
needed.)");
}

BOOST_AUTO_TEST_CASE(goals_are_said) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto said = [&](const RaiseGoal& goal) {
        return report_text(least_raises(pool.profile(4), job, goal), english);
    };
    BOOST_TEST(contains(said(RaiseGoal::passes(pool.profile(0))),
                        "Goal: more points than ada, and all conditions met.\n"));
    BOOST_TEST(contains(said(RaiseGoal::place(pool, 1)), "Goal: place 1 in a field of 5, and"));
    BOOST_TEST(contains(said(RaiseGoal::place(pool, 3)),
                        "Goal: one of the places 1 to 3 in a field of 5, and"));
}

BOOST_AUTO_TEST_CASE(a_goal_that_is_reached_needs_nothing) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto text =
        report_text(least_raises(pool.profile(0), job, RaiseGoal::points(2)), english);
    BOOST_TEST(text.ends_with("The goal is reached already: nothing is to be raised."));
    BOOST_TEST(contains(text, "Points: 18 now, 18 afterwards; 2 needed, 30 the maximum.\n"));
    // A place beyond everybody asks for no points at all.
    BOOST_TEST(contains(report_text(least_raises(pool.profile(4), job, RaiseGoal::place(pool, 9))),
                        "Das Ziel ist schon erreicht: Nichts ist zu steigern."));
}

BOOST_AUTO_TEST_CASE(a_goal_that_costs_nothing_says_so) {
    const auto plan = least_raises(worked_pool().profile(0), worked_example(),
                                   RaiseGoal::points(19), {.costs = {{"c", {0, 0}}}});
    const auto text = report_text(plan, english);
    BOOST_TEST(contains(text, "Costs of levels as stated, 1 where nothing is.\n"));
    BOOST_TEST(text.ends_with("This costs nothing, and nothing costs less."));
}

BOOST_AUTO_TEST_CASE(nothing_cheaper_that_makes_eligible_is_said) {
    const auto plan =
        least_raises(worked_pool().profile(0), with_condition(), RaiseGoal::points(18));
    const auto text = report_text(plan, english);
    BOOST_TEST(contains(text, "Conditions: not met now, met afterwards.\n"));
    BOOST_TEST(text.ends_with("Nothing that costs less meets the conditions."));
}

BOOST_AUTO_TEST_CASE(goals_out_of_reach_say_why) {
    const auto eve = worked_pool().profile(4);
    const auto points = report_text(least_raises(eve, worked_example(), RaiseGoal::points(31)),
                                    {.language = "en", .width = 120});
    BOOST_TEST(contains(points, "Points: 5 now; 31 needed, 30 the maximum.\n"));
    BOOST_TEST(points.ends_with(
        "Not reachable: with everything raised there are at most 30 points; 31 are needed."));
    const auto plan =
        least_raises(eve, with_condition(), RaiseGoal::points(6), {.unknown = RaiseUnknown::leave});
    const auto text = report_text(plan, {.language = "en", .width = 120});
    BOOST_TEST(contains(text, "Conditions: to be settled now.\n"));
    BOOST_TEST(contains(text, "What is unknown counts as not there, and stays as it is.\n"));
    BOOST_TEST(text.ends_with(
        "Not reachable: even with everything raised (18 points) the conditions are not met."));
}

BOOST_AUTO_TEST_CASE(nearest_says_who_needs_least) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto result = nearest(pool, job, RaiseGoal::points(19), {.top = 2});
    BOOST_TEST(report_text(result) ==
               R"(Wer am wenigsten braucht: example
═════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Ziel: mindestens 19 Punkte und alle Bedingungen erfüllt.
Betrachtet: 5; schon am Ziel: 2; in der Liste: 2; können es auch erreichen: 1;
können es nicht erreichen: 0.
Kosten: 1 je Stufe.
Unbekanntes zählt als nicht vorhanden; wo ein Weg es steigert, ist zuerst nach
einem Nachweis zu fragen.

Kennung  Kosten  zu steigern  Punkte jetzt  Punkte danach
───────  ──────  ───────────  ────────────  ─────────────
ada           2  c 0→2                  18             30
bea           3  a 0→3                  12             21)");
    BOOST_TEST(report_text(result, english) ==
               R"(Who needs least: example
════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Goal: at least 19 points, and all conditions met.
Looked at: 5; already there: 2; listed: 2; can reach it as well: 1; cannot reach
it: 0.
Costs: 1 a level.
What is unknown counts as not there; where a plan raises it, a proof is asked
for first.

id   cost  to raise  points now  points afterwards
───  ────  ────────  ──────────  ─────────────────
ada     2  c 0→2             18                 30
bea     3  a 0→3             12                 21)");
    BOOST_TEST(
        contains(report_text(result, {.language = "en", .max_rows = 1}), "1 more not shown."));
}

BOOST_AUTO_TEST_CASE(nobody_nearest_says_why) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto said = [&](const Pool& of, std::int64_t points, std::size_t top = 10) {
        return report_text(nearest(of, job, RaiseGoal::points(points), {.top = top}), english);
    };
    BOOST_TEST(said(pool, 31).ends_with("Whoever is not there yet cannot reach it."));
    BOOST_TEST(said(pool, 0).ends_with("Nobody has anything left to do."));
    BOOST_TEST(said(pool, 19, 0).ends_with("Nobody is listed."));
    const auto nobody = PoolBuilder{job.framework()}.build();
    BOOST_TEST(said(nobody, 19).ends_with("Nobody has anything left to do."));
    BOOST_TEST(contains(said(nobody, 19), "Looked at: 0; already there: 0; listed: 0;"));
}

BOOST_AUTO_TEST_CASE(what_if_says_what_changes) {
    const auto job = worked_example();
    const auto eve = worked_pool().profile(4);
    const auto result = what_if(eve, job, least_raises(eve, job, RaiseGoal::points(20)));
    BOOST_TEST(report_text(result) ==
               R"(Was wäre, wenn: example
═══════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
eve: 5–17 Punkte jetzt, 20 danach, von 30.
Bedingungen: erfüllt jetzt, erfüllt danach.
Angenommen: a: 1 level 1 → 2 level 2; c: unbekannt → 2 level 2.

Anforderung  jetzt      danach     Punkte jetzt  Punkte danach  von
───────────  ─────────  ─────────  ────────────  ─────────────  ───
a            1 level 1  2 level 2             3              6   12
c            unbekannt  2 level 2          0–12             12   12
Anforderungen, die nicht genannt sind, bleiben, wie sie sind.)");
    BOOST_TEST(report_text(result, english) ==
               R"(What if: example
════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
eve: 5–17 points now, 20 afterwards, of 30.
Conditions: met now, met afterwards.
Assumed: a: 1 level 1 → 2 level 2; c: unknown → 2 level 2.

requirement  now        afterwards  points now  points afterwards  of
───────────  ─────────  ──────────  ──────────  ─────────────────  ──
a            1 level 1  2 level 2            3                  6  12
c            unknown    2 level 2         0–12                 12  12
Requirements that are not named stay as they are.)");
}

BOOST_AUTO_TEST_CASE(what_if_of_nothing_changes_nothing) {
    const auto text = report_text(
        what_if(worked_pool().profile(4), worked_example(), std::vector<Raise>{}), english);
    BOOST_TEST(contains(text, "Nothing new is assumed.\n"));
    BOOST_TEST(text.ends_with("No requirement changes."));
}

BOOST_AUTO_TEST_CASE(what_no_requirement_uses_is_called_by_its_id) {
    auto parts = worked_example_parts();
    parts.requirements.pop_back();
    parts.groups.pop_back();
    const JobProfile job{parts, worked_example().framework()};
    const auto text = report_text(
        what_if(worked_pool().profile(0), job, std::vector<Raise>{{"f/c", Level{0}, 2}}), english);
    BOOST_TEST(contains(text, "Assumed: f/c: 0 → 2.\n"));
    BOOST_TEST(text.ends_with("No requirement changes."));
}

BOOST_AUTO_TEST_CASE(no_line_of_an_analysis_is_wider_than_the_page_and_nothing_steers_it) {
    for (const std::string& label : hostile_texts())
        for (const std::size_t width : {40U, 60U, 80U, 120U, 200U})
            for (const char* language : {"de", "en"})
                BOOST_TEST_CONTEXT(label << ", " << width) {
                    const auto job = job_called(label);
                    const auto pool = pool_for(job, " " + label);
                    const ReportOptions options{.language = language, .width = width};
                    for_each_analysis(job, pool, [&](const auto& result) {
                        std::string line;
                        for (const char c : report_text(result, options) + "\n") {
                            if (c != '\n') {
                                line += c;
                                continue;
                            }
                            BOOST_TEST(text_width(line) <= width, line);
                            BOOST_TEST(printable_text(line) == line);
                            line.clear();
                        }
                    });
                }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
