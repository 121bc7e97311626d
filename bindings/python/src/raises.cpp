// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/nearest.hpp>
#include <herne/analysis/raises.hpp>
#include <herne/analysis/what_if.hpp>
#include <herne/record/analysis.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {
namespace {

using Costs = std::map<std::string, std::vector<std::int64_t>>;

std::vector<StepCosts> costs_from(const Costs& costs) {
    std::vector<StepCosts> result;
    for (const auto& [competence, steps] : costs)
        result.push_back({competence, steps});
    return result;
}

RaisePlan one_plan(const Profile& profile, const JobProfile& job, const RaiseGoal& goal,
                   const Costs& costs, RaiseUnknown unknown, Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const RaiseOptions options{.costs = costs_from(costs),
                               .unknown = unknown,
                               .threads = threads.count,
                               .executor = scan.executor(threads.count),
                               .progress = scan.progress()};
    const py::gil_scoped_release released;
    return least_raises(profile, job, goal, options);
}

Nearest all_nearest(const Pool& pool, const JobProfile& job, const RaiseGoal& goal,
                    std::optional<std::size_t> top, const Costs& costs, RaiseUnknown unknown,
                    Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const NearestOptions options{.top = top.value_or(all),
                                 .costs = costs_from(costs),
                                 .unknown = unknown,
                                 .threads = threads.count,
                                 .executor = scan.executor(threads.count),
                                 .progress = scan.progress()};
    const py::gil_scoped_release released;
    return nearest(pool, job, goal, options);
}

}  // namespace

void register_raises(py::module_& module) {
    py::class_<RaiseGoal>{module, "RaiseGoal"}
        .def_static(
            "points", [](std::int64_t points) { return RaiseGoal::points(points); }, "points"_a)
        .def_static(
            "passes", [](const Profile& other) { return RaiseGoal::passes(other); }, "other"_a)
        .def_static(
            "place",
            [](const Pool& pool, std::size_t place) { return RaiseGoal::place(pool, place); },
            "pool"_a, "place"_a);
    Record<StepCosts>{module, "StepCosts"};
    Record<StatedGoal>{module, "StatedGoal"};
    Record<PlannedRaise>{module, "PlannedRaise"};
    Record<RaisePlan> plan{module, "RaisePlan"};
    def_result(plan, "plan", "of_raise_plan",
               "Return a table of competence, label, from, to, steps, cost, gain and to_prove.");
    plan.type().def("__repr__", [](const RaisePlan& self) {
        return "<RaisePlan for " + std::string{py::repr(to_python(self.id))} + ": " +
               (self.reachable ? std::to_string(self.raises.size()) + " raises, cost " +
                                     std::to_string(self.cost)
                               : "not reachable") +
               ">";
    });
    Record<WhatIf> what{module, "WhatIf"};
    def_json(what.type());
    def_reading(what.type(), "what_if");
    def_report(what.type());
    Record<Nearest> nearest_of{module, "Nearest"};
    def_result(nearest_of, "nearest", "of_nearest",
               "Return a table of id, cost, raises, points_before and points_after.");
    nearest_of.type().def("__repr__", [](const Nearest& self) {
        return "<Nearest: " + std::to_string(self.plans.size()) + " of " +
               std::to_string(self.candidates) + " candidates>";
    });
    module.def("least_raises", &one_plan, "profile"_a, "job"_a, "goal"_a, "costs"_a, "unknown"_a,
               "threads"_a, "progress"_a);
    module.def("nearest", &all_nearest, "pool"_a, "job"_a, "goal"_a, "top"_a, "costs"_a,
               "unknown"_a, "threads"_a, "progress"_a);
    module.def(
        "what_if",
        [](const Profile& profile, const JobProfile& job, const std::vector<Raise>& raises) {
            return what_if(profile, job, raises);
        },
        "profile"_a, "job"_a, "raises"_a);
    module.def(
        "what_if",
        [](const Profile& profile, const JobProfile& job, const RaisePlan& raises) {
            return what_if(profile, job, raises);
        },
        "profile"_a, "job"_a, "raises"_a);
}

}  // namespace herne::python
