// SPDX-License-Identifier: BSL-1.0
#include <herne/match/explain.hpp>

#include "job/competences.hpp"
#include "job/job_access.hpp"
#include "job/scorecard_access.hpp"

#include <herne/match/points.hpp>

#include <algorithm>
#include <cassert>

namespace herne::inline HERNE_ABI {
namespace {

/// Returns whether there is evidence with a last day, and all of it had passed by `closing_date`.
bool has_expired(std::span<const Evidence> evidence, std::string_view closing_date) {
    const auto is_dated = [](const Evidence& piece) { return !piece.valid_until.empty(); };
    const auto is_expired = [&](const Evidence& piece) {
        return !is_dated(piece) || piece.expired_on(closing_date);
    };
    return !closing_date.empty() && std::any_of(evidence.begin(), evidence.end(), is_dated) &&
           std::all_of(evidence.begin(), evidence.end(), is_expired);
}

ExplainedRequirement explain_requirement(const Profile& profile, const JobProfile& job,
                                         const detail::Positions& positions, std::size_t index) {
    const Requirement& requirement = job.requirements()[index];
    const Scale& scale = job.competence(index).scale;
    const auto& facts = detail::JobAccess::facts(job)[index];
    const std::size_t position = positions[facts.used];
    const auto evidence = profile.evidence(position);
    const auto table = job.points(index);
    const auto points_at = [&](int level) { return table[static_cast<std::size_t>(level)]; };

    ExplainedRequirement explained;
    explained.requirement = facts.id;
    explained.competence = facts.competence;
    explained.label = job.label(index);
    explained.level = profile.levels()[position];
    if (explained.level.known())
        explained.level_label = scale.level(explained.level.worst()).label;
    explained.required_label = scale.level(requirement.level).label;
    explained.importance = requirement.importance;
    explained.proof = job.proof(index);
    explained.stage = facts.stage;
    explained.source_line = facts.source_line;
    explained.required_level = requirement.level;
    explained.share = job.share(index);
    explained.table = facts.table;
    explained.points = points_at(explained.level.worst());
    explained.best = points_at(explained.level.best(scale.max()));
    explained.maximum = points_at(scale.max());
    explained.shortfall = std::max(0, requirement.level - explained.level.worst());
    explained.evidence.assign(evidence.begin(), evidence.end());
    explained.evidence_expired = has_expired(evidence, job.parts().terms.closing_date);
    if (const auto& binning = job.competence(index).binning)
        explained.level_rule = binning->sentence();
    return explained;
}

/// Returns the single steps that gain points; `positions` says where the scorecard's competences
/// stand in the profile.
std::vector<Step> steps(const Profile& profile, const Scorecard& scorecard,
                        const detail::Positions& positions) {
    const auto ids = detail::ScorecardAccess::ids(scorecard);
    std::vector<Step> result;
    result.reserve(ids.size());
    for (std::size_t c = 0; c < ids.size(); ++c) {
        const Competence& competence = scorecard.competences()[c];
        const Level level = profile.levels()[positions[c]];
        if (!level.known() || level.worst() == competence.scale.max())
            continue;
        const auto from = static_cast<std::size_t>(level.worst());
        const std::int64_t gain = scorecard.points(c)[from + 1] - scorecard.points(c)[from];
        if (gain > 0)
            result.push_back({ids[c], competence.label, level.worst(), level.worst() + 1, gain});
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Step& a, const Step& b) { return a.gain > b.gain; });
    return result;
}

}  // namespace

Explanation explain(const Profile& profile, const JobProfile& job) {
    const Scorecard& scorecard = job.scorecard();
    const detail::Positions positions{scorecard, profile.framework(), "the profile"};
    Explanation result;
    result.provenance = scorecard.provenance();
    result.id = profile.id();
    result.max_points = scorecard.max_points();
    result.requirements.reserve(job.requirements().size());
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        result.requirements.push_back(explain_requirement(profile, job, positions, r));
        result.points += result.requirements.back().points;
        result.best += result.requirements.back().best;
    }
    assert(result.points <= result.best && result.best <= result.max_points);
    result.verdict = verdict(profile, scorecard);
    if (result.verdict == Verdict::eligible) {
        result.ways.sets.emplace_back();
    } else {
        result.reasons = reasons(profile, job.eligibility());
        result.ways = ways(profile, job.eligibility());
    }
    result.steps = steps(profile, scorecard, positions);
    return result;
}

}  // namespace herne::inline HERNE_ABI
