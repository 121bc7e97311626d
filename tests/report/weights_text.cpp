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

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(weights_text)

BOOST_AUTO_TEST_CASE(stability_says_intervals_and_what_is_closest) {
    const auto job = worked_example();
    const auto both = std::pair{CandidateId{"ada"}, CandidateId{"bea"}};
    const auto result = stability(worked_pool(), job, {.top = 2, .between = both});
    BOOST_TEST(report_text(result) ==
               R"(Wie weit Anteile sich ändern dürfen: example
════════════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Wie weit sich ein Anteil allein ändern darf, während die übrigen untereinander
im selben Verhältnis bleiben.
„Platz 1“: Dieselben Bewerbungen stehen auf Platz 1.
„erste 2“: Dieselben Bewerbungen stehen auf einem Platz bis 2, Gleichstände
eingeschlossen.
„Reihenfolge“: ada und bea stehen zueinander wie heute.
Unbekanntes zählt als nicht vorhanden.

Anforderung   heute  Bruch          Platz 1          erste 2      Reihenfolge
───────────  ──────  ─────  ───────────────  ───────────────  ───────────────
a            40,0 %    2/5    [0,0; 47,1 %)    [0,0; 47,1 %)  (25,0; 100,0 %]
b            20,0 %    1/5    [0,0; 27,3 %)    [0,0; 27,3 %)   (0,0; 100,0 %]
c            40,0 %    2/5  (35,7; 100,0 %)  (35,7; 100,0 %)    [0,0; 50,0 %)

Gruppe   heute  Bruch          Platz 1          erste 2      Reihenfolge
──────  ──────  ─────  ───────────────  ───────────────  ───────────────
A       60,0 %    3/5    (0,0; 64,3 %)    (0,0; 64,3 %)  (50,0; 100,0 %]
B       40,0 %    2/5  (35,7; 100,0 %)  (35,7; 100,0 %)    [0,0; 50,0 %)
Eckige Klammern: Das Ende gehört noch dazu; runde: nicht mehr. Enden sind auf
eine Dezimale gerundet.
Einer Änderung am nächsten: c (heute 40,0 %, Grenze 35,7 %), A (heute 60,0 %,
Grenze 64,3 %), B (heute 40,0 %, Grenze 35,7 %).)");
    BOOST_TEST(report_text(result, english) ==
               R"(How far shares may move: example
════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
How far one share may move by itself while the others stay in proportion to one
another.
“place 1”: the same applications stand at place 1.
“first 2”: the same applications stand at a place up to 2, ties included.
“order”: ada and bea stand to each other as today.
What is unknown counts as not there.

requirement  today  fraction         place 1         first 2           order
───────────  ─────  ────────  ──────────────  ──────────────  ──────────────
a            40.0%       2/5    [0.0; 47.1%)    [0.0; 47.1%)  (25.0; 100.0%]
b            20.0%       1/5    [0.0; 27.3%)    [0.0; 27.3%)   (0.0; 100.0%]
c            40.0%       2/5  (35.7; 100.0%)  (35.7; 100.0%)    [0.0; 50.0%)

group  today  fraction         place 1         first 2           order
─────  ─────  ────────  ──────────────  ──────────────  ──────────────
A      60.0%       3/5    (0.0; 64.3%)    (0.0; 64.3%)  (50.0; 100.0%]
B      40.0%       2/5  (35.7; 100.0%)  (35.7; 100.0%)    [0.0; 50.0%)
Square brackets: the end still belongs to it; round ones: no longer. Ends are
rounded to one decimal.
Closest to a change: c (40.0% today, limit 35.7%), A (60.0% today, limit 64.3%),
B (40.0% today, limit 35.7%).)");
}

BOOST_AUTO_TEST_CASE(more_places_than_people_leave_the_first_as_they_are) {
    const auto text = report_text(stability(worked_pool(), worked_example(), {.top = 9}), english);
    BOOST_TEST(contains(text, "first 9\n"));
    BOOST_TEST(contains(text, "A      60.0%       3/5    (0.0; 64.3%)      any\n"));
    BOOST_TEST(!contains(text, "order"));
}

BOOST_AUTO_TEST_CASE(nobody_in_a_pool_changes_nothing) {
    const auto job = worked_example();
    const auto nobody = PoolBuilder{job.framework()}.build();
    const auto result = stability(nobody, job);
    BOOST_TEST(
        contains(report_text(result, english), "However a single share moves, all of this stays."));
    BOOST_TEST(contains(report_text(result), "Wie auch immer sich ein einzelner Anteil ändert"));
    BOOST_TEST(!contains(report_text(result), "erste"));
}

