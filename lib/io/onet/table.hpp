// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Reads a file of O*NET row by row. Cells are never quoted, so that CSV would misread a quote in a
/// description. A row that is malformed becomes a problem, and is skipped.
class OnetTable {
public:
    /// Reads the header. `text` is UTF-8; it, `file` and `problems` must outlive the object.
    OnetTable(std::string_view text, const std::string& file, Problems& problems);

    /// Returns the position of the column called `head`; adds a problem if there is none.
    [[nodiscard]] std::optional<std::size_t> required(std::string_view head);
    /// Returns the position of the column called `head`, nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> column(std::string_view head) const;
    /// Reads the next row that has as many cells as the header; returns whether there is one.
    [[nodiscard]] bool next();
    /// Returns a cell of the row without blanks at its ends, "" if it says nothing or `position` is
    /// nothing.
    [[nodiscard]] std::string_view cell(std::optional<std::size_t> position) const;
    /// Returns the place of the row: file and row, the header being row 1.
    [[nodiscard]] std::string place() const;
    /// Returns the place of a cell of the row.
    [[nodiscard]] std::string place(std::size_t position) const;

private:
    void take_header();
    void split(std::string_view line);
    [[nodiscard]] bool read_line();

    std::string_view rest_;
    const std::string& file_;
    Problems& problems_;
    std::vector<std::string_view> header_;
    std::vector<std::string_view> cells_;
    std::size_t count_ = 0;  ///< cells of the row, those included that are not kept
    std::size_t row_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
