// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/csv/values.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// What the columns of a file stand for, by their heads and what the options say of them.
class CsvColumns {
public:
    /// Both arguments must outlive the object.
    CsvColumns(const CsvReader& reader, const CsvPoolOptions& options);

    /// Returns what the column at `position` stands for: what the options say, or else its head;
    /// nothing if it is ignored.
    [[nodiscard]] std::optional<std::string> meaning(std::size_t position) const;
    /// Returns whether the options name the column at `position`.
    [[nodiscard]] bool is_named(std::size_t position) const;
    /// Returns the position of the column that stands for `meaning`, nothing if there is none.
    [[nodiscard]] std::optional<std::size_t> position_of(std::string_view meaning) const;
    /// Adds a problem for each column that the options name and the file lacks.
    void report_missing(Problems& problems) const;

private:
    const CsvReader& reader_;
    bool all_by_head_;
    std::map<std::string, std::string, std::less<>> named_;
};

/// Sees to it that a first column without a head only counts the rows, from 0 or 1 on.
class RowCount {
public:
    /// Looks at the header; a column that `ignored` holds needs no look. All arguments must outlive
    /// the object.
    RowCount(const CsvReader& reader, Problems& problems, IgnoreList& ignored,
             const CsvPoolOptions& options);

    /// Returns whether the first column is one to ignore.
    [[nodiscard]] bool is_there() const noexcept { return is_there_; }
    /// Looks at the next row.
    void check(const CsvRow& row);

private:
    Problems& problems_;
    std::string head_;
    bool is_there_ = false;
    bool checked_ = false;
    std::size_t next_ = 0;
};

/// Returns the heads of the file, the first ten of them, for error messages.
[[nodiscard]] std::string list_of_heads(const CsvReader& reader);

}  // namespace herne::inline HERNE_ABI::detail
