// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

#include <map>

namespace herne::python {
namespace {

Scorecard build(const FrameworkArgument& framework,
                const std::map<std::string, std::vector<std::int64_t>>& tables,
                Eligibility eligibility) {
    std::vector<PointsTable> points;
    for (const auto& [competence, entries] : tables)
        points.push_back({competence, entries});
    return {*framework.value, std::move(points), std::move(eligibility)};
}

std::vector<std::int64_t> listed(std::span<const std::int64_t> points) {
    return {points.begin(), points.end()};
}

}  // namespace

void register_scorecard(py::module_& module) {
    Record<Provenance>{module, "Provenance"};

    py::class_<Scorecard> scorecard{
        module, "Scorecard",
        R"(A compiled job: one table from level to whole points per competence, and a formula.

Raises
------
KeyError
    For a competence that the framework does not have.
ValueError
    For a table that does not start with 0, falls or has the wrong length.
OverflowError
    For more than 2^53 points.

Examples
--------
>>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> card = herne.Scorecard(cefr, {"german": [0, 1, 2, 4, 8, 8, 8]})
>>> card.max_points, card.points("german")[3]
(8, 4)
)"};
    scorecard
        .def(py::init(&build), "framework"_a, "tables"_a, py::kw_only(),
             "eligibility"_a = Eligibility{})
        .def_property_readonly("framework", &Scorecard::framework,
                               "The framework that the tables speak of.")
        .def_property_readonly("competences", &Scorecard::competences,
                               "The competences that a table or the formula uses.")
        .def(
            "points",
            [](const Scorecard& self, const std::string& id) { return listed(self.points(id)); },
            "competence"_a, "Return one entry a level 0..max. KeyError if it is not used.")
        .def_property_readonly("max_points", &Scorecard::max_points,
                               "Points of somebody who has every top level.")
        .def_property_readonly("eligibility", &Scorecard::eligibility, "The eligibility formula.")
        .def_property_readonly("digest", &Scorecard::digest,
                               "SHA-256 over tables, formula and competences.")
        .def_property_readonly("provenance", &Scorecard::provenance, "What it was made from.")
        .def("__len__", [](const Scorecard& self) { return self.competences().size(); })
        .def("__hash__", [](const Scorecard& self) { return py::hash(py::str{self.digest()}); })
        .def("__repr__", [](const Scorecard& self) {
            return "<Scorecard: " + std::to_string(self.competences().size()) + " competences, " +
                   std::to_string(self.max_points()) + " points>";
        });
    def_equality(scorecard);
    def_pickle(scorecard);
    def_copy(scorecard);
}

}  // namespace herne::python
