// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Returns how many columns of a terminal the UTF-8 `text` takes: two for East Asian letters and
/// pictures, none for marks that stand over or under others. One for a byte that is no UTF-8.
[[nodiscard]] HERNE_EXPORT std::size_t text_width(std::string_view text) noexcept;
/// Returns `text` in one line that cannot steer a terminal: blanks and ends of lines as spaces, `?`
/// for controls, changes of direction and bytes that are no UTF-8.
[[nodiscard]] HERNE_EXPORT std::string printable_text(std::string_view text);

/// Where the lines of a paragraph begin.
struct ParagraphStart {
    std::size_t indent = 0;      ///< column in which the words of each line begin
    std::string_view lead = {};  ///< what stands before the words of the first line
};

/// Returns `text` in lines of at most `width` columns, broken between words, and within words that
/// are longer. A letter and its marks stay together. No blanks at the ends of lines.
[[nodiscard]] HERNE_EXPORT std::vector<std::string> text_paragraph(
    std::string_view text, std::size_t width, const ParagraphStart& start = {});
/// Returns `text` in lines of at most `width` columns, and a line under them.
[[nodiscard]] HERNE_EXPORT std::vector<std::string> text_heading(std::string_view text,
                                                                 std::size_t width);

/// A column of a table.
struct TextColumn {
    std::string title = {};  ///< what stands over it
    bool right = false;      ///< whether it holds numbers, which stand at its right side
    /// columns with the highest `drop` go first where there is no room; 0 stays
    int drop = 0;

    bool operator==(const TextColumn&) const = default;
};

/// A table as lines of text.
struct TextLines {
    std::vector<std::string> lines = {};  ///< the lines, without blanks at their ends
    std::vector<std::string> gone = {};   ///< titles of the columns that there was no room for

    bool operator==(const TextLines&) const = default;
};

/// Rows of cells under titles, in columns as wide as they need to be.
class HERNE_EXPORT TextTable {
public:
    /// Throws `invalid_input` unless there is a column.
    explicit TextTable(std::vector<TextColumn> columns);

    /// Adds a row. Throws `invalid_input` unless there is one cell a column.
    void add(std::vector<std::string> cells);
    /// Adds a paragraph across all columns, such as the name of a group of rows.
    void add_line(std::string_view text);
    /// Returns the number of rows, those across all columns included.
    [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }

    /// Returns the table in lines of at most `width` columns. Where there is no room, cells take
    /// several lines, then columns go, and where words or numbers would have to be cut even then,
    /// each row becomes a paragraph of its own.
    [[nodiscard]] TextLines lines(std::size_t width) const;

private:
    std::vector<TextColumn> columns_;
    std::vector<std::vector<std::string>> rows_;  ///< one cell of several columns is a line across
};

}  // namespace herne::inline HERNE_ABI
