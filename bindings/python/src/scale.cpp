// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "levels.hpp"
#include "record.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

std::vector<ScaleLevel> levels_from(std::vector<ScaleLevelArgument> arguments) {
    std::vector<ScaleLevel> levels;
    for (auto& argument : arguments)
        levels.push_back(std::move(argument.value));
    return levels;
}

std::string scale_repr(const Scale& scale) {
    std::string text = "Scale(" + std::string{py::repr(py::str{scale.id()})} + ", [";
    for (int level = 1; level <= scale.max(); ++level)
        text += (level > 1 ? ", " : "") +
                std::string{py::repr(py::str{scale.level(level).label.in("en")})};
    return text + "])";
}

}  // namespace

void register_scale(py::module_& module) {
    Record<ScaleLevel>{module, "ScaleLevel"}.constructor();

    py::class_<Scale> scale{module, "Scale",
                            R"(The ordered levels 0..max of a competence, 1 <= max <= 14.

Level 0 is always "none shown"; `levels[0]` is level 1.

Raises
------
ValueError
    Unless there are 1 to 14 levels, each with a label, and no label or code stands for two.

Examples
--------
>>> scale = herne.Scale("cefr", ["A1", "A2", "B1", "B2", "C1", "C2"])
>>> scale.max, scale.parse("B2"), str(scale.level(6).label)
(6, 4, 'C2')
)"};
    scale
        .def(
            py::init([](std::string id, std::vector<ScaleLevelArgument> levels,
                        TextArgument label) {
                return Scale{std::move(id), levels_from(std::move(levels)), std::move(label.value)};
            }),
            "id"_a, "levels"_a, py::kw_only(), "label"_a = TextArgument{})
        .def_property_readonly("id", &Scale::id, "The scale's id, unique within its framework.")
        .def_property_readonly("label", &Scale::label, "The scale's own label.")
        .def_property_readonly("max", &Scale::max, "The highest level, 1..14.")
        .def_property_readonly("levels", &Scale::levels, "The named levels 1..max.")
        .def_property_readonly(
            "has_misleading_numerals", &Scale::has_misleading_numerals,
            "Whether some label or code is a numeral that differs from its level.")
        .def("level", &Scale::level, "level"_a,
             "Return the named level `level`, 0..max; level 0 has a label and nothing else.")
        .def("parse", &parsed_by<Scale>, "text"_a, py::kw_only(),
             "levels_as"_a = LevelsAs::automatic,
             "Return the level that a number, label or code names; ValueError names what is "
             "allowed. A scale knows of no values: 'value' is read as 'automatic'.")
        .def("__len__", &Scale::max)
        .def("__hash__", [](const Scale& self) { return py::hash(py::str{self.id()}); })
        .def("__repr__", &scale_repr);
    def_equality(scale);
    def_pickle(scale);
    def_copy(scale);
}

}  // namespace herne::python
