// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include <herne/analysis/complete.hpp>
#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/team_coverage.hpp>
#include <herne/report/html.hpp>

#include "support/field.hpp"
#include "support/letters.hpp"
#include "support/worked_example.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

const ReportOptions english{.language = "en"};

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

test::Field people() {
    return field_of(letters({4, 3, 2}),
                    {{"ada", {4, 0, -1}}, {"bob", {1, 3, 0}}, {"cy", {2, 1, 1}}});
}

TeamProfile two_and_one() {
    TeamProfileParts parts;
    parts.reference = "T";
    parts.title = "Team";
    parts.frameworks = {{"f", "1"}};
    parts.requirements = {{"two", "a", 2, 2, {}},
                          {"speaks", "b", 3, 1, Text{"spricht gut", "speaks well"}},
                          {"c", "c", 2, 1, {}}};
    return {parts, letters({4, 3, 2})};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(teams_text)

BOOST_AUTO_TEST_CASE(coverage_says_states_people_and_who_is_critical) {
    const auto field = people();
    const auto coverage =
        team_coverage(std::vector{field.profile(0), field.profile(1)}, two_and_one());
    BOOST_TEST(report_text(coverage) ==
               R"(Was das Team abdeckt: T
═══════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Im Team (2): ada, bob.
Anforderungen: 3; gedeckt 1, offen 1, Lücken 1.

Anforderung  ab Stufe   nötig  Stand    fehlen  haben es  vielleicht (unbekannt)
───────────  ─────────  ─────  ───────  ──────  ────────  ──────────────────────
a            2 level 2      2  Lücke         1  ada
spricht gut  3 level 3      1  gedeckt          bob
c            2 level 2      1  offen         1            ada
„offen“: Es hängt an Unbekanntem; „Lücke“: Auch mit allem Unbekannten reicht es
nicht.

Ohne wen etwas fehlt:
Kennung  was dann nicht mehr gedeckt ist
───────  ───────────────────────────────
bob      spricht gut)");
    const std::string text = report_text(coverage, english);
    BOOST_TEST(contains(text, "Requirements: 3; covered 1, open 1, gaps 1."));
    BOOST_TEST(contains(text, "speaks well"));
    const std::string html = report_html(coverage, english);
    BOOST_TEST(contains(html, "What the team covers"));
    BOOST_TEST(contains(html, "Without whom something is missing"));
}

BOOST_AUTO_TEST_CASE(nobody_is_critical_in_words) {
    const auto coverage = team_coverage({}, two_and_one());
    BOOST_TEST(contains(report_text(coverage), "Im Team ist niemand."));
    BOOST_TEST(contains(report_text(coverage),
                        "Fällt eine einzelne Person aus, bleibt gedeckt, was gedeckt ist."));
}

BOOST_AUTO_TEST_CASE(a_smallest_team_says_what_is_proven) {
    const auto field = people();
    auto team = smallest_team(field.pool(), two_and_one());
    const std::string text = report_text(team);
    BOOST_TEST(contains(text, "Hinzu kommen (3): ada, bob, cy."));
    BOOST_TEST(contains(text, "Bewiesen: Mit weniger Personen ist nicht so viel gedeckt."));
    BOOST_TEST(contains(text, "das erste nach Kennungen."));
    BOOST_TEST(contains(text, "Was auch mit allen nicht gedeckt werden kann:"));
    BOOST_TEST(contains(text, "Art. 33 Abs. 2 GG"));
    BOOST_TEST(contains(report_html(team, english), "What cannot be covered even by everybody"));
    team.first_by_ids = false;
    BOOST_TEST(contains(report_text(team, english), "is not settled"));
    team.exact = false;
    team.lower_bound = 1;
    const std::string cut = report_text(team, english);
    BOOST_TEST(contains(cut, "Not proven: at least 1 have to join; this team is too large by 2"));
    BOOST_TEST(!contains(cut, "Proven: fewer"));
}

BOOST_AUTO_TEST_CASE(a_completion_says_gains_ties_and_what_is_held) {
    const auto field = people();
    const auto found =
        complete(field.pool(), worked_example(), std::vector<CandidateId>{"bob"}, {.top = 1});
    BOOST_TEST(report_text(found, english) ==
               R"(Who completes the team best: example
════════════════════════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
On the team (1): bob.
Together they have 9 of 30 points.
Looked at: 2; conditions met 2, to be settled 0, not met 0 (not listed).
Ordered by what is sure to be added; what is unknown counts as not there, and in
brackets as the top level.

place  id       gain  conditions  adds
─────  ───  ────────  ──────────  ───────────────
   1.  ada  +9 (+21)  met         a +9; c 0 (+12)

What the team has together:
requirement  together  asked  points  of
───────────  ────────  ─────  ──────  ──
a                   1      4       3  12
b                   3      3       6   6
c                   0      2       0  12)");
    BOOST_TEST(contains(report_text(found), "Zusammen haben sie 9 von 30 Punkten."));
    auto changed = found;
    changed.undecided = UndecidedPeople::left_out;
    changed.counts.ties_at_cut = 3;
    changed.entries.front().adds.clear();
    const std::string text = report_text(changed);
    BOOST_TEST(contains(text, "nichts Neues"));
    BOOST_TEST(contains(text, "3 weitere auf dem letzten gezeigten Platz"));
    BOOST_TEST(contains(text, "ist nicht aufgeführt."));
    BOOST_TEST(contains(report_html(found), "Wer das Team am besten ergänzt"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
