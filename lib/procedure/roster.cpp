// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/record/procedure_roster.hpp>

#include "procedure/roster_access.hpp"
#include "procedure/small_groups.hpp"
#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

constexpr std::string_view not_recorded = "not_recorded";

/// The groups of each attribute in the order in which small ones look for company: those that the
/// law names together stand together.
constexpr std::array<std::string_view, 4> sex_order{
    not_recorded, enumerator_name(RecordedSex::diverse), enumerator_name(RecordedSex::male),
    enumerator_name(RecordedSex::female)};
constexpr std::array<std::string_view, 4> disability_order{
    not_recorded, enumerator_name(DisabilityStatus::equal_status),
    enumerator_name(DisabilityStatus::severe), enumerator_name(DisabilityStatus::none)};

template <class Enum>
std::string name_in_roster(const std::optional<Enum>& recorded) {
    return std::string{recorded ? enumerator_name(*recorded) : not_recorded};
}

std::string group_name(const RosterEntry& entry, RosterAttribute attribute) {
    switch (attribute) {
        case RosterAttribute::sex:
            return name_in_roster(entry.sex);
        case RosterAttribute::disability:
            return name_in_roster(entry.disability);
        case RosterAttribute::status_group:
            break;
    }
    return entry.status_group.empty() ? std::string{not_recorded} : entry.status_group;
}

std::size_t rank_of_group(const std::string& name, RosterAttribute attribute) {
    const auto in = [&](const auto& order) {
        return static_cast<std::size_t>(std::find(order.begin(), order.end(), name) -
                                        order.begin());
    };
    switch (attribute) {
        case RosterAttribute::sex:
            return in(sex_order);
        case RosterAttribute::disability:
            return in(disability_order);
        case RosterAttribute::status_group:
            break;
    }
    return name == not_recorded ? 0 : 1;
}

std::vector<detail::OutcomeCounts> sizes_of(const detail::RosterGroups& groups) {
    std::vector<detail::OutcomeCounts> sizes(groups.names.size(), detail::OutcomeCounts(1));
    for (const std::size_t group : groups.group_of)
        ++sizes[group][0];
    return sizes;
}

AttributeCounts counts_by(const Roster& roster, RosterAttribute attribute) {
    const detail::RosterGroups groups = detail::groups_of(roster, attribute);
    const auto sizes = sizes_of(groups);
    AttributeCounts counts{.attribute = attribute};
    for (const auto& row : detail::published_rows(groups.together)) {
        GroupCount count{.groups = detail::names_of(groups, row)};
        for (const std::size_t group : row)
            count.people += sizes[group][0];
        counts.rows.push_back(std::move(count));
    }
    return counts;
}

}  // namespace

const char* to_string(RecordedSex sex) noexcept {
    return enumerator_name(sex);
}

const char* to_string(DisabilityStatus status) noexcept {
    return enumerator_name(status);
}

const char* to_string(RosterAttribute attribute) noexcept {
    return enumerator_name(attribute);
}

Roster::Roster(std::vector<RosterEntry> entries) : entries_{std::move(entries)} {
    std::sort(entries_.begin(), entries_.end(),
              [](const RosterEntry& a, const RosterEntry& b) { return a.id < b.id; });
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].status_group == not_recorded)
            entries_[i].status_group.clear();
        if (i == 0)
            continue;
        const std::string id = detail::quoted(entries_[i].id.to_string());
        if (entries_[i - 1].id == entries_[i].id)
            throw invalid_input{
                Problem{.where = "roster", .what = "the id " + id + " stands twice", .value = id}};
        if (entries_[i - 1].id.is_number() != entries_[i].id.is_number())
            throw invalid_input{
                Problem{.where = "roster",
                        .what = "ids are numbers and strings; people have ids of one kind",
                        .value = id}};
    }
}

bool Roster::contains(const CandidateId& id) const {
    return detail::RosterAccess::find(*this, id) != nullptr;
}

RosterCounts Roster::counts() const {
    RosterCounts counts{.people = size()};
    for (const auto& attribute : enumerators<RosterAttribute>)
        counts.attributes.push_back(counts_by(*this, attribute.value));
    return counts;
}

namespace detail {

const RosterEntry* RosterAccess::find(const Roster& roster, const CandidateId& id) noexcept {
    const auto found = std::lower_bound(
        roster.entries_.begin(), roster.entries_.end(), id,
        [](const RosterEntry& entry, const CandidateId& wanted) { return entry.id < wanted; });
    return found != roster.entries_.end() && found->id == id ? &*found : nullptr;
}

const RosterEntry& RosterAccess::entry(const Roster& roster, const CandidateId& id) {
    if (const RosterEntry* found = find(roster, id))
        return *found;
    std::vector<std::string> ids;
    for (const RosterEntry& entry : roster.entries_)
        ids.push_back(entry.id.to_string());
    throw unknown_id{"person of the roster", id.to_string(),
                     nearest(id.to_string(), {ids.begin(), ids.end()})};
}

RosterGroups groups_of(const Roster& roster, RosterAttribute attribute) {
    std::map<std::pair<std::size_t, std::string>, std::size_t> found;
    const auto key_of = [&](const RosterEntry& entry) {
        std::string name = group_name(entry, attribute);
        const std::size_t rank = rank_of_group(name, attribute);
        return std::pair{rank, std::move(name)};
    };
    for (const RosterEntry& entry : RosterAccess::entries(roster))
        found.try_emplace(key_of(entry));
    RosterGroups groups;
    for (auto& [key, position] : found) {
        position = groups.names.size();
        groups.names.push_back(key.second);
    }
    for (const RosterEntry& entry : RosterAccess::entries(roster))
        groups.group_of.push_back(found.at(key_of(entry)));
    const auto sizes = sizes_of(groups);
    groups.together = put_together(sizes, std::vector<bool>(sizes.size()));
    return groups;
}

std::vector<std::string> names_of(const RosterGroups& groups, const std::vector<std::size_t>& row) {
    std::vector<std::string> names;
    // Of all groups together not even their names are said: they would tell who is there.
    if (row.size() == groups.names.size() && groups.together[row.front()])
        return names;
    for (const std::size_t group : row)
        names.push_back(groups.names[group]);
    return names;
}

}  // namespace detail
}  // namespace herne::inline HERNE_ABI
