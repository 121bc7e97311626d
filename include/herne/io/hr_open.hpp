// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/file_path.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/format_data.hpp>
#include <herne/io/level_rule.hpp>
#include <herne/version.hpp>

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>

/// \file
/// Competencies of HR Open Standards 4 in JSON: what posts need (PositionCompetencyType) and what
/// people have (PersonCompetencyType). UTF-8 as in `json.hpp`. A file holds a list of objects, or
/// one; an object with `positionCompetencies` is a position, one with `profiles` a candidate:
///
/// - position: `documentId` or `jobId` (each `{"value": ...}`), `positionTitle`,
///   `positionCompetencies`, a list of `competencyIds`, `competencyName`, `description`,
///   `requiredProficiencyLevel`, `desiredProficiencyLevel`, `competencyWeights`;
/// - candidate: `documentId`, `profiles`, a list of objects with `qualifications`, a list of
///   `competencyIds`, `competencyName`, `description`, `proficiencyLevel`, `experienceMeasure`,
///   `competencyEvidence` (an object or a list of them: `ids`, `evidenceTypeCode`, `evidenceName`,
///   `effectivePeriod` with `validFrom` and `validTo`, `verificationDate`,
///   `verificationSourceName`).
///
/// Other fields are noted and not read. Levels are scores (`scoresNumeric` or `scoresText`, of
/// which the first is read); a score whose `maximum` is not that of the scale is refused, since it
/// would mean something else. `experienceMeasure` is `{"value": 3, "unitCode": "year"}` or
/// `"month"`.
///
/// Where this comes from: PersonCompetencyType, CompetencyEvidenceType, BaseScoreType,
/// IdentifierType, MeasureType and the profile are as classes made of the schemas of 4.1 have them;
/// required (the least) and desired (the ideal) level are defined in HR-XML 3.0. The schemas of
/// positions were not at hand: that they are lists called `positionCompetencies`, and that
/// `competencyWeights` holds a number, `{"value": number}` or a list of one of these, is herne's
/// reading. `HrOpenOptions::weight_field` names another field.

namespace herne::inline HERNE_ABI {

/// What becomes of required (least) levels of positions.
enum class LeastLevels {
    /// They are clauses of the eligibility formula: who is below one cannot be considered. The
    /// desired level is what the requirement asks for, or the required one where none is desired.
    exclude,
    /// They are weighed as any other: the requirement asks for the required level; the desired one
    /// is noted and not kept, unless it stands alone.
    weigh,
};

/// Returns "exclude" or "weigh".
[[nodiscard]] HERNE_EXPORT const char* to_string(LeastLevels least_levels) noexcept;

/// Returns the scale of `HrOpenOptions`: proficiency 1 to 5.
[[nodiscard]] HERNE_EXPORT Scale hr_open_scale();

/// Options of `load_hr_open` and `hr_open_from_json`.
struct HrOpenOptions {
    /// the framework that ids and names are looked up in, as `CompetenceNames` does, with its
    /// scales and binnings; without one it is made of the competencies that the file names, whose
    /// ids have a hyphen for each character that ids do not have
    std::optional<Framework> framework = {};
    std::string id = "hr-open";                       ///< id of a framework that is made
    std::string edition = "4.2";                      ///< its edition
    LevelRule level = {hr_open_scale()};              ///< which score gives which level, there
    std::map<std::string, LevelRule> levels_of = {};  ///< the same by competency, where other
    /// competencies whose level is that of the years of experience, by a binning
    std::set<std::string> by_experience = {};
    LeastLevels least_levels = LeastLevels::exclude;  ///< what becomes of required levels
    std::string weight_field = "competencyWeights";   ///< the field of weights
    IdKind ids = IdKind::text;                        ///< how ids of candidates are read
};

/// Returns what the file at `path` holds. Levels of competencies whose binning is about days come
/// from the day of their evidence. Throws `invalid_file` that lists the problems by place,
/// `file_error`, or `invalid_input` for a binning that does not fit its scale. O(bytes).
[[nodiscard]] HERNE_EXPORT FormatData load_hr_open(const FilePath& path,
                                                   const HrOpenOptions& options = {});
/// Returns what the text holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT FormatData hr_open_from_json(std::string_view text,
                                                        const HrOpenOptions& options = {},
                                                        const std::string& name = "hr-open");

/// Returns `positions.json` and `candidates.json`. Required levels are those of an eligibility
/// formula that is a level or an `all` of levels. What is written reads back as the same jobs and
/// pool over the same framework, but for what is noted. Names are in English where there is a
/// choice. Throws `framework_mismatch` unless the pool is over `framework` and it has all
/// competences of the jobs, and `invalid_input` for text that is not UTF-8.
[[nodiscard]] HERNE_EXPORT FormatExport to_hr_open(const Framework& framework,
                                                   std::span<const JobProfile> jobs,
                                                   const Pool& pool);

}  // namespace herne::inline HERNE_ABI
