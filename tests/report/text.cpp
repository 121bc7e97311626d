// SPDX-License-Identifier: BSL-1.0
#include <herne/report/text.hpp>

#include <herne/base/error.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/report/text_layout.hpp>

#include "report/samples.hpp"
#include "support/message.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using herne::ReportOptions;
using herne::test::hostile_texts;
using herne::test::job_called;
using herne::test::message_of;
using herne::test::pool_for;

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines{""};
    for (const char c : text)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    return lines;
}

std::string without_blanks(const std::string& text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](char c) { return c != ' ' && c != '\n'; });
    return result;
}

/// Returns every report of a job and its pool.
std::vector<std::string> all_reports(const herne::JobProfile& job, const herne::Pool& pool,
                                     const ReportOptions& options) {
    const auto ranking = herne::rank(pool, job, {.also = {pool.id(0), pool.id(3)}});
    const auto best = herne::rank(pool, job, {.order = herne::UnknownAs::best});
    std::vector<std::string> reports{herne::report_text(job, options),
                                     herne::report_text(ranking, options),
                                     herne::report_text(ranking, pool, job, options),
                                     herne::report_text(best, pool, job, options),
                                     herne::left_out_text(ranking, pool, job, options),
                                     herne::requests_text(ranking, pool, job, options),
                                     herne::report_text(herne::lint(job), options),
                                     herne::report_text(job.scorecard().provenance(), options)};
    for (std::size_t row = 0; row < pool.size(); ++row) {
        reports.push_back(herne::report_text(herne::explain(pool.profile(row), job), job, options));
        reports.push_back(herne::report_text(
            herne::compare(pool.profile(0), pool.profile(row), job), job, options));
    }
    return reports;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(a_ranking_says_places_ties_and_who_is_left_out) {
    const auto job = job_called("Deutsch");
    const auto pool = pool_for(job);
    const auto ranking = herne::rank(pool, job, {.also = {herne::CandidateId{"dan"}}});
    BOOST_TEST(herne::report_text(ranking, pool, job) ==
               R"(Rangfolge: 7/1 Deutsch
══════════════════════

Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält
die Gründe fest.
Bewerbungen: 4; Bedingungen: 2 erfüllt, 1 zu klären, 1 nicht erfüllt.
Geordnet nach Punkten im ungünstigsten Fall: Unbekanntes zählt als nicht
vorhanden. „=“ heißt Gleichstand.

Platz  Kennung  Punkte von 4  Erfüllung         ungünstig –  offen  Bedingungen
                                                    günstig
─────  ───────  ────────────  ─────────  ──────────────────  ─────  ────────────
  =1.  ada                 4    100,0 %                             erfüllt
  =1.  bea                 4    100,0 %                             erfüllt
   3.  cem                 2     50,0 %    2 – 4  (100,0 %)      1  zu klären: 1

Außerdem gefragt:
Platz  Kennung  Punkte von 4  Erfüllung        ungünstig –  offen  Bedingungen
                                                   günstig
─────  ───────  ────────────  ─────────  ─────────────────  ─────  ─────────────
    –  dan                 3     75,0 %                            nicht erfüllt

Zu klären:
  1 Deutsch [Deutsch]: 1

Nicht in der Rangfolge: 1
═════════════════════════

Eine Bedingung ist nicht erfüllt, was auch immer noch unbekannt ist.
  1 Deutsch [Deutsch]: 1
    dan)");
}

BOOST_AUTO_TEST_CASE(an_explanation_says_what_would_be_enough) {
    const auto job = job_called("German");
    const auto pool = pool_for(job);
    const auto explanation = herne::explain(pool.profile(3), job);
    const std::string text = herne::report_text(explanation, job, {.language = "en"});
    BOOST_TEST(contains(text, "dan, no place: "));
    BOOST_TEST(contains(text, "  not met: German [German]\n"));
    BOOST_TEST(contains(text, "  Would be enough: German: C1 (now B2)\n"));
    BOOST_TEST(contains(text, "█ reached, ░ in the best case, · not reached."));
}

BOOST_AUTO_TEST_CASE(an_explanation_with_an_entry_says_the_place) {
    const auto job = job_called("German");
    const auto pool = pool_for(job);
    const auto ranking = herne::rank(pool, job);
    const auto explanation = herne::explain(pool.profile(1), job);
    BOOST_TEST(contains(herne::report_text(explanation, ranking[1], job, {.language = "en"}),
                        "bea, place =1: "));
    BOOST_TEST(message_of<herne::invalid_input>([&] {
                   (void)herne::report_text(explanation, ranking[0], job);
               }) == "entry: 'ada' is not in 'bea'");
}

BOOST_AUTO_TEST_CASE(a_comparison_names_where_both_are_alike) {
    const auto job = job_called("German");
    const auto pool = pool_for(job);
    const auto comparison = herne::compare(pool.profile(0), pool.profile(1), job);
    BOOST_TEST(contains(herne::report_text(comparison, job, {.language = "en"}),
                        "Same level: German, German."));
    const auto open = herne::compare(pool.profile(0), pool.profile(2), job);
    BOOST_TEST(contains(herne::report_text(open, job, {.language = "en"}),
                        "Depending on what is unknown"));
}

BOOST_AUTO_TEST_CASE(proofs_are_requested_of_the_undecided) {
    const auto job = job_called("Deutsch");
    const auto pool = pool_for(job);
    const std::string text = herne::requests_text(herne::rank(pool, job), pool, job);
    BOOST_TEST(contains(text, "\ncem      Deutsch: C1 "));
    BOOST_TEST(!contains(text, "ada"));
}

BOOST_AUTO_TEST_CASE(nobody_left_is_said) {
    const auto job = job_called("Deutsch");
    const auto pool = herne::PoolBuilder{job.framework()}.build();
    const auto ranking = herne::rank(pool, job);
    BOOST_TEST(contains(herne::report_text(ranking, pool, job), "\nNiemand."));
    BOOST_TEST(contains(herne::left_out_text(ranking, pool, job), "\n  Niemand."));
    BOOST_TEST(contains(herne::requests_text(ranking, pool, job), "\n  Niemand."));
}

BOOST_AUTO_TEST_CASE(everybody_ineligible_is_said) {
    const auto job = job_called("Deutsch");
    herne::PoolBuilder builder{job.framework()};
    for (const char* id : {"a", "b"})
        builder.add(herne::CandidateId{id}, std::vector{herne::Level{1}, herne::Level{1}});
    const auto pool = builder.build();
    const auto ranking = herne::rank(pool, job);
    const std::string text = herne::report_text(ranking, pool, job);
    BOOST_TEST(contains(text, "0 erfüllt, 0 zu klären, 2 nicht erfüllt."));
    BOOST_TEST(contains(text, "\nNiemand."));
    BOOST_TEST(contains(text, "    a, b"));
    const std::string alike = herne::left_out_text(ranking, pool, job, {.max_rows = 0});
    BOOST_TEST(contains(alike, "2 weitere nicht gezeigt."));
}

BOOST_AUTO_TEST_CASE(the_first_stage_gets_a_column) {
    const auto job = job_called("papers");
    const auto pool = pool_for(job);
    const auto ranking = herne::rank(pool, job);
    const std::string text = herne::report_text(
        ranking, pool, job, {.language = "en", .width = 120, .first_stage = true});
    BOOST_TEST(contains(text, "Column “papers”: place if only"));
    BOOST_TEST(contains(text, "  papers\n"));
    BOOST_TEST(!contains(herne::report_text(ranking, pool, job), "Spalte"));
}

BOOST_AUTO_TEST_CASE(no_line_is_wider_than_the_page_and_nothing_steers_it) {
    for (const std::string& label : hostile_texts())
        for (const std::size_t width : {40U, 60U, 80U, 120U, 200U})
            for (const char* language : {"de", "en"})
                BOOST_TEST_CONTEXT(label << ", " << width) {
                    const auto job = job_called(label);
                    const auto pool = pool_for(job, " " + label);
                    const ReportOptions options{
                        .language = language, .width = width, .first_stage = true};
                    for (const std::string& text : all_reports(job, pool, options))
                        for (const std::string& line : lines_of(text)) {
                            BOOST_TEST(herne::text_width(line) <= width, line);
                            BOOST_TEST(herne::printable_text(line) == line);
                        }
                }
}

BOOST_AUTO_TEST_CASE(long_words_are_broken_and_not_cut) {
    const std::string label(300, 'w');
    const auto job = job_called(label);
    const std::string text = without_blanks(herne::report_text(job, {.width = 40}));
    BOOST_TEST(contains(text, label));
}

BOOST_AUTO_TEST_CASE(other_languages_and_widths_are_refused) {
    const auto job = job_called("German");
    const auto of = [&](const ReportOptions& options) {
        return message_of<herne::invalid_input>([&] { (void)herne::report_text(job, options); });
    };
    BOOST_TEST(of({.language = "fr"}) == "language: 'fr' is neither 'de' nor 'en'");
    BOOST_TEST(of({.language = "both"}) == "language: 'both' is neither 'de' nor 'en'");
    BOOST_TEST(of({.width = 39}) == "width: 39 is not in 40..10000");
    BOOST_TEST(of({.width = 10'001}) == "width: 10001 is not in 40..10000");
}

BOOST_AUTO_TEST_CASE(results_of_another_job_are_refused) {
    const auto job = job_called("German");
    const auto pool = pool_for(job);
    auto explanation = herne::explain(pool.profile(0), job);
    explanation.requirements.pop_back();
    BOOST_CHECK_THROW((void)herne::report_text(explanation, job), herne::invalid_input);
    auto comparison = herne::compare(pool.profile(0), pool.profile(1), job);
    comparison.requirements.pop_back();
    BOOST_CHECK_THROW((void)herne::report_text(comparison, job), herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
