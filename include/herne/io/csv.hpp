// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/match/ranking.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/scale.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// CSV files after RFC 4180: UTF-8 with or without BOM, comma or semicolon (found from the header),
/// quoted cells, LF or CRLF, at most 1 GiB and 16,384 columns. Every row has as many cells as the
/// header; blank lines may stand at the end only; blanks around a cell's content belong to it.
/// Readers throw `invalid_file`, which lists up to 20 problems by row (the header is row 1) and
/// column, and `file_error`. Writers end lines with CRLF. What they write of a pool with candidates
/// reads back as the same levels, evidence and competences with data, given the kind of ids and
/// `LevelsAs::number`, unless cells are escaped.

namespace herne::inline HERNE_ABI {

/// How a CSV file lays out its applicants.
enum class CsvLayout {
    /// Long if the header has the columns `candidate`, `competence` and `level`, else wide.
    automatic,
    /// One row a candidate, one column a competence.
    wide,
    /// One row a level: `candidate`, `competence`, `level`, and optionally `what`, `rater`,
    /// `source`, `date`, `valid_until`, `status`, which become evidence if any is not empty.
    long_form,
};

/// How ids are read.
enum class IdKind {
    text,    ///< as they stand
    number,  ///< as whole numbers below 2^64, without sign and leading zeros
};

/// Options of `load_pool_csv` and `pool_from_csv`.
struct CsvPoolOptions {
    /// How the file lays out its applicants.
    CsvLayout layout = CsvLayout::automatic;
    /// Column of the ids in wide form; empty: the first one.
    std::string id = {};
    /// How ids are read.
    IdKind ids = IdKind::text;
    /// Further words for unknown, beside the empty cell, such as `k. A.`.
    std::vector<std::string> unknown = {};
    /// Columns, and in long form competences, to leave aside, as the file writes them; one that
    /// does not occur is a problem.
    std::vector<std::string> ignore = {};
    /// How levels are written.
    LevelsAs levels_as = LevelsAs::automatic;
};

/// Returns the pool that the file at `path` holds, over `framework`. A column that matches no
/// competence is a problem that names the nearest id, unless it stands in `ignore`. A competence
/// without column is unknown for everybody, and a ranking that uses it says so. Long form:
/// candidates stand in the order in which they first appear; several rows for one level must agree
/// on it, and each adds its evidence; an empty level states none, and a row without competence only
/// names its candidate. O(cells).
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
/// the last cell, one for everybody else who was asked for by id, in the order of
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

}  // namespace herne::inline HERNE_ABI
