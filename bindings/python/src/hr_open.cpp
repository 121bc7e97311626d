// SPDX-License-Identifier: BSL-1.0
#include "formats.hpp"
#include "interruptible_scan.hpp"
#include "register.hpp"

#include <set>

namespace herne::python {
namespace {

HrOpenOptions hr_open_options(const std::optional<Framework>& framework, std::string id,
                              std::string edition, const std::optional<LevelRule>& level,
                              RulesById levels_of, std::set<std::string> by_experience,
                              LeastLevels least_levels, std::string weight_field, IdKind ids) {
    return {.framework = framework,
            .id = std::move(id),
            .edition = std::move(edition),
            .level = level ? *level : LevelRule{hr_open_scale()},
            .levels_of = std::move(levels_of),
            .by_experience = std::move(by_experience),
            .least_levels = least_levels,
            .weight_field = std::move(weight_field),
            .ids = ids};
}

}  // namespace

void register_hr_open(py::module_& module) {
    module.def("hr_open_scale", &hr_open_scale,
               R"(Return the scale of `load_hr_open`: proficiency 1 to 5.

Returns
-------
Scale
    `hr-open-proficiency`.

Examples
--------
>>> herne.hr_open_scale().max
5
)");
    module.def(
        "load_hr_open",
        [](const std::filesystem::path& path, const std::optional<Framework>& framework,
           std::string id, std::string edition, const std::optional<LevelRule>& level,
           RulesById levels_of, std::set<std::string> by_experience, LeastLevels least_levels,
           std::string weight_field, IdKind ids) {
            return run_interruptibly(
                [=, options = hr_open_options(framework, id, edition, level, levels_of,
                                              by_experience, least_levels, weight_field, ids)] {
                    return load_hr_open(path, options);
                });
        },
        "path"_a, py::kw_only(), "framework"_a = std::nullopt, "id"_a = "hr-open",
        "edition"_a = "4.2", "level"_a = std::nullopt, "levels_of"_a = RulesById{},
        "by_experience"_a = std::set<std::string>{}, "least_levels"_a = LeastLevels::exclude,
        "weight_field"_a = "competencyWeights", "ids"_a = IdKind::text,
        R"(Return what a JSON file of HR Open Standards 4 holds: positions and candidates.

Parameters
----------
path
    The file: a list of objects, or one. One with `positionCompetencies` is a position, one with
    `profiles` a candidate.
framework
    The framework that ids and names are looked up in, with its scales and binnings. Without one it
    is made of the competencies that the file names.
id, edition
    Id and edition of a framework that is made.
level
    Which score gives which level there; by default scores are the levels of `hr_open_scale()`, and
    a score between two is refused.
levels_of
    The same by competency, where it is another. A binning about days takes the day of evidence.
by_experience
    Competencies whose level is that of the years of experience, by their binning.
least_levels
    "exclude": required levels are clauses of the eligibility formula, desired ones are what is
    asked for. "weigh": required levels are weighed, nobody is excluded.
weight_field
    The field of weights.
ids
    How ids of candidates are read: "text" or "number".

Returns
-------
FormatData
    `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.

Raises
------
ValueError
    If the file is malformed (up to 20 problems are listed by place), or a binning does not fit its
    scale.
OSError
    If the file cannot be read.

Examples
--------
>>> import pathlib, tempfile
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> herne.to_hr_open(job.framework, [job], herne.Pool(job.framework)).save(folder)
>>> data = herne.load_hr_open(folder / "positions.json", framework=job.framework)
>>> data.jobs[0].reference == job.reference, len(data.jobs[0].requirements)
(True, 24)
)");
    module.def(
        "hr_open_from_json",
        [](const std::string& text, const std::optional<Framework>& framework, std::string id,
           std::string edition, const std::optional<LevelRule>& level, RulesById levels_of,
           std::set<std::string> by_experience, LeastLevels least_levels, std::string weight_field,
           IdKind ids) {
            return run_interruptibly(
                [=, options = hr_open_options(framework, id, edition, level, levels_of,
                                              by_experience, least_levels, weight_field, ids)] {
                    return hr_open_from_json(text, options);
                });
        },
        "text"_a, py::kw_only(), "framework"_a = std::nullopt, "id"_a = "hr-open",
        "edition"_a = "4.2", "level"_a = std::nullopt, "levels_of"_a = RulesById{},
        "by_experience"_a = std::set<std::string>{}, "least_levels"_a = LeastLevels::exclude,
        "weight_field"_a = "competencyWeights", "ids"_a = IdKind::text,
        R"(Return what a text of HR Open Standards 4 holds; see `load_hr_open`.

Returns
-------
FormatData
    `framework`, `jobs`, `pool`, and in `dropped` what was not taken up.

Raises
------
ValueError
    As `load_hr_open`.

Examples
--------
>>> text = '''{"documentId": {"value": "ada"}, "profiles": [{"qualifications": [
...     {"competencyIds": [{"value": "sql"}],
...      "proficiencyLevel": {"scoresNumeric": [{"value": 4}]}}]}]}'''
>>> herne.hr_open_from_json(text).pool["ada"]["sql"]
4
)");
    module.def(
        "to_hr_open",
        [](const Framework& framework, const std::vector<JobProfile>& jobs, const Pool& pool) {
            const py::gil_scoped_release released;
            return to_hr_open(framework, jobs, pool);
        },
        "framework"_a, "jobs"_a, "pool"_a,
        R"(Return `positions.json` and `candidates.json` of HR Open Standards 4.

What is written reads back as the same jobs and pool over the same framework, but for what is noted.

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
>>> herne.to_hr_open(job.framework, [job], herne.Pool(job.framework))
<FormatExport: positions.json, candidates.json>
)");
}

}  // namespace herne::python
