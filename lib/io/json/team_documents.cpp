// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

std::string team_item(std::string_view list, std::size_t index, std::string_view field) {
    return std::string{list} + '[' + std::to_string(index) + "]." + std::string{field};
}

void complain_unless(bool holds, const std::string& where, const char* what,
                     const Complain& complain) {
    if (!holds)
        complain(where, what);
}

bool is_ascending(const std::vector<CandidateId>& ids) {
    return std::adjacent_find(ids.begin(), ids.end(), std::greater_equal<>{}) == ids.end();
}

void check_ids(const std::vector<CandidateId>& ids, const std::string& where,
               const Complain& complain) {
    complain_unless(is_ascending(ids), where, "do not ascend, each once", complain);
}

CoverageState state_of(const CoveredRequirement& requirement) {
    if (requirement.have.size() >= requirement.people)
        return CoverageState::covered;
    return requirement.people - requirement.have.size() <= requirement.may_have.size()
               ? CoverageState::open
               : CoverageState::gap;
}

void check_requirements(const std::vector<CoveredRequirement>& requirements,
                        const std::set<CandidateId>& team, const Complain& complain) {
    const auto of_team = [&](const std::vector<CandidateId>& ids) {
        return std::all_of(ids.begin(), ids.end(),
                           [&](const CandidateId& id) { return team.contains(id); });
    };
    for (std::size_t r = 0; r < requirements.size(); ++r) {
        const auto& requirement = requirements[r];
        const auto at = [&](std::string_view field) { return team_item("requirements", r, field); };
        check_ids(requirement.have, at("have"), complain);
        check_ids(requirement.may_have, at("may_have"), complain);
        complain_unless(of_team(requirement.have), at("have"), "are not all members", complain);
        complain_unless(of_team(requirement.may_have), at("may_have"), "are not all members",
                        complain);
        complain_unless(requirement.people > 0, at("people"), "is 0", complain);
        complain_unless(requirement.state == state_of(requirement), at("state"),
                        "is not what the people who have it make it", complain);
        const std::uint64_t have = requirement.have.size();
        complain_unless(
            requirement.missing == (have < requirement.people ? requirement.people - have : 0),
            at("missing"), "is not what is asked for without those who have it", complain);
    }
}

/// Complains unless the critical members are those whom the requirements make critical.
void check_critical(const std::vector<CriticalMember>& critical,
                    const std::vector<CoveredRequirement>& requirements, const Complain& complain) {
    std::map<CandidateId, std::vector<std::string>> wanted;
    for (const auto& requirement : requirements)
        if (requirement.have.size() == requirement.people)
            for (const auto& id : requirement.have)
                wanted[id].push_back(requirement.requirement);
    const bool is_equal =
        std::equal(critical.begin(), critical.end(), wanted.begin(), wanted.end(),
                   [](const CriticalMember& stated, const auto& derived) {
                       return stated.id == derived.first && stated.requirements == derived.second;
                   });
    complain_unless(is_equal, "critical", "are not those whom the requirements make critical",
                    complain);
}

}  // namespace

void check_result(const TeamCoverage& read, const Complain& complain) {
    check_ids(read.members, "members", complain);
    check_requirements(read.requirements, {read.members.begin(), read.members.end()}, complain);
    check_critical(read.critical, read.requirements, complain);
    const auto count = [&](CoverageState state) {
        return static_cast<std::uint64_t>(std::count_if(
            read.requirements.begin(), read.requirements.end(),
            [&](const CoveredRequirement& requirement) { return requirement.state == state; }));
    };
    constexpr const char* what = "is not the number of such requirements";
    complain_unless(read.covered == count(CoverageState::covered), "covered", what, complain);
    complain_unless(read.open == count(CoverageState::open), "open", what, complain);
    complain_unless(read.gaps == count(CoverageState::gap), "gaps", what, complain);
}

void check_result(const SmallestTeam& read, const Complain& complain) {
    check_ids(read.members, "members", complain);
    check_ids(read.joining, "joining", complain);
    std::set<CandidateId> team{read.members.begin(), read.members.end()};
    team.insert(read.joining.begin(), read.joining.end());
    complain_unless(team.size() == read.members.size() + read.joining.size(), "joining",
                    "are members already", complain);
    check_requirements(read.requirements, team, complain);
    check_critical(read.critical, read.requirements, complain);
    const std::uint64_t joining = read.joining.size();
    complain_unless(read.lower_bound <= joining, "lower_bound", "is more than join", complain);
    complain_unless(read.exact == (read.lower_bound == joining), "exact",
                    "does not go with the lower bound", complain);
    complain_unless(read.exact || !read.first_by_ids, "first_by_ids",
                    "is said of a team whose size is not proven", complain);
    complain_unless(joining <= read.candidates, "joining", "are more than there are candidates",
                    complain);
}

void check_result(const TeamCompletion& read, const Complain& complain) {
    check_ids(read.members, "members", complain);
    const auto& counts = read.counts;
    complain_unless(counts.eligible <= counts.candidates && counts.undecided <= counts.candidates &&
                        counts.candidates - counts.eligible - counts.undecided == counts.ineligible,
                    "counts.candidates", "is not the sum of the verdicts", complain);
    std::int64_t points = 0;
    for (std::size_t r = 0; r < read.requirements.size(); ++r) {
        const auto& held = read.requirements[r];
        complain_unless(held.points <= held.max_points, team_item("requirements", r, "points"),
                        "are more than the scale's top gives", complain);
        // Further sums would not be those of a job.
        points = std::min(points + held.points, Scorecard::points_limit + 1);
    }
    complain_unless(read.points == points, "points", "are not the sum of the requirements' points",
                    complain);
    complain_unless(read.points <= read.max_points, "points", "are more than every top level gives",
                    complain);
    for (std::size_t i = 0; i < read.entries.size(); ++i) {
        const auto& entry = read.entries[i];
        const auto at = [&](std::string_view field) { return team_item("entries", i, field); };
        std::int64_t gain = 0;
        std::int64_t best_gain = 0;
        for (const auto& added : entry.adds) {
            gain = std::min(gain + added.gain, Scorecard::points_limit + 1);
            best_gain = std::min(best_gain + added.best_gain, Scorecard::points_limit + 1);
        }
        complain_unless(entry.gain == gain, at("gain"), "is not the sum of what is added",
                        complain);
        complain_unless(entry.best_gain == best_gain, at("best_gain"),
                        "is not the sum of what may be added", complain);
        complain_unless(entry.gain <= entry.best_gain, at("gain"), "is more than the best gain",
                        complain);
        complain_unless(entry.verdict != Verdict::ineligible, at("verdict"),
                        "is 'ineligible', who are not listed", complain);
        if (i > 0) {
            const auto& before = read.entries[i - 1];
            complain_unless(
                before.gain != entry.gain ? before.gain > entry.gain : before.id < entry.id,
                at("gain"), "does not stand in order", complain);
        }
        const bool is_first = i == 0 || read.entries[i - 1].gain != entry.gain;
        complain_unless(entry.place == (is_first ? i + 1 : read.entries[i - 1].place), at("place"),
                        "is not the place that the gains make", complain);
    }
}

}  // namespace herne::inline HERNE_ABI::detail::json
