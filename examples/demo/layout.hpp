// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace demo {

/// No line of a report is wider, counted in code points.
inline constexpr std::size_t page_width = 100;

/// Returns the number of code points of UTF-8 `text`.
[[nodiscard]] std::size_t width(std::string_view text);
/// Returns `text` in lines of at most `max_width` code points, broken between words where possible;
/// control characters, which could drive a terminal, become `?`.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t max_width);

/// Writes `text` in lines that start at column `indent`; what stands before it on the first line is
/// `lead`.
void print_paragraph(std::ostream& out, std::string_view text, std::size_t indent = 0,
                     std::string_view lead = {});
/// Writes the heading of a section.
void print_heading(std::ostream& out, std::string_view text);

/// Which side of a column its cells stand on.
enum class Align { left, right };

/// One column of a table.
struct Column {
    std::string title;
    Align align = Align::left;
};

/// Rows of cells in columns as wide as they need to be. Where the page is too narrow, the widest
/// left-aligned columns are made narrower and their cells take several lines; words are broken
/// last.
class Table {
public:
    explicit Table(std::vector<Column> columns);

    /// Adds one row, one cell a column.
    void add(std::vector<std::string> cells);
    /// Adds a line across all columns.
    void add_line(std::string text);
    void print(std::ostream& out) const;

private:
    [[nodiscard]] std::vector<std::size_t> widths() const;
    /// Returns the width of the longest word in each column.
    [[nodiscard]] std::vector<std::size_t> longest_words() const;
    void print_row(std::ostream& out, const std::vector<std::string>& cells,
                   const std::vector<std::size_t>& widths) const;

    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace demo
