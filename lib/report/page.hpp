// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/report/options.hpp>
#include <herne/report/text_layout.hpp>

#include "report/language.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A report in the making: lines of one width in one language.
class Page {
public:
    /// Throws `invalid_input` for a language or width that is not allowed.
    explicit Page(const ReportOptions& options);

    /// The language.
    const Language say;

    [[nodiscard]] std::size_t width() const noexcept { return width_; }
    void blank() { lines_.emplace_back(); }
    void paragraph(std::string_view text, const ParagraphStart& start = {});
    /// Adds a heading and an empty line under it.
    void heading(std::string_view text);
    /// Adds a table, and the titles of columns that there was no room for.
    void table(const TextTable& table);

    /// Returns the lines, parted by `\n`.
    [[nodiscard]] std::string text() const;

private:
    void append(std::vector<std::string> lines);

    std::size_t width_;
    std::vector<std::string> lines_;
};

}  // namespace herne::inline HERNE_ABI::detail
