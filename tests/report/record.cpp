// SPDX-License-Identifier: BSL-1.0
#include <herne/io/record.hpp>

#include <herne/procedure/panel.hpp>
#include <herne/procedure/panel_report.hpp>
#include <herne/report/html.hpp>
#include <herne/report/page.hpp>
#include <herne/report/text.hpp>

#include "report/elements.hpp"
#include "report/samples.hpp"
#include "support/temporary_folder.hpp"

#include <boost/test/unit_test.hpp>

#include <string>

namespace {

using herne::Record;
using herne::RecordKind;
using herne::report_html;
using herne::report_text;
using herne::ReportOptions;
using herne::test::elements_of;
using herne::test::hostile_texts;
using herne::test::job_called;
using herne::test::our_elements;
using herne::test::pool_for;
using herne::test::TemporaryFolder;

bool says(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
}

const ReportOptions english{.language = "en", .width = 1000};

/// Returns a record of a job and a ranking, after which `who` is appointed too early.
Record record_in(const TemporaryFolder& folder, const herne::JobProfile& job,
                 const herne::Pool& pool, const std::string& who) {
    Record record = Record::create((folder / "record").string());
    const auto append = [&](herne::RecordDraft draft, const std::string& day) {
        draft.role = "human resources";
        draft.time = day + "T09:00:00Z";
        record.append(draft);
    };
    append(job_published(job, "agreed"), "2026-03-01");
    append(ranking_computed(herne::rank(pool, job), pool), "2026-03-02");
    append({.kind = RecordKind::deviation, .content = R"({"reasons":"<b>because</b>"})"},
           "2026-03-03");
    append({.kind = RecordKind::waiting_period, .content = R"({"until":"2026-04-01"})"},
           "2026-03-04");
    append({.kind = RecordKind::appointed,
            .personal = {{.id = herne::CandidateId{who}, .content = R"({"grade":"secret"})"}}},
           "2026-03-05");
    return record;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(a_record_is_a_list_of_entries_and_findings) {
    const TemporaryFolder folder;
    const auto job = job_called("Deutsch");
    const auto pool = pool_for(job);
    const Record record = record_in(folder, job, pool, "ada");
    const std::string text = report_text(record, english);
    for (const char* part : {"Record of the selection", "5 entries; all digests fit",
                             "job published", "ranking computed", "reasons: <b>because</b>",
                             "until: 2026-04-01", "appointed_in_waiting_period", "ada"})
        BOOST_TEST(says(text, part), part);
    BOOST_TEST(!says(text, "secret"));
    const std::string german = report_text(record, {.language = "de", .width = 1000});
    for (const char* part : {"Auswahlvermerk", "Herkunft der Gewichte: agreed", "Gründe: <b>",
                             "geordnet nach: ungünstigstem Fall", "bis: 2026-04-01"})
        BOOST_TEST(says(german, part), part);
    for (const char* part : {"proposal", "outcome", "weights_source", "job_digest"})
        BOOST_TEST(!says(german, part), part);
    const std::string html = report_html(record, english);
    BOOST_TEST(says(html, "&lt;b&gt;because&lt;/b&gt;"));
    BOOST_TEST(!says(html, "secret"));
    // A digest may be broken, so that the page fits on paper.
    BOOST_TEST(says(html, "overflow-wrap:anywhere\">digest of the job: " + job.digest()));
    BOOST_TEST(says(herne::report::html(record), "<h1>Auswahlvermerk</h1>"));
    BOOST_TEST(says(report_text(record, {.language = "en", .max_rows = 2}), "3 "));
}

BOOST_AUTO_TEST_CASE(answers_of_a_record_are_told) {
    const TemporaryFolder folder;
    const auto job = job_called("Deutsch");
    const auto pool = pool_for(job);
    const Record record = record_in(folder, job, pool, "ada");
    BOOST_TEST(says(report_text(record.replay(pool), english), "the same, byte for byte"));
    const std::string due = report_text(record.due("2026-12-01"), english);
    BOOST_TEST(says(due, "Due for erasure on 2026-12-01"));
    BOOST_TEST(says(due, "not notified"));
    herne::RecordVerification broken = record.verify();
    broken.fault = {.entry = 3, .file = "journal", .offset = 77, .what = "is not what was written"};
    broken.unfinished = 5;
    broken.erased = 2;
    const std::string text = report_text(broken, english);
    BOOST_TEST(says(text, "Entry 3 does not fit (journal, from byte 77 on)"));
    BOOST_TEST(says(text, "5 bytes after the last whole entry"));
    BOOST_TEST(says(text, "Erased statements on people: 2"));
    BOOST_TEST(!says(text, "all digests fit"));
}

BOOST_AUTO_TEST_CASE(a_panel_says_where_it_differs) {
    const auto job = job_called("Deutsch");
    const herne::Panel panel{job.framework(),
                             {{.id = herne::CandidateId{"ada"},
                               .competence = "f/work",
                               .level = herne::Level{3},
                               .rater = "chair",
                               .date = "2026-03-01"},
                              {.id = herne::CandidateId{"ada"},
                               .competence = "f/work",
                               .level = herne::Level{1},
                               .rater = "member",
                               .date = "2026-03-01"},
                              {.id = herne::CandidateId{"bea"},
                               .competence = "f/work",
                               .level = herne::Level{2},
                               .rater = "chair",
                               .date = "2026-03-01",
                               .valid_until = "2026-03-02"}}};
    const std::string text = report_text(panel.report("2026-03-05"), english);
    BOOST_TEST(says(text, "chair: 3, member: 1"));
    BOOST_TEST(says(text, "As of 2026-03-05."));
    BOOST_TEST(says(text, "2026-03-02"));
    BOOST_TEST(says(text, "+2"));
    BOOST_TEST(says(report_text(panel.report("2026-03-05")), "Bewertungen der Kommission"));
}

BOOST_AUTO_TEST_CASE(hostile_ids_stay_text) {
    const TemporaryFolder folder;
    const auto job = job_called("Deutsch");
    const std::string id = hostile_texts().front();
    const Record record = record_in(folder, job, pool_for(job), id);
    for (const char* language : {"de", "en", "both"})
        for (const std::string& name : elements_of(report_html(record, {.language = language})))
            BOOST_TEST(our_elements().contains(name), name);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
