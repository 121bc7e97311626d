// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

std::string repr(const Fit& fit) {
    if (fit.kind() != Fit::Kind::table)
        return "Fit." + std::string{to_string(fit.kind())} + "()";
    std::string shares;
    for (const auto& share : fit.shares())
        shares += (shares.empty() ? "'" : ", '") + share.to_string() + "'";
    return "Fit.table([" + shares + "])";
}

void register_fit(py::module_& module) {
    py::class_<Fit> fit{module, "Fit",
                        R"(How much of a requirement a level fulfils (Erfüllungsgrad).

An exact share in [0, 1]: 0 at level 0, never falling, 1 at the scale's top.

Examples
--------
>>> herne.Fit.proportional().share(2, required=3, max=4)
Fraction(2, 3)
>>> herne.Fit.table([0, "1/4", 1])
Fit.table(['0', '1/4', '1'])
)"};
    fit.def_static("proportional", &Fit::proportional, "Return min(level / required, 1).")
        .def_static("threshold", &Fit::threshold, "Return 1 from the required level on, else 0.")
        .def_static("full_scale", &Fit::full_scale, "Return level / max.")
        .def_static("table", &Fit::table, "shares"_a,
                    "Return the fit that gives `shares[c]` at level c. ValueError unless it starts "
                    "with 0, never falls and ends with 1.")
        .def_property_readonly("kind", &Fit::kind, "The shape.")
        .def_property_readonly("shares", &Fit::shares,
                               "The shares of a table; empty for the other shapes.")
        .def("share", &Fit::share, "level"_a, py::kw_only(), "required"_a, "max"_a,
             "Return the exact share at `level` where `required` is required on a scale 0..`max`.")
        .def("__hash__", [](const Fit& self) { return py::hash(py::str{repr(self)}); })
        .def("__repr__", &repr);
    def_equality(fit);
    def_pickle(fit);
    def_copy(fit);
}

}  // namespace

void register_requirement(py::module_& module) {
    register_fit(module);
    Record<Requirement>{module, "Requirement",
                        R"(One competence at one level, weighted (Anforderung).

Examples
--------
>>> herne.Requirement("german", "cefr/german", 5, weight=3, importance="expected")
Requirement(id='german', competence='cefr/german', level=5, weight=3, fit=Fit.proportional(), importance='expected')
)"}
        .field("id", &Requirement::id, "Unique within the job.")
        .field("competence", &Requirement::competence, "Competence id, full or bare.")
        .field("level", &Requirement::level, "The required level, 1..max.")
        .field("weight", &Requirement::weight, "Weight within its group, 1..10000.")
        .field("group", &Requirement::group, "Id of its group, empty where there are no groups.")
        .field("fit", &Requirement::fit, "Share of the points by level.")
        .field("importance", &Requirement::importance, "How the posting words it.")
        .field("proof", &Requirement::proof, "Overrides the competence's proof, or None.")
        .field("stage", &Requirement::stage, "Stage by which its level is known, may be empty.")
        .field("source_line", &Requirement::source_line, "The posting's line.")
        .field("tasks", &Requirement::tasks, "Ids of the tasks that it serves.")
        .field("label", &Requirement::label, "What people call it; empty: the competence's label.")
        .def(py::init([](std::string id, std::string competence, int level, int weight,
                         std::string group, Fit fit, Importance importance,
                         std::optional<Proof> proof, std::string stage, std::string source_line,
                         std::vector<std::string> tasks, TextArgument label) {
                 return Requirement{std::move(id),
                                    std::move(competence),
                                    level,
                                    weight,
                                    std::move(group),
                                    std::move(fit),
                                    importance,
                                    proof,
                                    std::move(stage),
                                    std::move(source_line),
                                    std::move(tasks),
                                    std::move(label.value)};
             }),
             "id"_a, "competence"_a, "level"_a, py::kw_only(), "weight"_a = 1, "group"_a = "",
             "fit"_a = Fit{}, "importance"_a = Importance::must, "proof"_a = py::none(),
             "stage"_a = "", "source_line"_a = "", "tasks"_a = std::vector<std::string>{},
             "label"_a = TextArgument{});
    Record<RequirementGroup>{module, "RequirementGroup", "A weighted group of requirements."}
        .field("id", &RequirementGroup::id, "Unique within the job.")
        .field("label", &RequirementGroup::label, "What people call it.")
        .field("weight", &RequirementGroup::weight, "Weight among the groups, 1..10000.")
        .def(py::init([](std::string id, TextArgument label, int weight) {
                 return RequirementGroup{std::move(id), std::move(label.value), weight};
             }),
             "id"_a, py::kw_only(), "label"_a = TextArgument{}, "weight"_a = 1);
}

}  // namespace herne::python
