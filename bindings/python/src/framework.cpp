// SPDX-License-Identifier: BSL-1.0
#include "arguments.hpp"
#include "json_forms.hpp"
#include "levels.hpp"
#include "record.hpp"
#include "register.hpp"
#include "results.hpp"

#include <algorithm>
#include <variant>

namespace herne::python {
namespace {

using Path = std::filesystem::path;

Framework load(const std::variant<Path, std::vector<Path>>& paths) {
    const py::gil_scoped_release released;
    return paths.index() == 0 ? load_framework(std::get<Path>(paths))
                              : load_frameworks(std::get<std::vector<Path>>(paths));
}

Framework build(std::string id, std::string edition, std::vector<Competence> competences,
                std::vector<Area> areas, std::vector<Scale> scales, TextArgument title,
                std::string source, std::string licence, TextArgument note) {
    return Framework{FrameworkParts{.id = std::move(id),
                                    .edition = std::move(edition),
                                    .title = std::move(title.value),
                                    .source = std::move(source),
                                    .licence = std::move(licence),
                                    .note = std::move(note.value),
                                    .areas = std::move(areas),
                                    .scales = std::move(scales),
                                    .competences = std::move(competences)}};
}

Framework merge(const py::Args<Framework>& frameworks) {
    std::vector<Framework> parts;
    for (const auto argument : frameworks) {
        py::detail::make_caster<FrameworkArgument> part;
        if (!part.load(argument, true))
            throw py::type_error{
                "frameworks[" + std::to_string(parts.size()) + "]: a Framework is needed, not " +
                std::string{py::str(py::type::handle_of(argument).attr("__name__"))} +
                "; Framework.load reads one from a file"};
        parts.push_back(*py::detail::cast_op<FrameworkArgument&>(part).value);
    }
    return Framework::merge(parts);
}

/// The position of a competence by position, negative from the end, or by id.
std::size_t position(const Framework& framework,
                     const std::variant<py::ssize_t, std::string>& key) {
    if (const auto* id = std::get_if<std::string>(&key))
        return framework.index(*id);
    const auto size = static_cast<py::ssize_t>(framework.size());
    const py::ssize_t given = std::get<py::ssize_t>(key);
    const py::ssize_t index = given < 0 ? given + size : given;
    if (index < 0 || index >= size)
        throw py::index_error{"competence " + std::to_string(given) + " of a framework of " +
                              std::to_string(size)};
    return static_cast<std::size_t>(index);
}

void register_binning(py::module_& module) {
    Record<Binning>{module, "Binning", R"(

The levels that values of a finer scale give, in exact arithmetic: cut points are fractions, whole
numbers or text such as "7/2", one a level, and values likewise.

Raises
------
ValueError
    If cut points are not in order, or a value is none that is allowed.

Examples
--------
>>> points = herne.Binning({"de": "Notenpunkte", "en": "grade points"}, "at_least", [5, 8, 11])
>>> points.level_of(9), points.read_level("4,9"), points.level_between(7, 8)
(2, 0, None)
>>> print(points.sentence().in_("en"))
grade points: level 1 from 5, level 2 from 8, level 3 from 11, otherwise level 0
>>> herne.Binning("certificate", "at_most_years_old", [5], as_of="2026-03-01").level_on("2021-03-01")
1
)"}
        .constructor([](const Binning& binning) {
            check(binning, static_cast<int>(std::min<std::size_t>(binning.cut_points.size(), 15)),
                  "Binning");
        })
        .def("level_of", &Binning::level_of, "value"_a,
             "Return the level that the value gives. ValueError if it is not allowed.")
        .def("level_between", &Binning::level_between, "lower"_a, "upper"_a,
             "Return the level that all values from `lower` to `upper` give, None where a cut "
             "point lies between them. ValueError if one is not allowed.")
        .def("level_on", &Binning::level_on, "day"_a,
             "Return the level of something of a day, `YYYY-MM-DD`. ValueError if it is none, or "
             "after `as_of`.")
        .def("read_level", &Binning::read_level, "written"_a,
             "Return the level that a written value gives: a day, a decimal (`4.62`, `4,62`) or a "
             "fraction (`3/4`). ValueError if it is none.")
        .def("scale", &Binning::scale, "id"_a,
             "Return a scale of this id whose levels are named by where they begin, such as \"from "
             "1.5\". ValueError if the id is none.")
        .def("sentence", &Binning::sentence,
             "Return the rule as a sentence, in German and English.");
}

void register_competence(py::module_& module) {
    register_binning(module);
    Record<Area>{module, "Area"}.constructor();
    Record<Competence> competence{module, "Competence"};
    competence.def(
        py::init([](std::string id, Scale scale, TextArgument label, std::string area, Proof proof,
                    TextArgument description, std::optional<Binning> binning) {
            if (label.value.empty())
                label.value = Text{id.substr(id.rfind('/') + 1)};
            return Competence{
                std::move(id), std::move(label.value),       std::move(scale),  std::move(area),
                proof,         std::move(description.value), std::move(binning)};
        }),
        "id"_a, "scale"_a, py::kw_only(), "label"_a = TextArgument{}, "area"_a = "",
        "proof"_a = Proof::judgement, "description"_a = TextArgument{}, "binning"_a = std::nullopt);
    competence.def("parse", &parsed_by<Competence>, "text"_a, py::kw_only(),
                   "levels_as"_a = LevelsAs::automatic,
                   R"(Return the level that text or an integer writes, as readers of tables do.

Without a binning as `Scale.parse`. With one, 'value' reads a value, such as "11.5", "11,5", "23/2"
or a day; 'automatic' reads labels and codes, and refuses numbers and days.

Parameters
----------
text : str or int
levels_as : {'automatic', 'number', 'label', 'code', 'value'}
    How it is written.

Returns
-------
int or None

Raises
------
ValueError
    Naming what is allowed, or that nobody can tell whether a level or a value is meant.

Examples
--------
>>> points = herne.Binning("points", "at_least", [5, 10])
>>> exam = herne.Competence("exam", points.scale("exam"), binning=points)
>>> exam.parse("11,5", levels_as="value"), exam.parse("2", levels_as="value")
(2, 0)
>>> exam.parse("from 5"), exam.parse("2", levels_as="number")
(1, 2)
)");
    Record<Edition>{module, "Edition"}.constructor();
}

void register_competence_names(py::module_& module) {
    py::class_<CompetenceNames> names{module, "CompetenceNames",
                                      R"(Finds competences by what people write over their columns.

An id, in full or bare, comes first and is compared letter by letter, case included; else a label in
any language, where it is unambiguous, whatever its case. Blanks at the ends and characters without
width do not count, and a letter and its mark count as the composed letter.

Parameters
----------
framework : Framework
    One, or several to merge.

Examples
--------
>>> framework = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> names = herne.CompetenceNames(framework)
>>> framework[names.index("german")].id, framework[names.index(" deutsch")].id
('cefr/german', 'cefr/german')
>>> "Klingonisch" in names
False
)"};
    names
        .def(py::init([](const FrameworkArgument& framework) {
                 return CompetenceNames{*framework.value};
             }),
             "framework"_a)
        .def(
            "index",
            [](const CompetenceNames& self, const std::string& name) { return self.index(name); },
            "name"_a,
            "Return the position of the competence that `name` names. KeyError with the nearest id "
            "if there is none; ValueError that lists the ids if it may mean several.")
        .def("__contains__", [](const CompetenceNames& self, const py::object& name) {
            return py::isinstance<py::str>(name) && self.find(name.cast<std::string>()).has_value();
        });
}

}  // namespace

void register_framework(py::module_& module) {
    register_competence(module);
    py::class_<Framework> framework{
        module, "Framework",
        R"(An immutable, validated, ordered set of competences (Kompetenzmodell).

Iterates over its competences; `framework[id]` and `framework[position]` give one.

Raises
------
ValueError
    If an id is malformed or stands twice, a competence names an unknown area, or there are none.

Examples
--------
>>> framework = herne.Framework.load("examples/data/frameworks/cefr.json")
>>> framework["german"].scale.max
6
>>> own = herne.Framework("own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))])
>>> [competence.id for competence in own]
['own/sql']
)"};
    framework
        .def(py::init(&build), "id"_a, "edition"_a, "competences"_a, py::kw_only(),
             "areas"_a = std::vector<Area>{}, "scales"_a = std::vector<Scale>{},
             "title"_a = TextArgument{}, "source"_a = "", "licence"_a = "",
             "note"_a = TextArgument{})
        .def_static("load", &load, "path"_a,
                    "Return the framework of a JSON file, or the merged one of several.\n\n"
                    "Raises\n------\nValueError\n    Lists up to 20 problems by place.\n"
                    "FileNotFoundError\n    If there is no such file.")
        .def_static("merge", &merge,
                    "Return one framework of all competences, in the order of the arguments. "
                    "ValueError for two editions of one framework.")
        .def_static(
            "from_json",
            [](const std::string& text, const std::string& name) {
                check_json_text(text, name, "Framework");
                return framework_from_json(text, name);
            },
            "text"_a, "name"_a = "framework", "Return the framework that JSON text holds.")
        .def_static(
            "from_dict",
            [](const py::dict& value, const std::string& name) {
                return framework_from_json(written(value, name), name);
            },
            "value"_a, "name"_a = "framework",
            "Return the framework of a dict with the fields of the JSON file.")
        .def(
            "to_dict", [](const Framework& self) { return read_dict(to_json(self)); },
            "Return what `to_json` writes, as a dict. ValueError for a merged one.")
        .def("__str__", text_by("framework"))
        .def_property_readonly("id", &Framework::id, "The id; of a merged one all, joined by `+`.")
        .def_property_readonly("edition", &Framework::edition,
                               "The edition; of a merged framework all, joined by `+`.")
        .def_property_readonly("editions", &Framework::editions,
                               "Id, edition and digest of each framework that was merged.")
        .def_property_readonly(
            "parts",
            [](const Framework& self) {
                std::vector<Framework> parts;
                for (const auto& part : self.parts())
                    parts.emplace_back(part);
                return parts;
            },
            "The frameworks that were merged; of an unmerged one just itself.")
        .def_property_readonly(
            "title", [](const Framework& self) { return self.parts().front().title; },
            "What people call it; of a merged one, its first part.")
        .def_property_readonly(
            "source", [](const Framework& self) { return self.parts().front().source; },
            "Where the content comes from; of a merged one, its first part.")
        .def_property_readonly(
            "licence", [](const Framework& self) { return self.parts().front().licence; },
            "The terms its content is under; of a merged one, its first part.")
        .def_property_readonly("digest", &Framework::digest,
                               "SHA-256 over the whole content in lower-case hex.")
        .def_property_readonly("competences", &Framework::competences, "All competences in order.")
        .def_property_readonly(
            "ids",
            [](const Framework& self) {
                std::vector<std::string> ids;
                for (const auto& competence : self)
                    ids.push_back(competence.id);
                return ids;
            },
            "Ids of all competences in order.")
        .def(
            "index", [](const Framework& self, const std::string& id) { return self.index(id); },
            "id"_a,
            "Return the position of the competence called `id`, in full or bare. KeyError names "
            "the nearest id.")
        .def(
            "area", [](const Framework& self, const std::string& id) { return self.area(id); },
            "id"_a, "Return the area called `id`. KeyError.")
        .def("__len__", &Framework::size)
        .def("__contains__",
             [](const Framework& self, const py::object& id) {
                 const auto text = utf8(id);
                 return text && self.contains(*text);
             })
        .def("__getitem__",
             [](const Framework& self, const std::variant<py::ssize_t, std::string>& key) {
                 return self[position(self, key)];
             })
        .def("__iter__",
             [](const py::object& self) -> py::typing::Iterator<Competence> {
                 return py::reinterpret_steal<py::typing::Iterator<Competence>>(
                     PySeqIter_New(self.ptr()));
             })
        .def("__hash__", [](const Framework& self) { return py::hash(py::str{self.digest()}); })
        .def("__repr__", [](const Framework& self) {
            return "<Framework " + self.id() + " " + self.edition() + ": " +
                   std::to_string(self.size()) + " competences>";
        });
    def_equality(framework);
    def_to_json(
        framework,
        [](const Framework& self, const JsonWriteOptions& options) {
            return to_json(self, options);
        },
        "Return the framework as JSON. ValueError for a merged one: write its parts.");
    def_html(framework);
    def_pickle(framework);
    def_copy(framework);
    register_competence_names(module);
}

}  // namespace herne::python
