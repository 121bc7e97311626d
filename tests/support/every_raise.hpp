// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/raises.hpp>

#include "support/oracle.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace herne::test {

/// Returns costs of some competences, zeros and equal ones among them.
inline std::vector<StepCosts> any_step_costs(const Framework& framework) {
    std::vector<StepCosts> costs;
    const int highest = any_choice() ? 2 : 500;
    for (const auto& competence : framework) {
        if (any_choice())
            continue;
        costs.push_back({competence.id, {}});
        for (int level = 1; level <= competence.scale.max(); ++level)
            costs.back().steps.push_back(any_number(0, highest));
    }
    return costs;
}

/// The definition of `least_raises`: every set of raises is looked at.
struct EveryRaise {
    using List = std::vector<std::pair<std::size_t, int>>;
    struct Set {
        std::int64_t cost = 0;
        List list = {};
        std::int64_t points = 0;
    };

    EveryRaise(const Profile& profile, const JobProfile& job, const RaiseOptions& options,
               std::int64_t needed)
        : framework{profile.framework()},
          now{profile.levels().begin(), profile.levels().end()},
          job_parts{job.parts()},
          eligibility{job.eligibility()} {
        for (std::size_t c = 0; c < now.size(); ++c) {
            const int max = framework[c].scale.max();
            points.emplace_back();
            for (int level = 0; level <= max; ++level) {
                std::vector<Level> alone(now.size(), Level{0});
                alone[c] = level;
                points[c].push_back(oracle_points(job_parts, framework, alone, UnknownAs::worst));
            }
            points_before += points[c][static_cast<std::size_t>(now[c].worst())];
            tops.push_back(!now[c].known() && options.unknown == RaiseUnknown::leave ? 0 : max);
            costs.emplace_back(static_cast<std::size_t>(max), 1);
            for (const auto& stated : options.costs)
                if (stated.competence == framework[c].id)
                    costs[c] = stated.steps;
        }
        visit(0, now, {.points = points_before}, [&](const auto&, const Set& set) {
            most_points = std::max(most_points, set.points);
        });
        visit(0, now, {.points = points_before}, [&](const auto& levels, const Set& set) {
            if (set.points < needed || !meets(levels))
                return;
            if (!best || std::tuple{set.cost, set.list.size(), set.list} <
                             std::tuple{best->cost, best->list.size(), best->list})
                best = set;
        });
        if (!best)
            return;
        visit(0, now, {.points = points_before}, [&](const auto& levels, const Set& set) {
            if (set.cost < best->cost && meets(levels))
                most_for_less = std::max(most_for_less.value_or(0), set.points);
        });
    }

    static List list_of(const RaisePlan& plan, const Framework& framework) {
        List list;
        for (const auto& raise : plan.raises)
            list.emplace_back(framework.index(raise.competence), raise.to);
        return list;
    }

    std::int64_t points_before = 0;
    std::int64_t most_points = 0;
    std::optional<Set> best = {};
    std::optional<std::int64_t> most_for_less = {};

private:
    template <class Use>
    void visit(std::size_t c, std::vector<Level> levels, const Set& set, const Use& use) const {
        if (c == levels.size())
            return use(levels, set);
        visit(c + 1, levels, set, use);
        Set raised = set;
        raised.list.emplace_back(c, 0);
        for (int level = now[c].worst() + 1; level <= tops[c]; ++level) {
            const auto at = static_cast<std::size_t>(level);
            raised.cost += costs[c][at - 1];
            raised.points += points[c][at] - points[c][at - 1];
            raised.list.back().second = level;
            levels[c] = level;
            visit(c + 1, levels, raised, use);
        }
    }
    [[nodiscard]] bool meets(const std::vector<Level>& levels) const {
        return oracle_verdict(eligibility, framework, levels) == Verdict::eligible;
    }

    Framework framework;
    std::vector<Level> now;
    JobProfileParts job_parts;
    Eligibility eligibility;
    std::vector<std::vector<std::int64_t>> points;
    std::vector<std::vector<std::int64_t>> costs;
    std::vector<int> tops;
};

}  // namespace herne::test
