// SPDX-License-Identifier: BSL-1.0
#include "report/phrases.hpp"

#include <herne/base/error.hpp>

#include "text/quoted.hpp"

#include <algorithm>
#include <array>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::int64_t bar_cells = 6;

std::int64_t cells_of(std::int64_t points, std::int64_t maximum) {
    return maximum == 0 ? 0 : (points * bar_cells + maximum / 2) / maximum;
}

std::string name_of_clause(const Text& label, const std::string& competence, const std::string& id,
                           const JobProfile& job, const Language& say) {
    if (!say(label).empty())
        return say(label);
    if (competence.empty())
        return id;
    return job.framework().contains(competence) ? say(job.framework()[competence].label)
                                                : competence;
}

invalid_input of_another_job(const Provenance& provenance, const JobProfile& job) {
    return invalid_input{
        not_in("job", detail::quoted(job.reference()), detail::quoted(provenance.job))};
}

template <class Result>
void check_same_requirements(const Result& result, const JobProfile& job) {
    const auto& wanted = job.requirements();
    const auto& given = result.requirements;
    const bool same =
        std::equal(given.begin(), given.end(), wanted.begin(), wanted.end(),
                   [](const auto& a, const Requirement& b) { return a.requirement == b.id; });
    if (!same)
        throw of_another_job(result.provenance, job);
}

}  // namespace

std::string joined_with(std::span<const std::string> parts, std::string_view between) {
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            result += between;
        result += parts[i];
    }
    return result;
}

std::string joined_words(std::span<const std::string> parts, std::string_view between) {
    std::string result;
    for (const std::string& part : parts) {
        if (!result.empty() && !part.empty())
            result += between;
        result += part;
    }
    return result;
}

std::string place_name(const RankingEntry& entry) {
    if (entry.place == 0)
        return "–";
    return (entry.tied ? "=" : "") + std::to_string(entry.place) + ".";
}

std::string range_text(const RankingEntry& entry) {
    if (entry.worst == entry.best)
        return "";
    return std::to_string(entry.worst) + " – " + std::to_string(entry.best);
}

std::string label_of_level(const Scale& scale, Level level, const Language& say) {
    if (!level.known())
        return say("unknown");
    return level.worst() > scale.max() ? std::to_string(level.worst())
                                       : say(scale.level(level.worst()).label);
}

std::string level_name(const Scale& scale, Level level, const Language& say) {
    if (!level.known() || level.worst() > scale.max())
        return label_of_level(scale, level, say);
    return std::to_string(level.worst()) + " " + say(scale.level(level.worst()).label);
}

std::string counts_text(const RankingCounts& counts, const Language& say) {
    const auto counted = [&](std::uint64_t count, Word verdict) {
        return std::to_string(count) + " " + say(verdict);
    };
    return say("candidates") + ": " + std::to_string(counts.candidates) + "; " + say("conditions") +
           ": " + counted(counts.eligible, "eligible") + ", " +
           counted(counts.undecided, "undecided") + ", " +
           counted(counts.ineligible, "ineligible") + ".";
}

std::string verdict_name(const RankingEntry& entry, const Language& say) {
    std::string text = say(word_of(entry.verdict));
    for (std::size_t i = 0; i < entry.open.size(); ++i)
        text += (i == 0 ? ": " : ", ") + std::to_string(entry.open[i] + 1);
    return text;
}

std::string with_source_line(std::string text, std::string_view source_line) {
    if (!source_line.empty())
        text.append(" [").append(source_line).append("]");
    return text;
}

std::string clause_name(const Clause& clause, const JobProfile& job, const Language& say) {
    return with_source_line(name_of_clause(clause.label, clause.competence, clause.id, job, say),
                            clause.source_line);
}

std::string clause_name(const Reason& reason, const JobProfile& job, const Language& say) {
    return with_source_line(name_of_clause(reason.label, reason.competence, reason.id, job, say),
                            reason.source_line);
}

std::string evidence_name(const ExplainedRequirement& part, const Language& say) {
    if (part.evidence.empty())
        return "";
    if (part.evidence_expired)
        return say("expired");
    const auto furthest =
        std::max_element(part.evidence.begin(), part.evidence.end(),
                         [](const Evidence& a, const Evidence& b) { return a.status < b.status; });
    return say(word_of(furthest->status));
}

bool has_evidence(const Explanation& explanation) noexcept {
    return std::any_of(explanation.requirements.begin(), explanation.requirements.end(),
                       [](const ExplainedRequirement& part) { return !part.evidence.empty(); });
}

std::vector<std::string> level_rules(const Explanation& explanation, const Language& say) {
    std::vector<std::pair<const Text*, std::vector<std::string>>> rules;
    for (const ExplainedRequirement& part : explanation.requirements) {
        if (part.level_rule.empty())
            continue;
        auto same = std::find_if(rules.begin(), rules.end(),
                                 [&](const auto& rule) { return *rule.first == part.level_rule; });
        if (same == rules.end())
            same = rules.insert(rules.end(), {&part.level_rule, {}});
        const std::string& label = say(part.label);
        same->second.push_back(label.empty() ? part.requirement.get() : label);
    }
    std::vector<std::string> lines;
    for (const auto& [rule, labels] : rules)
        lines.push_back(joined_with(labels, ", ") + " – " + say(*rule) + ".");
    return lines;
}

std::string bar_text(const ExplainedRequirement& part) {
    const std::int64_t proven = cells_of(part.points, part.maximum);
    const std::int64_t possible = cells_of(part.best, part.maximum);
    std::string result;
    for (std::int64_t i = 0; i < bar_cells; ++i)
        result += i < proven ? "█" : i < possible ? "░" : "·";
    return result;
}

void check_job(const Explanation& explanation, const JobProfile& job) {
    check_same_requirements(explanation, job);
}

void check_job(const Comparison& comparison, const JobProfile& job) {
    check_same_requirements(comparison, job);
}

void check_job(const Ranking& ranking, const JobProfile& job) {
    if (ranking.max_points() != job.scorecard().max_points() ||
        ranking.clauses().size() != job.eligibility().clauses().size())
        throw of_another_job(ranking.provenance(), job);
}

std::string job_title(Word what, const JobProfile& job, const Language& say) {
    std::string title = say(what) + ": " + job.reference();
    if (!say(job.title()).empty())
        title += " " + say(job.title());
    if (job.stage().empty())
        return title;
    const auto& stages = job.parts().stages;
    const auto stage = std::find_if(stages.begin(), stages.end(),
                                    [&](const Stage& one) { return one.id == job.stage(); });
    const bool named = stage != stages.end() && !say(stage->label).empty();
    return title + " (" + say("at_stage") + ": " + (named ? say(stage->label) : job.stage()) + ")";
}

}  // namespace herne::inline HERNE_ABI::detail