BOOST_AUTO_TEST_CASE(a_share_that_may_not_move_at_all_is_closest) {
    const Fraction share{1, 3};
    const ShareInterval point{.low = share, .high = share};
    const Stability result{
        .requirements = {
            {.id = "x", .share = share, .first_place = point, .first = point},
            {.id = "y", .label = "Y", .share = {2, 3}, .first_place = {.high_open = true}}}};
    const auto text = report_text(result, english);
    BOOST_TEST(contains(text, "x            33.3%       1/3  [33.3; 33.3%]\n"));
    BOOST_TEST(contains(text, "Y            66.7%       2/3  [0.0; 100.0%)\n"));
    BOOST_TEST(text.ends_with("Closest to a change: x (33.3% today, limit 33.3%)."));
}

BOOST_AUTO_TEST_CASE(equally_close_shares_are_counted_beyond_three) {
    Stability result;
    const ShareInterval interval{.low = {1, 10}, .high = {3, 10}};
    for (const char* id : {"a", "b", "c", "d", "e"})
        result.requirements.push_back(
            {.id = id, .share = {1, 5}, .first_place = interval, .first = interval});
    BOOST_TEST(contains(report_text(result, english), " and 7 more."));
    BOOST_TEST(contains(report_text(result), " und 7 weitere."));
}

BOOST_AUTO_TEST_CASE(shares_of_64_bits_are_written) {
    const std::int64_t most = 9'223'372'036'854'775'807;
    const Stability result{
        .requirements = {{.id = "x",
                          .share = {most - 1, most},
                          .first_place = {.low = {most / 3, most}, .low_open = true}}}};
    BOOST_TEST(contains(report_text(result, {.language = "en", .width = 120}),
                        "100.0%  9223372036854775806/9223372036854775807  (33.3; 100.0%]"));
}

BOOST_AUTO_TEST_CASE(a_least_shift_says_who_reaches_whom) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto result = least_shift(pool.profile(0), pool.profile(1), job);
    BOOST_TEST(report_text(result) ==
               R"(Kleinste Änderung der Anteile: example
══════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Heute hat ada 18 und bea 12 von 30 Punkten.
Damit bea mindestens so viele Punkte hat wie ada, müssen sich die Anteile
zusammen um 20,0 Prozentpunkte ändern (1/5 des Ganzen); mit weniger bleibt bea
zurück.
Unbekanntes zählt als nicht vorhanden.
Bedingungen hängen nicht von Anteilen ab und sind hier nicht betrachtet.

Anforderung   heute  Bruch    dann  Bruch  Prozentpunkte
───────────  ──────  ─────  ──────  ─────  ─────────────
a            40,0 %    2/5  30,0 %   3/10          -10,0
c            40,0 %    2/5  50,0 %    1/2          +10,0
Anteile, die nicht genannt sind, bleiben.)");
    BOOST_TEST(report_text(result, english) ==
               R"(Least change of shares: example
═══════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Today ada has 18 and bea has 12 of 30 points.
For bea to have at least as many points as ada, shares have to change by 20.0
percentage points altogether (1/5 of the whole); with less, bea stays behind.
What is unknown counts as not there.
Conditions do not depend on shares, and are not looked at here.

requirement  today  fraction   then  fraction  percentage points
───────────  ─────  ────────  ─────  ────────  ─────────────────
a            40.0%       2/5  30.0%      3/10              -10.0
c            40.0%       2/5  50.0%       1/2              +10.0
Shares that are not named stay.)");
    const auto groups =
        least_shift(pool.profile(0), pool.profile(1), job, {.over = WeightsOver::groups});
    BOOST_TEST(contains(report_text(groups), "Es ändern sich die Anteile der Gruppen;"));
    BOOST_TEST(contains(report_text(groups), "\nA       60,0 %    3/5  50,0 %    1/2"));
}

BOOST_AUTO_TEST_CASE(a_least_shift_of_nothing_or_never_is_a_sentence) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto nothing = report_text(least_shift(pool.profile(1), pool.profile(0), job), english);
    BOOST_TEST(
        contains(nothing, "Nothing has to change: ada has at least as many points as bea today."));
    BOOST_TEST(!contains(nothing, "requirement"));
    const auto tie = report_text(least_shift(pool.profile(2), pool.profile(3), job), english);
    BOOST_TEST(contains(tie, "dan has at least as many points as cem today."));
    const Profile none{"none", job.framework(), {Level{0}, Level{0}, Level{0}}};
    const auto never = report_text(least_shift(pool.profile(2), none, job));
    BOOST_TEST(
        contains(never, "Keine Anteile reichen: cem ist in allem, was Gewicht hat, vor none.\n"));
    BOOST_TEST(!contains(never, "Prozentpunkte"));
    const Profile p{"p", job.framework(), {Level{4}, Level{0}, Level{2}}};
    const Profile q{"q", job.framework(), {Level{0}, Level{3}, Level{0}}};
    const auto groups = report_text(least_shift(p, q, job, {.over = WeightsOver::groups}), english);
    BOOST_TEST(contains(groups, "\nNo shares are enough: p is ahead of q in every group that"));
}

