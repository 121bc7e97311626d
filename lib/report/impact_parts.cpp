// SPDX-License-Identifier: BSL-1.0
#include "report/roster_parts.hpp"

#include <herne/record/procedure_impact.hpp>

#include "report/phrases.hpp"
#include "report/weight_phrases.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

template <Enumeration Enum>
bool is_named(const std::string& name) {
    return enumerator_of<Enum>(name).has_value();
}

/// Returns what people call a group; status groups of other names are called as they are written.
std::string group_words(const std::string& name, RosterAttribute attribute, const Language& say) {
    if (name == "not_recorded")
        return say("not_recorded");
    if (attribute == RosterAttribute::sex && is_named<RecordedSex>(name))
        return say(word_of(*enumerator_of<RecordedSex>(name)));
    if (attribute == RosterAttribute::disability && is_named<DisabilityStatus>(name))
        return say(word_of(*enumerator_of<DisabilityStatus>(name)));
    if (name == "employee")
        return say("employee");
    return name == "civil_servant" ? say("civil_servant") : name;
}

std::string groups_words(const std::vector<std::string>& groups, RosterAttribute attribute,
                         const Language& say) {
    if (groups.empty())
        return say("all_together");
    std::vector<std::string> names;
    for (const std::string& group : groups)
        names.push_back(group_words(group, attribute, say));
    const std::string joined = joined_with(names, ", ");
    return groups.size() == 1 ? joined : say("groups_together", joined);
}

std::string selection_words(const ImpactTable& table, const Language& say) {
    const std::string name = label_or_id(table.label, table.id, say);
    switch (table.kind) {
        case SelectionKind::conditions:
            return say("by_conditions");
        case SelectionKind::clause:
            return say("by_clause", name);
        case SelectionKind::requirement:
            return say("by_requirement", name);
        case SelectionKind::place:
            return say("by_place", table.places);
        case SelectionKind::stated:
            break;
    }
    return say("by_statement", name);
}

/// Returns a probability with three decimals.
std::string thousandths(double share, const Language& say) {
    const auto rounded = static_cast<std::int64_t>(std::floor(share * 1000 + 0.5));
    const std::string comma = say.tag() == "de" ? "," : ".";
    if (rounded == 0)
        return "< 0" + comma + "001";
    std::string decimals = std::to_string(rounded % 1000);
    decimals.insert(0, 3 - decimals.size(), '0');
    return std::to_string(rounded / 1000) + comma + decimals;
}

PartTable impact_rows_table(const ImpactTable& result, const Language& say, std::size_t max_rows) {
    PartTable table{.columns = {{.title = say(word_of(result.attribute))},
                                {.title = say("people"), .right = true},
                                {.title = say("selected"), .right = true},
                                {.title = say("selection_rate"), .right = true},
                                {.title = say("impact_ratio"), .right = true},
                                {.title = say("below_four_fifths")},
                                {.title = say("p_value"), .right = true, .drop = 1}},
                    .total = result.rows.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.rows.size(), max_rows); ++i) {
        const ImpactRow& row = result.rows[i];
        table.rows.push_back({groups_words(row.groups, result.attribute, say),
                              std::to_string(row.people), std::to_string(row.selected),
                              row.rate ? say.percent(*row.rate) : "",
                              row.ratio ? say.percent(*row.ratio) : "",
                              !row.ratio              ? ""
                              : row.below_four_fifths ? say("yes")
                                                      : say("no"),
                              row.p_value ? thousandths(*row.p_value, say) : ""});
    }
    table.notes.push_back(result.rows.size() < 2 ? say("impact_one_row") : say("impact_small"));
    table.notes.push_back(say("four_fifths_note"));
    return table;
}

PartTable impact_costs_table(const ImpactTable& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("impact_costs"),
                    .columns = {{.title = say("left_out_part")},
                                {.title = say(word_of(result.attribute))},
                                {.title = say("gained"), .right = true},
                                {.title = say("lost"), .right = true}}};
    for (const ImpactCost& cost : result.costs)
        for (const ImpactCostRow& row : cost.rows) {
            if (table.total++ >= max_rows)
                continue;
            table.rows.push_back({label_or_id(cost.label, cost.id, say),
                                  groups_words(row.groups, result.attribute, say),
                                  std::to_string(row.gained), std::to_string(row.lost)});
        }
    return table;
}

}  // namespace

ResultParts parts_of(const ImpactTable& result, const Language& say, std::size_t max_rows) {
    ResultParts parts{.title = "impact",
                      .of = result.provenance.job,
                      .notes = {say("impact_selected", selection_words(result, say),
                                    result.selected, result.people,
                                    say.percent(static_cast<std::int64_t>(result.selected),
                                                static_cast<std::int64_t>(result.people)))},
                      .tables = {impact_rows_table(result, say, max_rows)}};
    if (!result.costs.empty())
        parts.tables.push_back(impact_costs_table(result, say, max_rows));
    return parts;
}

}  // namespace herne::inline HERNE_ABI::detail
