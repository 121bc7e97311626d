// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

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

/// Returns ada and cem at two openings, of which the second counts more, and an empty one.
Assignment three_openings() {
    auto parts = worked_example_parts();
    parts.reference = "second";
    parts.groups[1].weight = 400;
    const JobProfile second{parts, worked_example().framework()};
    parts.reference = "third";
    const JobProfile third{parts, worked_example().framework()};
    return assign(worked_pool(), std::vector<Opening>{{worked_example(), 2},
                                                      {second, 2, 5},
                                                      {third, 2, 1, std::vector<CandidateId>{}}});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(assign_text)

BOOST_AUTO_TEST_CASE(an_assignment_is_headed_as_a_planning_aid_and_says_who_is_passed_over) {
    BOOST_TEST(report_text(three_openings()) ==
               R"(Planungshilfe: Besetzung mehrerer Stellen
═════════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Dies ist eine Planungshilfe, keine Auswahl: Jede einzelne Stelle steht den
Besten zu (Art. 33 Abs. 2 GG). Für jede Stelle ist genannt, wer dort trotz
höherer Punktzahl nicht steht.
Zuerst so viele besetzte Plätze wie möglich, dann die größte Summe aus Gewicht ×
Punkten / Höchstpunktzahl, dann die kleinsten Kennungen in der Reihenfolge der
Stellen. Niemand steht zweimal. Unbekanntes zählt als nicht vorhanden.
Besetzt: 4 von 6 Plätzen; Summe 10,275.
Die nächstbeste andere Besetzung: 4 Plätze, Summe 10,252.
Wer noch zu klären ist, nimmt teil und ist gekennzeichnet: Erst die Klärung
zeigt, ob die Besetzung möglich ist.

Stelle   Kennung  Punkte  von  Rang hier  Bedingungen        Plätze        Summe
                                                            weniger      weniger
───────  ───────  ──────  ───  ─────────  ───────────  ────────────  ───────────
example  ada          18   30         3.  erfüllt                 0        0,433
example  bea          12   30         4.  erfüllt                 0        0,233
second   cem         128  138         1.  erfüllt                 0        0,523
second   dan         128  138         1.  erfüllt                 0        0,523
„Plätze weniger“ und „Summe weniger“: was ohne diese Person fehlen würde, auch
wenn die übrigen neu verteilt werden.
Summen sind auf drei Dezimalen gerundet; die Daten enthalten sie genau.

Stellen:
Stelle          Gewicht  besetzt  warum                beworben:      trotz mehr
                                  unbesetzt         erfüllt / zu         Punkten
                                                  klären / nicht        woanders
                                                         erfüllt
──────────────  ───────  ───────  ──────────────  ──────────────  ──────────────
example               1    2 / 2  –                    5 / 0 / 0               2
Example
second Example        5    2 / 2  –                    5 / 0 / 0               0
third Example         1    0 / 2  niemand kommt        0 / 0 / 0               0
                                  in Betracht

Trotz mehr Punkten an einer anderen Stelle:
Stelle   Kennung  Punkte  Rang hier  steht bei
───────  ───────  ──────  ─────────  ─────────
example  cem          20         1.  second
example  dan          20         1.  second)");
    BOOST_TEST(report_text(three_openings(), english) ==
               R"(Planning aid: people for several openings
═════════════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
This is a planning aid, no selection: each single post is owed to its best (Art.
33(2) of the German Basic Law). For each opening it is said who is not placed
there despite more points.
First as many places filled as possible, then the greatest sum of weight ×
points / maximum, then the least ids in the order of the openings. Nobody stands
twice. What is unknown counts as not there.
Filled: 4 of 6 places; sum 10.275.
The next best other assignment: 4 places, sum 10.252.
Who is to be settled takes part and is marked: only settling it shows whether
the assignment is possible.

opening  id   points   of  rank here  conditions  places less  sum less
───────  ───  ──────  ───  ─────────  ──────────  ───────────  ────────
example  ada      18   30         3.  met                   0     0.433
example  bea      12   30         4.  met                   0     0.233
second   cem     128  138         1.  met                   0     0.523
second   dan     128  138         1.  met                   0     0.523
“places less” and “sum less”: what would be missing without this person, the
others placed anew.
Sums are rounded to three decimals; the data hold them exactly.

Openings:
opening          weight  filled  why empty        applied: met /       elsewhere
                                                   to be settled    despite more
                                                       / not met          points
───────────────  ──────  ──────  ───────────────  ──────────────  ──────────────
example Example       1   2 / 2  –                     5 / 0 / 0               2
second Example        5   2 / 2  –                     5 / 0 / 0               0
third Example         1   0 / 2  nobody may            0 / 0 / 0               0
                                 stand

At another opening despite more points:
opening  id   points  rank here  placed at
───────  ───  ──────  ─────────  ─────────
example  cem      20         1.  second
example  dan      20         1.  second)");
}

BOOST_AUTO_TEST_CASE(other_assignments_that_are_as_good_are_said) {
    auto result = three_openings();
    BOOST_TEST(contains(report_text(result, english), "The next best other assignment: "));
    result.second = result.total;
    BOOST_TEST(contains(report_text(result, english), "Other assignments are as good"));
    result.second = {};
    BOOST_TEST(contains(report_text(result, english), "There is no other assignment."));
    result.undecided = UndecidedPeople::left_out;
    BOOST_TEST(contains(report_text(result, english), "Who is to be settled takes no part."));
}

BOOST_AUTO_TEST_CASE(sums_are_rounded_half_away_from_0) {
    auto result = three_openings();
    for (const auto& [sum, said] :
         std::vector<std::pair<std::string, std::string>>{{"0", "0.000"},
                                                          {"1/2000", "0.001"},
                                                          {"-1/2000", "-0.001"},
                                                          {"-1/3000", "0.000"},
                                                          {"2/3", "0.667"},
                                                          {"123456", "123456.000"}}) {
        result.total.sum = sum;
        BOOST_TEST(contains(report_text(result, english), "places; sum " + said + "."));
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_not_shown_are_counted) {
    const auto text = report_text(three_openings(), {.language = "en", .max_rows = 1});
    BOOST_TEST(contains(text, "3 more not shown."));
    auto result = three_openings();
    BOOST_TEST_REQUIRE(!result.openings[0].passed_over_first.empty());
    result.openings[0].passed_over += 4;
    BOOST_TEST(contains(report_text(result, english), "Others who are not listed here: 4."));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
