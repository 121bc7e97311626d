// SPDX-License-Identifier: BSL-1.0
#include "job/clauses.hpp"
#include "job/lint.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

const char* parts_key(Clause::Kind kind) noexcept {
    switch (kind) {
        case Clause::Kind::all:
            return "all";
        case Clause::Kind::any:
            return "any";
        case Clause::Kind::at_least:
        case Clause::Kind::level:
            break;
    }
    return "of";
}

bool has_source_line_within(const Clause& clause) {
    return !clause.source_line.empty() ||
           std::any_of(clause.clauses.begin(), clause.clauses.end(), has_source_line_within);
}

/// Returns whether the level of `competence` is judged: what the job's own requirements say of it
/// goes before what the framework says.
bool is_judged(const JobProfile& job, const std::string& competence) {
    bool stated = false;
    for (const Requirement& requirement : job.requirements())
        if (requirement.competence == competence && requirement.proof) {
            if (*requirement.proof == Proof::judgement)
                return true;
            stated = true;
        }
    return !stated && job.framework()[competence].proof == Proof::judgement;
}

/// Returns whether documents alone can meet the clause.
bool met_by_documents(const JobProfile& job, const Clause& clause) {
    if (clause.kind == Clause::Kind::level)
        return !is_judged(job, clause.competence);
    const auto met = std::count_if(clause.clauses.begin(), clause.clauses.end(),
                                   [&](const Clause& part) { return met_by_documents(job, part); });
    return static_cast<std::size_t>(met) >= needed(clause);
}

/// Appends `clause` and its parts; `around` is the clause that it is a part of, if any.
void collect(const JobProfile& job, const Clause& clause, const std::string& path,
             const PlacedClause& around, std::vector<PlacedClause>& placed) {
    const bool outermost_all = around.clause == nullptr && clause.kind == Clause::Kind::all;
    const bool lacks = !outermost_all && !around.settled && !has_source_line_within(clause);
    const PlacedClause here{.clause = &clause,
                            .place = clause.id.empty() ? path : path + " (" + clause.id + ")",
                            .lacks_source_line = lacks,
                            .settled = around.settled || lacks || !clause.source_line.empty(),
                            .stage = clause.stage.empty() ? around.stage : clause.stage,
                            .only_admits = around.only_admits || met_by_documents(job, clause)};
    placed.push_back(here);
    for (std::size_t i = 0; i < clause.clauses.size(); ++i)
        collect(job, clause.clauses[i],
                path + "." + parts_key(clause.kind) + "[" + std::to_string(i) + "]", here, placed);
}

Finding judgement(const JobProfile& job, const PlacedClause& placed, Employer employer) {
    const Text& label = job.framework()[placed.clause->competence].label;
    const std::string de = "„" + label.in("de") + "“ muss jemand beurteilen. ";
    const std::string en = "“" + label.in("en") + "” has to be judged by somebody. ";
    return {"judgement_in_eligibility", Severity::error, placed.place,
            by_law(employer,
                   {de + "Ausschließen darf nur, was objektiv und leicht feststellbar ist "
                         "(konstitutive Anforderung); was beurteilt wird, zählt in der Bewertung "
                         "(Art. 33 Abs. 2 GG).",
                    en + "Only what is objectively and easily established may knock out "
                         "(constitutive requirement); what is judged is weighed (Art. 33(2) GG)."},
                   {de + "Schließt ein Urteil allein aus, lässt sich die Absage schwer belegen, "
                         "wenn eine Benachteiligung vermutet wird (§ 22 AGG); was beurteilt wird, "
                         "gehört in die Bewertung.",
                    en + "Where a judgement alone knocks out, the refusal is hard to prove once "
                         "discrimination is presumed (§ 22 AGG); what is judged belongs among what "
                         "is weighed."})};
}

