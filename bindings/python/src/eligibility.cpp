// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "record.hpp"
#include "register.hpp"

#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace herne::python {
namespace {

/// Returns whether any clause may have a field besides what its kind asks for.
constexpr bool is_besides(std::string_view field) {
    return field != "kind" && field != "competence" && field != "level" && field != "n" &&
           field != "clauses";
}
/// Returns whether a combination may have it.
constexpr bool is_besides_parts(std::string_view field) {
    return is_besides(field) && field != "posted_level";
}

/// The positions of the fields that `Belongs` says yes to.
template <bool (*Belongs)(std::string_view), std::size_t... I>
auto chosen(std::index_sequence<I...> /*all*/) {
    return std::tuple_cat(
        std::conditional_t<Belongs(field_at<Clause, I>.name),
                           std::tuple<std::integral_constant<std::size_t, I>>, std::tuple<>>{}...);
}
template <bool (*Belongs)(std::string_view)>
using Chosen = decltype(chosen<Belongs>(std::make_index_sequence<record_fields<Clause>.size>{}));

/// Gives the class a function that makes a clause by `make` from its first arguments, and takes
/// what else a clause may have by name.
template <class... First, class... Names, std::size_t... Named>
void def_kind(py::class_<Clause>& type, const char* name, Clause (*make)(First...),
              std::tuple<std::integral_constant<std::size_t, Named>...> /*by name*/,
              const char* doc, Names... names) {
    type.def_static(
        name,
        [make](First... first, typename FieldArgument<Clause, Named>::type... by_name) {
            Clause clause = make(std::move(first)...);
            fill<Clause>(clause, std::index_sequence<Named...>{}, std::move(by_name)...);
            return clause;
        },
        names..., py::kw_only(), argument_at<Clause, Named>()..., doc);
}

std::string clause_repr(const Clause& clause) {
    if (clause.kind == Clause::Kind::level)
        return "Clause.at(" + std::string{py::repr(py::str{clause.competence})} + ", " +
               std::to_string(clause.level) + ")";
    std::string parts;
    for (const auto& part : clause.clauses)
        parts += (parts.empty() ? "" : ", ") + clause_repr(part);
    if (clause.kind == Clause::Kind::at_least)
        return "Clause.at_least(" + std::to_string(clause.n) + ", [" + parts + "])";
    return std::string{clause.kind == Clause::Kind::all ? "Clause.all_of([" : "Clause.any_of(["} +
           parts + "])";
}

}  // namespace

void register_eligibility(py::module_& module) {
    Record<Clause> clause{module, "Clause",
                          R"(

Examples
--------
>>> degree = herne.Clause.at("own/degree", 2, source_line="1a")
>>> herne.Clause.any_of([degree, herne.Clause.at("own/career", 1)])
Clause.any_of([Clause.at('own/degree', 2), Clause.at('own/career', 1)])
)"};
    def_kind(clause.type(), "at", &Clause::at, Chosen<is_besides>{},
             "Return the clause \"`competence` at `level` or above\".", "competence"_a, "level"_a);
    def_kind(clause.type(), "all_of", &Clause::all_of, Chosen<is_besides_parts>{},
             "Return the clause \"each of `clauses`\".", "clauses"_a);
    def_kind(clause.type(), "any_of", &Clause::any_of, Chosen<is_besides_parts>{},
             "Return the clause \"one of `clauses`\".", "clauses"_a);
    def_kind(clause.type(), "at_least", &Clause::at_least, Chosen<is_besides_parts>{},
             "Return the clause \"`n` of `clauses`\".", "n"_a, "clauses"_a);
    clause.type().def("__repr__", &clause_repr);

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
            return "Eligibility(" + (self.formula() ? clause_repr(*self.formula()) : "") + ")";
        });
    def_equality(eligibility);
    def_hash(eligibility);
    def_pickle(eligibility);
    def_copy(eligibility);
}

}  // namespace herne::python
