// SPDX-License-Identifier: BSL-1.0
#include "json_forms.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

namespace herne::python {

void register_comparison(py::module_& module) {
    using R = ComparedRequirement;
    Record<ComparedPoints>{module, "ComparedPoints", "One candidate's points."}
        .field("worst", &ComparedPoints::worst, "Points if every unknown level is 0.")
        .field("best", &ComparedPoints::best, "Points if every unknown level is the top.");
    Record<R>{module, "ComparedRequirement", "Two candidates on one requirement."}
        .field("requirement", &R::requirement, "The requirement's id.")
        .field("competence", &R::competence, "Full competence id.")
        .field("label", &R::label, "The requirement's label.")
        .field("required_level", &R::required_level, "The required level.")
        .field("maximum", &R::maximum, "Points of the top level.")
        .field("level_a", &R::level_a, "The first candidate's level, None if unknown.")
        .field("level_b", &R::level_b, "The second candidate's level, None if unknown.")
        .field("a", &R::a, "The first candidate's points.")
        .field("b", &R::b, "The second candidate's points.")
        .field("difference", &R::difference, "a.worst - b.worst.")
        .property(
            "open", [](const R& self) { return self.open(); },
            "Whether a level is unknown, so that the difference is not settled.");
    Record<Comparison> comparison{module, "Comparison",
                                  R"(Two candidates on one job, criterion by criterion (Vergleich).

An equal total is not equal qualification: read the criteria.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> comparison = herne.compare(pool["B-005"], pool["B-018"], job)
>>> comparison.difference, sum(part.difference for part in comparison.requirements)
(132, 132)
)"};
    comparison.field("provenance", &Comparison::provenance, "What went into it.")
        .field("id_a", &Comparison::id_a, "The first candidate.")
        .field("id_b", &Comparison::id_b, "The second candidate.")
        .field("requirements", &Comparison::requirements, "One entry a requirement.")
        .field("a", &Comparison::a, "The first candidate's points.")
        .field("b", &Comparison::b, "The second candidate's points.")
        .field("max_points", &Comparison::max_points, "Points of somebody with every top level.")
        .field("verdict_a", &Comparison::verdict_a, "Verdict on the first candidate.")
        .field("verdict_b", &Comparison::verdict_b, "Verdict on the second candidate.")
        .field("difference", &Comparison::difference, "Sum of the differences by requirement.")
        .field("least_difference", &Comparison::least_difference,
               "Smallest difference that unknown levels allow.")
        .field("greatest_difference", &Comparison::greatest_difference,
               "Greatest difference that unknown levels allow.");
    comparison.type()
        .def("__repr__",
             [](const Comparison& self) {
                 return "<Comparison of " + std::string{py::repr(to_python(self.id_a))} + " with " +
                        std::string{py::repr(to_python(self.id_b))} + ": " +
                        std::to_string(self.a.worst) + " and " + std::to_string(self.b.worst) +
                        " of " + std::to_string(self.max_points) + " points>";
             })
        .def_static(
            "load", [](const std::filesystem::path& path) { return load_comparison(path); },
            "path"_a, "Return the comparison of a JSON file.")
        .def_static(
            "from_json",
            [](const std::string& text, const std::string& name) {
                check_json_text(text, name, "Comparison");
                return comparison_from_json(text, name);
            },
            "text"_a, "name"_a = "comparison", "Return the comparison that JSON text holds.")
        .def_static(
            "from_dict",
            [](const py::dict& value, const std::string& name) {
                return comparison_from_json(written(value, name), name);
            },
            "value"_a, "name"_a = "comparison",
            "Return the comparison of a dict as `to_dict` writes it.")
        .def("__str__", text_by("comparison"));
    def_html(comparison.type());
    def_json(comparison.type());
    def_frames(comparison.type(), "of_comparison",
               "Return a table of requirement, label, competence, required_level, and for both "
               "candidates level, points and best, then difference and open.");
    module.def("compare", &compare, "a"_a, "b"_a, "job"_a);
}

}  // namespace herne::python
