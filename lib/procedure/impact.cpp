// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/impact.hpp>

#include "base/int128.hpp"
#include "procedure/impact_rows.hpp"
#include "procedure/roster_access.hpp"
#include "procedure/selection_check.hpp"
#include "procedure/small_groups.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// What became of one person of the roster in a selection.
enum class Outcome { not_considered, considered, selected };

/// Returns the position of everybody in `ids`, in the order of the roster. Throws `unknown_id`.
std::vector<std::size_t> positions_in(const Roster& roster, const std::vector<CandidateId>& ids) {
    const auto* const first = detail::RosterAccess::entries(roster).data();
    std::vector<std::size_t> positions;
    for (const CandidateId& id : ids)
        positions.push_back(
            static_cast<std::size_t>(&detail::RosterAccess::entry(roster, id) - first));
    return positions;
}

/// Returns what became of everybody, in the order of the roster.
std::vector<Outcome> outcomes_of(const Roster& roster, const std::vector<CandidateId>& considered,
                                 const std::vector<CandidateId>& selected) {
    std::vector<Outcome> outcomes(roster.size());
    for (const std::size_t person : positions_in(roster, considered))
        outcomes[person] = Outcome::considered;
    for (const std::size_t person : positions_in(roster, selected))
        outcomes[person] = Outcome::selected;
    return outcomes;
}

/// What became of everybody in several selections at once, numbered as it first occurs.
class JointOutcomes {
public:
    explicit JointOutcomes(std::size_t people) : of_(people) {}

    /// Tells people apart by their outcome in one selection more.
    void add(const std::vector<Outcome>& outcomes) {
        std::map<std::pair<std::size_t, Outcome>, std::size_t> numbers;
        for (std::size_t person = 0; person < of_.size(); ++person)
            of_[person] =
                numbers.try_emplace(std::pair{of_[person], outcomes[person]}, numbers.size())
                    .first->second;
        count_ = std::max<std::size_t>(numbers.size(), 1);
    }

    /// Returns how many of each group had which of them.
    [[nodiscard]] std::vector<detail::OutcomeCounts> by_group(
        const detail::RosterGroups& groups) const {
        std::vector<detail::OutcomeCounts> counts(groups.names.size(),
                                                  detail::OutcomeCounts(count_));
        for (std::size_t person = 0; person < of_.size(); ++person)
            ++counts[groups.group_of[person]][of_[person]];
        return counts;
    }

private:
    std::vector<std::size_t> of_;
    std::size_t count_ = 1;
};

/// The audit of selections that are published together.
class Audit {
public:
    Audit(std::span<const Selection> selections, const Roster& roster, RosterAttribute attribute)
        : roster_{roster},
          attribute_{attribute},
          groups_{detail::groups_of(roster, attribute)},
          joint_{roster.size()} {
        for (const Selection& selection : selections) {
            detail::check(selection);
            outcomes_.push_back(outcomes_of(roster, selection.considered, selection.selected));
            joint_.add(outcomes_.back());
        }
        together_ = detail::put_together(joint_.by_group(groups_), groups_.together);
    }

    [[nodiscard]] ImpactTable table(const Selection& selection, std::size_t position) const {
        ImpactTable table{.provenance = selection.provenance,
                          .kind = selection.kind,
                          .id = selection.id,
                          .label = selection.label,
                          .places = selection.places,
                          .attribute = attribute_,
                          .people = selection.considered.size(),
                          .selected = selection.selected.size()};
        for (const auto& row : detail::published_rows(together_))
            table.rows.push_back(row_of(row, outcomes_[position]));
        test(table.rows);
        for (const SelectionWithout& without : selection.without)
            table.costs.push_back(cost_of(selection, without, outcomes_[position]));
        return table;
    }

private:
    static void test(std::vector<ImpactRow>& rows) {
        const ImpactRow* highest = detail::compare_rates(rows);
        for (ImpactRow& row : rows)
            if (detail::is_tested(row, highest))
                row.p_value =
                    fisher_exact(row.selected, row.people, highest->selected, highest->people);
    }

