// SPDX-License-Identifier: BSL-1.0
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/report/html.hpp>

#include "report/html_page.hpp"
#include "report/phrases.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Html;
using detail::HtmlLanguage;
using detail::number_html;

Html colon() {
    return Html::text(": ");
}

/// Returns what is said of one candidate.
Html of_candidate(const CandidateId& id, const Html& what) {
    return Html::text(id.to_string()) + colon() + what;
}

Html open_clause(const Ranking& ranking, std::size_t number, const HtmlLanguage& say) {
    if (number < ranking.clauses().size()) {
        const ClauseCount& clause = ranking.clauses()[number];
        const Html name = say.text(clause.label, clause.id);
        if (!name.empty())
            return name;
    }
    return say.inline_words("clause") + Html::text(" " + std::to_string(number + 1));
}

std::vector<Html> entry_row(const Ranking& ranking, const RankingEntry& entry,
                            const HtmlLanguage& say) {
    std::vector<Html> verdict{say(detail::word_of(entry.verdict))};
    for (const std::size_t number : entry.open)
        verdict.push_back(open_clause(ranking, number, say));
    return {Html::text(detail::place_name(entry)),
            Html::text(entry.id.to_string()),
            number_html(entry.points),
            say.percent(entry.points, entry.max_points),
            Html::text(detail::range_text(entry)),
            Html::joined_with(verdict, Html::line_break())};
}

std::vector<Html> ranking_notes(const Ranking& ranking, const HtmlLanguage& say) {
    std::vector<Html> notes{say("proposal")};
    for (const RankingWarning& warning : ranking.warnings())
        notes.push_back(say.text(warning.text));
    const RankingCounts& counts = ranking.counts();
    const std::uint64_t standing = counts.eligible + counts.undecided;
    if (standing > ranking.size())
        notes.push_back(say("not_listed", standing - ranking.size()));
    if (counts.ineligible == 0)
        return notes;
    notes.push_back(say.inline_words("left_out") + colon() + number_html(counts.ineligible));
    for (const ClauseCount& clause : ranking.clauses())
        if (clause.failing > 0)
            notes.push_back(say.text(clause.label, clause.id) + colon() +
                            number_html(clause.failing));
    return notes;
}

Html reason_note(const Reason& reason, const HtmlLanguage& say) {
    const std::string line = reason.source_line.empty() ? "" : " [" + reason.source_line + "]";
    return say.inline_words(detail::word_of(reason.verdict)) + colon() +
           say.text(reason.label, reason.id.empty() ? reason.competence : reason.id) +
           Html::text(line);
}

std::vector<Html> explained_row(const ExplainedRequirement& part, bool proven,
                                const HtmlLanguage& say) {
    std::vector<Html> cells{
        say.text(part.label, part.requirement), say.level(part.level_label, part.level),
        say.level(part.required_label, Level{part.required_level}),
        Html::text(detail::points_text(part.points, part.best)), number_html(part.maximum)};
    if (proven)
        cells.push_back(say.told(
            [&](const detail::Language& one) { return detail::evidence_name(part, one); }));
    return cells;
}

Html level_number(Level level, const HtmlLanguage& say) {
    return level.known() ? number_html(level.worst()) : Html::element("em", say("unknown"));
}

Html points_html(const ComparedPoints& points) {
    return Html::text(detail::points_text(points.worst, points.best));
}

std::vector<Html> compared_row(const ComparedRequirement& part, const HtmlLanguage& say) {
    return {say.text(part.label, part.requirement),
            level_number(part.level_a, say),
            points_html(part.a),
            level_number(part.level_b, say),
            points_html(part.b),
            Html::text(detail::signed_text(part.difference))};
}

}  // namespace

std::string report_html(const Ranking& ranking, const ReportOptions& options) {
    const HtmlLanguage say{options};
    const std::vector<RankingEntry> further = ranking.not_listed();
    detail::HtmlTable table{.caption = say.result_title("ranking", ranking.provenance().job),
                            .columns = {{say("place"), true},
                                        {say("id")},
                                        {say("points_of", ranking.max_points()), true},
                                        {say("score"), true},
                                        {say("worst_to_best"), true},
                                        {say("conditions")}},
                            .rows = {},
                            .total = ranking.size() + further.size(),
                            .notes = ranking_notes(ranking, say)};
    const std::size_t room = say.max_rows() - std::min(further.size(), say.max_rows());
    for (std::size_t i = 0; i < std::min(ranking.size(), room); ++i)
        table.rows.push_back(entry_row(ranking, ranking[i], say));
    for (const RankingEntry& entry : further)
        table.rows.push_back(entry_row(ranking, entry, say));
    return say.written(table);
}

