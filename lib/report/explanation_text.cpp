// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/ways.hpp"
#include "text/quoted.hpp"
#include "text/terminal.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::size_t max_shown_steps = 3;

/// Returns the label of the first requirement that the step serves.
std::string step_name(const Step& step, const JobProfile& job, const detail::Language& say) {
    const auto& requirements = job.requirements();
    const auto first = std::find_if(
        requirements.begin(), requirements.end(),
        [&](const Requirement& one) { return one.competence == step.competence.get(); });
    if (first == requirements.end())
        return say(step.label);
    return say(job.label(static_cast<std::size_t>(first - requirements.begin())));
}

std::string steps_text(const Explanation& explanation, const JobProfile& job,
                       const detail::Language& say) {
    std::vector<std::string> texts;
    for (const Step& step : explanation.steps)
        if (texts.size() < max_shown_steps)
            texts.push_back(step_name(step, job, say) + " " + std::to_string(step.from) + "→" +
                            std::to_string(step.to) + " (+" + std::to_string(step.gain) + ")");
    return detail::joined_with(texts, ", ");
}

std::string place_text(const RankingEntry* entry, const detail::Language& say) {
    if (entry == nullptr || entry->place == 0)
        return say("no_place");
    std::string place = detail::place_name(*entry);
    place.pop_back();
    return say("place") + " " + place;
}

void add_head(detail::Page& page, const Explanation& explanation, const RankingEntry* entry,
              const JobProfile& job) {
    const detail::Language& say = page.say;
    page.heading(detail::job_title("explanation", job, say));
    page.paragraph(say("proposal"));
    page.paragraph(explanation.id.to_string() + ", " + place_text(entry, say) + ": " +
                   detail::points_text(explanation.points, explanation.best) + "/" +
                   std::to_string(explanation.max_points) + " " + say("points") + ", " +
                   say.percent(explanation.points, explanation.max_points) + "; " +
                   say("conditions") + " " + say(detail::word_of(explanation.verdict)) + ".");
    for (const Reason& reason : explanation.reasons)
        page.paragraph(
            say(detail::word_of(reason.verdict)) + ": " + detail::clause_name(reason, job, say),
            {.indent = 2});
    detail::add_ways(page, explanation.ways, job, 2);
    page.blank();
}

void add_explained(detail::Page& page, const Explanation& explanation, const JobProfile& job) {
    const detail::Language& say = page.say;
    const bool proven = detail::has_evidence(explanation);
    std::vector<TextColumn> columns{{.title = say("requirement")},
                                    {.title = say("level")},
                                    {.title = say("required_level"), .right = true},
                                    {.title = say("points"), .right = true},
                                    {.drop = 1}};
    if (proven)
        columns.push_back({.title = say("evidence"), .drop = 2});
    TextTable table{columns};
    for (std::size_t r = 0; r < explanation.requirements.size(); ++r) {
        const ExplainedRequirement& part = explanation.requirements[r];
        std::vector<std::string> cells{
            say(part.label).empty() ? part.requirement.get() : say(part.label),
            detail::level_name(job.competence(r).scale, part.level, say),
            std::to_string(part.required_level),
            detail::points_text(part.points, part.best) + "/" + std::to_string(part.maximum),
            detail::bar_text(part)};
        if (proven)
            cells.push_back(detail::evidence_name(part, say));
        table.add(std::move(cells));
    }
    std::vector<std::string> total(columns.size());
    total[0] = say("total");
    total[3] = detail::points_text(explanation.points, explanation.best) + "/" +
               std::to_string(explanation.max_points);
    table.add(std::move(total));
    page.table(table);
}

std::string explanation_report(const Explanation& explanation, const RankingEntry* entry,
                               const JobProfile& job, const ReportOptions& options) {
    detail::check_job(explanation, job);
    detail::Page page{options};
    const detail::Language& say = page.say;
    add_head(page, explanation, entry, job);
    add_explained(page, explanation, job);
    page.paragraph(say("bar_note"));
    if (!explanation.steps.empty())
        page.paragraph(say("next_steps") + ": " + steps_text(explanation, job, say) + ".");
    const auto& parts = explanation.requirements;
    if (std::any_of(parts.begin(), parts.end(),
                    [](const ExplainedRequirement& part) { return part.evidence_expired; }))
        page.paragraph(say("expired_note"));
    for (const std::string& rule : detail::level_rules(explanation, say))
        page.paragraph(rule);
    return page.text();
}

}  // namespace

std::string report_text(const Explanation& explanation, const JobProfile& job,
                        const ReportOptions& options) {
    return explanation_report(explanation, nullptr, job, options);
}

std::string report_text(const Explanation& explanation, const RankingEntry& entry,
                        const JobProfile& job, const ReportOptions& options) {
    if (entry.id != explanation.id)
        throw invalid_input{not_in("entry", detail::quoted(entry.id.to_string()),
                                   detail::quoted(explanation.id.to_string()))};
    return explanation_report(explanation, &entry, job, options);
}

}  // namespace herne::inline HERNE_ABI
