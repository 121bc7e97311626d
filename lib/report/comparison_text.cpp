// SPDX-License-Identifier: BSL-1.0
#include <herne/match/compare.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/phrases.hpp"

namespace herne::inline HERNE_ABI {
namespace {

std::string both_points(const ComparedPoints& a, const ComparedPoints& b) {
    return detail::points_text(a.worst, a.best) + " : " + detail::points_text(b.worst, b.best);
}

std::string verdict_text(Verdict verdict, const detail::Language& say) {
    return say("conditions") + " " + say(detail::word_of(verdict));
}

/// Adds the rows in which the two differ or may differ; returns the labels of the others.
std::vector<std::string> add_compared(TextTable& table, const Comparison& comparison,
                                      const JobProfile& job, const detail::Language& say) {
    std::vector<std::string> alike;
    for (std::size_t r = 0; r < comparison.requirements.size(); ++r) {
        const ComparedRequirement& part = comparison.requirements[r];
        const Scale& scale = job.competence(r).scale;
        const std::string label =
            say(part.label).empty() ? part.requirement.get() : say(part.label);
        if (part.level_a == part.level_b && !part.open())
            alike.push_back(label);
        else
            table.add({label, detail::level_name(scale, part.level_a, say),
                       detail::level_name(scale, part.level_b, say), both_points(part.a, part.b),
                       detail::signed_text(part.difference)});
    }
    return alike;
}

}  // namespace

std::string report_text(const Comparison& comparison, const JobProfile& job,
                        const ReportOptions& options) {
    detail::check_job(comparison, job);
    detail::Page page{options};
    const detail::Language& say = page.say;
    page.heading(detail::job_title("comparison", job, say));
    page.paragraph(say("comparison_note"));
    page.blank();
    TextTable table{{{.title = say("requirement")},
                     {.title = comparison.id_a.to_string()},
                     {.title = comparison.id_b.to_string()},
                     {.title = say("points"), .right = true},
                     {.title = say("difference"), .right = true}}};
    const auto alike = add_compared(table, comparison, job, say);
    table.add({say("total"), verdict_text(comparison.verdict_a, say),
               verdict_text(comparison.verdict_b, say), both_points(comparison.a, comparison.b),
               detail::signed_text(comparison.difference)});
    page.table(table);
    if (!alike.empty())
        page.paragraph(say("alike") + ": " + detail::joined_with(alike, ", ") + ".");
    if (comparison.least_difference != comparison.greatest_difference)
        page.paragraph(say("range", detail::signed_text(comparison.least_difference),
                           detail::signed_text(comparison.greatest_difference)));
    return page.text();
}

}  // namespace herne::inline HERNE_ABI
