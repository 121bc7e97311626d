// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/csv.hpp>
#include <herne/procedure/roster.hpp>
#include <herne/version.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// Rosters as CSV files, one row a person: a column of ids, and any of `sex` (`female`, `male`,
/// `diverse`), `disability` (`none`, `severe`, `equal_status`) and `status_group` (any words). The
/// German heads `Geschlecht`, `Schwerbehinderung` and `Statusgruppe` and words (`weiblich` or `w`,
/// `männlich` or `m`, `divers` or `d`, `keine` or `nein`, `schwerbehindert`, `gleichgestellt`) are
/// read as well, in upper and lower case; `f` is `female`, `no` is `none`. An empty cell is not
/// recorded. All else is as in `csv.hpp`. Nothing writes a roster.

namespace herne::inline HERNE_ABI {

/// Options of `load_roster_csv` and `roster_from_csv`.
struct RosterCsvOptions {
    std::string id = {};        ///< column of the ids; empty: `candidate`, else the first one
    IdKind ids = IdKind::text;  ///< how ids are read
    std::vector<std::string> ignore = {};           ///< columns to ignore
    CsvEncoding encoding = CsvEncoding::automatic;  ///< how the text is written
};

/// Returns the roster that the file at `path` holds. A column that is neither of these nor
/// ignored is a problem: a roster holds nothing else. Throws `invalid_file` and `file_error`.
[[nodiscard]] HERNE_EXPORT Roster load_roster_csv(const std::filesystem::path& path,
                                                  const RosterCsvOptions& options = {});
/// Returns the roster that the text holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Roster roster_from_csv(std::string_view text,
                                                  const RosterCsvOptions& options = {},
                                                  const std::string& name = "roster");

}  // namespace herne::inline HERNE_ABI
