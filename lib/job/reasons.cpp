// SPDX-License-Identifier: BSL-1.0
#include <herne/job/reasons.hpp>

#include "detail/clauses.hpp"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cstddef>
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

/// Raises as (competence, level to reach), by position of the competence in the framework.
/// Most have few, which take no memory of their own.
using Set = boost::container::small_vector<std::pair<std::size_t, int>, 4>;

int sum_of_levels(const Set& set) {
    int sum = 0;
    for (const auto& [competence, level] : set)
        sum += level;
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
    for (const auto& [competence, level] : a) {
        while (at != b.end() && at->first < competence)
            ++at;
        if (at == b.end() || at->first != competence || at->second < level)
            return false;
    }
    return true;
}

Set united(const Set& a, const Set& b) {
    Set result;
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        if (i->first == j->first) {
            result.emplace_back(i->first, std::max(i->second, j->second));
            ++i;
            ++j;
        } else
            result.push_back(i->first < j->first ? *i++ : *j++);
    }
    result.insert(result.end(), i, a.end());
    result.insert(result.end(), j, b.end());
    return result;
}

/// Finds the minimal sets bottom-up: "n of these clauses" is a table over how many of the clauses
/// seen so far are met.
class WayFinder {
public:
    WayFinder(const Profile& profile, std::size_t kept) : profile_{profile}, kept_{kept} {}

    [[nodiscard]] bool truncated() const noexcept { return truncated_; }

    [[nodiscard]] std::vector<Set> find(const Clause& clause) {
        if (clause.kind == Clause::Kind::level) {
            if (detail::level_of(profile_, clause, detail::Reading::worst) >= clause.level)
                return {Set{}};
            return {Set{{detail::position(profile_, clause), clause.level}}};
        }
        const std::size_t n = detail::needed(clause);
        std::vector<std::vector<Set>> met(n + 1);
        met[0] = {Set{}};
        for (const auto& part : clause.clauses) {
            const std::vector<Set> found = find(part);
            for (std::size_t count = n; count >= 1; --count)
                met[count] = minimal(with_product(std::move(met[count]), met[count - 1], found));
        }
        return std::move(met[n]);
    }

    /// Returns the first sets in order of which none is made superfluous by another.
    [[nodiscard]] std::vector<Set> minimal(std::vector<Set> sets) {
        if (sets.size() <= 1)
            return sets;
        std::sort(sets.begin(), sets.end(), comes_before);
        std::vector<Set> result;
        result.reserve(std::min(sets.size(), kept_));
        for (auto& set : sets) {
            if (std::any_of(result.begin(), result.end(),
                            [&](const Set& other) { return makes_superfluous(other, set); }))
                continue;
            if (result.size() == kept_) {
                truncated_ = true;
                break;
            }
            result.push_back(std::move(set));
        }
        return result;
    }

private:
    static std::vector<Set> with_product(std::vector<Set> sets, const std::vector<Set>& some,
                                         const std::vector<Set>& others) {
        sets.reserve(sets.size() + some.size() * others.size());
        for (const auto& a : some)
            for (const auto& b : others)
                sets.push_back(united(a, b));
        return sets;
    }

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
    for (const auto& [competence, level] : set)
        levels[competence] = level;
    return verdict(Profile{profile.id(), profile.framework(), std::move(levels)}, clause) ==
           Verdict::eligible;
}

/// Returns the set with every raise left out or lowered as far as it still suffices.
Set lowered(const Profile& profile, const Clause& clause, Set set) {
    for (std::size_t i = 0; i < set.size();) {
        Set without = set;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (suffices(profile, clause, without)) {
            set = std::move(without);
            continue;
        }
        Set lower = set;
        for (--lower[i].second; lower[i].second >= 1 && suffices(profile, clause, lower);
             --lower[i].second)
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
        found = finder.minimal(std::move(found));
    }
    Ways result{.more = finder.truncated() || found.size() > max_ways};
    found.resize(std::min(found.size(), max_ways));
    result.sets.reserve(found.size());
    for (const auto& set : found) {
        auto& raises = result.sets.emplace_back();
        raises.reserve(set.size());
        for (const auto& [competence, level] : set)
            raises.push_back(
                {profile.framework()[competence].id, profile.levels()[competence], level});
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI
