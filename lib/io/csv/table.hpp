// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>
#include <herne/base/text.hpp>
#include <herne/io/format_data.hpp>

#include "io/csv/reader.hpp"
#include "io/csv/text.hpp"
#include "io/format_notes.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What heads of a customer's files stand for, and which of them occurred.
class HeadNames {
public:
    /// `meanings` goes from heads of the files to the heads that the reader knows; it must outlive
    /// the object.
    explicit HeadNames(const std::map<std::string, std::string>& meanings) : meanings_{meanings} {}

    /// Returns what `head` stands for: itself where nothing else is said.
    [[nodiscard]] std::string meaning(const std::string& head);
    /// Adds a problem for each head that occurred in no file.
    void report_unused(Problems& problems) const;

private:
    const std::map<std::string, std::string>& meanings_;
    std::set<std::string> used_;
};

/// One CSV file of another system, read row by row. Problems and notes give file, row and column.
class CsvTable {
public:
    /// Reads the header. All arguments must outlive the object. Throws `invalid_file` for what is
    /// no table.
    CsvTable(const FormatFile& file, HeadNames& heads, Problems& problems, FormatNotes& notes);
    CsvTable(const CsvTable&) = delete;
    CsvTable& operator=(const CsvTable&) = delete;

    /// Returns the position of the column that stands for `head`; a problem if there is none.
    [[nodiscard]] std::optional<std::size_t> required(std::string_view head);
    /// Returns the position of the column that stands for `head`, nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view head);
    /// Returns the columns `prefix.defaultValue`, `prefix.en_US` and so on, with their languages.
    [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> languages(
        const std::string& prefix);
    /// Returns whether there is a header; where there is none, that is a problem already.
    [[nodiscard]] bool has_header() const noexcept { return !meanings_.empty(); }
    /// Notes each column that nobody asked for.
    void note_other_columns();

    /// Reads the next row; returns whether there is one.
    [[nodiscard]] bool next();
    /// Returns a cell without blanks at its ends, "" where there is no such column.
    [[nodiscard]] std::string_view cell(std::optional<std::size_t> position) const;
    /// Returns the words of the columns that `languages` returned.
    [[nodiscard]] Text text(
        const std::vector<std::pair<std::string, std::size_t>>& languages) const;
    /// Returns whether the row is the first one after the header.
    [[nodiscard]] bool is_first() const noexcept { return is_first_; }
    /// Returns the place of the row.
    [[nodiscard]] std::string place() const;
    /// Returns the place of a cell.
    [[nodiscard]] std::string place(std::size_t position) const;
    /// Returns the file's name.
    [[nodiscard]] const std::string& file() const noexcept { return file_; }

private:
    void hand_on_problems();

    const std::string& file_;
    Problems& problems_;
    FormatNotes& notes_;
    Problems own_;  ///< without the file's name
    std::size_t handed_on_ = 0;
    CsvText text_;
    CsvReader reader_;
    std::vector<std::string> meanings_;  ///< by column
    std::set<std::size_t> asked_for_;
    CsvRow row_;
    bool is_first_ = false;
    bool any_row_ = false;
};

}  // namespace herne::inline HERNE_ABI::detail
