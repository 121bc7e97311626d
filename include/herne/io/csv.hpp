// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/scale.hpp>
#include <herne/pool/pool.hpp>
#include <herne/procedure/panel.hpp>
#include <herne/version.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// CSV files after RFC 4180, and as offices save them: UTF-8 with or without BOM, or UTF-16 with
/// one (what else they are written in has to be said, see `CsvEncoding`); cells separated by
/// commas, semicolons or tabs, whichever the header has most of, or as a line `sep=;` before it
/// says, which is no row; quoted cells, and cells written `="0017"` so that a spreadsheet keeps
/// their zeros; LF or CRLF, at most 1 GiB and 16,384 columns. Every row has as many cells as the
/// header; empty cells past the header's last one are ignored. Blank lines, and rows of
/// separators alone, may stand at the end only.
///
/// Heads, competences, levels and words for unknown are read as people see them: blanks at the ends
/// and characters without width do not count, a run of blanks of any kind is one, letters and their
/// marks count as the composed letter. Ids and the texts of evidence are taken as they stand,
/// blanks included; two ids that look alike though their characters differ (`Müller` composed and
/// apart, or with a zero-width character in it) are a problem. Errors show such characters by their
/// codes.
///
/// A first column without head, or called `Unnamed: 0`, is what some libraries make of row numbers:
/// it is ignored if it counts the rows from 0 or 1 on, and a problem otherwise. The column of
/// the ids may not name a competence unless `id` says so or it is called `candidate`; some other
/// column has to name one.
///
/// What is no CSV (HTML, PDF, spreadsheets, archives, Parquet, JSON and the like) is named for what
/// it is. Readers throw `invalid_file`, which lists up to 20 problems by row as spreadsheets count
/// them (the header is row 1) and column, and `file_error`.
///
/// Writers end lines with CRLF. What they write of a pool with candidates and at least one
/// competence with data reads back as the same levels, evidence and competences with data, given
/// the kind of ids and `LevelsAs::number`, unless cells are escaped, or ids look alike.

namespace herne::inline HERNE_ABI {

/// How a CSV file lays out its applicants.
enum class CsvLayout {
    /// Long if the header has the columns `candidate`, `competence` and `level`, else wide.
    automatic,
    /// One row a candidate, one column a competence, headed by its id or label as
    /// `CompetenceNames` finds it.
    wide,
    /// One row a level: `candidate`, `competence`, `level`, and optionally `what`, `rater`,
    /// `source`, `date`, `valid_until`, `status`, which become evidence if any is not empty.
    long_form,
};

/// How ids are read.
enum class IdKind {
    text,    ///< as they stand
    number,  ///< as integers below 2^64, without sign and leading zeros; `17.0` is 17
};

/// How the text of a CSV file is written.
enum class CsvEncoding {
    automatic,     ///< UTF-8, or UTF-16 if it starts with its BOM
    windows_1252,  ///< Windows-1252, as offices in western Europe write CSV; not if it is UTF-8
};

/// What becomes of columns that `CsvPoolOptions::columns` does not name, where it names some.
enum class OtherColumns {
    left_aside,  ///< they are not read
    by_head,     ///< they are read by their heads, as all columns are where none is named
};

/// Options of `load_pool_csv` and `pool_from_csv`.
struct CsvPoolOptions {
    /// How the file lays out its applicants.
    CsvLayout layout = CsvLayout::automatic;
    /// Column of the ids; empty: the first one in wide form, `candidate` in long form.
    std::string id = {};
    /// How ids are read.
    IdKind ids = IdKind::text;
    /// Further words for unknown, besides the empty cell, such as `k. A.`.
    std::vector<std::string> unknown = {};
    /// Columns, and in long form competences, to ignore, as the file writes them; one that
    /// does not occur is a problem.
    std::vector<std::string> ignore = {};
    /// How levels are written, as `Competence::parse` reads them.
    LevelsAs levels_as = LevelsAs::automatic;
    /// The columns to read in addition to that of the ids, by head, and what each stands for: in
    /// wide form a competence, in long form one of the columns of `CsvLayout::long_form`; empty:
    /// what its head says. Without any, all columns are read by their heads.
    std::map<std::string, std::string> columns = {};
    /// What becomes of other columns than these.
    OtherColumns other_columns = OtherColumns::left_aside;
    /// How the text is written.
    CsvEncoding encoding = CsvEncoding::automatic;
};

/// Returns the pool that the file at `path` holds, over `framework`. A column that names no
/// competence is a problem that names the nearest id, unless it stands in `ignore`, and so is a
/// file in which no column names any. A competence without column is unknown for everybody, and a
/// ranking that uses it says so. Long form: candidates stand in the order in which they first
/// appear; several rows for one level must agree on it, and each adds its evidence; an empty level
/// states none, and a row without competence only names its candidate. O(cells).
[[nodiscard]] HERNE_EXPORT Pool load_pool_csv(const std::filesystem::path& path,
                                              const Framework& framework,
                                              const CsvPoolOptions& options = {});
/// Returns the pool that the text holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Pool pool_from_csv(std::string_view text, const Framework& framework,
                                              const CsvPoolOptions& options = {},
                                              const std::string& name = "pool");