    [[nodiscard]] ImpactRow row_of(const std::vector<std::size_t>& row,
                                   const std::vector<Outcome>& outcomes) const {
        ImpactRow result{.groups = detail::names_of(groups_, row)};
        for (std::size_t person = 0; person < outcomes.size(); ++person)
            if (is_in(row, person)) {
                result.people += outcomes[person] != Outcome::not_considered;
                result.selected += outcomes[person] == Outcome::selected;
            }
        return result;
    }

    [[nodiscard]] ImpactCost cost_of(const Selection& selection, const SelectionWithout& without,
                                     const std::vector<Outcome>& with) const {
        const auto changed = outcomes_of(roster_, selection.considered, without.selected);
        JointOutcomes joint = joint_;
        joint.add(changed);
        ImpactCost cost{.kind = without.kind, .id = without.id, .label = without.label};
        for (const auto& row :
             detail::published_rows(detail::put_together(joint.by_group(groups_), together_))) {
            ImpactCostRow part{.groups = detail::names_of(groups_, row)};
            for (std::size_t person = 0; person < with.size(); ++person)
                if (is_in(row, person)) {
                    part.gained += changed[person] > with[person];
                    part.lost += changed[person] < with[person];
                }
            cost.gained += part.gained;
            cost.lost += part.lost;
            cost.rows.push_back(std::move(part));
        }
        return cost;
    }

    [[nodiscard]] bool is_in(const std::vector<std::size_t>& row, std::size_t person) const {
        return std::binary_search(row.begin(), row.end(), groups_.group_of[person]);
    }

    const Roster& roster_;
    RosterAttribute attribute_;
    detail::RosterGroups groups_;
    JointOutcomes joint_;
    std::vector<std::vector<Outcome>> outcomes_;
    std::vector<bool> together_;
};

Fraction product_ratio(std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
    return detail::narrowed(detail::Int128{a} * b, detail::Int128{c} * d, "an impact ratio");
}

/// Returns the row with the highest rate, the first of several; nullptr where nobody is selected.
const ImpactRow* highest_rate(std::span<const ImpactRow> rows) {
    const ImpactRow* highest = nullptr;
    for (const ImpactRow& row : rows)
        if (row.selected > 0 && (highest == nullptr || *highest->rate < *row.rate))
            highest = &row;
    return highest;
}

}  // namespace

const ImpactRow* detail::compare_rates(std::span<ImpactRow> rows) {
    for (ImpactRow& row : rows)
        if (row.people > 0)
            row.rate = Fraction{static_cast<std::int64_t>(row.selected),
                                static_cast<std::int64_t>(row.people)};
    const ImpactRow* highest = highest_rate(rows);
    if (highest == nullptr || rows.size() < 2)
        return nullptr;
    for (ImpactRow& row : rows) {
        if (row.people == 0)
            continue;
        row.ratio = product_ratio(row.selected, highest->people, row.people, highest->selected);
        row.below_four_fifths =
            below_four_fifths(row.selected, row.people, highest->selected, highest->people);
    }
    return highest;
}

bool detail::is_tested(const ImpactRow& row, const ImpactRow* highest) noexcept {
    return highest != nullptr && &row != highest && row.people > 0 &&
           row.people + highest->people <= max_tested_people;
}

bool below_four_fifths(std::uint64_t selected, std::uint64_t people, std::uint64_t selected_highest,
                       std::uint64_t people_highest) {
    return detail::Int128{selected} * people_highest * 5 <
           detail::Int128{selected_highest} * people * 4;
}

std::vector<ImpactTable> impact(std::span<const Selection> selections, const Roster& roster,
                                const ImpactOptions& options) {
    const Audit audit{selections, roster, options.attribute};
    std::vector<ImpactTable> tables;
    for (std::size_t i = 0; i < selections.size(); ++i)
        tables.push_back(audit.table(selections[i], i));
    return tables;
}

ImpactTable impact(const Selection& selection, const Roster& roster, const ImpactOptions& options) {
    return std::move(impact(std::span{&selection, 1}, roster, options).front());
}

}  // namespace herne::inline HERNE_ABI
