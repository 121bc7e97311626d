// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/report/text_layout.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the lines of `text`, each at most `width` columns wide.
[[nodiscard]] std::vector<std::string> wrapped_text(std::string_view text, std::size_t width);
/// Returns `line` without the blanks at its end.
[[nodiscard]] std::string without_end_blanks(std::string line);
/// Returns `what` several times.
[[nodiscard]] std::string repeated(std::string_view what, std::size_t times);

/// Columns of a table laid out in a width.
class TextColumns {
public:
    using Row = std::vector<std::string>;

    TextColumns(std::span<const TextColumn> columns, std::span<const Row> rows, std::size_t width);

    [[nodiscard]] TextLines lines() const;

private:
    /// What a column needs.
    struct Need {
        std::size_t widest = 0;  ///< width of its widest cell or title
        std::size_t least = 1;   ///< width of what may not be cut
    };

    [[nodiscard]] bool is_across(const Row& row) const { return row.size() != columns_.size(); }
    [[nodiscard]] Need need_of(std::size_t column) const;
    /// Narrows the widest of `shown` that can be until they fit; returns whether they do.
    [[nodiscard]] bool fits(std::span<const std::size_t> shown,
                            std::vector<std::size_t>& widths) const;
    [[nodiscard]] std::vector<std::string> paragraphs() const;
    void add_row(std::vector<std::string>& lines, const Row& cells,
                 std::span<const std::size_t> shown, std::span<const std::size_t> widths) const;

    std::span<const TextColumn> columns_;
    std::span<const Row> rows_;
    std::size_t width_;
    std::vector<Need> needs_;
};

}  // namespace herne::inline HERNE_ABI::detail
