// SPDX-License-Identifier: BSL-1.0
#include "job/clauses.hpp"
#include "job/lint.hpp"

#include <algorithm>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the position of a stage; what has none is known from the start.
std::size_t stage_index(const JobProfile& job, const std::string& id) {
    const auto& stages = job.parts().stages;
    const auto found =
        std::find_if(stages.begin(), stages.end(), [&](const Stage& one) { return one.id == id; });
    return found == stages.end() ? 0 : static_cast<std::size_t>(found - stages.begin());
}

std::string stage_name(const JobProfile& job, std::size_t index, const char* language) {
    const Stage& stage = job.parts().stages[index];
    return stage.label.empty() ? stage.id : stage.label.in(language);
}

/// Returns the positions of the requirements that weigh the clause's competence.
std::vector<std::size_t> weighed_by(const JobProfile& job, const Clause& clause) {
    std::vector<std::size_t> found;
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        if (job.requirements()[r].competence == clause.competence)
            found.push_back(r);
    return found;
}

Finding differs(const JobProfile& job, const PlacedClause& placed, std::size_t requirement) {
    const std::size_t required = stage_index(job, placed.stage);
    const std::size_t weighed = stage_index(job, job.requirements()[requirement].stage);
    const bool later = required > weighed;
    const std::string de = "Die Bedingung gilt ab „" + stage_name(job, required, "de") +
                           "“, die Anforderung „" + job.label(requirement).in("de") +
                           "“ über dieselbe Kompetenz ab „" + stage_name(job, weighed, "de") +
                           "“: ";
    const std::string en = "The condition holds from “" + stage_name(job, required, "en") +
                           "” on, the requirement “" + job.label(requirement).in("en") +
                           "” on the same competence from “" + stage_name(job, weighed, "en") +
                           "” on: ";
    return {"clause_stage_differs", Severity::warning, placed.place,
            later ? Text{de + "Bis dahin steht in der Rangfolge, wer sie erkennbar nicht erfüllt.",
                         en + "until then people are ranked who are known not to meet it."}
                  : Text{de + "Bis dahin ist sie bei allen zu klären.",
                         en + "until then it is to be settled for everybody."}};
}

void check_level(const JobProfile& job, const PlacedClause& placed, std::size_t index,
                 std::vector<Noticed>& noticed) {
    const auto requirements = weighed_by(job, *placed.clause);
    const std::size_t required = stage_index(job, placed.stage);
    const auto at_that_stage = [&](std::size_t r) {
        return stage_index(job, job.requirements()[r].stage) == required;
    };
    if (requirements.empty() ||
        std::any_of(requirements.begin(), requirements.end(), at_that_stage))
        return;
    noticed.push_back({Section::eligibility, index, differs(job, placed, requirements.front())});
}

bool knows_any_level(const JobProfile& job, const Clause& clause, const std::string& inherited,
                     std::size_t stage) {
    const std::string& own = clause.stage.empty() ? inherited : clause.stage;
    if (clause.kind == Clause::Kind::level)
        return stage_index(job, own) <= stage;
    return std::any_of(clause.clauses.begin(), clause.clauses.end(),
                       [&](const Clause& part) { return knows_any_level(job, part, own, stage); });
}

/// Notes a choice of which some levels are known before it can leave out anybody.
void check_choice(const JobProfile& job, const PlacedClause& placed, std::size_t index,
                  std::vector<Noticed>& noticed) {
    std::size_t stage = 0;
    const auto reached = [&](const std::string& id) { return stage_index(job, id) <= stage; };
    bool waits = false;
    for (; stage < job.parts().stages.size(); ++stage) {
        if (known_part(*placed.clause, placed.stage, reached))
            break;
        waits = waits || knows_any_level(job, *placed.clause, placed.stage, stage);
    }
    if (!waits || stage == job.parts().stages.size())
        return;
    noticed.push_back(
        {Section::eligibility,
         index,
         {"alternative_waits", Severity::information, placed.place,
          Text{"Eine der Möglichkeiten zeigt sich erst bei „" + stage_name(job, stage, "de") +
                   "“: Bis dahin schließt diese Bedingung niemanden aus.",
               "One of the alternatives shows at “" + stage_name(job, stage, "en") +
                   "” only: until then this condition leaves out nobody."}}});
}

}  // namespace

void lint_stages(const JobProfile& job, std::vector<Noticed>& noticed) {
    if (job.parts().stages.empty())
        return;
    const auto clauses = placed_clauses(job);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const Clause::Kind kind = clauses[i].clause->kind;
        if (kind == Clause::Kind::level)
            check_level(job, clauses[i], i, noticed);
        else if (kind != Clause::Kind::all)
            check_choice(job, clauses[i], i, noticed);
    }
}

}  // namespace herne::inline HERNE_ABI::detail