Finding judged_alternative(const JobProfile& job, const PlacedClause& placed) {
    const Text& label = job.framework()[placed.clause->competence].label;
    return {"judgement_in_eligibility", Severity::information, placed.place,
            Text{"„" + label.in("de") +
                     "“ muss jemand beurteilen, steht aber neben Unterlagen, die genügen: Das "
                     "Urteil lässt nur zu. Festzuhalten ist, wer es nach welchem Maßstab fällt.",
                 "“" + label.in("en") +
                     "” has to be judged by somebody, but documents beside it suffice: the "
                     "judgement only admits. Record who gives it and by which measure."}};
}

Finding stricter(const JobProfile& job, const PlacedClause& placed, int posted, Employer employer) {
    const Scale& scale = job.framework()[placed.clause->competence].scale;
    const auto named = [&](int level, const char* language) {
        return scale.level(std::clamp(level, 0, scale.max())).label.in(language);
    };
    const int level = placed.clause->level;
    const std::string de = "Verlangt wird „" + named(level, "de") + "“, ausgeschrieben ist „" +
                           named(posted, "de") + "“. ";
    const std::string en =
        "“" + named(level, "en") + "” is demanded, “" + named(posted, "en") + "” was posted. ";
    return {"stricter_than_posted", Severity::error, placed.place,
            by_law(employer,
                   {de + "Der veröffentlichte Text bindet: Strengeres darf nicht hinzukommen (Art. "
                         "33 Abs. 2 GG).",
                    en + "The published text binds: nothing stricter may be added (Art. 33(2) "
                         "GG)."},
                   {de + "Wer strenger aussiebt, als ausgeschrieben war, liefert ein Indiz für "
                         "eine Benachteiligung (§ 22 AGG).",
                    en + "Sifting more strictly than was posted is a sign of discrimination (§ 22 "
                         "AGG)."})};
}

Finding without_source_line(const PlacedClause& placed, Employer employer) {
    const std::string de = "Es fehlt die Zeile der Ausschreibung, für die diese Bedingung steht. ";
    const std::string en = "The line of the posting that this condition stands for is missing. ";
    return {"clause_without_source_line", Severity::warning, placed.place,
            by_law(employer,
                   {de + "Ausschließen darf nur, was veröffentlicht verlangt war (Art. 33 Abs. 2 "
                         "GG).",
                    en + "Only what was published as a demand may knock out (Art. 33(2) GG)."},
                   {de + "Eine Absage muss sich auf das stützen können, was veröffentlicht war "
                         "(§ 22 AGG).",
                    en + "A refusal has to rest on what was published (§ 22 AGG)."})};
}

void check_level(const JobProfile& job, const PlacedClause& placed, std::size_t index,
                 Employer employer, std::vector<Noticed>& noticed) {
    if (is_judged(job, placed.clause->competence))
        noticed.push_back({Section::eligibility, index,
                           placed.only_admits ? judged_alternative(job, placed)
                                              : judgement(job, placed, employer)});
    const auto posted = placed.clause->posted_level;
    if (posted && placed.clause->level > *posted)
        noticed.push_back({Section::eligibility, index, stricter(job, placed, *posted, employer)});
}

}  // namespace

std::vector<PlacedClause> placed_clauses(const JobProfile& job) {
    std::vector<PlacedClause> placed;
    if (const auto& formula = job.eligibility().formula())
        collect(job, *formula, "eligibility", {.clause = nullptr, .place = {}}, placed);
    return placed;
}

void lint_eligibility(const JobProfile& job, const LintOptions& options,
                      std::vector<Noticed>& noticed) {
    if (job.eligibility().everybody()) {
        noticed.push_back(
            {Section::eligibility,
             0,
             {"everybody_eligible", Severity::information, "eligibility",
              Text{"Es gibt keine Bedingung, die ausschließt: Alle kommen in die Rangfolge.",
                   "There is no condition that knocks out: everybody enters the ranking."}}});
        return;
    }
    const auto clauses = placed_clauses(job);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].clause->kind == Clause::Kind::level)
            check_level(job, clauses[i], i, options.employer, noticed);
        if (clauses[i].lacks_source_line)
            noticed.push_back(
                {Section::eligibility, i, without_source_line(clauses[i], options.employer)});
    }
}

}  // namespace herne::inline HERNE_ABI::detail
