// SPDX-License-Identifier: BSL-1.0
#include "json_forms.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

namespace herne::python {

void register_comparison(py::module_& module) {
    Record<ComparedPoints>{module, "ComparedPoints"};
    Record<ComparedRequirement>{module, "ComparedRequirement"}.property(
        "open", [](const ComparedRequirement& self) { return self.open(); },
        "Whether a level is unknown, so that the difference is not settled.");
    Record<Comparison> comparison{module, "Comparison",
                                  R"(

An equal total is not equal qualification: read the criteria.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> comparison = herne.compare(pool["B-005"], pool["B-018"], job)
>>> comparison.difference, sum(part.difference for part in comparison.requirements)
(132, 132)
)"};
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
