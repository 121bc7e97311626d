// SPDX-License-Identifier: BSL-1.0
#include <herne/analysis/smallest_team.hpp>

#include "analysis/cover_people.hpp"
#include "analysis/cover_search.hpp"
#include "analysis/team_members.hpp"
#include "job/competences.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <queue>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using detail::CoverAnswer;
using detail::CoverNeeds;
using detail::CoverPerson;
using detail::CoverSearch;

/// A team by positions in the list of people, ascending.
using Chosen = std::vector<std::size_t>;

/// Finds the smallest teams out of people who stand by id. What they lack at first can be covered.
class TeamSearch {
public:
    TeamSearch(std::vector<CoverPerson> people, const CoverNeeds& needs, std::uint64_t max_steps)
        : people_{std::move(people)}, needs_{needs}, max_steps_{max_steps} {
        detail::drop_who_come_later(people_, needs_);
        find_size();
        if (exact())
            find_first();
    }

    [[nodiscard]] std::vector<std::size_t> rows() const {
        std::vector<std::size_t> rows;
        for (const std::size_t i : best_)
            rows.push_back(people_[i].row);
        return rows;
    }
    [[nodiscard]] std::uint64_t lower_bound() const noexcept { return lower_bound_; }
    [[nodiscard]] bool exact() const noexcept { return lower_bound_ == best_.size(); }
    [[nodiscard]] bool first_by_ids() const noexcept { return exact() && first_; }

private:
    /// Raises the bound until so many people do it; where that is cut, makes the team smaller.
    void find_size() {
        const auto kinds = detail::kinds_of(people_);
        std::uint64_t steps = 0;
        lower_bound_ = detail::least_people(needs_, detail::what_matters(kinds, needs_, steps));
        best_ = one_after_another();
        CoverSearch rising{max_steps_};
        auto answer = CoverAnswer::no;
        while (!exact() && answer == CoverAnswer::no) {
            answer = rising.covers(needs_, kinds, lower_bound_);
            if (answer == CoverAnswer::yes)
                best_ = people_of(rising);
            else if (answer == CoverAnswer::no)
                ++lower_bound_;
        }
        CoverSearch falling{max_steps_};
        while (!exact() && answer == CoverAnswer::cut) {
            const auto smaller = falling.covers(needs_, kinds, best_.size() - 1);
            if (smaller == CoverAnswer::cut)
                return;
            if (smaller == CoverAnswer::yes)
                best_ = people_of(falling);
            else
                lower_bound_ = best_.size();
        }
    }

    /// Takes whoever has most of what is open, the first by id, then leaves out who is not needed.
    [[nodiscard]] Chosen one_after_another() const {
        CoverNeeds open = needs_;
        // What somebody has of it only shrinks: who is still worth as much as noted is the best.
        std::priority_queue<std::pair<int, std::ptrdiff_t>> best;
        const auto offer = [&](std::ptrdiff_t i) {
            best.emplace(std::popcount(has(i) & open.open()), -i);
        };
        for (std::ptrdiff_t i = 0; i < std::ssize(people_); ++i)
            offer(i);
        Chosen chosen;
        while (open.open() != 0) {
            const auto [size, negative] = best.top();
            best.pop();
            if (std::popcount(has(-negative) & open.open()) < size) {
                offer(-negative);
                continue;
            }
            open.join(has(-negative), 1);
            chosen.push_back(static_cast<std::size_t>(-negative));
        }
        return without_spare(std::move(chosen));
    }
    [[nodiscard]] detail::RequirementSet has(std::ptrdiff_t i) const {
        return people_[static_cast<std::size_t>(i)].has;
    }

    /// Returns `chosen` without those, the last one first, whom the others make superfluous.
    [[nodiscard]] Chosen without_spare(Chosen chosen) const {
        std::array<std::uint64_t, detail::max_cover_requirements> there{};
        const auto for_each = [&](detail::RequirementSet some, const auto& visit) {
            for (some &= needs_.open(); some != 0; some &= some - 1)
                visit(static_cast<std::size_t>(std::countr_zero(some)));
        };
        for (const std::size_t i : chosen)
            for_each(people_[i].has, [&](std::size_t r) { ++there[r]; });
        std::sort(chosen.begin(), chosen.end(), std::greater<>{});
        std::erase_if(chosen, [&](std::size_t i) {
            bool spare = true;
            for_each(people_[i].has, [&](std::size_t r) { spare = spare && there[r] > needs_[r]; });
            if (spare)
                for_each(people_[i].has, [&](std::size_t r) { --there[r]; });
            return spare;
        });
        std::sort(chosen.begin(), chosen.end());
        return chosen;
    }

