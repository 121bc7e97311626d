// SPDX-License-Identifier: BSL-1.0
#include "report/roster_parts.hpp"

#include <herne/record/procedure_comparison.hpp>

#include "report/phrases.hpp"
#include "report/raise_phrases.hpp"
#include "report/weight_phrases.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string words_or_not_stated(const std::string& words, const Language& say) {
    return words.empty() ? say("not_stated") : words;
}

std::string appraisal_words(const ComparedPerson& person, const Language& say) {
    std::vector<std::string> appraisals;
    for (const Appraisal& appraisal : person.appraisals)
        appraisals.push_back(say("appraisal_words", appraisal.grade,
                                 words_or_not_stated(appraisal.office, say),
                                 words_or_not_stated(appraisal.date, say)));
    return appraisals.empty() ? say("no_appraisal") : joined_with(appraisals, "; ");
}

std::string verdict_and_open(const ComparedPerson& person, const Language& say) {
    const std::vector<std::string> words{say(word_of(person.verdict)),
                                         joined_with(person.open, ", ")};
    return joined_words(words, ": ");
}

std::string evidence_words(const Evidence& evidence, const Language& say) {
    const std::vector<std::string> words{evidence.what, say(word_of(evidence.status)),
                                         evidence.date};
    return joined_words(words, ", ");
}

std::string level_and_evidence(const ComparedLevel& one, const Language& say) {
    std::vector<std::string> words{level_words(one.level, one.label, say)};
    for (const Evidence& evidence : one.evidence)
        words.push_back(evidence_words(evidence, say));
    return joined_with(words, "; ");
}

PartTable appraisals_table(const ComparisonSheet& result, const Language& say,
                           std::size_t max_rows) {
    PartTable table{.title = say("appraisals"),
                    .columns = {{.title = say("id")},
                                {.title = say("status_group")},
                                {.title = say("appraisal")},
                                {.title = say.title("conditions")}},
                    .total = result.people.size()};
    for (std::size_t i = 0; i < std::min(result.people.size(), max_rows); ++i) {
        const ComparedPerson& person = result.people[i];
        table.rows.push_back({person.id.to_string(),
                              person.civil_servant ? say("civil_servant") : "",
                              appraisal_words(person, say), verdict_and_open(person, say)});
    }
    for (const Finding& finding : result.findings)
        table.notes.push_back(finding.place + ": " + say(finding.reason));
    return table;
}

PartTable criteria_table(const ComparisonSheet& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("criteria"),
                    .columns = {{.title = say("requirement")},
                                {.title = say("importance"), .drop = 2},
                                {.title = say("required_level"), .drop = 1}},
                    .total = result.criteria.size()};
    for (const ComparedPerson& person : result.people)
        table.columns.push_back({.title = person.id.to_string()});
    for (std::size_t i = 0; i < std::min(result.criteria.size(), max_rows); ++i) {
        const ComparedCriterion& one = result.criteria[i];
        std::vector<std::string> row{
            label_or_id(one.label, one.requirement, say), say(word_of(one.importance)),
            level_words(Level{one.required_level}, one.required_label, say)};
        for (const ComparedLevel& level : one.levels)
            row.push_back(level_and_evidence(level, say));
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

ResultParts parts_of(const ComparisonSheet& result, const Language& say, std::size_t max_rows) {
    return {
        .title = "comparison_sheet",
        .of = result.provenance.job,
        .notes = {say("comparison_sheet_note")},
        .tables = {appraisals_table(result, say, max_rows), criteria_table(result, say, max_rows)}};
}

}  // namespace herne::inline HERNE_ABI::detail
