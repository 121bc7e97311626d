// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/file_path.hpp>
#include <herne/io/format_data.hpp>
#include <herne/model/binning.hpp>
#include <herne/version.hpp>

#include <span>
#include <string>

/// \file
/// The text files of the O*NET database: UTF-8 with or without BOM, one row a line (LF or CRLF),
/// cells separated by tabs and never quoted, the first row a header. Columns are found by their
/// heads, in any order; others are not read.
///
/// Of ratings (`Skills.txt`, `Knowledge.txt`, `Abilities.txt`, `Work Activities.txt`) are read
/// `O*NET-SOC Code`, `Element ID`, `Element Name`, `Scale ID` and `Data Value`, and if they are
/// there `N`, `Lower CI Bound`, `Upper CI Bound`, `Recommend Suppress`, `Not Relevant`, `Date` and
/// `Domain Source`. The scales are IM (importance, 1 to 5) and LV (level, 0 to 7). Of `Occupation
/// Data.txt` are read `O*NET-SOC Code`, `Title` and `Description`; it may be missing, and so may
/// occupations in it, whose codes then stand for their titles. An empty cell and `n/a` say nothing.
///
/// Elements become competences with their O*NET ids, in areas where the first three parts of the id
/// name a known one, and the framework is called `onet`. An occupation becomes
/// - a candidate of the pool: the level that LV gives by the binning, with value, bounds and N as
///   evidence; unknown if O*NET recommends to suppress LV or a cut point lies between its bounds;
/// - a job profile: for each element the level that LV gives, whatever the bounds, with the weight
///   (IM - 1) x 100, rounded to a whole number. There is no requirement where O*NET recommends to
///   suppress one of the two, or level or weight are 0.
///
/// What is not taken up is noted.

namespace herne::inline HERNE_ABI {

/// Returns the binning of `OnetOptions`: LV from 0 to 7 in three levels, from 1.5, 3.5 and 5.5 on.
/// With more cut points more of the published intervals lie across one.
[[nodiscard]] HERNE_EXPORT Binning onet_binning();

/// Options of `load_onet` and `onet_from_text`.
struct OnetOptions {
    std::string edition = "29.3";      ///< edition of the database, which becomes the framework's
    Binning binning = onet_binning();  ///< which LV gives which level
};

/// Returns what the O*NET files in `folder` hold; at least one file of ratings has to be there.
/// Throws `invalid_file` that lists the problems by file, row and column, `file_error`, or
/// `invalid_input` for a binning that is none. O(bytes).
[[nodiscard]] HERNE_EXPORT FormatData load_onet(const FilePath& folder,
                                                const OnetOptions& options = {});
/// Returns what the files hold; `name` stands for the folder in errors.
[[nodiscard]] HERNE_EXPORT FormatData onet_from_text(std::span<const FormatFile> files,
                                                     const OnetOptions& options = {},
                                                     const std::string& name = "onet");

}  // namespace herne::inline HERNE_ABI
