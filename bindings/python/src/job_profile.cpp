// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "json_forms.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

#include <variant>

namespace herne::python {
namespace {

using Path = std::filesystem::path;

std::vector<Framework> listed(std::optional<FrameworkArgument> frameworks) {
    std::vector<Framework> result;
    if (frameworks)
        for (const auto& part : frameworks->value->parts())
            result.emplace_back(part);
    return result;
}

JobProfile load_job(const Path& path, std::optional<FrameworkArgument> frameworks,
                    const std::vector<Path>& folders) {
    const py::gil_scoped_release released;
    return load_job_profile(path,
                            {.frameworks = listed(std::move(frameworks)), .folders = folders});
}

JobProfile from_json(const std::string& text, std::optional<FrameworkArgument> frameworks,
                     const std::vector<Path>& folders, const std::string& name) {
    check_json_text(text, name, "JobProfile");
    return job_profile_from_json(
        text, {.frameworks = listed(std::move(frameworks)), .folders = folders}, name);
}

JobProfile build_job(const FrameworkArgument& framework, std::string reference,
                     std::vector<Requirement> requirements, TextArgument title,
                     std::vector<RequirementGroup> groups, const py::object& eligibility,
                     std::vector<Stage> stages, std::vector<Task> tasks,
                     std::optional<int> weight_total, TextArgument weights_source, Terms terms,
                     TextArgument employer, TextArgument unit, std::string source,
                     TextArgument note) {
    JobProfileParts parts{.reference = std::move(reference),
                          .title = std::move(title.value),
                          .employer = std::move(employer.value),
                          .unit = std::move(unit.value),
                          .source = std::move(source),
                          .note = std::move(note.value),
                          .terms = std::move(terms),
                          .weights_source = std::move(weights_source.value),
                          .weight_total = weight_total,
                          .stages = std::move(stages),
                          .tasks = std::move(tasks),
                          .groups = std::move(groups),
                          .requirements = std::move(requirements)};
    if (parts.title.empty())
        parts.title = Text{parts.reference};
    for (const auto& edition : framework.value->editions())
        parts.frameworks.push_back({edition.id, edition.edition});
    if (py::isinstance<Clause>(eligibility))
        parts.eligibility = Eligibility{eligibility.cast<Clause>()};
    else if (py::isinstance<Eligibility>(eligibility))
        parts.eligibility = eligibility.cast<Eligibility>();
    else if (!eligibility.is_none())
        throw py::type_error{"eligibility: an Eligibility, a Clause or None is needed, not " +
                             std::string{py::str(py::type::of(eligibility).attr("__name__"))} +
                             "; Clause.all_of joins several"};
    return {std::move(parts), *framework.value};
}

void register_parts(py::module_& module) {
    Record<Task>{module, "Task"}.constructor();
    Record<Stage>{module, "Stage"}.constructor();
    Record<Pay>{module, "Pay"}.constructor();
    Record<Terms>{module, "Terms"}.constructor();
    Record<RoundedShare>{module, "RoundedShare"};
}

/// Position of a requirement that Python names by position or id.
std::size_t position(const JobProfile& job, const std::variant<std::size_t, std::string>& key) {
    if (const auto* id = std::get_if<std::string>(&key))
        return job.index(*id);
    if (std::get<std::size_t>(key) >= job.requirements().size())
        throw py::index_error{"requirement " + std::to_string(std::get<std::size_t>(key)) + " of " +
                              std::to_string(job.requirements().size())};
    return std::get<std::size_t>(key);
}

void def_parts(py::class_<JobProfile>& job) {
#define HERNE_PART(name, doc) \
    def_property_readonly(    \
        #name, [](const JobProfile& self) { return self.parts().name; }, doc)
    job.HERNE_PART(reference, "The reference number.")
        .HERNE_PART(title, "The title of the post.")
        .HERNE_PART(employer, "Who offers the post.")
        .HERNE_PART(unit, "The department.")
        .HERNE_PART(source, "Where the content comes from.")
        .HERNE_PART(note, "What a reader should know of it.")
        .HERNE_PART(frameworks, "The editions of the frameworks that it speaks of.")
        .HERNE_PART(terms, "The terms of the post.")
        .HERNE_PART(weights_source, "Where the weights come from.")
        .HERNE_PART(weight_total, "What shares are rounded to whole parts of, or None.")
        .HERNE_PART(stages, "The stages of the selection, in order.")
        .HERNE_PART(tasks, "The tasks of the post.")
        .HERNE_PART(eligibility, "Who can be considered.")
        .HERNE_PART(groups, "The groups; empty: all requirements form one.")
        .HERNE_PART(requirements, "What is weighed, in order.");
#undef HERNE_PART
}

void def_questions(py::class_<JobProfile>& job) {
    job.def_property_readonly("framework", &JobProfile::framework,
                              "The frameworks that the job names, merged in its order.")
        .def_property_readonly("stage", &JobProfile::stage,
                               "The stage that this job was cut at, empty if it is whole.")
        .def_property_readonly("digest", &JobProfile::digest, "SHA-256 over the whole content.")
        .def_property_readonly("rounded_shares", &JobProfile::rounded_shares,
                               "The shares that `weight_total` changed.")
        .def("scorecard", &JobProfile::scorecard, py::return_value_policy::copy,
             "Return the compiled job.")
        .def(
            "at_stage",
            [](const JobProfile& self, const std::string& stage) { return self.at_stage(stage); },
            "stage"_a,
            "Return the job of what is known by the end of `stage`: its requirements and those "
            "of earlier stages, and the formula without what later clauses ask for, which counts "
            "as met for now. KeyError for an unknown one.")
        .def(
            "index", [](const JobProfile& self, const std::string& id) { return self.index(id); },
            "requirement"_a, "Return the position of a requirement. KeyError.")
        .def(
            "competence",
            [](const JobProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.competence(position(self, key));
            },
            "requirement"_a, "Return the competence of a requirement, by position or id.")
        .def(
            "label",
            [](const JobProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.label(position(self, key));
            },
            "requirement"_a, "Return a requirement's label: its own, else its competence's.")
        .def(
            "proof",
            [](const JobProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.proof(position(self, key));
            },
            "requirement"_a, "Return how a requirement is established.")
        .def(
            "shared",
            [](const JobProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.shared(position(self, key));
            },
            "requirement"_a,
            "Return what a requirement asks of two who share the post: its own word, else 'either' "
            "where a document proves it and 'both' where it is judged.")
        .def(
            "share",
            [](const JobProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.share(position(self, key));
            },
            "requirement"_a, "Return a requirement's exact share of the job; they sum to 1.")
        .def(
            "points",
            [](const JobProfile& self, const std::variant<std::size_t, std::string>& key) {
                const auto points = self.points(position(self, key));
                return std::vector<std::int64_t>{points.begin(), points.end()};
            },
            "requirement"_a, "Return a requirement's whole points, one entry a level 0..max.");
}

/// Says of every requirement in `dict` what it asks of two who share the post.
void state_sharing(const JobProfile& job, const py::dict& dict) {
    const py::list requirements = dict["requirements"];
    for (std::size_t r = 0; r < requirements.size(); ++r)
        requirements[r]["shared"] = interned(to_string(job.shared(r)));
}

}  // namespace

void register_job_profile(py::module_& module) {
    register_parts(module);
    py::class_<JobProfile> job{
        module, "JobProfile",
        R"(A validated, immutable job profile (Anforderungsprofil), compiled into its scorecard.

Raises
------
ValueError
    Lists up to 20 problems (ids, weights, levels, fits, groups, stages, tasks) by place.
OverflowError
    If exact points exceed 2^53; the message names the way out.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> job.reference, len(job), job.scorecard().max_points
('16/0107', 24, 2000)
>>> own = herne.Framework("own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))])
>>> herne.JobProfile(own, "A-1", [herne.Requirement("sql", "sql", 2)])
<JobProfile A-1: 1 requirement, 2 points>
)"};
    job.def(py::init(&build_job), "framework"_a, "reference"_a, "requirements"_a, py::kw_only(),
            "title"_a = TextArgument{}, "groups"_a = std::vector<RequirementGroup>{},
            "eligibility"_a = py::none(), "stages"_a = std::vector<Stage>{},
            "tasks"_a = std::vector<Task>{}, "weight_total"_a = py::none(),
            "weights_source"_a = TextArgument{}, "terms"_a = Terms{}, "employer"_a = TextArgument{},
            "unit"_a = TextArgument{}, "source"_a = "", "note"_a = TextArgument{})
        .def_static("load", &load_job, "path"_a, py::kw_only(), "frameworks"_a = py::none(),
                    "folders"_a = std::vector<Path>{},
                    "Return the job profile of a JSON file.\n\nIts frameworks are looked up by id "
                    "and edition among `frameworks`, then in `folders`, by default the file's own "
                    "and `../frameworks`.")
        .def_static("from_json", &from_json, "text"_a, py::kw_only(), "frameworks"_a = py::none(),
                    "folders"_a = std::vector<Path>{}, "name"_a = "job profile",
                    "Return the job profile that JSON text holds; `name` stands in errors.")
        .def_static(
            "from_dict",
            [](const py::dict& value, std::optional<FrameworkArgument> frameworks,
               const std::vector<Path>& folders, const std::string& name) {
                return from_json(written(value, name), std::move(frameworks), folders, name);
            },
            "value"_a, py::kw_only(), "frameworks"_a = py::none(),
            "folders"_a = std::vector<Path>{}, "name"_a = "job profile",
            "Return the job profile of a dict with the fields of the JSON file.")
        .def("__len__", [](const JobProfile& self) { return self.requirements().size(); })
        .def("__hash__", [](const JobProfile& self) { return py::hash(py::str{self.digest()}); })
        .def("__repr__", [](const JobProfile& self) {
            const std::size_t size = self.requirements().size();
            return "<JobProfile " + self.reference() +
                   (self.stage().empty() ? "" : " at stage " + self.stage()) + ": " +
                   std::to_string(size) + (size == 1 ? " requirement, " : " requirements, ") +
                   std::to_string(self.scorecard().max_points()) + " points>";
        });
    job.def("__str__", text_by("job_profile"));
    def_parts(job);
    def_questions(job);
    def_html(job);
    def_json_text(job);
    def_to_dict(job, &state_sharing,
                "Return what `to_json` writes, as a dict; `shared` stands in every requirement.");
    def_equality(job);
    def_pickle(job);
    def_copy(job);
}

}  // namespace herne::python
