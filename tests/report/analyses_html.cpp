// SPDX-License-Identifier: BSL-1.0
#include <herne/report/html.hpp>

#include <herne/base/error.hpp>
#include <herne/report/text.hpp>

#include "report/analyses.hpp"
#include "report/elements.hpp"

#include <boost/test/unit_test.hpp>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace herne;
using namespace herne::test;

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

/// Returns the text of a fragment, elements as blanks.
std::string text_of(const std::string& html) {
    std::string text;
    bool inside = false;
    for (const char c : html) {
        if (c == '<' || c == '>')
            text += ' ';
        else if (!inside)
            text += c;
        inside = c == '<' || (inside && c != '>');
    }
    for (const auto& [escaped, plain] : std::map<std::string, std::string>{
             {"&#x27;", "'"}, {"&quot;", "\""}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto at = text.find(escaped); at != text.npos; at = text.find(escaped, at + 1))
            text.replace(at, escaped.size(), plain);
    return text;
}

/// Returns the words of a text, without colons at their ends and lines of signs.
std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    std::istringstream in{text};
    for (std::string word; in >> word;) {
        if (word.back() == ':')
            word.pop_back();
        if (!contains(word, "══") && !contains(word, "──"))
            words.insert(word);
    }
    return words;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(report)
BOOST_AUTO_TEST_SUITE(analyses_html)

BOOST_AUTO_TEST_CASE(html_says_what_the_text_says) {
    const auto job = job_called("Deutsch & mehr");
    const auto pool = pool_for(job, "'s <b>");
    for (const char* language : {"de", "en"})
        for_each_analysis(job, pool, [&](const auto& result) {
            const std::string html = report_html(result, {.language = language});
            const auto in_html = words_of(text_of(html));
            const std::string text = report_text(result, {.language = language, .width = 160});
            for (const std::string& word : words_of(text))
                BOOST_TEST(in_html.contains(word), word << " is not in\n" << html);
        });
}

BOOST_AUTO_TEST_CASE(hostile_texts_open_no_element_of_an_analysis) {
    for (const std::string& label : hostile_texts())
        for (const char* language : {"de", "en", "both"})
            BOOST_TEST_CONTEXT(label << ", " << language) {
                const auto job = job_called(label);
                const auto pool = pool_for(job, " " + label);
                for_each_analysis(job, pool, [&](const auto& result) {
                    for (const auto& name :
                         elements_of(report_html(result, {.language = language})))
                        BOOST_TEST(our_elements().contains(name), name);
                });
            }
}

BOOST_AUTO_TEST_CASE(tables_have_captions_and_headings) {
    const auto job = worked_example();
    const auto pool = worked_pool();
    BOOST_TEST(report_html(least_shift(pool.profile(0), pool.profile(1), job)) ==
               R"(<div class="herne">
<table>
<caption style="text-align:left;font-weight:bold;caption-side:top">Kleinste Änderung der Anteile: example</caption>
<thead><tr><th scope="col" style="text-align:left">Anforderung</th><th scope="col" style="text-align:right">heute</th><th scope="col" style="text-align:right">Bruch</th><th scope="col" style="text-align:right">dann</th><th scope="col" style="text-align:right">Bruch</th><th scope="col" style="text-align:right">Prozentpunkte</th></tr></thead>
<tbody>
<tr><th scope="row" style="text-align:left">a</th><td style="text-align:right">40,0 %</td><td style="text-align:right">2/5</td><td style="text-align:right">30,0 %</td><td style="text-align:right">3/10</td><td style="text-align:right">-10,0</td></tr>
<tr><th scope="row" style="text-align:left">c</th><td style="text-align:right">40,0 %</td><td style="text-align:right">2/5</td><td style="text-align:right">50,0 %</td><td style="text-align:right">1/2</td><td style="text-align:right">+10,0</td></tr>
</tbody>
</table><ul><li>Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält die Gründe fest.</li><li>Heute hat ada 18 und bea 12 von 30 Punkten.</li><li>Damit bea mindestens so viele Punkte hat wie ada, müssen sich die Anteile zusammen um 20,0 Prozentpunkte ändern (1/5 des Ganzen); mit weniger bleibt bea zurück.</li><li>Unbekanntes zählt als nicht vorhanden.</li><li>Bedingungen hängen nicht von Anteilen ab und sind hier nicht betrachtet.</li><li>Anteile, die nicht genannt sind, bleiben.</li></ul>
</div>)");
}

BOOST_AUTO_TEST_CASE(both_languages_say_numbers_once) {
    const auto both = std::pair{CandidateId{"ada"}, CandidateId{"bea"}};
    const auto html =
        report_html(stability(worked_pool(), worked_example(), {.top = 9, .between = both}),
                    {.language = "both"});
    BOOST_TEST(contains(html, "<td style=\"text-align:right\">[0.0; 47.1%)</td>"));
    BOOST_TEST(!contains(html, "[0,0;"));
    BOOST_TEST(contains(html, "<span lang=\"en\">any</span><br><small lang=\"de\">jeder</small>"));
    BOOST_TEST(contains(html,
                        "How far shares may move / <span lang=\"de\">Wie weit Anteile sich "
                        "ändern dürfen</span>: example"));
}

BOOST_AUTO_TEST_CASE(several_tables_are_one_fragment) {
    const auto html = report_html(four_samples(), {.language = "en"});
    BOOST_TEST(html.starts_with("<div class=\"herne\">"));
    BOOST_TEST(html.ends_with("</div>"));
    BOOST_TEST(html.find("<div", 1) == html.npos);
    BOOST_TEST(contains(html, ">In pairs</caption>"));
    BOOST_TEST(contains(html, "<li>ada: german 67.0%; work 33.0%</li>"));
}

BOOST_AUTO_TEST_CASE(people_that_are_not_shown_are_counted_in_html) {
    const auto html = report_html(four_samples(), {.language = "en", .max_rows = 1});
    BOOST_TEST(contains(html, "<li>1 more rows are not shown.</li>"));
    BOOST_TEST(!contains(html, "bea"));
}

BOOST_AUTO_TEST_CASE(other_languages_of_an_analysis_are_refused) {
    BOOST_CHECK_THROW((void)report_html(four_samples(), {.language = "fr"}), invalid_input);
    BOOST_CHECK_THROW((void)report_text(four_samples(), {.language = "both"}), invalid_input);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
