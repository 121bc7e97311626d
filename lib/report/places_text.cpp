// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/open_questions.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/place_phrases.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

void head(detail::Page& page, detail::Word title, const std::string& job) {
    const auto& say = page.say;
    page.heading(job.empty() ? say(title) : say(title) + ": " + job);
    page.paragraph(say("proposal"));
}

}  // namespace

std::string report_text(const PlaceIntervals& intervals, const ReportOptions& options) {
    detail::Page page{options};
    const auto& say = page.say;
    head(page, "places", intervals.provenance.job);
    page.paragraph(say("places_note"));
    if (intervals.top)
        page.paragraph(detail::cut_counts(intervals.counts, *intervals.top, say));
    page.blank();
    TextTable table{{{.title = say("best_place"), .right = true},
                     {.title = say("worst_place"), .right = true},
                     {.title = say("id")},
                     {.title = say("points_range") + " " + say("of") + " " +
                               std::to_string(intervals.max_points),
                      .right = true,
                      .drop = 1},
                     {.title = say("standing")}}};
    const std::size_t shown = std::min(intervals.entries.size(), options.max_rows);
    for (std::size_t i = 0; i < shown; ++i) {
        const PlaceInterval& entry = intervals.entries[i];
        table.add({std::to_string(entry.best_place), detail::worst_place(entry, intervals.top, say),
                   entry.id.to_string(), detail::points_range(entry),
                   detail::standing_name(entry, say)});
    }
    if (shown == 0)
        page.paragraph(say("nobody"));
    else
        page.table(table);
    if (shown < intervals.entries.size())
        page.paragraph(say("not_shown", intervals.entries.size() - shown));
    return page.text();
}

std::string report_text(const OpenQuestions& questions, const ReportOptions& options) {
    detail::Page page{options};
    const auto& say = page.say;
    head(page, "questions", questions.provenance.job);
    page.paragraph(say("questions_note", questions.top));
    page.paragraph(detail::cut_counts(questions.counts, questions.top, say));
    page.blank();
    if (questions.questions.empty()) {
        page.paragraph(say("nothing_open"));
        return page.text();
    }
    TextTable table{{{.title = say("competence")},
                     {.title = say("stage"), .drop = 1},
                     {.title = say("asked"), .right = true},
                     {.title = say("open_places"), .right = true},
                     {.title = say("answers"), .right = true, .drop = 2},
                     {.title = say("answers_in"), .right = true},
                     {.title = say("answers_out"), .right = true}}};
    for (const OpenQuestion& question : questions.questions)
        table.add({detail::question_name(question, say(question.label)), question.stage,
                   std::to_string(question.asked), std::to_string(question.open),
                   std::to_string(question.values), std::to_string(question.in),
                   std::to_string(question.out)});
    page.table(table);
    return page.text();
}

}  // namespace herne::inline HERNE_ABI
