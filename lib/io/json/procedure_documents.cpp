// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"

#include <herne/base/error.hpp>

#include "procedure/impact_rows.hpp"

#include <algorithm>
#include <string>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

/// Complains of ids that do not ascend; `id_of(item)` is the id of an item.
template <class Items, class IdOf>
void check_ascending(const Items& items, const char* list, const IdOf& id_of,
                     const Complain& complain) {
    for (std::size_t i = 1; i < items.size(); ++i)
        if (!(id_of(items[i - 1]) < id_of(items[i])))
            complain(std::string{list} + '[' + std::to_string(i) + ']',
                     "does not come after the id before it");
}

const CandidateId& itself(const CandidateId& id) {
    return id;
}
template <class Line>
const CandidateId& id_of_line(const Line& line) {
    return line.id;
}

std::string in_rows(std::size_t index, const char* field) {
    return "rows[" + std::to_string(index) + "]." + field;
}

/// Complains unless the rows add up, and say of themselves what follows of their numbers.
void check_rows(const ImpactTable& read, const Complain& complain) {
    std::uint64_t people = 0;
    std::uint64_t selected = 0;
    bool in_range = true;
    for (std::size_t i = 0; i < read.rows.size(); ++i) {
        const ImpactRow& row = read.rows[i];
        in_range = in_range && row.selected <= row.people;
        if (row.selected > row.people)
            complain(in_rows(i, "selected"), "is more than the people");
        people += row.people;
        selected += row.selected;
    }
    if (people != read.people)
        complain("people", "is not the sum of those of the rows");
    if (selected != read.selected)
        complain("selected", "is not the sum of those of the rows");
    if (!in_range)
        return;
    auto derived = read.rows;
    for (ImpactRow& row : derived)
        row = {.groups = row.groups,
               .people = row.people,
               .selected = row.selected,
               .p_value = row.p_value};
    const ImpactRow* highest = compare_rates(derived);
    for (std::size_t i = 0; i < derived.size(); ++i) {
        const auto& p_value = derived[i].p_value;
        if (!(derived[i] == read.rows[i]))
            complain("rows[" + std::to_string(i) + "]",
                     "rate and ratio are not those of its numbers");
        if (p_value.has_value() != is_tested(derived[i], highest) ||
            (p_value && !(*p_value >= 0 && *p_value <= 1)))
            complain(in_rows(i, "p_value"), "is no result of a test of its numbers");
    }
}

void check_cost(const ImpactCost& cost, const std::string& where, const Complain& complain) {
    std::uint64_t gained = 0;
    std::uint64_t lost = 0;
    for (const ImpactCostRow& row : cost.rows) {
        gained += row.gained;
        lost += row.lost;
    }
    if (gained != cost.gained)
        complain(where + ".gained", "is not the sum of those of the rows");
    if (lost != cost.lost)
        complain(where + ".lost", "is not the sum of those of the rows");
}

void check_reason(const NotInvitedPerson& person, const std::string& where,
                  const Complain& complain) {
    const bool is_unsuitable = person.reason == NotInvitedReason::plainly_unsuitable;
    if (person.findings.size() != (is_unsuitable ? 1U : 0U))
        complain(where + ".findings", "does not go with the reason");
}

}  // namespace

void check_result(const InvitationList& read, const Complain& complain) {
    check_ascending(read.invited, "invited", itself, complain);
}

void check_result(const InvitationGrounds& read, const Complain& complain) {
    check_ascending(read.invited, "invited", id_of_line<InvitedPerson>, complain);
    check_ascending(read.not_invited, "not_invited", id_of_line<NotInvitedPerson>, complain);
    for (std::size_t i = 0; i < read.invited.size(); ++i)
        if (read.invited[i].grounds.empty())
            complain("invited[" + std::to_string(i) + "].grounds", "is empty");
    for (std::size_t i = 0; i < read.not_invited.size(); ++i) {
        const NotInvitedPerson& person = read.not_invited[i];
        const std::string where = "not_invited[" + std::to_string(i) + "]";
        check_reason(person, where, complain);
        const auto same = std::lower_bound(
            read.invited.begin(), read.invited.end(), person.id,
            [](const InvitedPerson& one, const CandidateId& id) { return one.id < id; });
        if (same != read.invited.end() && same->id == person.id)
            complain(where + ".id", "is invited as well");
    }
}

void check_result(const ComparisonSheet& read, const Complain& complain) {
    if (read.people.size() < 2)
        complain("people", "two people at least are compared");
    check_ascending(read.people, "people", id_of_line<ComparedPerson>, complain);
    for (std::size_t i = 0; i < read.criteria.size(); ++i)
        if (read.criteria[i].levels.size() != read.people.size())
            complain("criteria[" + std::to_string(i) + "].levels",
                     "does not have one entry a person");
}

void check_result(const EqualityFinding& read, const Complain& complain) {
    try {
        check(read);
    } catch (const invalid_input& error) {
        complain(error.problem().where, error.problem().what);
    }
}

void check_result(const ImpactTable& read, const Complain& complain) {
    check_rows(read, complain);
    for (std::size_t i = 0; i < read.costs.size(); ++i)
        check_cost(read.costs[i], "costs[" + std::to_string(i) + "]", complain);
}

}  // namespace herne::inline HERNE_ABI::detail::json
