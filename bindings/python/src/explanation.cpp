// SPDX-License-Identifier: BSL-1.0
#include "json_forms.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

#include <optional>
#include <string>

namespace herne::python {
namespace {

void register_explained_requirement(py::module_& module) {
    using R = ExplainedRequirement;
    Record<R>{module, "ExplainedRequirement", "Points of one requirement for one candidate."}
        .field("requirement", &R::requirement, "The requirement's id.")
        .field("competence", &R::competence, "Full competence id.")
        .field("label", &R::label, "The requirement's label.")
        .field("level_label", &R::level_label, "Label of the candidate's level.")
        .field("required_label", &R::required_label, "Label of the required level.")
        .field("importance", &R::importance, "How the posting words it.")
        .field("proof", &R::proof, "How it is established.")
        .field("stage", &R::stage, "Stage by which it is known.")
        .field("source_line", &R::source_line, "The posting's line.")
        .field("level", &R::level, "The candidate's level, None if unknown.")
        .field("required_level", &R::required_level, "The required level.")
        .field("share", &R::share, "Share of the job.")
        .field("table", &R::table, "Points by level 0..max.")
        .field("points", &R::points, "Points, unknown counted as level 0.")
        .field("best", &R::best, "Points, unknown counted as the scale's top.")
        .field("maximum", &R::maximum, "Points of the top level.")
        .field("shortfall", &R::shortfall, "Levels missing, unknown counted as level 0.")
        .field("evidence", &R::evidence, "Evidence for the level.")
        .field("evidence_expired", &R::evidence_expired,
               "Whether all dated evidence had expired by the closing date.");
}

}  // namespace

void register_reasons(py::module_& module) {
    Record<Reason>{module, "Reason",
                   "What of one clause is not satisfied: the clause without satisfied parts."}
        .field("kind", &Reason::kind, "What the clause asks for.")
        .field("competence", &Reason::competence, "The competence, for 'level'.")
        .field("level", &Reason::level, "The level to reach, for 'level'.")
        .field("actual", &Reason::actual, "The candidate's level, None if unknown.")
        .field("n", &Reason::n, "How many of `parts` are still needed.")
        .field("verdict", &Reason::verdict, "'undecided' or 'ineligible'.")
        .field("id", &Reason::id, "The clause's short name.")
        .field("label", &Reason::label, "What people call the clause.")
        .field("source_line", &Reason::source_line, "The posting's line.")
        .field("parts", &Reason::parts, "The unsatisfied parts.");
    module.def(
        "reason_text",
        [](const Reason& reason, const std::string& language,
           const std::optional<Framework>& framework) {
            return framework ? reason_text(reason, language, *framework)
                             : reason_text(reason, language);
        },
        "reason"_a, "language"_a, "framework"_a = py::none());
    Record<Raise>{module, "Raise", "One level to reach; from None asks for a proof."}
        .field("competence", &Raise::competence, "Full competence id.")
        .field("from_", &Raise::from, "The level now, None if unknown.")
        .field("to", &Raise::to, "The level to reach.");
    Record<Ways>{module, "Ways", "Minimal sets of raises; each alone makes a candidate eligible."}
        .field("sets", &Ways::sets, "Fewest raises first; at most 32.")
        .field("more", &Ways::more, "Whether there are more than are listed.");
    Record<Step>{module, "Step", "One level more in one competence, and what it gains."}
        .field("competence", &Step::competence, "Full competence id.")
        .field("label", &Step::label, "The competence's label.")
        .field("from_", &Step::from, "The level now.")
        .field("to", &Step::to, "The next level.")
        .field("gain", &Step::gain, "Points gained.");
}

void register_explanation(py::module_& module) {
    register_explained_requirement(module);
    Record<Explanation> explanation{
        module, "Explanation",
        R"(Where one candidate's points and verdict come from (Punkteherleitung).

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
    explanation.field("provenance", &Explanation::provenance, "What went into it.")
        .field("id", &Explanation::id, "The candidate.")
        .field("requirements", &Explanation::requirements,
               "One entry a requirement, in the job's order; their points add up.")
        .field("points", &Explanation::points, "Points, unknown counted as level 0.")
        .field("best", &Explanation::best, "Points, unknown counted as the scale's top.")
        .field("max_points", &Explanation::max_points, "Points of somebody with every top level.")
        .field("verdict", &Explanation::verdict, "Outcome of the eligibility check.")
        .field("reasons", &Explanation::reasons, "What of the formula is not satisfied.")
        .field("ways", &Explanation::ways, "The ways to satisfy it.")
        .field("steps", &Explanation::steps, "Single level steps that gain points, most first.")
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
    module.def("explain", &explain, "profile"_a, "job"_a);
}

}  // namespace herne::python
