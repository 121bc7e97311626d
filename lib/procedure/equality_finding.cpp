// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/equality_finding.hpp>

#include <herne/base/error.hpp>
#include <herne/model/evidence.hpp>
#include <herne/record/procedure_comparison.hpp>

#include "text/quoted.hpp"

#include <string>

namespace herne::inline HERNE_ABI {
namespace {

void require_words(const std::string& words, const std::string& where) {
    if (words.empty())
        throw invalid_input{Problem{.where = where, .what = "is missing"}};
}

void check_compared_people(const EqualityFinding& finding) {
    if (finding.people.size() < 2)
        throw invalid_input{
            Problem{.where = "people", .what = "a finding is about two people at least"}};
    for (std::size_t i = 1; i < finding.people.size(); ++i)
        if (!(finding.people[i - 1] < finding.people[i]))
            throw invalid_input{Problem{.where = "people[" + std::to_string(i) + "]",
                                        .what = "does not come after the id before it",
                                        .value = detail::quoted(finding.people[i].to_string())}};
}

void check_criteria(const EqualityFinding& finding) {
    if (finding.criteria.empty())
        throw invalid_input{
            Problem{.where = "criteria",
                    .what = "contents are compared: one criterion at least has to be named"}};
    for (std::size_t i = 0; i < finding.criteria.size(); ++i) {
        const std::string where = "criteria[" + std::to_string(i) + "].";
        require_words(finding.criteria[i].requirement, where + "requirement");
        require_words(finding.criteria[i].reason, where + "reason");
    }
}

void check_found_by(const EqualityFinding& finding) {
    if (finding.found_by.empty())
        throw invalid_input{Problem{.where = "found_by",
                                    .what = "people make a finding: one at least has to be named"}};
    for (std::size_t i = 0; i < finding.found_by.size(); ++i) {
        const std::string where = "found_by[" + std::to_string(i) + "].";
        require_words(finding.found_by[i].role, where + "role");
        require_words(finding.found_by[i].name, where + "name");
    }
}

}  // namespace

const char* to_string(Preference preference) noexcept {
    return enumerator_name(preference);
}

void check(const EqualityFinding& finding) {
    check_compared_people(finding);
    check_criteria(finding);
    require_words(finding.reasons, "reasons");
    require_words(finding.preference_reason, "preference_reason");
    if (finding.preference != Preference::not_called_for && !finding.equally_qualified)
        throw invalid_input{
            Problem{.where = "preference",
                    .what = std::string{"'"} + to_string(finding.preference) +
                            "' rests on equal qualification, which was not found (section 7 LGG "
                            "NRW)",
                    .value = std::string{"'"} + to_string(finding.preference) + "'"}};
    check_found_by(finding);
    if (!is_date(finding.date))
        throw invalid_input{
            is_not("date", detail::quoted(finding.date), "a day written YYYY-MM-DD")};
}

}  // namespace herne::inline HERNE_ABI
