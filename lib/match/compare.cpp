// SPDX-License-Identifier: BSL-1.0
#include <herne/match/compare.hpp>

#include "job/competences.hpp"
#include "job/job_access.hpp"

#include <herne/match/points.hpp>

namespace herne::inline HERNE_ABI {
namespace {

ComparedPoints points_at(Level level, std::span<const std::int64_t> table) {
    const int top = static_cast<int>(table.size()) - 1;
    return {table[static_cast<std::size_t>(level.worst())],
            table[static_cast<std::size_t>(level.best(top))]};
}

void add(ComparedPoints& sum, const ComparedPoints& part) {
    sum.worst += part.worst;
    sum.best += part.best;
}

/// A candidate, and where the job's competences stand in their profile.
struct Side {
    Side(const Profile& the_profile, const JobProfile& job, const char* name)
        : profile{the_profile}, positions{job.scorecard(), profile.framework(), name} {}

    /// Returns the level of the competence at `index` of the scorecard's.
    [[nodiscard]] Level level(std::size_t index) const noexcept {
        return profile.levels()[positions[index]];
    }

    const Profile& profile;
    detail::Positions positions;
};

ComparedRequirement compare_requirement(const Side& a, const Side& b, const JobProfile& job,
                                        std::size_t index) {
    const auto& facts = detail::JobAccess::facts(job)[index];
    const auto table = job.points(index);
    ComparedRequirement compared;
    compared.requirement = facts.id;
    compared.competence = facts.competence;
    compared.label = job.label(index);
    compared.required_level = job.requirements()[index].level;
    compared.maximum = table.back();
    compared.level_a = a.level(facts.used);
    compared.level_b = b.level(facts.used);
    compared.a = points_at(compared.level_a, table);
    compared.b = points_at(compared.level_b, table);
    compared.difference = compared.a.worst - compared.b.worst;
    return compared;
}

}  // namespace

Comparison compare(const Profile& a, const Profile& b, const JobProfile& job) {
    const Side side_a{a, job, "the first profile"};
    const Side side_b{b, job, "the second profile"};
    Comparison result;
    result.provenance = job.scorecard().provenance();
    result.id_a = a.id();
    result.id_b = b.id();
    result.max_points = job.scorecard().max_points();
    result.requirements.reserve(job.requirements().size());
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        result.requirements.push_back(compare_requirement(side_a, side_b, job, r));
        add(result.a, result.requirements.back().a);
        add(result.b, result.requirements.back().b);
    }
    result.verdict_a = verdict(a, job);
    result.verdict_b = verdict(b, job);
    result.difference = result.a.worst - result.b.worst;
    result.least_difference = result.a.worst - result.b.best;
    result.greatest_difference = result.a.best - result.b.worst;
    return result;
}

}  // namespace herne::inline HERNE_ABI
