// SPDX-License-Identifier: BSL-1.0
#include "demo/layout.hpp"
#include "demo/report.hpp"
#include "demo/words.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace demo {
namespace {

constexpr std::int64_t bar_width = 6;

std::int64_t bar_cells(std::int64_t points, std::int64_t maximum) {
    return maximum == 0 ? 0 : (points * bar_width + maximum / 2) / maximum;
}

std::string bar(const herne::ExplainedRequirement& part) {
    const std::int64_t proven = bar_cells(part.points, part.maximum);
    const std::int64_t possible = bar_cells(part.best, part.maximum);
    std::string result;
    for (std::int64_t i = 0; i < bar_width; ++i)
        result += i < proven ? "█" : i < possible ? "░" : "·";
    return result;
}

/// Returns how the level is established at best: judged or verified goes before documented.
std::string evidence_name(const herne::ExplainedRequirement& part, const Language& say) {
    if (part.evidence.empty())
        return "";
    if (part.evidence_expired)
        return say(words::expired);
    const auto furthest = std::max_element(
        part.evidence.begin(), part.evidence.end(),
        [](const herne::Evidence& a, const herne::Evidence& b) { return a.status < b.status; });
    return status_name(furthest->status, say);
}

std::string points_text(std::int64_t points, std::int64_t best, std::int64_t maximum) {
    const std::string range = points == best ? "" : "–" + std::to_string(best);
    return std::to_string(points) + range + "/" + std::to_string(maximum);
}

/// Returns the label of the first requirement that the step serves.
std::string step_name(const herne::Step& step, const Report& report) {
    const auto& requirements = report.job.requirements();
    const auto first = std::find_if(
        requirements.begin(), requirements.end(),
        [&](const herne::Requirement& one) { return one.competence == step.competence; });
    return first == requirements.end()
               ? report.language(step.label)
               : report.language(
                     report.job.label(static_cast<std::size_t>(first - requirements.begin())));
}

void print_steps(std::ostream& out, const herne::Explanation& explanation, const Report& report) {
    constexpr std::size_t max_steps = 3;
    const Language& say = report.language;
    std::string text;
    for (std::size_t i = 0; i < std::min(max_steps, explanation.steps.size()); ++i) {
        const herne::Step& step = explanation.steps[i];
        text += (i == 0 ? "" : ", ") + step_name(step, report) + " " + std::to_string(step.from) +
                "→" + std::to_string(step.to) + " (+" + std::to_string(step.gain) + ")";
    }
    if (!text.empty())
        print_paragraph(out, say(words::next_steps) + text + ".", 2);
}

void print_conditions(std::ostream& out, const herne::Explanation& explanation,
                      const Report& report) {
    for (const herne::Reason& reason : explanation.reasons) {
        const std::string label =
            !reason.label.empty() || reason.competence.empty()
                ? report.language(reason.label)
                : report.language(report.job.framework()[reason.competence].label);
        print_paragraph(out,
                        verdict_name(reason.verdict, report.language) + ": " +
                            (label.empty() ? reason.id : label) +
                            (reason.source_line.empty() ? "" : " [" + reason.source_line + "]"),
                        2);
    }
}

void print_explanation(std::ostream& out, const herne::Explanation& explanation,
                       const std::string& place, const Report& report) {
    const Language& say = report.language;
    out << '\n';
    print_paragraph(
        out, explanation.id.to_string() + ", " + place + ": " +
                 points_text(explanation.points, explanation.best, explanation.max_points) + " " +
                 say(words::points) + ", " +
                 say.percent(explanation.points, explanation.max_points) + "; " +
                 say(words::verdict) + " " + verdict_name(explanation.verdict, say));
    print_conditions(out, explanation, report);
    Table table{{{say(words::requirement)},
                 {say(words::level)},
                 {say(words::required_level), Align::right},
                 {say(words::points), Align::right},
                 {""},
                 {say(words::evidence)}}};
    bool expired = false;
    for (std::size_t r = 0; r < explanation.requirements.size(); ++r) {
        const herne::ExplainedRequirement& part = explanation.requirements[r];
        const herne::Scale& scale = report.job.competence(r).scale;
        table.add({say(part.label), level_name(scale, part.level, say),
                   std::to_string(part.required_level),
                   points_text(part.points, part.best, part.maximum), bar(part),
                   evidence_name(part, say)});
        expired = expired || part.evidence_expired;
    }
    table.print(out);
    print_steps(out, explanation, report);
    if (expired)
        print_paragraph(out, say(words::expired_note), 2);
}

/// Returns the candidate left out with the most points, the first of several.
std::optional<herne::CandidateId> strongest_left_out(const Report& report,
                                                     const herne::Ranking& ranking) {
    const auto points = herne::points(report.pool, report.job);
    std::optional<herne::CandidateId> strongest;
    std::int64_t max_points = -1;
    for (const herne::LeftOut& left_out : ranking.left_out()) {
        const std::int64_t own = points[report.pool.row(left_out.id)];
        if (own > max_points) {
            max_points = own;
            strongest = left_out.id;
        }
    }
    return strongest;
}

}  // namespace

void print_explanations(std::ostream& out, const Report& report, const herne::Ranking& ranking) {
    const Language& say = report.language;
    print_heading(out, say(words::explanations));
    print_paragraph(out, say(words::bar_note));
    std::vector<std::size_t> positions;
    if (ranking.size() > 0)
        positions.push_back(0);
    if (ranking.size() > 2)
        positions.push_back(ranking.size() / 2);
    for (const std::size_t position : positions) {
        const herne::RankingEntry& entry = ranking[position];
        const std::string place = say(words::place) + " " + std::to_string(entry.place);
        print_explanation(out, herne::explain(report.pool[entry.id], report.job), place, report);
    }
    if (const auto id = strongest_left_out(report, ranking))
        print_explanation(out, herne::explain(report.pool[*id], report.job), say(words::no_place),
                          report);
}

}  // namespace demo
