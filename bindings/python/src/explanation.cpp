// SPDX-License-Identifier: BSL-1.0
#include "json_forms.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

#include <optional>
#include <string>

namespace herne::python {
void register_reasons(py::module_& module) {
    Record<Reason>{module, "Reason"};
    module.def(
        "reason_text",
        [](const Reason& reason, const std::string& language,
           const std::optional<Framework>& framework) {
            return framework ? reason_text(reason, language, *framework)
                             : reason_text(reason, language);
        },
        "reason"_a, "language"_a, "framework"_a = py::none());
    Record<Raise>{module, "Raise"};
    Record<Ways>{module, "Ways"};
    Record<Step>{module, "Step"};
}

void register_explanation(py::module_& module) {
    Record<ExplainedRequirement>{module, "ExplainedRequirement"};
    Record<Explanation> explanation{module, "Explanation",
                                    R"(

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> explanation = herne.explain(pool["B-005"], job)
>>> explanation.points == sum(part.points for part in explanation.requirements)
True
>>> explanation
<Explanation of 'B-005': 1620 of 2000 points, eligible>
)"};
    explanation
        .property(
            "score", [](const Explanation& self) { return self.score(); },
            "points / max_points, correctly rounded.")
        .property(
            "fraction", [](const Explanation& self) { return self.fraction(); },
            "points / max_points, exactly.");
    explanation.type()
        .def("__repr__",
             [](const Explanation& self) {
                 return "<Explanation of " + std::string{py::repr(to_python(self.id))} + ": " +
                        std::to_string(self.points) + " of " + std::to_string(self.max_points) +
                        " points, " + to_string(self.verdict) + ">";
             })
        .def_static(
            "load", [](const std::filesystem::path& path) { return load_explanation(path); },
            "path"_a, "Return the explanation of a JSON file.")
        .def_static(
            "from_json",
            [](const std::string& text, const std::string& name) {
                check_json_text(text, name, "Explanation");
                return explanation_from_json(text, name);
            },
            "text"_a, "name"_a = "explanation", "Return the explanation that JSON text holds.")
        .def_static(
            "from_dict",
            [](const py::dict& value, const std::string& name) {
                return explanation_from_json(written(value, name), name);
            },
            "value"_a, "name"_a = "explanation",
            "Return the explanation of a dict as `to_dict` writes it.")
        .def("__str__", text_by("explanation"));
    def_html(explanation.type());
    def_json(explanation.type());
    def_frames(explanation.type(), "of_explanation",
               "Return a table of requirement, label, competence, level, required_level, points, "
               "best and maximum.");
    module.def(
        "explain",
        [](const Profile& profile, const JobProfile& job) { return explain(profile, job); },
        "profile"_a, "job"_a);
}

}  // namespace herne::python
