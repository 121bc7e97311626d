// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"
#include "record.hpp"
#include "register.hpp"
#include "typed_layer.hpp"

namespace herne::python {
namespace {

void register_level_rule(py::module_& module) {
    py::class_<LevelRule> rule{module, "LevelRule",
                               R"(How what a file of another system states becomes a level.

Parameters
----------
scale
    The scale; without a binning, what is stated names one of its levels.
binning
    Which stated value gives which level, one cut point a level of the scale. Without one a value
    between two levels is refused, never rounded.

Examples
--------
>>> halves = herne.Binning("rating", "at_least", ["3/2", "5/2"])
>>> herne.LevelRule(halves.scale("rating"), halves).scale.max
2
)"};
    rule.def(py::init([](const Scale& scale, const std::optional<Binning>& binning) {
                 if (binning)
                     check(*binning, scale.max(), "binning");
                 return LevelRule{scale, binning};
             }),
             "scale"_a, "binning"_a = std::nullopt)
        .def_readonly("scale", &LevelRule::scale, "The scale.")
        .def_readonly("binning", &LevelRule::binning,
                      "Which stated value gives which level, None if levels are stated as such.")
        .def("__repr__", &repr_of_fields)
        .def(py::pickle(
            [](const LevelRule& self) { return py::make_tuple(self.scale, self.binning); },
            [](const py::tuple& state) {
                return LevelRule{state[0].cast<Scale>(), state[1].cast<std::optional<Binning>>()};
            }));
    rule.attr("_fields") = py::make_tuple("scale", "binning");
    rule.attr("__hash__") = py::none();
    def_equality(rule);
    def_copy(rule);
}

void register_format_data(py::module_& module) {
    Record<FormatNote>{module, "FormatNote"}.constructor();
    py::class_<FormatData>{module, "FormatData", "What files of another system hold."}
        .def(py::init<const FormatData&>(), "data"_a)
        .def_readonly("framework", &FormatData::framework, "The competences.")
        .def_readonly("jobs", &FormatData::jobs,
                      "The posts or occupations that have requirements, in file order.")
        .def_property_readonly(
            "pool", [](const FormatData& self) { return typed_layer("_pool", "Pool")(self.pool); },
            "The people or occupations that have levels, in file order.")
        .def_readonly("dropped", &FormatData::dropped, "What was not taken up.")
        .def("__repr__", [](const FormatData& self) {
            return "<FormatData: " + std::to_string(self.framework.size()) + " competences, " +
                   std::to_string(self.jobs.size()) + " jobs, " + std::to_string(self.pool.size()) +
                   " candidates>";
        });
    py::class_<FormatExport>{module, "FormatExport", "Files as another system reads them."}
        .def(py::init<const FormatExport&>(), "export"_a)
        .def_property_readonly(
            "files",
            [](const FormatExport& self) {
                py::dict files;
                for (const FormatFile& file : self.files)
                    files[py::str{file.name}] = py::str{file.text};
                return files;
            },
            "The texts by the names of their files.")
        .def_readonly("dropped", &FormatExport::dropped, "What the format cannot hold.")
        .def(
            "save",
            [](const FormatExport& self, const std::filesystem::path& folder) {
                const py::gil_scoped_release released;
                self.save(folder);
            },
            "folder"_a,
            "Write the files into a folder that is there; each replaces one of its name in one "
            "step. OSError if one cannot be written.")
        .def("__repr__", [](const FormatExport& self) {
            std::string names;
            for (const FormatFile& file : self.files)
                names += (names.empty() ? "" : ", ") + file.name;
            return "<FormatExport: " + names + ">";
        });
}

}  // namespace

std::vector<FormatFile> files_from(const FilesByName& given) {
    std::vector<FormatFile> files;
    for (const auto& [name, text] : given)
        files.push_back({.name = name, .text = text});
    return files;
}

void register_formats(py::module_& module) {
    register_level_rule(module);
    register_format_data(module);
}

}  // namespace herne::python
