// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A reader of our own: libcsv is under the LGPL-2.1, and a static library under BSL-1.0 must not
// oblige its users to keep their programs relinkable.

namespace herne::inline HERNE_ABI::detail {

/// Where a row stands.
struct CsvPlace {
    std::size_t row = 0;   ///< as spreadsheets count: the header is row 1
    std::size_t line = 0;  ///< line of the file on which it starts

    /// Returns "row 7", and the line where it is another because a cell above holds line breaks.
    [[nodiscard]] std::string to_string() const;
};

/// One row of a CSV file. The cells stay valid until the next row is read.
struct CsvRow {
    CsvPlace place = {};                       ///< where it stands
    std::vector<std::string_view> cells = {};  ///< contents without quotes

    /// Returns the place of a cell: row, candidate unless `id` is empty, and column.
    [[nodiscard]] std::string cell(std::string_view id, std::string_view column) const;
};

/// Returns the text inside a cell `="..."`, which spreadsheets show as that text and which keeps
/// zeros in front of numbers; its quotes stand there twice. Nothing for other cells.
[[nodiscard]] std::optional<std::string_view> text_formula(std::string_view cell);

/// Reads CSV after RFC 4180 row by row; LF may stand for CRLF, a line `sep=;` may stand in front,
/// and blank lines and rows of separators at the end are ignored, as are empty cells past the
/// header. What is malformed becomes a problem, and its row is skipped.
class CsvReader {
public:
    /// Most columns, which is what spreadsheets hold.
    static constexpr std::size_t max_columns = 16384;

    /// Reads the header. `text` and `problems` must outlive the reader.
    CsvReader(std::string_view text, Problems& problems);

    /// Returns the header's cells as a reader sees them: none empty but perhaps the first, none
    /// twice, unless there are problems; no cells if there is no header.
    [[nodiscard]] const std::vector<std::string>& header() const noexcept { return header_; }
    /// Returns whether the first column has no head of its own: none at all, or what a library
    /// wrote for none.
    [[nodiscard]] bool first_is_nameless() const noexcept;
    /// Returns the position of the column called `name`, as a reader sees it; nothing if there is
    /// none.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
    /// Reads the next well-formed row into `row`, which has as many cells as the header; returns
    /// whether there is one.
    [[nodiscard]] bool next(CsvRow& row);

private:
    void read_declaration();
    void read_header();
    void check_header();
    [[nodiscard]] bool record(CsvRow& row);
    [[nodiscard]] bool skip_blank_lines();
    [[nodiscard]] std::size_t blank_line_end() const noexcept;
    void cells(CsvRow& row);
    [[nodiscard]] std::string_view cell();
    [[nodiscard]] std::string_view plain_cell();
    [[nodiscard]] std::string_view quoted_cell();
    [[nodiscard]] std::string_view formula_content(std::string_view content);
    [[nodiscard]] std::string_view unescaped(std::string_view text);
    [[nodiscard]] bool at_line_end() const noexcept;
    [[nodiscard]] bool at_cell_end() const noexcept;
    void end_line() noexcept;
    void fault(std::size_t at, std::string what);

    std::string_view text_;
    Problems& problems_;
    char separator_;
    std::vector<std::string> header_;
    std::deque<std::string> unescaped_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t line_start_ = 0;
    std::size_t row_ = 0;
    std::size_t cell_ = 0;
    std::size_t filled_ = 0;  ///< cells of the row up to the last that is not empty
    bool faulty_ = false;
};

}  // namespace herne::inline HERNE_ABI::detail
