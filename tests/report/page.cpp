// SPDX-License-Identifier: BSL-1.0
#include <herne/report/page.hpp>

#include <herne/base/error.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>

#include "report/elements.hpp"
#include "report/samples.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace {

using herne::ReportOptions;
using herne::report::html;
using herne::report::html_page;
using herne::report::html_part;
using herne::test::elements_of;
using herne::test::hostile_texts;
using herne::test::job_called;
using herne::test::pool_for;

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size()))
        ++found;
    return found;
}

/// Returns the elements of pages, those of reports included.
std::set<std::string> page_elements() {
    auto elements = herne::test::our_elements();
    elements.insert({"!DOCTYPE", "html", "head", "meta", "title",      "style", "body", "header",
                     "h1",       "p",    "nav",  "h2",   "ol",         "a",     "main", "section",
                     "figure",   "svg",  "text", "rect", "figcaption", "footer"});
    return elements;
}

std::vector<std::string> all_parts(const herne::JobProfile& job, const herne::Pool& pool,
                                   const ReportOptions& options) {
    return {html_part(herne::rank(pool, job), options),
            html_part(herne::explain(pool.profile(2), job), options),
            html_part(herne::compare(pool.profile(0), pool.profile(2), job), options),
            html_part(herne::lint(job), options), html_part(job, options)};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(page)

BOOST_AUTO_TEST_CASE(a_page_is_whole_and_says_its_language) {
    const auto job = job_called("Deutsch");
    const auto ranking = herne::rank(pool_for(job), job);
    for (const char* language : {"de", "en"}) {
        const std::string page = html(ranking, {.language = language});
        BOOST_TEST(page.starts_with("<!DOCTYPE html>\n<html lang=\"" + std::string{language}));
        BOOST_TEST(page.ends_with("</html>\n"));
        BOOST_TEST(count(page, "<h1>") == 1U);
        BOOST_TEST(count(page, "<main>") == 1U);
        BOOST_TEST(count(page, "<script") == 0U);
        BOOST_TEST(count(page, "http") == 0U);
        BOOST_TEST(count(page, ranking.provenance().job_digest) == 1U);
        BOOST_TEST(page == html(ranking, {.language = language}));
    }
    BOOST_TEST(html(ranking).find("<title>Rangfolge: 7/1</title>") != std::string::npos);
    BOOST_CHECK_THROW(static_cast<void>(html(ranking, {.language = "fr"})), herne::invalid_input);
}

BOOST_AUTO_TEST_CASE(each_part_has_a_heading_and_stands_in_the_contents) {
    const auto job = job_called("Deutsch");
    const auto parts = all_parts(job, pool_for(job), {});
    const std::string page = html_page(parts, {}, "Auswahl & mehr");
    BOOST_TEST(page.find("<h1>Auswahl &amp; mehr</h1>") != std::string::npos);
    for (std::size_t i = 1; i <= parts.size(); ++i) {
        const std::string id = "part-" + std::to_string(i);
        BOOST_TEST(count(page, "<h2 id=\"" + id + "\">") == 1U);
        BOOST_TEST(count(page, "<a href=\"#" + id + "\">") == 1U);
    }
    BOOST_TEST(count(page, "<caption id=") == count(page, "<table"));
    BOOST_TEST(count(page, "<div class=\"wide\"") == count(page, "<table"));
    BOOST_CHECK_THROW(static_cast<void>(html_page({{std::string{"<p>x</p>"}}})),
                      herne::invalid_input);
    BOOST_CHECK_THROW(static_cast<void>(html_page({})), herne::invalid_input);
    const std::string odd = "<table><caption>a</caption></table></table><table><table></table>";
    BOOST_TEST(html_page({{odd}}).find("id=\"part-1-1\">a</caption>") != std::string::npos);
    BOOST_TEST(html_page({}, {}, "leer").find("<h1>leer</h1>") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(bars_say_what_they_draw) {
    const auto job = job_called("Deutsch");
    const auto pool = pool_for(job);
    const auto ranking = herne::rank(pool, job);
    const std::string picture = herne::picture_html(ranking, {.language = "en"});
    BOOST_TEST(count(picture, "<svg role=\"img\"") == ranking.size());
    BOOST_TEST(count(picture, "<title>") == ranking.size());
    BOOST_TEST(count(picture, "<rect class=\"whole\"") == ranking.size());
    BOOST_TEST(count(picture, "<rect class=\"possible\"") == 1U);
    for (const auto& entry : ranking)
        BOOST_TEST(picture.find(' ' + entry.id.to_string() + "</text>") != std::string::npos);
    const auto& first = ranking[0];
    const std::string width = std::to_string(1000 * first.worst / first.max_points);
    BOOST_TEST(picture.find("<rect class=\"certain\" x=\"0.0%\" y=\"20\" width=\"" +
                            width.substr(0, width.size() - 1) + '.' + width.back() + '%') !=
               std::string::npos);
    BOOST_TEST(herne::picture_html(ranking, {.max_rows = 1}).find("2 weitere") !=
               std::string::npos);
    BOOST_TEST(count(herne::picture_html(herne::compare(pool.profile(0), pool.profile(2), job)),
                     "class=\"whole\"") == 4U);
    BOOST_TEST(
        count(herne::picture_html(herne::explain(pool.profile(2), job)), "class=\"whole\"") == 2U);
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_text) {
    for (const std::string& label : hostile_texts())
        for (const char* language : {"de", "en", "both"})
            BOOST_TEST_CONTEXT(label << ", " << language) {
                const ReportOptions options{.language = language};
                const auto job = job_called(label);
                const auto parts = all_parts(job, pool_for(job, " " + label), options);
                for (const std::string& part : parts) {
                    const auto elements = elements_of(part);
                    BOOST_TEST(!elements.contains("script"));
                    BOOST_TEST(!elements.contains("img"));
                }
                const std::string page = html_page(parts, options, label);
                const auto body = page.find("<body>");
                for (const std::string& name :
                     elements_of(page.substr(body, page.find("</html>") - body)))
                    BOOST_TEST(page_elements().contains(name), name);
            }
}

BOOST_AUTO_TEST_CASE(texts_are_those_of_reports) {
    const auto job = job_called("Deutsch");
    const auto ranking = herne::rank(pool_for(job), job);
    const ReportOptions english{.language = "en"};
    BOOST_TEST(herne::report::text(ranking, english) == herne::report_text(ranking, english));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
