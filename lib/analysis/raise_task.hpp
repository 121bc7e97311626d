// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/raises.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>

#include "analysis/raise_search.hpp"
#include "job/competences.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What one candidate has for a job, and what raises may add.
struct RaiseCase {
    std::vector<Level> levels;  ///< one a competence of the scorecard
    RaiseProblem problem;       ///< what raises may add
    std::int64_t points = 0;    ///< points now, unknown counted as level 0
    std::int64_t most = 0;      ///< points with all useful raises

    /// Returns whether the formula holds now.
    [[nodiscard]] bool eligible() const {
        return problem.formula.reachable() && problem.formula.start().empty();
    }
    /// Returns whether some raises reach `needed` points and satisfy the formula.
    [[nodiscard]] bool reaches(std::int64_t needed) const {
        return problem.formula.reachable() && most >= needed;
    }
};

/// A job, and what raises for it cost people of one framework. Refers to both.
class RaiseTask {
public:
    /// Throws as `least_raises`; `holder` says who has the levels, as in "the profile".
    RaiseTask(const JobProfile& job, const Framework& held, std::string_view holder,
              const std::vector<StepCosts>& costs, RaiseUnknown unknown);

    /// Returns where the scorecard's competences stand in the framework of the levels.
    [[nodiscard]] const Positions& positions() const noexcept { return positions_; }
    /// Returns the stated costs with full ids, in the order of that framework.
    [[nodiscard]] const std::vector<StepCosts>& costs() const noexcept { return costs_; }

    /// Returns what somebody with `levels`, one a competence of the scorecard, may raise.
    [[nodiscard]] RaiseCase case_of(std::vector<Level> levels) const;
    /// Returns the least that brings `profile` to `needed` points.
    [[nodiscard]] RaisePlan plan(const Profile& profile, const StatedGoal& goal,
                                 std::int64_t needed) const;

private:
    void take_costs(const Framework& held, const std::vector<StepCosts>& costs);
    [[nodiscard]] std::vector<RaiseChoice> choices(std::size_t competence, int now, int top,
                                                   const RaiseProblem& problem) const;
    void add_raises(RaisePlan& plan, const RaiseCase& person) const;
    [[nodiscard]] std::int64_t cost(std::size_t competence, int from, int to) const {
        const auto& sums = cost_sums_[competence];
        return sums[static_cast<std::size_t>(to)] - sums[static_cast<std::size_t>(from)];
    }

    const Scorecard& scorecard_;
    Positions positions_;
    RaiseUnknown unknown_;
    std::vector<StepCosts> costs_;
    /// by competence of the scorecard and level: what it costs to get there from level 0
    std::vector<std::vector<std::int64_t>> cost_sums_;
};

}  // namespace herne::inline HERNE_ABI::detail
