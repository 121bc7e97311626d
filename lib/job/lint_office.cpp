// SPDX-License-Identifier: BSL-1.0
#include "job/clauses.hpp"
#include "job/lint.hpp"

#include <algorithm>
#include <functional>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns how many parts satisfy `holds`.
std::size_t parts_where(const Clause& clause, const std::function<bool(const Clause&)>& holds) {
    return static_cast<std::size_t>(
        std::count_if(clause.clauses.begin(), clause.clauses.end(), holds));
}

/// Returns whether whoever meets `track` reaches the level that `wanted` asks for.
bool implies_level(const Clause& track, const Clause& wanted) {
    if (track.kind == Clause::Kind::level)
        return track.competence == wanted.competence && track.level >= wanted.level;
    const std::size_t implying =
        parts_where(track, [&](const Clause& part) { return implies_level(part, wanted); });
    // As many parts hold as are needed, and those that do not imply it are fewer.
    return track.clauses.size() - implying < needed(track);
}

/// Returns whether whoever meets `track` meets `clause`, as far as its parts tell one by one.
bool implies(const Clause& track, const Clause& clause) {
    if (clause.kind == Clause::Kind::level)
        return implies_level(track, clause);
    return parts_where(clause, [&](const Clause& part) { return implies(track, part); }) >=
           needed(clause);
}

Finding beyond_office(const PlacedClause& placed, const Pay& pay) {
    const std::string& grade = pay.grade;
    return {"clause_beyond_office", Severity::warning, placed.place,
            Text{"Die Bedingung fordert allein die Stelle, nicht die Laufbahn von „" + grade +
                     "“: Wer sich als Beamtin oder Beamter bewirbt, darf nur ausnahmsweise an "
                     "ihr scheitern (BVerwG 2 VR 1.13). Es fehlt der Grund.",
                 "The condition is one of the post alone, not of the track of “" + grade +
                     "”: civil servants may fail by it only exceptionally (BVerwG 2 VR 1.13). A "
                     "reason is missing."}};
}

}  // namespace

void lint_office(const JobProfile& job, std::vector<Noticed>& noticed) {
    const auto clauses = placed_clauses(job);
    const auto top_level = job.eligibility().clauses();
    for (const Pay& pay : job.parts().terms.pay) {
        if (pay.track.everybody())
            continue;
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            const bool is_top_level =
                std::any_of(top_level.begin(), top_level.end(),
                            [&](const Clause& clause) { return &clause == clauses[i].clause; });
            if (is_top_level && clauses[i].clause->reason.empty() &&
                !implies(*pay.track.formula(), *clauses[i].clause))
                noticed.push_back({Section::eligibility, i, beyond_office(clauses[i], pay)});
        }
    }
}

}  // namespace herne::inline HERNE_ABI::detail