    /// Returns the first by id who have what a search has chosen. Who have the same of what is open
    /// are alike from there on.
    [[nodiscard]] Chosen people_of(const CoverSearch& search) const {
        CoverNeeds open = needs_;
        Chosen chosen;
        std::vector<bool> joined(people_.size());
        for (const auto& [has_open, people] : search.chosen()) {
            std::uint64_t left = people;
            for (std::size_t i = 0; i < people_.size() && left > 0; ++i)
                if (!joined[i] && (people_[i].has & open.open()) == has_open) {
                    joined[i] = true;
                    chosen.push_back(i);
                    --left;
                }
            open.join(has_open, static_cast<std::uint32_t>(people));
        }
        return without_spare(std::move(chosen));
    }

    /// Finds the first team of the least size: position by position the first by id behind whom
    /// the rest can still be covered.
    void find_first() {
        CoverSearch search{max_steps_};
        CoverNeeds open = needs_;
        Chosen chosen;
        std::uint64_t left = best_.size();
        for (std::size_t i = 0; i < people_.size() && open.open() != 0; ++i) {
            // Of a least team everybody brings something, whoever comes first.
            if ((people_[i].has & open.open()) == 0)
                continue;
            CoverNeeds then = open;
            then.join(people_[i].has, 1);
            const auto rest = std::span{people_}.subspan(i + 1);
            const auto answer = search.covers(then, detail::kinds_of(rest), left - 1);
            if (answer == CoverAnswer::cut) {
                first_ = false;
                return;
            }
            if (answer == CoverAnswer::no)
                continue;
            chosen.push_back(i);
            open = then;
            --left;
        }
        best_ = std::move(chosen);
    }

    std::vector<CoverPerson> people_;
    CoverNeeds needs_;
    std::uint64_t max_steps_;
    std::uint64_t lower_bound_ = 0;
    bool first_ = true;
    Chosen best_;
};

/// Returns where members stand in the pool, those who do, ascending.
std::vector<std::size_t> rows_in(const Pool& pool, std::span<const Profile> members) {
    std::vector<std::size_t> rows;
    for (const auto& member : members)
        if (const auto row = pool.find(member.id()))
            rows.push_back(*row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Returns what the team profile asks for beyond what the members have.
CoverNeeds needs_beyond(const TeamCoverage& members) {
    CoverNeeds needs;
    for (std::size_t r = 0; r < members.requirements.size(); ++r)
        needs.set(r, static_cast<std::uint32_t>(members.requirements[r].missing));
    return needs;
}

/// Takes out of `needs` what nobody is there for, and says so.
std::vector<UnreachableRequirement> cut_to(CoverNeeds& needs, std::span<const std::uint64_t> there,
                                           std::span<const CoveredRequirement> requirements) {
    std::vector<UnreachableRequirement> unreachable;
    for (std::size_t r = 0; r < requirements.size(); ++r) {
        if (needs[r] <= there[r])
            continue;
        const auto& requirement = requirements[r];
        unreachable.push_back({.requirement = requirement.requirement,
                               .people = requirement.people,
                               .there = requirement.have.size() + there[r]});
        needs.set(r, static_cast<std::uint32_t>(there[r]));
    }
    return unreachable;
}

}  // namespace

SmallestTeam smallest_team(const Pool& pool, const TeamProfile& team,
                           const SmallestTeamOptions& options) {
    static_assert(TeamProfile::max_requirements <= detail::max_cover_requirements);
    auto members = detail::sorted_members(options.members);
    const TeamCoverage before = team_coverage(members, team);
    const auto positions = detail::positions(detail::wanted_competences(team), pool.framework(),
                                             "the pool", "the team profile");
    const auto rows = rows_in(pool, members);
    CoverNeeds needs = needs_beyond(before);
    auto found =
        detail::people_who_cover(pool, team, positions, needs, rows, detail::Execution{options});

    SmallestTeam result{.provenance = team.provenance(),
                        .candidates = pool.size() - rows.size(),
                        .members = before.members,
                        .max_steps = options.max_steps};
    result.unreachable = cut_to(needs, found.there, before.requirements);
    const TeamSearch search{std::move(found.people), needs, options.max_steps};
    result.exact = search.exact();
    result.lower_bound = search.lower_bound();
    result.first_by_ids = search.first_by_ids();
    for (const std::size_t row : search.rows()) {
        members.push_back(pool.profile(row));
        result.joining.push_back(members.back().id());
    }
    auto after = team_coverage(members, team);
    result.requirements = std::move(after.requirements);
    result.critical = std::move(after.critical);
    return result;
}

}  // namespace herne::inline HERNE_ABI