std::string report_html(const Explanation& explanation, const ReportOptions& options) {
    const HtmlLanguage say{options};
    const bool proven = detail::has_evidence(explanation);
    const std::string points = detail::points_text(explanation.points, explanation.best) + " / " +
                               std::to_string(explanation.max_points) + " ";
    detail::HtmlTable table{
        .caption = say.result_title("explanation", explanation.provenance.job) + Html::text("; ") +
                   of_candidate(explanation.id, Html::text(points)) + say.inline_words("points") +
                   Html::text(" (") + say.percent(explanation.points, explanation.max_points) +
                   Html::text(")"),
        .columns = {{say("requirement")},
                    {say("level")},
                    {say("required_level")},
                    {say("points"), true},
                    {say("of"), true}},
        .rows = {},
        .total = explanation.requirements.size(),
        .notes = {say.inline_words("conditions") + colon() +
                  say.inline_words(detail::word_of(explanation.verdict))}};
    if (proven)
        table.columns.push_back({say("evidence")});
    for (const ExplainedRequirement& part : explanation.requirements)
        table.rows.push_back(explained_row(part, proven, say));
    for (const Reason& reason : explanation.reasons)
        table.notes.push_back(reason_note(reason, say));
    const auto german = detail::level_rules(explanation, detail::Language{"de"});
    const auto english = detail::level_rules(explanation, detail::Language{"en"});
    for (std::size_t i = 0; i < german.size(); ++i)
        table.notes.push_back(say.words(german[i], english[i]));
    table.notes.push_back(say("proposal"));
    return say.written(table);
}

std::string report_html(const Comparison& comparison, const ReportOptions& options) {
    const HtmlLanguage say{options};
    const Html a = Html::text(comparison.id_a.to_string());
    const Html b = Html::text(comparison.id_b.to_string());
    const auto titled = [&](const Html& id, detail::Word word) {
        return detail::HtmlColumn{id + Html::line_break() + say(word), true};
    };
    detail::HtmlTable table{.caption = say.result_title("comparison", comparison.provenance.job) +
                                       Html::text("; ") + a + Html::text(", ") + b,
                            .columns = {{say("requirement")},
                                        titled(a, "level"),
                                        titled(a, "points"),
                                        titled(b, "level"),
                                        titled(b, "points"),
                                        {say("difference"), true}},
                            .rows = {},
                            .total = comparison.requirements.size() + 1};
    for (const ComparedRequirement& part : comparison.requirements)
        table.rows.push_back(compared_row(part, say));
    table.rows.push_back({say("total"),
                          {},
                          points_html(comparison.a),
                          {},
                          points_html(comparison.b),
                          Html::text(detail::signed_text(comparison.difference))});
    const auto verdict = [&](const CandidateId& id, Verdict of) {
        return of_candidate(
            id, say.inline_words("conditions") + colon() + say.inline_words(detail::word_of(of)));
    };
    table.notes = {verdict(comparison.id_a, comparison.verdict_a),
                   verdict(comparison.id_b, comparison.verdict_b)};
    if (comparison.least_difference != comparison.greatest_difference)
        table.notes.push_back(say("range", detail::signed_text(comparison.least_difference),
                                  detail::signed_text(comparison.greatest_difference)));
    table.notes.push_back(say("comparison_note"));
    return say.written(table);
}

std::string report_html(std::span<const Finding> findings, const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{
        .caption = say.inline_words("findings"),
        .columns = {{say("finding")}, {say("severity")}, {say("finding_place")}, {say("reason")}},
        .rows = {},
        .total = findings.size()};
    for (const Finding& finding : findings)
        table.rows.push_back({Html::element("code", Html::text(finding.code)),
                              say(detail::word_of(finding.severity)), Html::text(finding.place),
                              say.text(finding.reason)});
    if (findings.empty())
        table.notes.push_back(say("no_findings"));
    return say.written(table);
}

}  // namespace herne::inline HERNE_ABI
