// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>
#include <herne/report/text.hpp>

#include <herne/analysis/explain_tandem.hpp>
#include <herne/analysis/tandems.hpp>
#include <herne/base/error.hpp>

#include "support/field.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using namespace herne;
using namespace herne::test;

const ReportOptions english{.language = "en"};

JobProfile job_to_share() {
    auto parts = worked_example_parts();
    parts.requirements[0].shared = Sharing::either;
    parts.requirements[1].shared = Sharing::both;
    parts.requirements[2].shared = Sharing::mean;
    parts.eligibility = Eligibility{Clause::at("b", 1)};
    return {parts, letters({4, 3, 2})};
}

Pool people() {
    return field_of(letters({4, 3, 2}), {{"ada", {4, 1, 2}},
                                         {"bo", {1, 3, -1}},
                                         {"cy", {4, 1, 2}},
                                         {"di", {3, 0, 2}},
                                         {"eve", {2, -1, 1}}})
        .pool();
}

Availability part_timers() {
    return Availability{
        {{.id = "ada", .low = {1, 2}, .high = {3, 4}, .days = {Weekday::monday, Weekday::saturday}},
         {.id = "bo", .low = {1, 4}, .high = {1, 2}, .days = {Weekday::monday, Weekday::tuesday}}}};
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(tandems)

BOOST_AUTO_TEST_CASE(pairs_say_that_they_are_a_proposal_and_how_many_there_are) {
    const auto found = herne::tandems(people(), job_to_share(), {.top = 1});
    BOOST_TEST(report_text(found) ==
               R"(Jobsharing: die besten Paare: example
═════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Zwei Personen für eine Stelle. Paare haben eine eigene Reihenfolge und werden
nie mit einzelnen Bewerbungen verglichen. Unbekanntes zählt als nicht vorhanden.
5 Bewerbungen; Bedingungen: 3 erfüllt, 1 zu klären, 1 nicht erfüllt. Ein Paar
bilden können 4.
Paare: 6.
Punkte zählen doppelt, weil bei manchen Anforderungen das Mittel beider zählt.

Platz  Person A  Person B  Punkte von 60  Bedingungen
─────  ────────  ────────  ─────────────  ───────────
   1.  ada       cy                   52  erfüllt)");
    BOOST_TEST(report_text(found, english) ==
               R"(Job sharing: the best pairs: example
════════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Two people for one post. Pairs have an order of their own, and are never ranked
against individual applications. What is unknown counts as not there.
5 applications; conditions: 3 met, 1 to be settled, 1 not met. 4 may be one of a
pair.
Pairs: 6.
Points count twice, since for some requirements the mean of both counts.

place  person A  person B  points of 60  Conditions
─────  ────────  ────────  ────────────  ──────────
   1.  ada       cy                  52  met)");
}

BOOST_AUTO_TEST_CASE(partners_say_whose_they_are_and_what_hours_leave) {
    const auto found =
        herne::partners(people(), job_to_share(), "bo",
                        {.undecided = UndecidedPeople::left_out, .availability = part_timers()});
    BOOST_TEST(report_text(found) ==
               R"(Jobsharing: die besten Paare: example; bo
═════════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Zwei Personen für eine Stelle. Paare haben eine eigene Reihenfolge und werden
nie mit einzelnen Bewerbungen verglichen. Unbekanntes zählt als nicht vorhanden.
5 Bewerbungen; Bedingungen: 3 erfüllt, 1 zu klären, 1 nicht erfüllt. Ein Paar
bilden können 2.
Betrachtet wird nur, wer Teilzeit wünscht.
Paare: 1. Wünsche zur Arbeitszeit, die sich zu einer Stelle ergänzen lassen: 1;
andere, die nicht aufgeführt sind: 0.
Wer zu klären ist, ist hier nicht dabei.
Punkte zählen doppelt, weil bei manchen Anforderungen das Mittel beider zählt.

Platz  Person A  Person B  Punkte von 60  Bedingungen
─────  ────────  ────────  ─────────────  ───────────
   1.  ada       bo                40–52  erfüllt)");
    BOOST_TEST(report_text(found, english) ==
               R"(Job sharing: the best pairs: example; bo
════════════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Two people for one post. Pairs have an order of their own, and are never ranked
against individual applications. What is unknown counts as not there.
5 applications; conditions: 3 met, 1 to be settled, 1 not met. 2 may be one of a
pair.
Only people who asked for part time are looked at.
Pairs: 1. Wanted hours that can add up to the post's: 1; others, which are not
listed: 0.
Whoever is to be settled takes no part here.
Points count twice, since for some requirements the mean of both counts.

place  person A  person B  points of 60  Conditions
─────  ────────  ────────  ────────────  ──────────
   1.  ada       bo               40–52  met)");
}

BOOST_AUTO_TEST_CASE(an_explanation_says_who_brings_what_and_comes_when) {
    const Pool pool = people();
    const auto found = herne::explain_tandem(pool["ada"], pool["bo"], job_to_share(),
                                             {.availability = part_timers()});
    BOOST_TEST(report_text(found) ==
               R"(Jobsharing: wer was einbringt: example
══════════════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
A: ada; B: bo.
Zusammen 40–52 von 60 Punkten.
Bedingungen: A erfüllt, B erfüllt.
Punkte zählen doppelt, weil bei manchen Anforderungen das Mittel beider zählt.
Arbeitszeit, als Anteil der vollen: A 1/2 bis 3/4, B 1/4 bis 1/2. Das lässt sich
zu einer Stelle ergänzen.

Anforderung  gefragt     Soll       A          B          erreicht   Punkte  von
             sind                                         von
───────────  ──────────  ─────────  ─────────  ─────────  ─────────  ──────  ───
a            eine        4 level 4  4 level 4  1 level 1  A              24   24
             Person
b            beide       3 level 3  1 level 1  3 level 3  B               4   12
c            Mittel      2 level 2  2 level 2  unbekannt  A           12–24   24
             beider
Summe                                                                 40–52   60

Tage:
Tag         kann arbeiten
──────────  ─────────────
Montag      A und B
Dienstag    B
Mittwoch    niemand
Donnerstag  niemand
Freitag     niemand
Samstag     A)");
    BOOST_TEST(report_text(found, english) ==
               R"(Job sharing: who brings what: example
═════════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
A: ada; B: bo.
Together 40–52 of 60 points.
Conditions: A met, B met.
Points count twice, since for some requirements the mean of both counts.
Hours, as a share of full time: A 1/2 to 3/4, B 1/4 to 1/2. These can add up to
one post.

requirement  asked of    asked      A          B          reached by  points  of
             two
───────────  ──────────  ─────────  ─────────  ─────────  ──────────  ──────  ──
a            one of      4 level 4  4 level 4  1 level 1  A               24  24
             them
b            both        3 level 3  1 level 1  3 level 3  B                4  12
c            mean of     2 level 2  2 level 2  unknown    A            12–24  24
             both
total                                                                  40–52  60

Days:
day        can work
─────────  ────────
Monday     A and B
Tuesday    B
Wednesday  nobody
Thursday   nobody
Friday     nobody
Saturday   A)");
}

BOOST_AUTO_TEST_CASE(ties_and_what_is_not_shown_are_said) {
    const Pool pool =
        field_of(letters({4, 3, 2}),
                 {{"ada", {4, 1, 2}}, {"bo", {4, 1, 2}}, {"cy", {4, 1, 2}}, {"di", {4, 1, 2}}})
            .pool();
    const auto found = herne::tandems(pool, job_to_share(), {.top = 2});
    const std::string text = report_text(found, english);
    BOOST_TEST(contains(text, "=1.  ada"));
    BOOST_TEST(contains(text, "4 more at the last place shown are not shown."));
    BOOST_TEST(contains(report_text(found, {.language = "en", .max_rows = 1}), "1 more"));
    const Pool nobody{letters({4, 3, 2})};
    BOOST_TEST(contains(report_text(herne::tandems(nobody, job_to_share())), "Kein Paar."));
}

BOOST_AUTO_TEST_CASE(html_says_the_same_and_escapes) {
    const Pool pool = field_of(letters({4, 3, 2}), {{"<b>", {4, 1, 2}}, {"bo", {1, 3, -1}}}).pool();
    const auto pairs = report_html(herne::tandems(pool, job_to_share()), english);
    BOOST_TEST(contains(pairs, "never ranked against individual applications"));
    BOOST_TEST(contains(pairs, "Calculated, not decided"));
    BOOST_TEST(contains(pairs, "&lt;b&gt;"));
    BOOST_TEST(!contains(pairs, "<b>"));
    const auto both = report_html(herne::explain_tandem(pool["<b>"], pool["bo"], job_to_share()),
                                  {.language = "both"});
    BOOST_TEST(contains(both, "Mittel beider"));
    BOOST_TEST(contains(both, "mean of both"));
    BOOST_TEST(!contains(both, "<b>"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
