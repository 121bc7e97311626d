// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/open_questions.hpp>
#include <herne/report/html.hpp>

#include "report/html_page.hpp"
#include "report/place_phrases.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Html;
using detail::HtmlLanguage;
using detail::Language;
using detail::number_html;

}  // namespace

std::string report_html(const PlaceIntervals& intervals, const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{.caption = say.result_title("places", intervals.provenance.job),
                            .columns = {{say("id")},
                                        {say("best_place"), true},
                                        {say("worst_place"), true},
                                        {say("points_range"), true},
                                        {say("standing")}},
                            .rows = {},
                            .total = intervals.entries.size(),
                            .notes = {say("proposal"), say("places_note")}};
    if (intervals.top)
        table.notes.push_back(say.told([&](const Language& language) {
            return detail::cut_counts(intervals.counts, *intervals.top, language);
        }));
    const std::size_t shown = std::min(intervals.entries.size(), say.max_rows());
    for (std::size_t i = 0; i < shown; ++i) {
        const PlaceInterval& entry = intervals.entries[i];
        table.rows.push_back({Html::text(entry.id.to_string()), number_html(entry.best_place),
                              say.told([&](const Language& language) {
                                  return detail::worst_place(entry, intervals.top, language);
                              }),
                              Html::text(detail::points_range(entry)),
                              say.told([&](const Language& language) {
                                  return detail::standing_name(entry, language);
                              })});
    }
    return say.written(table);
}

std::string report_html(const OpenQuestions& questions, const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{.caption = say.result_title("questions", questions.provenance.job),
                            .columns = {{say("competence")},
                                        {say("stage")},
                                        {say("asked"), true},
                                        {say("open_places"), true},
                                        {say("answers"), true},
                                        {say("answers_in"), true},
                                        {say("answers_out"), true}},
                            .rows = {},
                            .total = questions.questions.size(),
                            .notes = {say("proposal"), say("questions_note", questions.top),
                                      say.told([&](const Language& language) {
                                          return detail::cut_counts(questions.counts, questions.top,
                                                                    language);
                                      })}};
    if (questions.questions.empty())
        table.notes.push_back(say("nothing_open"));
    const std::size_t shown = std::min(questions.questions.size(), say.max_rows());
    for (std::size_t i = 0; i < shown; ++i) {
        const OpenQuestion& question = questions.questions[i];
        table.rows.push_back({say.text(question.label, detail::question_name(question, "")),
                              Html::text(question.stage), number_html(question.asked),
                              number_html(question.open), number_html(question.values),
                              number_html(question.in), number_html(question.out)});
    }
    return say.written(table);
}

}  // namespace herne::inline HERNE_ABI
