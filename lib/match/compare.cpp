// SPDX-License-Identifier: BSL-1.0
#include <herne/match/compare.hpp>

#include "detail/competences.hpp"

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

ComparedRequirement compare_requirement(const Profile& a, const Profile& b, const JobProfile& job,
                                        std::size_t index) {
    const Requirement& requirement = job.requirements()[index];
    const auto table = job.points(index);
    ComparedRequirement compared;
    compared.requirement = requirement.id;
    compared.competence = requirement.competence;
    compared.label = job.label(index);
    compared.required_level = requirement.level;
    compared.maximum = table.back();
    compared.level_a = a[requirement.competence];
    compared.level_b = b[requirement.competence];
    compared.a = points_at(compared.level_a, table);
    compared.b = points_at(compared.level_b, table);
    compared.difference = compared.a.worst - compared.b.worst;
    return compared;
}

}  // namespace

Comparison compare(const Profile& a, const Profile& b, const JobProfile& job) {
    const auto& competences = job.scorecard().competences();
    static_cast<void>(detail::positions(competences, a.framework(), "the first profile"));
    static_cast<void>(detail::positions(competences, b.framework(), "the second profile"));
    Comparison result;
    result.provenance = job.scorecard().provenance();
    result.id_a = a.id();
    result.id_b = b.id();
    result.max_points = job.scorecard().max_points();
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        result.requirements.push_back(compare_requirement(a, b, job, r));
        add(result.a, result.requirements.back().a);
        add(result.b, result.requirements.back().b);
    }
    result.verdict_a = verdict(a, job.eligibility());
    result.verdict_b = verdict(b, job.eligibility());
    result.difference = result.a.worst - result.b.worst;
    result.least_difference = result.a.worst - result.b.best;
    result.greatest_difference = result.a.best - result.b.worst;
    return result;
}

}  // namespace herne::inline HERNE_ABI
