// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/job_profile.hpp>

#include "job/clauses.hpp"
#include "job/job_access.hpp"
#include "job/job_check.hpp"
#include "job/job_compile.hpp"
#include "job/job_digest.hpp"
#include "job/requirement_position.hpp"
#include "job/scorecard_access.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

std::vector<PointsTable> summed_tables(const JobProfileParts& parts,
                                       const detail::CompiledJob& compiled) {
    std::vector<PointsTable> tables;
    std::map<std::string, std::size_t> positions;
    for (std::size_t r = 0; r < parts.requirements.size(); ++r) {
        const auto& points = compiled.points[r];
        const auto [found, added] =
            positions.emplace(parts.requirements[r].competence, tables.size());
        if (added)
            tables.push_back({parts.requirements[r].competence, points});
        else
            std::transform(points.begin(), points.end(), tables[found->second].points.begin(),
                           tables[found->second].points.begin(), std::plus<>{});
    }
    return tables;
}

std::vector<detail::RequirementFacts> facts_of(const JobProfileParts& parts,
                                               const detail::CompiledJob& compiled,
                                               const Scorecard& scorecard) {
    const auto ids = detail::ScorecardAccess::ids(scorecard);
    std::vector<detail::RequirementFacts> facts;
    for (std::size_t r = 0; r < parts.requirements.size(); ++r) {
        const auto& requirement = parts.requirements[r];
        const auto used = static_cast<std::size_t>(
            std::find(ids.begin(), ids.end(), requirement.competence) - ids.begin());
        facts.push_back({requirement.id, ids[used], requirement.stage, requirement.source_line,
                         compiled.points[r], used});
    }
    return facts;
}

Sharing default_sharing(Proof proof) noexcept {
    return proof == Proof::document ? Sharing::either : Sharing::both;
}

/// Returns what of the formula can be known by the stages in `reached`.
Eligibility known_eligibility(const Eligibility& eligibility,
                              const std::set<std::string>& reached) {
    if (eligibility.everybody())
        return eligibility;
    auto known = detail::known_part(*eligibility.formula(), "", [&](const std::string& stage) {
        return reached.contains(stage);
    });
    return known ? Eligibility{std::move(*known)} : Eligibility{};
}

}  // namespace

struct JobProfile::Data {
    JobProfileParts parts;
    Framework framework;
    std::vector<std::size_t> competences;
    detail::CompiledJob compiled;
    std::string stage;
    std::string digest;
    Scorecard scorecard;
    std::vector<detail::RequirementFacts> facts;

    static std::shared_ptr<const Data> make(JobProfileParts parts, const Framework& all_frameworks,
                                            std::string stage) {
        Framework framework = detail::named_frameworks(parts, all_frameworks);
        detail::check(parts, framework);
        std::vector<std::size_t> competences;
        std::vector<int> max_levels;
        for (auto& requirement : parts.requirements) {
            const std::size_t position = framework.index(requirement.competence);
            const Competence& competence = framework[position];
            competences.push_back(position);
            max_levels.push_back(competence.scale.max());
            if (requirement.shared == default_sharing(requirement.proof.value_or(competence.proof)))
                requirement.shared.reset();
        }
        detail::CompiledJob compiled = detail::compile(parts, max_levels);
        std::string digest = detail::job_digest(parts, stage);
        Scorecard scorecard{framework,
                            summed_tables(parts, compiled),
                            parts.eligibility,
                            {.job = parts.reference, .stage = stage, .job_digest = digest}};
        auto facts = facts_of(parts, compiled, scorecard);
        return std::make_shared<const Data>(Data{
            std::move(parts), std::move(framework), std::move(competences), std::move(compiled),
            std::move(stage), std::move(digest), std::move(scorecard), std::move(facts)});
    }
};

JobProfile::JobProfile(std::shared_ptr<const Data> data) noexcept : data_{std::move(data)} {}

JobProfile::JobProfile(JobProfileParts parts, const Framework& framework)
    : data_{Data::make(std::move(parts), framework, "")} {}

const JobProfileParts& JobProfile::parts() const noexcept {
    return data_->parts;
}

const Framework& JobProfile::framework() const noexcept {
    return data_->framework;
}

std::size_t JobProfile::index(std::string_view id) const {
    return detail::requirement_position(requirements(), id);
}

const Competence& JobProfile::competence(std::size_t index) const noexcept {
    return data_->framework[data_->competences[index]];
}

Proof JobProfile::proof(std::size_t index) const noexcept {
    return requirements()[index].proof.value_or(competence(index).proof);
}

Sharing JobProfile::shared(std::size_t index) const noexcept {
    return requirements()[index].shared.value_or(default_sharing(proof(index)));
}

const Text& JobProfile::label(std::size_t index) const noexcept {
    const Text& own = requirements()[index].label;
    return own.empty() ? competence(index).label : own;
}

Fraction JobProfile::share(std::size_t index) const noexcept {
    return data_->compiled.shares[index];
}

const std::vector<RoundedShare>& JobProfile::rounded_shares() const noexcept {
    return data_->compiled.rounded;
}

std::span<const std::int64_t> JobProfile::points(std::size_t index) const noexcept {
    return data_->compiled.points[index];
}

const Scorecard& JobProfile::scorecard() const noexcept {
    return data_->scorecard;
}

const std::string& JobProfile::stage() const noexcept {
    return data_->stage;
}

JobProfile JobProfile::at_stage(std::string_view stage) const {
    JobProfileParts parts = data_->parts;
    std::set<std::string> reached;
    std::vector<std::string_view> known;
    for (const auto& candidate : parts.stages) {
        reached.insert(candidate.id);
        known.push_back(candidate.id);
        if (candidate.id == stage)
            break;
    }
    if (known.empty() || known.back() != stage)
        throw unknown_id{"stage", std::string{stage}, detail::nearest(stage, known)};
    std::erase_if(parts.requirements, [&](const Requirement& requirement) {
        return !reached.contains(requirement.stage);
    });
    if (parts.requirements.empty())
        throw invalid_input{
            Problem{.where = "job profile " + detail::quoted(reference()),
                    .what = "no requirement is known by the stage " + detail::quoted(stage),
                    .value = detail::quoted(stage)}};
    std::erase_if(parts.groups, [&](const RequirementGroup& group) {
        return std::none_of(
            parts.requirements.begin(), parts.requirements.end(),
            [&](const Requirement& requirement) { return requirement.group == group.id; });
    });
    parts.eligibility = known_eligibility(parts.eligibility, reached);
    for (Pay& pay : parts.terms.pay)
        pay.track = known_eligibility(pay.track, reached);
    return JobProfile{Data::make(std::move(parts), data_->framework, std::string{stage})};
}

const std::string& JobProfile::digest() const noexcept {
    return data_->digest;
}

std::span<const detail::RequirementFacts> detail::JobAccess::facts(const JobProfile& job) noexcept {
    return job.data_->facts;
}

}  // namespace herne::inline HERNE_ABI
