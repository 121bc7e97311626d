// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

EscoOptions esco_options(std::string edition, std::vector<std::string> languages,
                         std::vector<std::string> codes, int essential_weight,
                         int optional_weight) {
    return {.edition = std::move(edition),
            .languages = std::move(languages),
            .codes = std::move(codes),
            .essential_weight = essential_weight,
            .optional_weight = optional_weight};
}

}  // namespace

void register_esco(py::module_& module) {
    module.def(
        "load_esco",
        [](const std::filesystem::path& folder, std::string edition,
           std::vector<std::string> languages, std::vector<std::string> codes, int essential_weight,
           int optional_weight) {
            return run_interruptibly(
                [=, options = esco_options(edition, languages, codes, essential_weight,
                                           optional_weight)] {
                    return load_esco(folder, options);
                });
        },
        "folder"_a, py::kw_only(), "edition"_a = "1.2",
        "languages"_a = std::vector<std::string>{"en"}, "codes"_a = std::vector<std::string>{},
        "essential_weight"_a = 2, "optional_weight"_a = 1,
        R"(Return what the CSV files of ESCO 1.2 in a folder hold.

Skills that the chosen occupations need become competences on a scale of one level, occupations job
profiles. What ESCO calls essential is weighed as a must and excludes nobody; what is optional is a
wish.

Parameters
----------
folder
    Holds `skills_en.csv`, `occupations_en.csv` and `occupationSkillRelations_en.csv`.
edition
    Edition of ESCO, which becomes the framework's.
languages
    Languages of the files; texts of several are put together.
codes
    Which occupations are taken up: those whose code starts with one of these, such as "2512"; none:
    all. A framework holds 4,096 of ESCO's some 14,000 skills.
essential_weight, optional_weight
    Weights of skills; optional ones with weight 0 are left out.

Returns
-------
FormatData
    `framework`, `jobs`, a pool of nobody, and in `dropped` what was not taken up.

Raises
------
ValueError
    If a file is malformed (up to 20 problems are listed by file, row and column), or the
    occupations need more skills than a framework holds.
OSError
    If a file cannot be read.

Examples
--------
>>> import pathlib, tempfile
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> files = {
...     "skills_en.csv": "conceptUri,preferredLabel\nskill/s1,use SQL\n",
...     "occupations_en.csv": "conceptUri,preferredLabel,code\noccupation/o1,analyst,2511.1\n",
...     "occupationSkillRelations_en.csv":
...         "occupationUri,relationType,skillUri\noccupation/o1,essential,skill/s1\n",
... }
>>> for name, text in files.items():
...     _ = (folder / name).write_text(text, encoding="utf-8")
>>> herne.load_esco(folder, codes=["25"])
<FormatData: 1 competences, 1 jobs, 0 candidates>
)");
    module.def(
        "esco_from_csv",
        [](const FilesByName& files, std::string edition, std::vector<std::string> codes,
           int essential_weight, int optional_weight) {
            return run_interruptibly(
                [=, options = esco_options(edition, {}, codes, essential_weight, optional_weight)] {
                    return esco_from_csv(files_from(files), options);
                });
        },
        "files"_a, py::kw_only(), "edition"_a = "1.2", "codes"_a = std::vector<std::string>{},
        "essential_weight"_a = 2, "optional_weight"_a = 1,
        R"(Return what texts of ESCO 1.2 by file name hold; see `load_esco`.

Returns
-------
FormatData
    `framework`, `jobs`, a pool of nobody, and in `dropped` what was not taken up.

Raises
------
ValueError
    As `load_esco`.

Examples
--------
>>> files = {
...     "skills_en.csv": "conceptUri,preferredLabel\nskill/s1,use SQL\n",
...     "occupations_en.csv": "conceptUri,preferredLabel,code\noccupation/o1,analyst,2511.1\n",
...     "occupationSkillRelations_en.csv":
...         "occupationUri,relationType,skillUri\noccupation/o1,essential,skill/s1\n",
... }
>>> herne.esco_from_csv(files).jobs[0].requirements[0].importance
'must'
)");
}

}  // namespace herne::python
