// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/comparison_sheet.hpp>

#include <herne/base/error.hpp>
#include <herne/match/explain.hpp>

#include "text/quoted.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

Problem problem_of(std::string where, const CandidateId& id, const std::string& what) {
    const std::string shown = detail::quoted(id.to_string());
    return {.where = std::move(where), .what = shown + what, .value = shown};
}

std::vector<CandidateId> sorted_people(std::span<const CandidateId> ids) {
    std::vector<CandidateId> sorted{ids.begin(), ids.end()};
    std::sort(sorted.begin(), sorted.end());
    if (sorted.size() < 2)
        throw invalid_input{Problem{.where = "ids", .what = "two people at least are compared"}};
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end())
        throw invalid_input{problem_of("ids", *twice, " stands twice")};
    return sorted;
}

void check_is_compared(const CandidateId& id, const std::vector<CandidateId>& people,
                       const std::string& where) {
    if (!std::binary_search(people.begin(), people.end(), id))
        throw invalid_input{problem_of(where, id, " is not compared")};
}

void check_sheet_options(const ComparisonSheetOptions& options,
                         const std::vector<CandidateId>& people) {
    for (std::size_t i = 0; i < options.appraisals.size(); ++i) {
        const Appraisal& appraisal = options.appraisals[i];
        const std::string where = "appraisals[" + std::to_string(i) + "].";
        check_is_compared(appraisal.id, people, where + "id");
        if (appraisal.grade.empty())
            throw invalid_input{Problem{.where = where + "grade", .what = "is missing"}};
        if (!appraisal.date.empty() && !is_date(appraisal.date))
            throw invalid_input{
                is_not(where + "date", detail::quoted(appraisal.date), "a day written YYYY-MM-DD")};
    }
    for (std::size_t i = 0; i < options.civil_servants.size(); ++i)
        check_is_compared(options.civil_servants[i], people,
                          "civil_servants[" + std::to_string(i) + "]");
}

/// Throws `unknown_id` unless the ranking says something of everybody.
void check_in_ranking(const Ranking& ranking, const std::vector<CandidateId>& people) {
    const auto names = [](const auto& list, const CandidateId& id) {
        return std::any_of(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    };
    for (const CandidateId& id : people)
        if (!names(ranking.entries(), id) && !names(ranking.also(), id) &&
            !names(ranking.left_out(), id))
            throw unknown_id{"candidate of the ranking", id.to_string(), ""};
}

std::vector<std::string> open_clauses(const Profile& profile, const JobProfile& job) {
    std::vector<std::string> open;
    const auto clauses = job.eligibility().clauses();
    for (std::size_t c = 0; c < clauses.size(); ++c)
        if (verdict(profile, clauses[c]) == Verdict::undecided)
            open.push_back(clauses[c].id.empty() ? "clause " + std::to_string(c + 1)
                                                 : clauses[c].id);
    return open;
}

ComparedPerson person_of(const Profile& profile, const JobProfile& job,
                         const ComparisonSheetOptions& options) {
    ComparedPerson person{.id = profile.id(), .verdict = verdict(profile, job.eligibility())};
    person.civil_servant = std::find(options.civil_servants.begin(), options.civil_servants.end(),
                                     person.id) != options.civil_servants.end();
    for (const Appraisal& appraisal : options.appraisals)
        if (appraisal.id == person.id)
            person.appraisals.push_back(appraisal);
    std::stable_sort(person.appraisals.begin(), person.appraisals.end(),
                     [](const Appraisal& a, const Appraisal& b) { return b.date < a.date; });
    if (person.verdict == Verdict::undecided)
        person.open = open_clauses(profile, job);
    return person;
}

void note(ComparisonSheet& sheet, const char* code, const ComparedPerson& person, Text reason) {
    sheet.findings.push_back({.code = code,
                              .severity = Severity::warning,
                              .place = "people (" + person.id.to_string() + ")",
                              .reason = std::move(reason)});
}

void note_appraisals(ComparisonSheet& sheet, const ComparedPerson& person) {
    if (person.civil_servant && person.appraisals.empty())
        note(sheet, "appraisal_missing", person,
             {"Eine dienstliche Beurteilung fehlt: Unter Beamtinnen und Beamten wird zuerst nach "
              "ihr verglichen (Art. 33 Abs. 2 GG).",
              "An appraisal is missing: civil servants are compared by it first (Art. 33(2) GG)."});
    for (const Appraisal& appraisal : person.appraisals) {
        if (appraisal.date.empty())
            note(sheet, "appraisal_without_date", person,
                 {"Die Beurteilung nennt keinen Tag: Ob sie aktuell ist, lässt sich nicht sagen.",
                  "The appraisal states no day: whether it is recent cannot be said."});
        if (appraisal.office.empty())
            note(
                sheet, "appraisal_without_office", person,
                {"Die Beurteilung nennt kein Amt: Im höheren Amt wiegt dieselbe Note mehr.",
                 "The appraisal states no office: in a higher office the same grade weighs more."});
    }
}

ComparedCriterion criterion_of(const std::vector<Explanation>& explanations, std::size_t index) {
    const ExplainedRequirement& common = explanations.front().requirements[index];
    ComparedCriterion criterion{.requirement = common.requirement,
                                .competence = common.competence,
                                .label = common.label,
                                .importance = common.importance,
                                .proof = common.proof,
                                .required_level = common.required_level,
                                .required_label = common.required_label};
    for (const Explanation& explanation : explanations) {
        const ExplainedRequirement& one = explanation.requirements[index];
        criterion.levels.push_back(
            {.level = one.level, .label = one.level_label, .evidence = one.evidence});
    }
    return criterion;
}

}  // namespace

ComparisonSheet comparison_sheet(const Ranking& ranking, const Pool& pool, const JobProfile& job,
                                 std::span<const CandidateId> ids,
                                 const ComparisonSheetOptions& options) {
    if (ranking.provenance().scorecard_digest != job.scorecard().digest())
        throw invalid_input{Problem{.where = "job",
                                    .what = detail::quoted(job.reference()) +
                                            " is not the job that the ranking was made for",
                                    .value = detail::quoted(job.reference())}};
    const auto people = sorted_people(ids);
    check_sheet_options(options, people);
    check_in_ranking(ranking, people);
    ComparisonSheet sheet{.provenance = ranking.provenance()};
    std::vector<Explanation> explanations;
    for (const CandidateId& id : people) {
        const Profile profile = pool[id];
        explanations.push_back(explain(profile, job));
        sheet.people.push_back(person_of(profile, job, options));
        note_appraisals(sheet, sheet.people.back());
    }
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        sheet.criteria.push_back(criterion_of(explanations, r));
    return sheet;
}

}  // namespace herne::inline HERNE_ABI
