// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/archive/job.hpp"

// What archives hold of match/.

namespace herne::inline HERNE_ABI::detail {

template <class F>
void describe(F& field, RankingEntry& entry) {
    field("place", entry.place);
    field("id", entry.id);
    field("points", entry.points);
    field("max_points", entry.max_points);
    field("worst", entry.worst);
    field("best", entry.best);
    field("verdict", entry.verdict);
    field("tied", entry.tied);
    if (field.version() >= 2) {
        std::vector<std::uint64_t> open{entry.open.begin(), entry.open.end()};
        field("open", open);
        if (F::loading)
            entry.open.assign(open.begin(), open.end());
    }
}

template <class F>
void describe(F& field, LeftOut& left_out) {
    std::vector<std::uint64_t> clauses{left_out.clauses.begin(), left_out.clauses.end()};
    field("id", left_out.id);
    field("clauses", clauses);
    if (F::loading)
        left_out.clauses.assign(clauses.begin(), clauses.end());
}

template <class F>
void describe(F& field, OpenCandidate& candidate) {
    std::vector<std::uint64_t> clauses{candidate.clauses.begin(), candidate.clauses.end()};
    field("id", candidate.id);
    field("clauses", clauses);
    if (F::loading)
        candidate.clauses.assign(clauses.begin(), clauses.end());
}

template <class F>
void describe(F& field, ClauseCount& count) {
    field("id", count.id);
    field("label", count.label);
    field("failing", count.failing);
    field("undecided", count.undecided);
}

template <class F>
void describe(F& field, RankingCounts& counts) {
    field("candidates", counts.candidates);
    field("eligible", counts.eligible);
    field("undecided", counts.undecided);
    field("ineligible", counts.ineligible);
    field("below_min_score", counts.below_min_score);
    field("ties_at_cut", counts.ties_at_cut);
}

template <class F>
void describe(F& field, RankingWarning& warning) {
    field("code", warning.code);
    field("competences", warning.competences);
    field("text", warning.text);
}

/// Reads warnings from when they were sentences.
template <class F>
void read_plain_warnings(F& field, std::vector<RankingWarning>& warnings) {
    std::vector<std::string> sentences;
    field("warnings", sentences);
    warnings.clear();
    for (auto& sentence : sentences)
        warnings.push_back({.text = std::move(sentence)});
}

template <class F>
void describe(F& field, RankingParts& parts) {
    std::uint64_t top = parts.top;
    field("provenance", parts.provenance);
    field("order", parts.order);
    field("top", top);
    field("min_score", parts.min_score);
    field("max_points", parts.max_points);
    field("counts", parts.counts);
    field("clauses", parts.clauses);
    field("entries", parts.entries);
    field("also", parts.also);
    field("left_out", parts.left_out);
    if (field.version() < 2)
        read_plain_warnings(field, parts.warnings);
    else
        field("warnings", parts.warnings);
    parts.top = static_cast<std::size_t>(top);
}

template <class F>
void describe(F& field, Ranking& ranking) {
    RankingParts parts = ranking.parts();
    field("parts", parts);
    if (F::loading)
        ranking = Ranking{std::move(parts)};
}

template <class F>
void describe(F& field, ExplainedRequirement& requirement) {
    field("requirement", requirement.requirement);
    field("competence", requirement.competence);
    field("label", requirement.label);
    field("level_label", requirement.level_label);
    field("required_label", requirement.required_label);
    field("importance", requirement.importance);
    field("proof", requirement.proof);
    field("stage", requirement.stage);
    field("source_line", requirement.source_line);
    field("level", requirement.level);
    field("required_level", requirement.required_level);
    field("share", requirement.share);
    field("table", requirement.table);
    field("points", requirement.points);
    field("best", requirement.best);
    field("maximum", requirement.maximum);
    field("shortfall", requirement.shortfall);
    field("evidence", requirement.evidence);
    field("evidence_expired", requirement.evidence_expired);
}

template <class F>
void describe(F& field, Step& step) {
    field("competence", step.competence);
    field("label", step.label);
    field("from", step.from);
    field("to", step.to);
    field("gain", step.gain);
}

template <class F>
void describe(F& field, Explanation& explanation) {
    field("provenance", explanation.provenance);
    field("id", explanation.id);
    field("requirements", explanation.requirements);
    field("points", explanation.points);
    field("best", explanation.best);
    field("max_points", explanation.max_points);
    field("verdict", explanation.verdict);
    field("reasons", explanation.reasons);
    field("ways", explanation.ways);
    field("steps", explanation.steps);
}

template <class F>
void describe(F& field, ComparedPoints& points) {
    field("worst", points.worst);
    field("best", points.best);
}

template <class F>
void describe(F& field, ComparedRequirement& requirement) {
    field("requirement", requirement.requirement);
    field("competence", requirement.competence);
    field("label", requirement.label);
    field("required_level", requirement.required_level);
    field("maximum", requirement.maximum);
    field("level_a", requirement.level_a);
    field("level_b", requirement.level_b);
    field("a", requirement.a);
    field("b", requirement.b);
    field("difference", requirement.difference);
}

template <class F>
void describe(F& field, Comparison& comparison) {
    field("provenance", comparison.provenance);
    field("id_a", comparison.id_a);
    field("id_b", comparison.id_b);
    field("requirements", comparison.requirements);
    field("a", comparison.a);
    field("b", comparison.b);
    field("max_points", comparison.max_points);
    field("verdict_a", comparison.verdict_a);
    field("verdict_b", comparison.verdict_b);
    field("difference", comparison.difference);
    field("least_difference", comparison.least_difference);
    field("greatest_difference", comparison.greatest_difference);
}

}  // namespace herne::inline HERNE_ABI::detail
