// SPDX-License-Identifier: BSL-1.0
#include "report/html.hpp"

#include <herne/base/error.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/report/html.hpp>
#include <herne/report/text_layout.hpp>

#include "report/elements.hpp"
#include "report/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <vector>

namespace {

using herne::detail::Html;
using herne::test::elements_of;
using herne::test::hostile_texts;
using herne::test::job_called;
using herne::test::our_elements;
using herne::test::pool_for;

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

std::vector<std::string> all_fragments(const herne::JobProfile& job, const herne::Pool& pool,
                                       const herne::ReportOptions& options) {
    const auto ranking = herne::rank(pool, job, {.also = {pool.id(3)}});
    return {herne::report_html(job.framework(), options),
            herne::report_html(job, options),
            herne::report_html(ranking, options),
            herne::report_html(herne::explain(pool.profile(2), job), options),
            herne::report_html(herne::explain(pool.profile(3), job), options),
            herne::report_html(herne::compare(pool.profile(0), pool.profile(2), job), options),
            herne::report_html(herne::lint(job), options)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(html)

BOOST_AUTO_TEST_CASE(text_is_escaped) {
    BOOST_TEST(Html::text("<a href=\"x\">'&'</a>").written() ==
               "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;&#x27;&lt;/a&gt;");
    BOOST_TEST(Html::text("ä\tß\n").written() == "ä\tß\n");
    BOOST_TEST(Html::text({"\0\x1B\xFF\xE2\x80\xAE", 6}).written() ==
               "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

BOOST_AUTO_TEST_CASE(elements_take_fragments) {
    const Html bold = Html::element("b", Html::text("<"));
    BOOST_TEST(Html::element("td", {{"lang", "de"}}, bold).written() ==
               "<td lang=\"de\"><b>&lt;</b></td>");
    const std::vector<Html> parts{Html::text("a"), Html::text("b")};
    BOOST_TEST(Html::joined_with(parts, Html::line_break()).written() == "a<br>b");
}

BOOST_AUTO_TEST_CASE(hostile_texts_open_no_element) {
    for (const std::string& label : hostile_texts())
        for (const char* language : {"de", "en", "both"})
            BOOST_TEST_CONTEXT(label << ", " << language) {
                const auto job = job_called(label);
                const auto pool = pool_for(job, " " + label);
                for (const std::string& html : all_fragments(job, pool, {.language = language}))
                    for (const std::string& name : elements_of(html))
                        BOOST_TEST(our_elements().contains(name), name);
            }
}

BOOST_AUTO_TEST_CASE(a_ranking_is_a_table_with_headings) {
    const auto job = job_called("Deutsch");
    const std::string html = herne::report_html(herne::rank(pool_for(job), job));
    BOOST_TEST(html.starts_with(R"(<div class="herne">
<table>
<caption style="text-align:left;font-weight:bold;caption-side:top">Rangfolge: 7/1</caption>
<thead><tr><th scope="col" style="text-align:right">Platz</th>)"));
    BOOST_TEST(contains(html, R"(<tr><th scope="row" style="text-align:right">=1.</th>)"));
    BOOST_TEST(contains(html, ">zu klären<br>Deutsch</td>"));
    BOOST_TEST(contains(html, "<li>Nicht in der Rangfolge: 1</li>"));
    BOOST_TEST(!contains(html, "place"));
}

BOOST_AUTO_TEST_CASE(both_languages_stand_one_under_the_other) {
    const auto job = job_called("C1");
    const std::string html =
        herne::report_html(herne::rank(pool_for(job), job), {.language = "both"});
    BOOST_TEST(contains(html, R"(<span lang="en">place</span><br><small lang="de">Platz</small>)"));
    BOOST_TEST(contains(html, R"(Ranking / <span lang="de">Rangfolge</span>: 7/1)"));
}

BOOST_AUTO_TEST_CASE(rows_that_are_not_shown_are_counted) {
    const auto job = job_called("C1");
    const auto ranking = herne::rank(pool_for(job), job);
    const std::string html = herne::report_html(ranking, {.language = "en", .max_rows = 1});
    BOOST_TEST(contains(html, "2 more rows are not shown."));
    BOOST_TEST(!contains(html, "cem"));
}

BOOST_AUTO_TEST_CASE(cells_of_any_table_are_text) {
    const std::vector<herne::TextColumn> columns{{.title = "<a>"}, {.title = "n", .right = true}};
    const std::vector<std::vector<std::string>> rows{{"<b>", "1"}};
    const std::string html = herne::table_html("<c>", columns, rows, 3, {.language = "en"});
    BOOST_TEST(contains(html, "&lt;a&gt;"));
    BOOST_TEST(contains(html, "&lt;b&gt;"));
    BOOST_TEST(contains(html, "&lt;c&gt;"));
    BOOST_TEST(contains(html, "2 more rows are not shown."));
    const std::vector<std::vector<std::string>> short_row{{"x"}};
    BOOST_CHECK_THROW((void)herne::table_html("", columns, short_row, 1), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(other_languages_are_refused) {
    const auto job = job_called("C1");
    BOOST_CHECK_THROW((void)herne::report_html(job, {.language = "fr"}), herne::invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
