// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/file_path.hpp>
#include <herne/io/format_data.hpp>
#include <herne/io/level_rule.hpp>
#include <herne/version.hpp>

#include <string>
#include <string_view>

/// \file
/// Competency frameworks in CASE 1.1 of 1EdTech (Competencies and Academic Standards Exchange): a
/// CFPackage in JSON, alone or as the field `CFPackage` of an object, UTF-8 as in `json.hpp`. Read
/// are:
///
/// - `CFDocument`: `title`, `version`, `language`, `uri`, `description`, `licenseURI`;
/// - `CFItems`, a list of `identifier`, `fullStatement`, `abbreviatedStatement`, `language`;
/// - `CFAssociations`, a list of `associationType`, `originNodeURI` and `destinationNodeURI` (with
///   `identifier`) and `sequenceNumber`.
///
/// Other fields are noted and not read. An item that no item is a child of (`isChildOf`) becomes a
/// competence, called by its abbreviated or else its full statement, in document order. The item
/// that it is a child of becomes its area: herne's areas have no areas, so what is above is noted
/// and not kept, and so are second parents and other associations.

namespace herne::inline HERNE_ABI {

/// Returns the scale of `CaseOptions`: one level, achieved. CASE has no levels of its own but
/// rubrics, which are not read.
[[nodiscard]] HERNE_EXPORT Scale case_scale();

/// Options of `load_case` and `case_from_json`.
struct CaseOptions {
    std::string id = "case";           ///< id of the framework
    std::string edition = {};          ///< its edition; empty: the document's version, or "1"
    LevelRule level = {case_scale()};  ///< the levels of its competences
};

/// Returns the framework that the file at `path` holds, without jobs, with a pool of nobody.
/// Throws `invalid_file` that lists the problems by place, `file_error`, or `invalid_input` for an
/// id that is none or a binning that does not fit its scale. O(bytes).
[[nodiscard]] HERNE_EXPORT FormatData load_case(const FilePath& path,
                                                const CaseOptions& options = {});
/// Returns what the text holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT FormatData case_from_json(std::string_view text,
                                                     const CaseOptions& options = {},
                                                     const std::string& name = "case");

}  // namespace herne::inline HERNE_ABI
