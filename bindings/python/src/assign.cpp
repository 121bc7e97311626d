// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/assign.hpp>
#include <herne/record/analysis.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace herne::python {

/// An exact sum, `fractions.Fraction` in Python.
struct ExactSum {
    std::string text;
};

}  // namespace herne::python

namespace pybind11::detail {

template <>
struct type_caster<herne::python::ExactSum> {
    PYBIND11_TYPE_CASTER(herne::python::ExactSum, const_name("fractions.Fraction"));
    static handle cast(const herne::python::ExactSum& sum, return_value_policy /*policy*/,
                       handle /*parent*/) {
        return module_::import("fractions").attr("Fraction")(sum.text).release();
    }
};

}  // namespace pybind11::detail

namespace herne::python {
namespace {

using Applied = std::optional<std::vector<CandidateId>>;

Assignment all_assigned(const Pool& pool, const std::vector<Opening>& openings,
                        UndecidedPeople undecided, std::size_t passed_over, Threads threads,
                        py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const AssignOptions options{.undecided = undecided,
                                .passed_over = passed_over,
                                .threads = threads.count,
                                .executor = scan.executor(threads.count),
                                .progress = scan.progress()};
    const py::gil_scoped_release released;
    return assign(pool, openings, options);
}

bool equal(const Opening& a, const Opening& b) {
    return a.job == b.job && a.places == b.places && a.weight == b.weight && a.applied == b.applied;
}

std::string repr_of(const Opening& self) {
    std::string text = "Opening(" + std::string{py::repr(py::cast(self.job))} +
                       ", places=" + std::to_string(self.places);
    if (self.weight != 1)
        text += ", weight=" + std::to_string(self.weight);
    if (self.applied)
        text += ", applied=" + std::string{py::repr(py::cast(*self.applied))};
    return text + ')';
}

void register_opening(py::module_& module) {
    py::class_<Opening> opening{module, "Opening",
                                R"(Job to be filled, with a number of places.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> herne.Opening(job, 2).places
2
)"};
    opening
        .def(py::init([](JobProfile job, std::uint64_t places, int weight, Applied applied) {
                 return Opening{std::move(job), places, weight, std::move(applied)};
             }),
             "job"_a, "places"_a = 1, py::kw_only(), "weight"_a = 1, "applied"_a = py::none())
        .def_readonly("job", &Opening::job, "What is asked of people.")
        .def_readonly("places", &Opening::places, "How many people it takes.")
        .def_readonly("weight", &Opening::weight,
                      "What its scores count beside those of other openings.")
        .def_readonly("applied", &Opening::applied, "Who applied for it, None for everybody.")
        .def("__eq__",
             [](const Opening& self, const py::object& other) -> py::object {
                 if (!py::isinstance<Opening>(other))
                     return py::reinterpret_borrow<py::object>(Py_NotImplemented);
                 return py::bool_{equal(self, other.cast<const Opening&>())};
             })
        .def("__hash__",
             [](const Opening& self) {
                 return static_cast<py::ssize_t>(std::hash<std::string>{}(self.job.digest()) >> 1U);
             })
        .def("__repr__", &repr_of)
        .def(py::pickle(
            [](const Opening& self) {
                return py::make_tuple(self.job, self.places, self.weight, self.applied);
            },
            [](const py::tuple& state) {
                return Opening{state[0].cast<JobProfile>(), state[1].cast<std::uint64_t>(),
                               state[2].cast<int>(), state[3].cast<Applied>()};
            }));
    def_copy(opening);
}

void register_assignment_parts(py::module_& module) {
    Record<AssignmentTotal> total{module, "AssignmentTotal"};
    total.property(
        "sum", [](const AssignmentTotal& self) { return ExactSum{self.sum}; },
        "Sum of weight x points / max_points of everybody placed.");
    Record<PlacementLoss> loss{module, "PlacementLoss"};
    loss.property(
        "sum", [](const PlacementLoss& self) { return ExactSum{self.sum}; },
        "What the sum falls by, below 0 where it rises since a place stays empty.");
    Record<Placement>{module, "Placement"};
    Record<PassedOver>{module, "PassedOver"};
    Record<AssignedOpening>{module, "AssignedOpening"};
}

}  // namespace

void register_assign(py::module_& module) {
    register_opening(module);
    register_assignment_parts(module);
    Record<Assignment> result{module, "Assignment", R"(

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> assignment = herne.assign(pool, [(job, 2)])
>>> [entry.id for entry in assignment]
['B-005', 'B-018']
)"};
    def_result(result, "assignment", "of_assignment",
               "Return a table of opening, job, id, points, best, max_points, place, verdict, "
               "loss_places and loss_sum.");
    result.type().def("__repr__", [](const Assignment& self) {
        return "<Assignment: " + std::to_string(self.total.filled) + " places filled at " +
               std::to_string(self.openings.size()) + " openings>";
    });
    module.def("assign", &all_assigned, "pool"_a, "openings"_a, "undecided"_a, "passed_over"_a,
               "threads"_a, "progress"_a);
}

}  // namespace herne::python
