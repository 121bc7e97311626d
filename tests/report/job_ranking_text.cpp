// SPDX-License-Identifier: BSL-1.0
#include <herne/match/rank_jobs.hpp>
#include <herne/report/text.hpp>

#include "report/analyses.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

/// The worked example under another reference, for those who have all of c.
JobProfile stricter() {
    auto parts = worked_example_parts();
    parts.reference = "stricter";
    Clause asked = Clause::at("c", 2);
    asked.label = Text{"Ganz c", "All of c"};
    parts.eligibility = Eligibility{asked};
    return {parts, worked_example().framework()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(job_ranking_text)

BOOST_AUTO_TEST_CASE(posts_stand_with_what_is_missing) {
    const auto ranking = rank_jobs(profile_of(worked_example().framework(), {3, -1, 1}),
                                   std::vector{worked_example(), stricter()});
    BOOST_TEST(report_text(ranking, {.language = "en"}) == R"(Posts by score: 1
═════════════════

Calculated, not decided: a person decides, may deviate, and records the reasons.
Posts are ordered by the share of each post's own maximum of points, compared
exactly. Points of different posts measure different things; each post is
decided among those who apply for it.
What is unknown counts as not there.
2 posts: 1 met, 0 to be settled, 1 not met.

place  post             score  points  of  conditions  missing
─────  ───────────────  ─────  ──────  ──  ──────────  ─────────────────────────
   1.  example Example  30.0%    9–15  30  met         c (1 instead of 2); b
                                                       (unknown instead of 3); a
                                                       (3 instead of 4)

Conditions not met:
post              conditions
────────────────  ──────────
stricter Example  All of c)");
    BOOST_TEST(report_text(ranking) == R"(Stellen nach Erfüllung: 1
═════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Stellen werden nach dem Anteil an den Höchstpunkten der jeweiligen Stelle
geordnet, genau verglichen. Punkte verschiedener Stellen messen Verschiedenes;
über jede Stelle wird unter denen entschieden, die sich auf sie bewerben.
Unbekanntes zählt als nicht vorhanden.
2 Stellen: 1 erfüllt, 0 zu klären, 1 nicht erfüllt.

Platz  Stelle           Erfüllung  Punkte  von  Bedingungen  fehlt
─────  ───────────────  ─────────  ──────  ───  ───────────  ───────────────────
   1.  example Example     30,0 %    9–15   30  erfüllt      c (1 statt 2); b
                                                             (unbekannt statt
                                                             3); a (3 statt 4)

Bedingungen nicht erfüllt:
Stelle            Bedingungen
────────────────  ───────────
stricter Example  Ganz c)");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
