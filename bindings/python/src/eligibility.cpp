// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

/// What every clause may have besides what it requires.
Clause named(Clause clause, std::string id, TextArgument label, std::string source_line,
             std::optional<int> posted_level, std::string stage) {
    clause.id = std::move(id);
    clause.label = std::move(label.value);
    clause.source_line = std::move(source_line);
    clause.posted_level = posted_level;
    clause.stage = std::move(stage);
    return clause;
}

Clause at(std::string competence, int level, std::string id, TextArgument label,
          std::string source_line, std::optional<int> posted_level, std::string stage) {
    return named(Clause::at(std::move(competence), level), std::move(id), std::move(label),
                 std::move(source_line), posted_level, std::move(stage));
}

Clause all_of(std::vector<Clause> clauses, std::string id, TextArgument label,
              std::string source_line, std::string stage) {
    return named(Clause::all_of(std::move(clauses)), std::move(id), std::move(label),
                 std::move(source_line), {}, std::move(stage));
}

Clause any_of(std::vector<Clause> clauses, std::string id, TextArgument label,
              std::string source_line, std::string stage) {
    return named(Clause::any_of(std::move(clauses)), std::move(id), std::move(label),
                 std::move(source_line), {}, std::move(stage));
}

Clause at_least(int n, std::vector<Clause> clauses, std::string id, TextArgument label,
                std::string source_line, std::string stage) {
    return named(Clause::at_least(n, std::move(clauses)), std::move(id), std::move(label),
                 std::move(source_line), {}, std::move(stage));
}

std::string repr(const Clause& clause) {
    if (clause.kind == Clause::Kind::level)
        return "Clause.at(" + std::string{py::repr(py::str{clause.competence})} + ", " +
               std::to_string(clause.level) + ")";
    std::string parts;
    for (const auto& part : clause.clauses)
        parts += (parts.empty() ? "" : ", ") + repr(part);
    if (clause.kind == Clause::Kind::at_least)
        return "Clause.at_least(" + std::to_string(clause.n) + ", [" + parts + "])";
    return std::string{clause.kind == Clause::Kind::all ? "Clause.all_of([" : "Clause.any_of(["} +
           parts + "])";
}

}  // namespace

void register_eligibility(py::module_& module) {
    Record<Clause> clause{module, "Clause",
                          R"(Clause of an eligibility formula: a level to reach, or a combination.

Examples
--------
>>> degree = herne.Clause.at("own/degree", 2, source_line="1a")
>>> herne.Clause.any_of([degree, herne.Clause.at("own/career", 1)])
Clause.any_of([Clause.at('own/degree', 2), Clause.at('own/career', 1)])
)"};
    clause.field("kind", &Clause::kind, "What it asks for.")
        .field("competence", &Clause::competence, "Competence id, for 'level'.")
        .field("level", &Clause::level, "Level to reach, for 'level'.")
        .field("n", &Clause::n, "How many of `clauses`, for 'at_least'.")
        .field("clauses", &Clause::clauses, "What is combined.")
        .field("id", &Clause::id, "Short name for reports.")
        .field("label", &Clause::label, "What people call it.")
        .field("source_line", &Clause::source_line, "The line of the posting it stands for.")
        .field("posted_level", &Clause::posted_level, "The level that the posting states, or None.")
        .field("stage", &Clause::stage,
               "Stage by which it can be known, '' from the start; parts without one have it too.");
    clause.type()
        .def_static("at", &at, "competence"_a, "level"_a, py::kw_only(), "id"_a = "",
                    "label"_a = TextArgument{}, "source_line"_a = "", "posted_level"_a = py::none(),
                    "stage"_a = "", "Return the clause \"`competence` at `level` or above\".")
        .def_static("all_of", &all_of, "clauses"_a, py::kw_only(), "id"_a = "",
                    "label"_a = TextArgument{}, "source_line"_a = "", "stage"_a = "",
                    "Return the clause \"each of `clauses`\".")
        .def_static("any_of", &any_of, "clauses"_a, py::kw_only(), "id"_a = "",
                    "label"_a = TextArgument{}, "source_line"_a = "", "stage"_a = "",
                    "Return the clause \"one of `clauses`\".")
        .def_static("at_least", &at_least, "n"_a, "clauses"_a, py::kw_only(), "id"_a = "",
                    "label"_a = TextArgument{}, "source_line"_a = "", "stage"_a = "",
                    "Return the clause \"`n` of `clauses`\".")
        .def("__repr__", &repr);

    py::class_<Eligibility> eligibility{
        module, "Eligibility",
        R"(Which levels a candidate must have to be considered at all.

Raises
------
ValueError
    If a combination is empty, a number is out of range or the formula is nested deeper than 32.

Examples
--------
>>> herne.Eligibility().everybody
True
>>> formula = herne.Eligibility(herne.Clause.at("cefr/german", 5))
>>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> formula.verdict(herne.Profile("ada", cefr, {}))
'undecided'
)"};
    eligibility
        .def(py::init([](std::optional<Clause> formula) {
                 return formula ? Eligibility{std::move(*formula)} : Eligibility{};
             }),
             "formula"_a = py::none())
        .def_property_readonly("everybody", &Eligibility::everybody, "Whether there is no formula.")
        .def_property_readonly("formula", &Eligibility::formula,
                               "The formula, None if everybody is eligible.")
        .def_property_readonly(
            "clauses",
            [](const Eligibility& self) {
                return std::vector<Clause>{self.clauses().begin(), self.clauses().end()};
            },
            "The top-level clauses: those of an outermost 'all', else the formula itself.")
        .def(
            "verdict",
            [](const Eligibility& self, const Profile& profile) { return verdict(profile, self); },
            "profile"_a, "Return the verdict on one profile.")
        .def(
            "reasons",
            [](const Eligibility& self, const Profile& profile) { return reasons(profile, self); },
            "profile"_a, "Return the top-level clauses that are not certainly satisfied.")
        .def(
            "ways",
            [](const Eligibility& self, const Profile& profile) { return ways(profile, self); },
            "profile"_a, "Return the minimal ways for a profile to become eligible.")
        .def("__repr__", [](const Eligibility& self) {
            return "Eligibility(" + (self.formula() ? repr(*self.formula()) : "") + ")";
        });
    def_equality(eligibility);
    def_archive_hash(eligibility);
    def_pickle(eligibility);
    def_copy(eligibility);
}

}  // namespace herne::python