BOOST_AUTO_TEST_CASE(acceptability_says_places_weights_and_pairs) {
    BOOST_TEST(report_text(four_samples()) ==
               R"(Plätze unter vielen Gewichten: 7/1
══════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Anteil der Stichproben von Gewichten, in denen jemand auf einem Platz steht; ein
Gleichstand zählt für alle, die den Platz teilen.
Gewichte der Anforderungen: in der Reihenfolge der Anteile der Stelle.
Unbekanntes zählt als nicht vorhanden.
4 Stichproben, Startwert 7, Gewichte in ganzen Teilen von 100; durch Verschieben
zwischen je zwei Anteilen (Gibbs), 50 Züge vor der ersten Stichprobe und 5 von
einer zur nächsten.
Bewerbungen: 3; in einer Stichprobe auf einem Platz bis 2: 2.

Kennung  Platz 1  Platz 2
───────  ───────  ───────
ada       75,0 %   25,0 %
bea       50,0 %   50,0 %
Mittlere Gewichte der Stichproben, in denen jemand auf Platz 1 steht:
ada: german 67,0 %; work 33,0 %
bea: german 30,0 %; work 70,0 %

Vergleich zu zweit:
Kennung  Nr.       1       2
───────  ───  ──────  ──────
ada        1       –  50,0 %
bea        2  25,0 %       –
Anteil der Stichproben, in denen die Person der Zeile vor der Person der Spalte
steht.)");
    BOOST_TEST(report_text(four_samples(), english) ==
               R"(Places under many weights: 7/1
══════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Share of the samples of weights in which somebody stands at a place; a tie
counts for all who share the place.
Weights of requirements: in the order of the job's shares.
What is unknown counts as not there.
4 samples, seed 7, weights in whole parts of 100; by moving parts between two
shares at a time (Gibbs), 50 moves before the first sample and 5 from one to the
next.
Applications: 3; at a place up to 2 in some sample: 2.

id   place 1  place 2
───  ───────  ───────
ada    75.0%    25.0%
bea    50.0%    50.0%
Mean weights of the samples in which somebody stands at place 1:
ada: german 67.0%; work 33.0%
bea: german 30.0%; work 70.0%

In pairs:
id   no.      1      2
───  ───  ─────  ─────
ada    1      –  50.0%
bea    2  25.0%      –
Share of the samples in which the person of the row stands before that of the
column.)");
}

BOOST_AUTO_TEST_CASE(places_that_do_not_fit_are_left_out_and_said) {
    const auto job = worked_example();
    const auto result = acceptability(worked_pool(), job, WeightSpace::anything(job),
                                      {.samples = 10, .places = 300});
    const auto text = report_text(result, {.language = "en", .width = 60});
    BOOST_TEST(contains(text, "place 5\n"));
    BOOST_TEST(!contains(text, "place 6\n"));
    BOOST_TEST(contains(text, "Places up to 5 of 300 are shown."));
    BOOST_TEST(!contains(text, "Too narrow"));
    BOOST_TEST(contains(text, "Columns: the first 4 of 5."));
}

BOOST_AUTO_TEST_CASE(people_that_are_not_shown_are_counted) {
    const auto text = report_text(four_samples(), {.language = "en", .max_rows = 1});
    BOOST_TEST(contains(text, "1 more not shown."));
    BOOST_TEST(!contains(text, "bea"));
    BOOST_TEST(contains(report_text(four_samples(), {.language = "en", .max_rows = 0}),
                        "2 more not shown."));
}

BOOST_AUTO_TEST_CASE(nobody_at_any_place_is_said) {
    const auto job = worked_example();
    const auto nobody = PoolBuilder{job.framework()}.build();
    const auto text = report_text(
        acceptability(nobody, job, WeightSpace::anything(job), {.samples = 10}), english);
    BOOST_TEST(text.ends_with("\n\nNobody."));
}

BOOST_AUTO_TEST_CASE(ways_of_sampling_are_said) {
    auto result = four_samples();
    const auto said = [&](SamplingMethod method) {
        result.plan = {.method = method};
        return report_text(result, {.language = "en", .width = 200});
    };
    BOOST_TEST(contains(said(SamplingMethod::spacings), "100; uniform, by spacings of sorted"));
    BOOST_TEST(contains(said(SamplingMethod::sorted), "100; by spacings of sorted numbers, put"));
    BOOST_TEST(contains(said(SamplingMethod::box), "100; uniform within the bounds"));
}

