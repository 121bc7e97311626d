// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/csv.hpp>
#include <herne/model/level.hpp>

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

/// Writes CSV cell by cell.
class CsvWriter {
public:
    /// Throws `invalid_input` for a separator that is not written.
    explicit CsvWriter(const CsvWriteOptions& options);

    /// Throws `invalid_input` for text that is not UTF-8 or holds a NUL byte.
    void cell(std::string_view text);
    template <typename Number>
    requires std::integral<Number> || std::floating_point<Number>
    void cell(Number number) {
        std::array<char, 64> digits;
        const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), number);
        cell(std::string_view{digits.data(), static_cast<std::size_t>(result.ptr - digits.data())});
    }
    /// Unknown is an empty cell.
    void cell(Level level) { level.known() ? cell(level.worst()) : cell(""); }
    void end_row() {
        out_ += "\r\n";
        starts_row_ = true;
    }
    /// Writes a row of these cells.
    void row(std::initializer_list<std::string_view> cells) {
        for (const std::string_view text : cells)
            cell(text);
        end_row();
    }

    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    void quote(std::string_view content);

    CsvWriteOptions options_;
    std::string out_;
    bool starts_row_ = true;
};

}  // namespace herne::inline HERNE_ABI::detail
