// SPDX-License-Identifier: BSL-1.0
#include <herne/job/reasons.hpp>

#include "job/clauses.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

Reason reason_for(const Profile& profile, const Clause& clause) {
    Reason reason;
    reason.kind = clause.kind;
    reason.verdict = verdict(profile, clause);
    reason.id = clause.id;
    reason.label = clause.label;
    reason.source_line = clause.source_line;
    if (clause.kind == Clause::Kind::level) {
        const std::size_t index = detail::position(profile, clause);
        reason.competence = profile.framework()[index].id;
        reason.level = clause.level;
        reason.actual = profile.levels()[index];
        return reason;
    }
    std::size_t met = 0;
    reason.parts.reserve(clause.clauses.size());
    for (const auto& part : clause.clauses) {
        if (verdict(profile, part) == Verdict::eligible)
            ++met;
        else
            reason.parts.push_back(reason_for(profile, part));
    }
    reason.n = static_cast<int>(detail::needed(clause) - met);
    return reason;
}

/// Raises in ascending order of competence, each the competence's position in the framework (below
/// 4,096) times 16 plus the level to reach. A string, since up to seven raises then take no memory.
using Set = std::u16string;

char16_t raise_of(std::size_t competence, int level) {
    return static_cast<char16_t>(competence << 4U | static_cast<unsigned>(level));
}

std::size_t competence_of(char16_t raise) {
    return raise >> 4U;
}

int level_of(char16_t raise) {
    return raise & 0x0F;
}

int sum_of_levels(const Set& set) {
    int sum = 0;
    for (const char16_t raise : set)
        sum += level_of(raise);
    return sum;
}

/// A set comes before every set that it makes superfluous.
bool comes_before(const Set& a, const Set& b) {
    if (a.size() != b.size())
        return a.size() < b.size();
    const int sum_a = sum_of_levels(a);
    const int sum_b = sum_of_levels(b);
    return sum_a != sum_b ? sum_a < sum_b : a < b;
}

bool makes_superfluous(const Set& a, const Set& b) {
    auto at = b.begin();
    for (const char16_t raise : a) {
        while (at != b.end() && competence_of(*at) < competence_of(raise))
            ++at;
        if (at == b.end() || competence_of(*at) != competence_of(raise) || *at < raise)
            return false;
    }
    return true;
}

Set united(const Set& a, const Set& b) {
    Set result;
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        if (competence_of(*i) == competence_of(*j))
            result.push_back(std::max(*i++, *j++));
        else
            result.push_back(*i < *j ? *i++ : *j++);
    }
    result.append(i, a.end());
    result.append(j, b.end());
    return result;
}

/// Finds the minimal sets bottom-up: "n of these clauses" is a table over how many of the clauses
/// seen so far are met.
class WayFinder {
public:
    WayFinder(const Profile& profile, std::size_t kept) : profile_{profile}, kept_{kept} {}

    [[nodiscard]] bool truncated() const noexcept { return truncated_; }

    [[nodiscard]] std::vector<Set> find(const Clause& clause) {
        if (clause.kind == Clause::Kind::level)
            return {1, raises_for(clause)};
        const std::size_t n = detail::needed(clause);
        std::vector<std::vector<Set>> met(n + 1);
        for (auto& sets : met)
            sets.reserve(std::min(clause.clauses.size(), usual_sets));
        met[0].resize(1);
        for (const auto& part : clause.clauses) {
            if (part.kind == Clause::Kind::level) {
                const Set only = raises_for(part);
                meet(met, {&only, 1});
            } else {
                meet(met, find(part));
            }
        }
        return std::move(met[n]);
    }

    /// Keeps the first sets in order of which none is made superfluous by another.
    void keep_minimal(std::vector<Set>& sets) {
        std::sort(sets.begin(), sets.end(), comes_before);
        auto kept = sets.begin();
        for (auto& set : sets) {
            if (std::any_of(sets.begin(), kept,
                            [&](const Set& other) { return makes_superfluous(other, set); }))
                continue;
            if (static_cast<std::size_t>(kept - sets.begin()) == kept_) {
                truncated_ = true;
                break;
            }
            if (&*kept != &set)
                *kept = std::move(set);
            ++kept;
        }
        sets.erase(kept, sets.end());
    }

private:
    /// Returns what a clause of one level asks for beyond what the profile has.
    [[nodiscard]] Set raises_for(const Clause& clause) const {
        if (detail::level_of(profile_, clause, UnknownAs::worst) >= clause.level)
            return {};
        return Set(1, raise_of(detail::position(profile_, clause), clause.level));
    }
    /// Adds one more clause, met by each of `found`, to the table.
    void meet(std::vector<std::vector<Set>>& met, std::span<const Set> found) {
        for (std::size_t count = met.size() - 1; count >= 1; --count) {
            add_product(met[count], met[count - 1], found);
            keep_minimal(met[count]);
        }
    }
    static void add_product(std::vector<Set>& sets, const std::vector<Set>& some,
                            std::span<const Set> others) {
        for (const auto& a : some)
            for (const auto& b : others)
                sets.push_back(united(a, b));
    }

    static constexpr std::size_t usual_sets = 4;

    const Profile& profile_;
    std::size_t kept_;
    bool truncated_ = false;
};

std::size_t count_clauses(const Clause& clause) {
    std::size_t count = 1;
    for (const auto& part : clause.clauses)
        count += count_clauses(part);
    return count;
}

bool suffices(const Profile& profile, const Clause& clause, const Set& set) {
    std::vector<Level> levels{profile.levels().begin(), profile.levels().end()};
    for (const char16_t raise : set)
        levels[competence_of(raise)] = level_of(raise);
    return verdict(Profile{profile.id(), profile.framework(), std::move(levels)}, clause) ==
           Verdict::eligible;
}

/// Returns the set with every raise left out or lowered as far as it still suffices.
Set lowered(const Profile& profile, const Clause& clause, Set set) {
    for (std::size_t i = 0; i < set.size();) {
        Set without = set;
        without.erase(i, 1);
        if (suffices(profile, clause, without)) {
            set = std::move(without);
            continue;
        }
        Set lower = set;
        for (--lower[i]; level_of(lower[i]) >= 1 && suffices(profile, clause, lower); --lower[i])
            set = lower;
        ++i;
    }
    return set;
}

}  // namespace

std::vector<Reason> reasons(const Profile& profile, const Eligibility& eligibility) {
    std::vector<Reason> result;
    result.reserve(eligibility.clauses().size());
    for (const auto& clause : eligibility.clauses())
        if (verdict(profile, clause) != Verdict::eligible)
            result.push_back(reason_for(profile, clause));
    return result;
}

Ways ways(const Profile& profile, const Eligibility& eligibility) {
    if (eligibility.everybody())
        return {.sets = {{}}};
    const Clause& formula = *eligibility.formula();
    WayFinder finder{profile, std::clamp<std::size_t>(16'384 / count_clauses(formula), 64, 1024)};
    std::vector<Set> found = finder.find(formula);
    if (finder.truncated()) {
        for (auto& set : found)
            set = lowered(profile, formula, std::move(set));
        finder.keep_minimal(found);
    }
    Ways result{.more = finder.truncated() || found.size() > max_ways};
    found.resize(std::min(found.size(), max_ways));
    result.sets.reserve(found.size());
    for (const auto& set : found) {
        auto& raises = result.sets.emplace_back();
        raises.reserve(set.size());
        for (const char16_t raise : set) {
            const std::size_t competence = competence_of(raise);
            raises.push_back({profile.framework()[competence].id, profile.levels()[competence],
                              level_of(raise)});
        }
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI
