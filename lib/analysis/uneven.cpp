// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/uneven.hpp>

#include "analysis/chosen_levels.hpp"
#include "analysis/code_counts.hpp"
#include "analysis/spread.hpp"
#include "job/competences.hpp"
#include "job/lint.hpp"

#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// A competence of the job and the places that use it.
struct Used {
    std::size_t competence;  ///< position in the scorecard's competences
    std::string place;
};

std::string joined(const std::vector<std::string>& places) {
    std::string text;
    for (const auto& place : places)
        text += (text.empty() ? "" : ", ") + place;
    return text;
}

std::vector<std::string> requirement_places(const JobProfile& job, const std::string& competence) {
    std::vector<std::string> places;
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        if (job.requirements()[r].competence == competence)
            places.push_back(detail::requirement_place(job, r));
    return places;
}

std::vector<std::string> clause_places(const JobProfile& job, const std::string& competence) {
    std::vector<std::string> places;
    for (const auto& placed : detail::placed_clauses(job))
        if (placed.clause->kind == Clause::Kind::level && placed.clause->competence == competence)
            places.push_back(placed.place);
    return places;
}

/// Returns what requirements use, in their order, then what the formula alone uses.
std::vector<Used> uses(const JobProfile& job) {
    const auto& competences = job.scorecard().competences();
    std::vector<bool> taken(competences.size());
    std::vector<Used> result;
    const auto take = [&](const std::string& id, const auto& places_of) {
        std::size_t c = 0;
        while (competences[c].id != id)
            ++c;
        if (!taken[c])
            result.push_back({c, joined(places_of(job, id))});
        taken[c] = true;
    };
    for (const auto& requirement : job.requirements())
        take(requirement.competence, requirement_places);
    for (const auto& competence : competences)
        take(competence.id, clause_places);
    return result;
}

Finding uneven(const Competence& competence, std::string place, std::uint64_t known,
               std::uint64_t unknown) {
    const std::string de = std::to_string(known) + " von " + std::to_string(known + unknown);
    const std::string en = std::to_string(known) + " of " + std::to_string(known + unknown);
    return {"uneven_criterion", Severity::warning, std::move(place),
            Text{"„" + competence.label.in("de") + "“ ist bei " + de + " bekannt und bei " +
                     std::to_string(unknown) +
                     " unbekannt: Nicht alle werden daran gemessen. Entweder bei allen erheben, "
                     "oder auf der Verfahrensstufe vergleichen, auf der es bei allen vorliegt "
                     "(Art. 33 Abs. 2 GG).",
                 "“" + competence.label.in("en") + "” is known for " + en +
                     " candidates and unknown for " + std::to_string(unknown) +
                     ": not everybody is measured by it. Establish it for all, or compare at the "
                     "stage at which it is known for all (Art. 33(2) GG)."}};
}

}  // namespace

std::vector<Finding> uneven_criteria(const Pool& pool, const JobProfile& job,
                                     const AnalysisOptions& options) {
    const auto& competences = job.scorecard().competences();
    const detail::Positions positions{job.scorecard(), pool.framework(), "the pool"};
    const detail::ChosenLevels levels{pool, options};
    const auto counts = detail::count_codes(levels, positions.all(), detail::Execution{options});
    std::vector<Finding> findings;
    for (auto& used : uses(job)) {
        const std::uint64_t unknown = counts[used.competence][Level::unknown().code()];
        const std::uint64_t known = levels.size() - unknown;
        if (known > 0 && unknown > 0)
            findings.push_back(
                uneven(competences[used.competence], std::move(used.place), known, unknown));
    }
    return findings;
}

}  // namespace herne::inline HERNE_ABI
