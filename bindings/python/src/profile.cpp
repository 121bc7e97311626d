// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "json_forms.hpp"
#include "levels.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

namespace herne::python {
namespace {

/// Whether a value is NaN, of any type of number.
bool is_nan(py::handle given) {
    if (PyLong_Check(given.ptr()) != 0 || given.is_none() ||
        !py::isinstance(given, py::module_::import("numbers").attr("Number")))
        return false;
    const auto differs =
        py::reinterpret_steal<py::object>(PyObject_RichCompare(given.ptr(), given.ptr(), Py_NE));
    PyErr_Clear();
    return differs && PyObject_IsTrue(differs.ptr()) == 1;
}

/// A competence's id as the key of a mapping.
std::string key_from(py::handle key) {
    if (auto text = utf8(key))
        return *std::move(text);
    throw py::type_error{"levels: the key " + std::string{py::repr(key)} +
                         " is no competence id; a list or tuple gives levels in the framework's "
                         "order"};
}

/// Levels by competence id.
std::vector<Level> levels_by_id(const Framework& over, const py::object& levels) {
    std::vector<Level> all(over.size());
    std::vector<bool> given(over.size());
    for (const auto key : levels.attr("keys")()) {
        const std::size_t position = over.index(key_from(key));
        if (given[position])
            throw invalid_input{
                Problem{"profile", "competence '" + over[position].id + "' stands twice"}};
        given[position] = true;
        all[position] = level_from(over[position], levels[key]);
    }
    return all;
}

/// Levels in the framework's order.
std::vector<Level> levels_in_order(const Framework& over, const py::object& levels) {
    if (py::isinstance<py::str>(levels) || py::isinstance<py::bytes>(levels) ||
        !py::hasattr(levels, "__iter__"))
        throw py::type_error{
            "levels: a mapping from competence id to level, or a sequence of one level a "
            "competence, is needed, not " +
            std::string{py::str(py::type::of(levels).attr("__name__"))}};
    std::vector<Level> all;
    for (const auto level : levels)
        all.push_back(all.size() < over.size() ? level_from(over[all.size()], level)
                                               : level.cast<Level>());
    return all;
}

Profile built_profile(CandidateId id, const FrameworkArgument& framework, const py::object& levels,
                      const EvidenceById& evidence) {
    const Framework& over = *framework.value;
    return {std::move(id), over, levels_from(over, levels), by_position(over, evidence)};
}

std::string profile_repr(const Profile& profile) {
    std::size_t known = 0;
    for (const Level level : profile.levels())
        known += level.known() ? 1 : 0;
    return "<Profile " + std::string{py::repr(to_python(profile.id()))} + ": " +
           std::to_string(known) + " of " + std::to_string(profile.levels().size()) +
           " levels known>";
}

void register_evidence(py::module_& module) {
    Record<Evidence>{module, "Evidence"}
        .constructor([](const Evidence& evidence) { check(evidence, "evidence"); })
        .def("expired_on", &Evidence::expired_on, "day"_a,
             "Return whether it was no longer valid on `day` (`YYYY-MM-DD`).");
}

}  // namespace

Level level_from(const Competence& competence, py::handle given) {
    if (const auto text = utf8(given))
        return competence.parse(*text);
    return is_nan(given) ? Level::unknown() : given.cast<Level>();
}

std::vector<Level> levels_from(const Framework& over, const py::object& levels) {
    return py::hasattr(levels, "keys") ? levels_by_id(over, levels) : levels_in_order(over, levels);
}

EvidenceByCompetence by_position(const Framework& framework, const EvidenceById& evidence) {
    EvidenceByCompetence result;
    for (const auto& [id, pieces] : evidence)
        result[framework.index(id)] = pieces;
    return result;
}

void register_profile(py::module_& module) {
    register_evidence(module);
    py::class_<Profile> profile{
        module, "Profile",
        R"(One person's levels over a framework (Kompetenzprofil), immutable.

Parameters
----------
id : int or str
framework : Framework
    One, or several to merge.
levels : mapping or sequence
    Levels by competence id, all others being unknown; or one a competence in the framework's
    order. A level is a number, a label or code of the scale, or None for unknown.
evidence : mapping, optional
    Lists of `Evidence` by competence id.

Raises
------
KeyError
    For an id that the framework does not have, with the nearest one.
ValueError
    For a level that is off its scale.

Examples
--------
>>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> ada = herne.Profile("ada", cefr, {"german": "C1"})
>>> ada["german"], ada["english"], ada.with_("english", 4)["english"]
(5, None, 4)
)"};
    profile
        .def(py::init(&built_profile), "id"_a, "framework"_a, "levels"_a, py::kw_only(),
             "evidence"_a = EvidenceById{})
        .def_static(
            "load",
            [](const std::filesystem::path& path, const FrameworkArgument& framework) {
                const py::gil_scoped_release released;
                return load_profiles(path, *framework.value);
            },
            "path"_a, "framework"_a, "Return the profiles of a JSON file, with their evidence.")
        .def_static(
            "from_json",
            [](const std::string& text, const FrameworkArgument& framework,
               const std::string& name) {
                check_json_text(text, name, "Profile");
                return profiles_from_json(text, *framework.value, name);
            },
            "text"_a, "framework"_a, "name"_a = "profiles",
            "Return the profiles that JSON text holds.")
        .def(
            "to_dict",
            [](const Profile& self) {
                return read_dict(to_json(std::span{&self, 1}));
            },
            "Return what `to_json` writes, as a dict.")
        .def_static(
            "from_dict",
            [](const py::dict& value, const FrameworkArgument& framework, const std::string& name) {
                return profiles_from_json(written(value, name), *framework.value, name);
            },
            "value"_a, "framework"_a, "name"_a = "profiles",
            "Return the profiles of a dict with the fields of the JSON file.")
        .def("__str__", text_by("profile"))
        .def("__array__", refuse_array("profile.levels is a list, dict(profile) levels by id"),
             "dtype"_a = py::none(), "copy"_a = py::none())
        .def_property_readonly("id", &Profile::id, "The candidate's id.")
        .def_property_readonly("framework", &Profile::framework,
                               "The framework that the levels are stated over.")
        .def_property_readonly(
            "levels",
            [](const Profile& self) {
                return std::vector<Level>{self.levels().begin(), self.levels().end()};
            },
            "All levels in the framework's order, None for unknown.")
        .def_property_readonly(
            "evidence",
            [](const Profile& self) {
                EvidenceById evidence;
                for (const auto& [position, pieces] : self.evidence())
                    evidence[self.framework()[position].id] = pieces;
                return evidence;
            },
            "Lists of evidence by competence id.")
        .def(
            "__getitem__", [](const Profile& self, const std::string& id) { return self[id]; },
            "id"_a)
        .def(
            "__iter__",
            [](const Profile& self) {
                py::list ids;
                for (const auto& competence : self.framework())
                    ids.append(competence.id);
                return py::iter(ids);
            },
            "Iterate over the competences' ids, as a mapping does.")
        .def(
            "keys",
            [](const Profile& self) {
                std::vector<std::string> ids;
                for (const auto& competence : self.framework())
                    ids.push_back(competence.id);
                return ids;
            },
            "Return the competences' ids; `dict(profile)` is the levels by id.")
        .def("__contains__", [](const Profile& self,
                                const std::string& id) { return self.framework().contains(id); })
        .def(
            "with_",
            [](const Profile& self, const std::string& id, const py::object& level) {
                return self.with(id, level_from(self.framework()[id], level));
            },
            "id"_a, "level"_a, "Return this profile with another level of one competence.")
        .def("__len__", [](const Profile& self) { return self.levels().size(); })
        .def("__hash__", [](const Profile& self) { return py::hash(to_python(self.id())); })
        .def("__repr__", &profile_repr);
    def_to_json(
        profile,
        [](const Profile& self, const JsonWriteOptions& options) {
            return to_json(std::span{&self, 1}, options);
        },
        "Return the profile as JSON, as a file of one profile.");
    def_equality(profile);
    def_pickle(profile);
    def_copy(profile);
}

}  // namespace herne::python
