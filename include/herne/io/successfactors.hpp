// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/file_path.hpp>
#include <herne/io/csv.hpp>
#include <herne/io/format_data.hpp>
#include <herne/io/level_rule.hpp>
#include <herne/version.hpp>

#include <map>
#include <span>
#include <string>

/// \file
/// CSV files shaped as those of SAP SuccessFactors. Customers' exports differ in their columns;
/// what stands here are the heads of the templates of Job Profile Builder, and `columns` says what
/// other heads stand for. Text and cells are as in `csv.hpp`. Where several columns
/// `x.defaultValue`, `x.en_US` and so on are there, texts become texts of several languages, and
/// weights and ratings have to agree.
///
/// Files and their columns, in brackets those that may be missing; all files but the first may
/// be missing:
/// - `Competency.csv`: `externalCode`, `name.*`, [`description.*`, `category.*`, `libName.*`];
/// - `Role.csv`: `externalCode`, `name.*`;
/// - `Role-Mapped Competencies.csv`: `externalCode` (the role's),
///   `roleCompetencyMappings.competency.externalCode`, `roleCompetencyMappings.rating.*`,
///   [`roleCompetencyMappings.weight.*`];
/// - `Competency Ratings.csv`: `userId`, `competency.externalCode`, `rating`,
///   [`date`, `rater`, `comment`].
///
/// SuccessFactors has no one export of employees' ratings: the heads of the last file are herne's
/// own. A second row of labels below the header (its cell under `[OPERATOR]` says "Supported
/// operators") is skipped. Rows whose `status` (`roleCompetencyMappings.status`) is not `A`, or
/// that state an operator, are left out and noted; so are columns that are not read.
///
/// A role becomes a job profile: the expected rating is the required level, the weight the weight,
/// times whatever makes all weights of the role whole. Without any weight all weigh alike, and that
/// is noted. A mapping without weight beside others with one, of weight 0, or whose expected rating
/// is missing or of level 0, is no requirement, and noted. Rows of ratings that agree on a level
/// each add their evidence.

namespace herne::inline HERNE_ABI {

/// Returns the scale of `SuccessFactorsOptions`: ratings 1 to 5.
[[nodiscard]] HERNE_EXPORT Scale successfactors_scale();

/// Options of `load_successfactors` and `successfactors_from_csv`.
struct SuccessFactorsOptions {
    std::string framework = "successfactors";          ///< id of the framework
    std::string edition = "1";                         ///< its edition
    IdKind ids = IdKind::text;                         ///< how ids of employees are read
    LevelRule rating = {successfactors_scale()};       ///< which rating gives which level
    std::map<std::string, LevelRule> ratings_of = {};  ///< the same by `externalCode`, where other
    /// what heads of the files stand for, by head: one of the heads above
    std::map<std::string, std::string> columns = {};
};

/// Returns what the files of `folder` hold; only `Competency.csv` has to be there. Throws
/// `invalid_file` that lists the problems by file, row and column, `file_error`, or `invalid_input`
/// for a binning that does not fit its scale. O(bytes).
[[nodiscard]] HERNE_EXPORT FormatData
load_successfactors(const FilePath& folder, const SuccessFactorsOptions& options = {});
/// Returns what the files hold; `name` stands for the folder in errors.
[[nodiscard]] HERNE_EXPORT FormatData successfactors_from_csv(
    std::span<const FormatFile> files, const SuccessFactorsOptions& options = {},
    const std::string& name = "successfactors");

/// Returns the four files, with `status` A. Levels are written as numbers and read back by
/// `LevelRule{scale}`. Below a template of SuccessFactors put all rows but the header. What cannot
/// be held (formulas, fits, groups, terms, tasks, stages, who verified what and the like) is noted;
/// weights inside groups become those shares of the job, and a job that needs weights above 10,000
/// for that is left out. The pool's framework has to be `framework`: throws `framework_mismatch`;
/// and `invalid_input` as `to_csv`.
[[nodiscard]] HERNE_EXPORT FormatExport to_successfactors(const Framework& framework,
                                                          std::span<const JobProfile> jobs,
                                                          const Pool& pool,
                                                          const CsvWriteOptions& options = {});

}  // namespace herne::inline HERNE_ABI