BOOST_AUTO_TEST_CASE(spaces_are_said) {
    auto result = four_samples();
    result.space = {.over = WeightsOver::groups,
                    .percent = 20,
                    .between = {{"", {1, 10}, {1, 2}}},
                    .at_least = {{"A", "B"}}};
    result.unknown = SampledLevels::sampled;
    const auto text = report_text(result, {.language = "en", .width = 300});
    BOOST_TEST(
        contains(text,
                 "Weights of groups, inside each in the job's proportions: each share within "
                 "20% of its value in the job; all requirements from 10.0% to 50.0%; A at "
                 "least as much as B."));
    BOOST_TEST(contains(text, "What is unknown is drawn anew in every sample"));
}

BOOST_AUTO_TEST_CASE(a_robust_order_says_who_is_before_whom) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    const auto result = robust_order(pool, job, WeightSpace::anything(job), ids_of(pool));
    BOOST_TEST(report_text(result) ==
               R"(Reihenfolge unter allen Gewichten: example
══════════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Sicher vor jemandem steht, wer unter allen diesen Gewichten mindestens so viele
Punkte hat und unter manchen mehr. Genannt sind die Nächsten; wer hinter diesen
steht, folgt daraus.
Gewichte der Anforderungen: beliebig.
Unbekanntes zählt als nicht vorhanden.
Bedingungen ändern an dieser Reihenfolge nichts.
Paare: 10; sicher geordnet 5, unter allen Gewichten gleich 1, nicht vergleichbar
4.

Kennung    Schicht  Bedingungen  sicher vor  nicht vergleichbar mit
─────────  ───────  ───────────  ──────────  ──────────────────────
ada              1  erfüllt      eve         bea, cem
cem = dan        1  erfüllt      bea, eve    ada
bea              2  erfüllt                  ada, eve
eve              2  erfüllt                  bea
Schicht 1: Niemand steht sicher davor. Sonst: eine mehr als die höchste derer,
die sicher davor stehen.
„=“ heißt: unter allen Gewichten gleich viele Punkte.)");
    BOOST_TEST(report_text(result, english) ==
               R"(Order under all weights: example
════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Certainly before somebody is who has at least as many points under all of these
weights, and more under some. The next ones are named; who is behind these
follows.
Weights of requirements: any.
What is unknown counts as not there.
Conditions change nothing in this order.
Pairs: 10; certainly ordered 5, equal under all weights 1, not comparable 4.

id         layer  conditions  certainly before  not comparable with
─────────  ─────  ──────────  ────────────────  ───────────────────
ada            1  met         eve               bea, cem
cem = dan      1  met         bea, eve          ada
bea            2  met                           ada, eve
eve            2  met                           bea
Layer 1: nobody is certainly before them. Else: one more than the highest of
those who are.
“=” marks the same points under all weights.)");
}

BOOST_AUTO_TEST_CASE(a_robust_order_of_one_is_said) {
    const auto job = worked_example();
    const auto text = report_text(robust_order(worked_pool(), job, WeightSpace::anything(job),
                                               std::vector{CandidateId{"ada"}}),
                                  english);
    BOOST_TEST(contains(text, "Pairs: 0; certainly ordered 0,"));
    BOOST_TEST(contains(text, "\nada      1  met\n"));
    BOOST_TEST(contains(text, "Nobody is certainly before anybody else."));
    BOOST_TEST(!contains(text, "“=”"));
}

BOOST_AUTO_TEST_CASE(layers_are_the_longest_chains) {
    const auto job = worked_example();
    PoolBuilder builder{job.framework()};
    for (int level = 0; level <= 4; ++level)
        builder.add(CandidateId{std::string(1, static_cast<char>('p' + level))},
                    std::vector{Level{level}, Level{0}, Level{0}});
    const auto pool = builder.build();
    const auto order = robust_order(pool, job, WeightSpace::anything(job), ids_of(pool));
    const auto text = report_text(order, english);
    BOOST_TEST(contains(text, "\nt       1  met         s\n"));
    BOOST_TEST(contains(text, "\np       5  met\n"));
    BOOST_TEST(text.find("\nt ") < text.find("\np "));
    BOOST_TEST(
        contains(report_text(order, {.language = "en", .max_rows = 2}), "3 more not shown."));
}

BOOST_AUTO_TEST_CASE(a_space_is_said_in_one_line) {
    const auto space = WeightSpace::around(worked_example(), 20).and_at_least("x", "y");
    BOOST_TEST(space_text(space.parts(), english) ==
               "Weights of requirements: each share within 20% of its value in the job; x at least "
               "as much as y.");
    BOOST_TEST(contains(space_text(WeightSpace::anything(worked_example()).parts()), "Gewichte"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
