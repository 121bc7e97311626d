// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

CaseOptions case_options(std::string id, std::string edition,
                         const std::optional<LevelRule>& level) {
    return {.id = std::move(id),
            .edition = std::move(edition),
            .level = level ? *level : LevelRule{case_scale()}};
}

}  // namespace

void register_case(py::module_& module) {
    module.def("case_scale", &case_scale,
               R"(Return the scale of `load_case`: one level, achieved.

Returns
-------
Scale
    `case-achieved`.

Examples
--------
>>> herne.case_scale().max
1
)");
    module.def(
        "load_case",
        [](const std::filesystem::path& path, std::string id, std::string edition,
           const std::optional<LevelRule>& level) {
            return run_interruptibly([=, options = case_options(id, edition, level)] {
                return load_case(path, options);
            });
        },
        "path"_a, py::kw_only(), "id"_a = "case", "edition"_a = "", "level"_a = std::nullopt,
        R"(Return the framework that a CFPackage of CASE 1.1 (1EdTech) in JSON holds.

Items without children become competences, their parents areas; what is above is noted in `dropped`
and not kept, and so are associations other than `isChildOf`.

Parameters
----------
path
    The file.
id
    Id of the framework.
edition
    Its edition; by default the document's version.
level
    The levels of its competences; by default `case_scale()`.

Returns
-------
FormatData
    `framework`, no jobs, a pool of nobody, and in `dropped` what was not taken up.

Raises
------
ValueError
    If the file is malformed (up to 20 problems are listed by place), or `id` is none.
OSError
    If the file cannot be read.

Examples
--------
>>> import pathlib, tempfile
>>> path = pathlib.Path(tempfile.mkdtemp()) / "case.json"
>>> _ = path.write_text('''{"CFDocument": {"title": "Maths", "version": "2"},
... "CFItems": [{"identifier": "a", "fullStatement": "Counts to ten"}]}''', encoding="utf-8")
>>> herne.load_case(path).framework.edition
'2'
)");
    module.def(
        "case_from_json",
        [](const std::string& text, std::string id, std::string edition,
           const std::optional<LevelRule>& level) {
            return run_interruptibly([=, options = case_options(id, edition, level)] {
                return case_from_json(text, options);
            });
        },
        "text"_a, py::kw_only(), "id"_a = "case", "edition"_a = "", "level"_a = std::nullopt,
        R"(Return the framework that a text of CASE 1.1 holds; see `load_case`.

Returns
-------
FormatData
    `framework`, no jobs, a pool of nobody, and in `dropped` what was not taken up.

Raises
------
ValueError
    As `load_case`.

Examples
--------
>>> text = '''{"CFDocument": {}, "CFItems":
... [{"identifier": "a", "fullStatement": "Counts to ten"}]}'''
>>> herne.case_from_json(text, id="maths").framework[0].id
'maths/a'
)");
}

}  // namespace herne::python
