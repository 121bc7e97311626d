// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

namespace herne::python {
namespace {

SuccessFactorsOptions successfactors_options(std::string framework, std::string edition, IdKind ids,
                                             const std::optional<LevelRule>& rating,
                                             RulesById ratings_of,
                                             std::map<std::string, std::string> columns) {
    return {.framework = std::move(framework),
            .edition = std::move(edition),
            .ids = ids,
            .rating = rating ? *rating : LevelRule{successfactors_scale()},
            .ratings_of = std::move(ratings_of),
            .columns = std::move(columns)};
}

}  // namespace

void register_successfactors(py::module_& module) {
    module.def("successfactors_scale", &successfactors_scale,
               R"(Return the scale of `load_successfactors`: ratings 1 to 5.

Returns
-------
Scale
    `successfactors-rating`.

Examples
--------
>>> herne.successfactors_scale().max
5
)");
    module.def(
        "load_successfactors",
        [](const std::filesystem::path& folder, std::string framework, std::string edition,
           IdKind ids, const std::optional<LevelRule>& rating, RulesById ratings_of,
           std::map<std::string, std::string> columns) {
            return run_interruptibly(
                [=, options = successfactors_options(framework, edition, ids, rating, ratings_of,
                                                     columns)] {
                    return load_successfactors(folder, options);
                });
        },
        "folder"_a, py::kw_only(), "framework"_a = "successfactors", "edition"_a = "1",
        "ids"_a = IdKind::text, "rating"_a = std::nullopt, "ratings_of"_a = RulesById{},
        "columns"_a = std::map<std::string, std::string>{},
        R"(Return what CSV files in a folder hold that are shaped as those of SAP SuccessFactors.

`Competency.csv` becomes the framework, `Role.csv` and `Role-Mapped Competencies.csv` job profiles
with weights and expected ratings, `Competency Ratings.csv` a pool; all but the first may be
missing. Customers' exports differ: `columns` says what other heads stand for.

Parameters
----------
folder
    Holds the files.
framework, edition
    Id and edition of the framework.
ids
    How ids of employees are read: "text" or "number".
rating
    Which rating gives which level; by default ratings are the levels of `successfactors_scale()`,
    and a rating between two is refused.
ratings_of
    The same by the code of a competency, where it is another.
columns
    What heads of the files stand for, by head, such as `{"Code": "externalCode"}`. Known are
    `externalCode`, `name.*`, `description.*`, `category.*`, `status`,
    `roleCompetencyMappings.competency.externalCode`, `roleCompetencyMappings.weight.*`,
    `roleCompetencyMappings.rating.*`, `roleCompetencyMappings.status`, `userId`,
    `competency.externalCode`, `rating`, `date`, `rater` and `comment`, where * is `defaultValue`
    or a language such as `de_DE`.

Returns
-------
FormatData
    `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.

Raises
------
ValueError
    If a file is malformed (up to 20 problems are listed by file, row and column), or a binning
    does not fit its scale.
OSError
    If a file cannot be read.

Examples
--------
>>> import tempfile
>>> folder = tempfile.mkdtemp()
>>> files = {
...     "Competency.csv": "externalCode,name.defaultValue\nSQL,SQL\n",
...     "Competency Ratings.csv": "userId,competency.externalCode,rating\nada,SQL,4\n",
... }
>>> data = herne.successfactors_from_csv(files)
>>> herne.to_successfactors(data.framework, data.jobs, data.pool).save(folder)
>>> herne.load_successfactors(folder)
<FormatData: 1 competences, 0 jobs, 1 candidates>
)");
    module.def(
        "successfactors_from_csv",
        [](const FilesByName& files, std::string framework, std::string edition, IdKind ids,
           const std::optional<LevelRule>& rating, RulesById ratings_of,
           std::map<std::string, std::string> columns) {
            return run_interruptibly(
                [=, options = successfactors_options(framework, edition, ids, rating, ratings_of,
                                                     columns)] {
                    return successfactors_from_csv(files_from(files), options);
                });
        },
        "files"_a, py::kw_only(), "framework"_a = "successfactors", "edition"_a = "1",
        "ids"_a = IdKind::text, "rating"_a = std::nullopt, "ratings_of"_a = RulesById{},
        "columns"_a = std::map<std::string, std::string>{},
        R"(Return what texts by file name hold; see `load_successfactors`.

Returns
-------
FormatData
    `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.

Raises
------
ValueError
    As `load_successfactors`.

Examples
--------
>>> files = {"Competency.csv": "Code;Name\nSQL;Databases\n"}
>>> heads = {"Code": "externalCode", "Name": "name.defaultValue"}
>>> herne.successfactors_from_csv(files, columns=heads).framework[0].label.in_("en")
'Databases'
)");
    module.def(
        "to_successfactors",
        [](const Framework& framework, const std::vector<JobProfile>& jobs, const Pool& pool,
           char separator, SpreadsheetCells cells) {
            const py::gil_scoped_release released;
            return to_successfactors(framework, jobs, pool,
                                     {.separator = separator, .cells = cells});
        },
        "framework"_a, "jobs"_a, "pool"_a, py::kw_only(), "separator"_a = ',',
        "cells"_a = SpreadsheetCells::verbatim,
        R"(Return CSV files shaped as those of SAP SuccessFactors.

Levels are written as numbers, and read back by `load_successfactors` where `rating` is the scale
without a binning.

Parameters
----------
framework
    The competences.
jobs
    Job profiles over them.
pool
    A pool over them.
separator
    "," or ";".
cells
    "escaped" puts an apostrophe before what a spreadsheet would run as a formula.

Returns
-------
FormatExport
    The files, and in `dropped` what they cannot hold.

Raises
------
ValueError
    If the jobs or the pool are over other competences.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> export = herne.to_successfactors(job.framework, [job], herne.Pool(job.framework))
>>> list(export.files)[:2]
['Competency.csv', 'Role.csv']
>>> [note.what for note in export.dropped if "eligibility" in note.what]
['who can be considered (eligibility) is not kept']
)");
}

}  // namespace herne::python
