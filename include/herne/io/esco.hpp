// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/file_path.hpp>
#include <herne/io/format_data.hpp>
#include <herne/version.hpp>

#include <span>
#include <string>
#include <vector>

/// \file
/// The CSV files of ESCO 1.2, the European classification of skills, competences, qualifications
/// and occupations. Text and cells are as in `csv.hpp`; columns are found by their heads, others
/// are noted and not read:
///
/// Files (`xx` is a language) and their columns, in brackets
/// those that may be missing:
/// - `skills_xx.csv`: `conceptUri`, `preferredLabel`, [`skillType`, `status`,
///   `description`];
/// - `occupations_xx.csv`: `conceptUri`, `preferredLabel`, `code`, [`status`,
///   `description`];
/// - `occupationSkillRelations_xx.csv`: `occupationUri`, `relationType`, `skillUri`.
///
/// Several languages make texts of several languages; relations are read from one file. A skill
/// becomes a competence whose id is the last part of its URI, on a scale of one level, in the area
/// `knowledge` or `skill`. An occupation becomes a job profile whose reference is its code. What
/// ESCO calls essential is what people in the occupation usually need, not a legal condition: it is
/// weighed as a must, excludes nobody, and weighs more than what is optional, which is a wish.

namespace herne::inline HERNE_ABI {

/// Options of `load_esco` and `esco_from_csv`.
struct EscoOptions {
    std::string edition = "1.2";  ///< edition of ESCO, which becomes the framework's
    std::vector<std::string> languages = {"en"};  ///< languages of `load_esco`, by their tags
    /// which occupations are taken up: those whose code starts with one of these, such as `2512`;
    /// none: all. A framework holds 4,096 of ESCO's some 14,000 skills: those that they need
    std::vector<std::string> codes = {};
    int essential_weight = 2;  ///< weight of essential skills, 1..10000
    int optional_weight = 1;   ///< weight of optional skills, 0..10000; 0: they are left out
};

/// Returns what the files of ESCO in `folder` hold, with a pool of nobody. Throws `invalid_file`
/// that lists the problems by file, row and column, `file_error`, or `invalid_input` for a weight
/// out of range. O(bytes).
[[nodiscard]] HERNE_EXPORT FormatData load_esco(const FilePath& folder,
                                                const EscoOptions& options = {});
/// Returns what the files hold; `name` stands for the folder in errors.
[[nodiscard]] HERNE_EXPORT FormatData esco_from_csv(std::span<const FormatFile> files,
                                                    const EscoOptions& options = {},
                                                    const std::string& name = "esco");

}  // namespace herne::inline HERNE_ABI
