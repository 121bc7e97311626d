// SPDX-License-Identifier: BSL-1.0
#include "analysis_result.hpp"
#include "arguments.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <herne/analysis/complete.hpp>
#include <herne/analysis/smallest_team.hpp>
#include <herne/analysis/team_coverage.hpp>
#include <herne/record/analysis.hpp>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace herne::python {
namespace {

using Path = std::filesystem::path;

std::vector<Framework> listed_parts(std::optional<FrameworkArgument> frameworks) {
    std::vector<Framework> result;
    if (frameworks)
        for (const auto& part : frameworks->value->parts())
            result.emplace_back(part);
    return result;
}

TeamProfile load_team(const Path& path, std::optional<FrameworkArgument> frameworks,
                      const std::vector<Path>& folders) {
    const py::gil_scoped_release released;
    return load_team_profile(
        path, {.frameworks = listed_parts(std::move(frameworks)), .folders = folders});
}

TeamProfile team_from_json(const std::string& text, std::optional<FrameworkArgument> frameworks,
                           const std::vector<Path>& folders, const std::string& name) {
    check_json_text(text, name, "TeamProfile");
    return team_profile_from_json(
        text, {.frameworks = listed_parts(std::move(frameworks)), .folders = folders}, name);
}

TeamProfile build_team(const FrameworkArgument& framework, std::string reference,
                       std::vector<TeamRequirement> requirements, TextArgument title,
                       std::string source, TextArgument note) {
    TeamProfileParts parts{.reference = std::move(reference),
                           .title = std::move(title.value),
                           .source = std::move(source),
                           .note = std::move(note.value),
                           .requirements = std::move(requirements)};
    if (parts.title.empty())
        parts.title = Text{parts.reference};
    for (const auto& edition : framework.value->editions())
        parts.frameworks.push_back({edition.id, edition.edition});
    return {std::move(parts), *framework.value};
}

/// Position of a requirement that Python names by position or id.
std::size_t position_in_team(const TeamProfile& team,
                             const std::variant<std::size_t, std::string>& key) {
    if (const auto* id = std::get_if<std::string>(&key))
        return team.index(*id);
    if (std::get<std::size_t>(key) >= team.requirements().size())
        throw py::index_error{"requirement " + std::to_string(std::get<std::size_t>(key)) + " of " +
                              std::to_string(team.requirements().size())};
    return std::get<std::size_t>(key);
}

void def_team_reading(py::class_<TeamProfile>& team) {
    team.def_static("load", &load_team, "path"_a, py::kw_only(), "frameworks"_a = py::none(),
                    "folders"_a = std::vector<Path>{},
                    "Return the team profile of a JSON file.\n\nIts frameworks are looked up as "
                    "those of a job: by id and edition among `frameworks`, then in `folders`, by "
                    "default the file's own and `../frameworks`.")
        .def_static("from_json", &team_from_json, "text"_a, py::kw_only(),
                    "frameworks"_a = py::none(), "folders"_a = std::vector<Path>{},
                    "name"_a = "team profile",
                    "Return the team profile that JSON text holds; `name` stands in errors.")
        .def_static(
            "from_dict",
            [](const py::dict& value, std::optional<FrameworkArgument> frameworks,
               const std::vector<Path>& folders, const std::string& name) {
                return team_from_json(written(value, name), std::move(frameworks), folders, name);
            },
            "value"_a, py::kw_only(), "frameworks"_a = py::none(),
            "folders"_a = std::vector<Path>{}, "name"_a = "team profile",
            "Return the team profile of a dict with the fields of the JSON file.");
}

void def_team_parts(py::class_<TeamProfile>& team) {
    team.def_property_readonly(
            "reference", [](const TeamProfile& self) { return self.reference(); },
            "What the team is called in files.")
        .def_property_readonly(
            "title", [](const TeamProfile& self) { return self.title(); }, "The team's title.")
        .def_property_readonly(
            "source", [](const TeamProfile& self) { return self.parts().source; },
            "Where the content comes from.")
        .def_property_readonly(
            "note", [](const TeamProfile& self) { return self.parts().note; },
            "What a reader should know of it.")
        .def_property_readonly(
            "frameworks", [](const TeamProfile& self) { return self.parts().frameworks; },
            "The editions of the frameworks that it speaks of.")
        .def_property_readonly(
            "requirements", [](const TeamProfile& self) { return self.requirements(); },
            "What a team needs, in order.")
        .def_property_readonly("framework", &TeamProfile::framework,
                               "The frameworks that it names, merged in its order.")
        .def_property_readonly("digest", &TeamProfile::digest, "SHA-256 over the whole content.")
        .def(
            "index", [](const TeamProfile& self, const std::string& id) { return self.index(id); },
            "requirement"_a, "Return the position of a requirement. KeyError.")
        .def(
            "competence",
            [](const TeamProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.competence(position_in_team(self, key));
            },
            "requirement"_a, "Return the competence of a requirement, by position or id.")
        .def(
            "label",
            [](const TeamProfile& self, const std::variant<std::size_t, std::string>& key) {
                return self.label(position_in_team(self, key));
            },
            "requirement"_a, "Return a requirement's label: its own, else its competence's.");
}

void register_team_profile(py::module_& module) {
    Record<TeamRequirement>{module, "TeamRequirement", R"(

Examples
--------
>>> herne.TeamRequirement("two", "sql", 1, 2)
TeamRequirement(id='two', competence='sql', level=1, people=2)
)"}
        .constructor();
    Record<TeamProvenance>{module, "TeamProvenance"};
    py::class_<TeamProfile> team{module, "TeamProfile",
                                 R"(What a team needs, however it is made up; validated, immutable.

Raises
------
ValueError
    Lists up to 20 problems (ids, levels, people, editions) by place.

Examples
--------
>>> own = herne.Framework("own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))])
>>> herne.TeamProfile(own, "T", [herne.TeamRequirement("two", "sql", 1, 2),
...                              herne.TeamRequirement("one", "sql", 2)])
<TeamProfile T: 2 requirements>
)"};
    team.def(py::init(&build_team), "framework"_a, "reference"_a, "requirements"_a, py::kw_only(),
             "title"_a = TextArgument{}, "source"_a = "", "note"_a = TextArgument{})
        .def("__len__", [](const TeamProfile& self) { return self.requirements().size(); })
        .def("__hash__", [](const TeamProfile& self) { return py::hash(py::str{self.digest()}); })
        .def("__repr__", [](const TeamProfile& self) {
            const std::size_t size = self.requirements().size();
            return "<TeamProfile " + self.reference() + ": " + std::to_string(size) +
                   (size == 1 ? " requirement>" : " requirements>");
        });
    def_team_reading(team);
    def_team_parts(team);
    def_json(team);
    def_equality(team);
    def_copy(team);
    team.def(py::pickle(
        [](const TeamProfile& self) {
            std::vector<Framework> frameworks;
            for (const auto& part : self.framework().parts())
                frameworks.emplace_back(part);
            return py::make_tuple(to_json(self), frameworks);
        },
        [](const py::tuple& state) {
            return team_profile_from_json(state[0].cast<std::string>(),
                                          {.frameworks = state[1].cast<std::vector<Framework>>()});
        }));
}

void register_team_results(py::module_& module) {
    Record<CoveredRequirement>{module, "CoveredRequirement"};
    Record<CriticalMember>{module, "CriticalMember"};
    Record<TeamCoverage> coverage{module, "TeamCoverage"};
    def_result(coverage, "coverage", "of_team_coverage",
               "Return a table of requirement, label, competence, level, people, state, have, "
               "may_have and missing.");
    coverage.type().def("__repr__", [](const TeamCoverage& self) {
        return "<TeamCoverage of " + std::to_string(self.members.size()) +
               " people: " + std::to_string(self.covered) + " of " +
               std::to_string(self.requirements.size()) + " requirements covered>";
    });
    Record<UnreachableRequirement>{module, "UnreachableRequirement"};
    Record<SmallestTeam> smallest{module, "SmallestTeam"};
    def_result(smallest, "team", "of_smallest_team",
               "Return a table of requirement, label, competence, level, people, state, have, "
               "may_have and missing.");
    smallest.type()
        .def("__repr__",
             [](const SmallestTeam& self) {
                 return "<SmallestTeam: " + std::to_string(self.joining.size()) + " joining" +
                        (self.exact ? ">" : ", at least " + std::to_string(self.lower_bound) + ">");
             })
        .def_property_readonly("gap", &SmallestTeam::gap,
                               "By how many people the team may be larger than the smallest one.");
    Record<HeldRequirement>{module, "HeldRequirement"};
    Record<AddedPoints>{module, "AddedPoints"};
    Record<CompletingCandidate>{module, "CompletingCandidate"};
    Record<CompletionCounts>{module, "CompletionCounts"};
    Record<TeamCompletion> completion{module, "TeamCompletion"};
    def_result(completion, "completion", "of_team_completion",
               "Return a table of place, id, gain, best_gain, verdict and tied.");
    completion.type().def("__repr__", [](const TeamCompletion& self) {
        return "<TeamCompletion: " + std::to_string(self.entries.size()) + " of " +
               std::to_string(self.counts.candidates) + " candidates>";
    });
}

TeamCompletion all_completions(const Pool& pool, const JobProfile& job,
                               const std::vector<Profile>& members, std::optional<std::size_t> top,
                               UndecidedPeople undecided, Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const CompleteOptions options{.top = top.value_or(all),
                                  .undecided = undecided,
                                  .threads = threads.count,
                                  .executor = scan.executor(threads.count),
                                  .progress = scan.progress()};
    const py::gil_scoped_release released;
    return complete(pool, job, members, options);
}

SmallestTeam one_smallest_team(const Pool& pool, const TeamProfile& team,
                               const std::vector<Profile>& members, std::uint64_t max_steps,
                               Threads threads, py::object progress) {
    InterruptibleScan scan{std::move(progress)};
    const SmallestTeamOptions options{.members = members,
                                      .max_steps = max_steps,
                                      .threads = threads.count,
                                      .executor = scan.executor(threads.count),
                                      .progress = scan.progress()};
    const py::gil_scoped_release released;
    return smallest_team(pool, team, options);
}

}  // namespace

void register_teams(py::module_& module) {
    register_team_profile(module);
    register_team_results(module);
    module.def("complete", &all_completions, "pool"_a, "job"_a, "members"_a, "top"_a, "undecided"_a,
               "threads"_a, "progress"_a);
    module.def(
        "team_coverage",
        [](const std::vector<Profile>& members, const TeamProfile& team) {
            return team_coverage(members, team);
        },
        "members"_a, "team"_a);
    module.def("smallest_team", &one_smallest_team, "pool"_a, "team"_a, "members"_a, "max_steps"_a,
               "threads"_a, "progress"_a);
}

}  // namespace herne::python
