// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>
#include <herne/report/text.hpp>

#include <herne/match/rank.hpp>
#include <herne/procedure/comparison_sheet.hpp>
#include <herne/procedure/impact.hpp>
#include <herne/procedure/invitations.hpp>

#include "report/elements.hpp"
#include "support/field.hpp"
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

/// Returns the text as one line.
std::string in_one_line(const std::string& text) {
    std::string line;
    for (const char c : text) {
        const char one = c == '\n' ? ' ' : c;
        if (one != ' ' || line.empty() || line.back() != ' ')
            line += one;
    }
    return line;
}

JobProfile job_with_track() {
    JobProfileParts parts = worked_example_parts();
    Clause clause = Clause::at("b", 1);
    clause.id = "enough-b";
    parts.eligibility = Eligibility{clause};
    parts.terms.pay = {{.status_group = "civil_servant",
                        .grade = "A 12",
                        .track = Eligibility{Clause::at("c", 2)}}};
    return {parts, letters({4, 3, 2})};
}

/// A field of four, of whom the last one is severely disabled and does not meet the condition.
struct Four {
    JobProfile job = job_with_track();
    Pool pool =
        field_of(job.framework(),
                 {{"ada", {4, 3, 2}}, {"bo", {3, -1, 0}}, {"cy", {1, 1, 0}}, {"<di>", {0, 0, 0}}})
            .pool();
    Ranking ranking = rank(pool, job);
    Invitations invited = invitations(
        ranking, pool, job,
        Roster{{{.id = "ada", .sex = RecordedSex::male},
                {.id = "bo", .sex = RecordedSex::female},
                {.id = "cy"},
                {.id = "<di>", .sex = RecordedSex::male, .disability = DisabilityStatus::severe}}},
        {.places = 1,
         .under_represented = {{.grade = "A 12", .date = "2026-01-01", .source = "plan"}}});
};

ImpactTable table_of(int women, int men) {
    std::vector<RosterEntry> entries;
    std::vector<CandidateId> everybody;
    std::vector<CandidateId> selected;
    for (int i = 0; i < women + men; ++i) {
        entries.push_back({.id = i, .sex = i < women ? RecordedSex::female : RecordedSex::male});
        everybody.emplace_back(i);
        if (i < women / 3 || (i >= women && i < women + men / 2))
            selected.emplace_back(i);
    }
    Selection selection = stated_selection(everybody, selected, "interviews");
    selection.without.push_back({.id = "c", .label = "a clause", .selected = everybody});
    return impact(selection, Roster{std::move(entries)});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(rosters)

BOOST_AUTO_TEST_CASE(the_list_for_the_panel_has_ids_alone) {
    const Four of;
    BOOST_TEST(report_text(of.invited.list) == R"(Einladungsvorschlag: example
════════════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Nach Kennung geordnet. Die Gründe der Einladungen sind beschränkt und liegen bei
der einladenden Stelle.

Kennung
───────
<di>
ada
bo)");
    BOOST_TEST(!contains(report_text(of.invited.list, english), "165"));
}

BOOST_AUTO_TEST_CASE(grounds_name_their_source) {
    const Four of;
    const std::string text = in_one_line(report_text(of.invited.grounds, english));
    BOOST_TEST(contains(text, "for the office that invites alone"));
    BOOST_TEST(contains(text, "section 165 sentence 3 SGB IX"));
    BOOST_TEST(contains(text, "section 9 LGG NRW"));
    BOOST_TEST(contains(text, "Women are under-represented (everybody, A 12): plan, 2026-01-01."));
    BOOST_TEST(contains(text, "Of somebody the sex is not recorded"));
    BOOST_TEST(contains(text, "a place behind those invited"));
    BOOST_TEST(contains(text, "A 12: met"));
    BOOST_TEST(contains(in_one_line(report_text(of.invited.grounds)), "§ 165 Satz 3 SGB IX"));
}

BOOST_AUTO_TEST_CASE(a_sheet_opens_with_appraisals_and_has_no_points) {
    const Four of;
    const std::vector<CandidateId> ids{"bo", "ada"};
    const auto sheet = comparison_sheet(
        of.ranking, of.pool, of.job, ids,
        {.appraisals = {{"ada", "4 points", "A 11", "2025-05-01"}}, .civil_servants = {"bo"}});
    const std::string text = in_one_line(report_text(sheet, english));
    BOOST_TEST(contains(text, "4 points (office A 11, 2025-05-01)"));
    BOOST_TEST(contains(text, "people (bo): An appraisal is missing"));
    BOOST_TEST(contains(text, "to be settled: enough-b"));
    BOOST_TEST(contains(text, "unknown"));
    BOOST_TEST(text.find("Appraisals") < text.find("Criteria"));
    BOOST_TEST(!contains(text, "points of"));
}

BOOST_AUTO_TEST_CASE(a_table_says_what_the_four_fifths_are) {
    const auto table = table_of(30, 40);
    const std::string text = in_one_line(report_text(table, english));
    BOOST_TEST(contains(text, "selected: interviews: 30 of 70 (42.9%)."));
    BOOST_TEST(contains(text, "no threshold of German law"));
    BOOST_TEST(contains(text, "men 40 20 50.0% 100.0% no"));
    BOOST_TEST(contains(text, "women 30 10 33.3% 66.7% yes 0.2"));
    BOOST_TEST(contains(text, "a clause men 20 0"));
    const std::string german = in_one_line(report_text(table));
    BOOST_TEST(contains(german, "Frauen 30 10 33,3 % 66,7 % ja 0,2"));
}

BOOST_AUTO_TEST_CASE(groups_that_are_too_small_are_not_said_to_be_treated_alike) {
    const std::string text = in_one_line(report_text(table_of(3, 40), english));
    BOOST_TEST(contains(text, "all together 43"));
    BOOST_TEST(contains(text, "That does not mean that they were treated alike."));
    BOOST_TEST(!contains(text, "women"));
}

BOOST_AUTO_TEST_CASE(pages_hold_our_elements_alone) {
    const Four of;
    const std::vector<CandidateId> ids{"ada", "<di>"};
    const std::vector<std::string> pages{
        report_html(of.invited.list, {.language = "both"}),
        report_html(of.invited.grounds, {.language = "both"}),
        report_html(comparison_sheet(of.ranking, of.pool, of.job, ids), {.language = "both"}),
        report_html(table_of(30, 40), {.language = "both"})};
    for (const std::string& page : pages)
        for (const std::string& name : elements_of(page))
            BOOST_TEST(our_elements().contains(name), name);
    BOOST_TEST(contains(pages[0], "&lt;di&gt;"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