/// Returns `pool` with the evidence of the long-form file at `path` added. Every candidate of the
/// file must be in the pool, and a level that is written there must be the pool's; the column
/// `level` may be missing. Ids are of the pool's kind, whatever `options.ids` says.
[[nodiscard]] HERNE_EXPORT Pool load_evidence_csv(const std::filesystem::path& path,
                                                  const Pool& pool,
                                                  const CsvPoolOptions& options = {});
/// Returns `pool` with the evidence of the long-form text added; `name` stands for the file in
/// errors.
[[nodiscard]] HERNE_EXPORT Pool evidence_from_csv(std::string_view text, const Pool& pool,
                                                  const CsvPoolOptions& options = {},
                                                  const std::string& name = "evidence");

/// Returns the panel that the long-form file at `path` holds: one row a rating, `rater` and `date`
/// filled, `status` missing, empty, claimed or judged. A row without a level, or with a word for
/// unknown, is of somebody who did not judge, and states nothing.
[[nodiscard]] HERNE_EXPORT Panel load_panel_csv(const std::filesystem::path& path,
                                                const Framework& framework,
                                                const CsvPoolOptions& options = {});
/// Returns the panel that the long-form text holds; `name` stands for the file in errors.
[[nodiscard]] HERNE_EXPORT Panel panel_from_csv(std::string_view text, const Framework& framework,
                                                const CsvPoolOptions& options = {},
                                                const std::string& name = "panel");

/// What becomes of a cell that a spreadsheet would run as a formula.
enum class SpreadsheetCells {
    /// It is written as it is.
    verbatim,
    /// A cell that starts with = + - @, tab or carriage return gets an apostrophe in front (after
    /// the OWASP advice on CSV injection).
    escaped,
};

/// Options of CSV writers.
struct CsvWriteOptions {
    /// `,` or `;`.
    char separator = ',';
    /// What becomes of cells that a spreadsheet would run.
    SpreadsheetCells cells = SpreadsheetCells::verbatim;
};

/// Returns the ranking as CSV: place, id, points, max_points, score, worst, best, verdict, tied
/// (`true` or `false`), open (the clauses that are open for an undecided candidate, as
/// `Ranking::clause_names` writes them), listed; one row a listed candidate, then, with `false` as
/// the last cell, one for everybody else who was requested by id, in the order of
/// `Ranking::also`, without place if ineligible. Scores have the fewest digits that read back as
/// the same double. Writers throw `invalid_input` for another separator, and for a cell that is not
/// UTF-8 or holds a NUL byte.
[[nodiscard]] HERNE_EXPORT std::string to_csv(const Ranking& ranking,
                                              const CsvWriteOptions& options = {});
/// Returns the pool as CSV in wide form, one row a candidate, levels as numbers, unknown as empty
/// cells, without evidence. Competences that the pool's input does not speak of get no column.
[[nodiscard]] HERNE_EXPORT std::string to_csv(const Pool& pool,
                                              const CsvWriteOptions& options = {});
/// Returns the pool as CSV in long form: one row a piece of evidence, and one a known level without
/// evidence. A candidate without either has a row without competence, and a competence that is
/// unknown for everybody stands in a row without level, so that neither is lost.
[[nodiscard]] HERNE_EXPORT std::string to_long_csv(const Pool& pool,
                                                   const CsvWriteOptions& options = {});
/// Returns the panel as CSV in long form, one row a rating.
[[nodiscard]] HERNE_EXPORT std::string to_csv(const Panel& panel,
                                              const CsvWriteOptions& options = {});

}  // namespace herne::inline HERNE_ABI
