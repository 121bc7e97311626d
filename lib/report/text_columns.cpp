// SPDX-License-Identifier: BSL-1.0
#include "report/text_columns.hpp"

#include "text/terminal.hpp"

#include <algorithm>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t column_gap = 2;

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        longest = std::max(longest, columns_of(text.substr(at, end - at)));
        at = end + 1;
    }
    return longest;
}

/// Returns parts in indented lines, as many in one as there is room for.
std::vector<std::string> joined_lines(const std::vector<std::string>& parts, std::size_t width) {
    std::vector<std::string> lines;
    for (const std::string& part : parts) {
        const bool room =
            !lines.empty() && columns_of(lines.back()) + 3 + columns_of(part) <= width;
        if (room)
            lines.back() += " · " + part;
        else
            lines.push_back(part);
    }
    return lines;
}

}  // namespace

TextColumns::TextColumns(std::span<const TextColumn> columns, std::span<const Row> rows,
                         std::size_t width)
    : columns_{columns}, rows_{rows}, width_{width} {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        needs_.push_back(need_of(c));
}

TextColumns::Need TextColumns::need_of(std::size_t column) const {
    const TextColumn& head = columns_[column];
    Need need{columns_of(head.title), std::max<std::size_t>(longest_word(head.title), 1)};
    for (const Row& row : rows_) {
        if (is_across(row))
            continue;
        const std::size_t cell = columns_of(row[column]);
        need.widest = std::max(need.widest, cell);
        // Numbers stay in one piece, whatever stands between them.
        need.least = std::max(need.least, head.right ? cell : longest_word(row[column]));
    }
    return need;
}

bool TextColumns::fits(std::span<const std::size_t> shown, std::vector<std::size_t>& widths) const {
    widths.clear();
    for (const std::size_t c : shown)
        widths.push_back(needs_[c].widest);
    std::size_t total =
        std::accumulate(widths.begin(), widths.end(), column_gap * (widths.size() - 1));
    for (; total > width_; --total) {
        std::size_t best = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i)
            if (widths[i] > needs_[shown[i]].least &&
                (best == widths.size() || widths[i] >= widths[best]))
                best = i;
        if (best == widths.size())
            return false;
        --widths[best];
    }
    return true;
}

std::vector<std::string> TextColumns::paragraphs() const {
    std::vector<std::string> lines;
    const std::size_t room = width_ > column_gap ? width_ - column_gap : 1;
    for (const Row& row : rows_) {
        for (std::string& line : wrapped_text(row.front(), width_))
            lines.push_back(without_end_blanks(std::move(line)));
        std::vector<std::string> named;
        for (std::size_t c = 1; !is_across(row) && c < row.size(); ++c)
            if (!row[c].empty())
                named.push_back((columns_[c].title.empty() ? "" : columns_[c].title + " ") +
                                row[c]);
        for (const std::string& line : joined_lines(named, room))
            for (const std::string& piece : wrapped_text(line, room))
                lines.push_back(without_end_blanks(std::string(column_gap, ' ') + piece));
    }
    return lines;
}

void TextColumns::add_row(std::vector<std::string>& lines, const Row& cells,
                          std::span<const std::size_t> shown,
                          std::span<const std::size_t> widths) const {
    std::vector<std::vector<std::string>> pieces;
    std::size_t height = 1;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        pieces.push_back(wrapped_text(cells[shown[i]], widths[i]));
        height = std::max(height, pieces.back().size());
    }
    for (std::size_t h = 0; h < height; ++h) {
        std::string line;
        for (std::size_t i = 0; i < shown.size(); ++i) {
            const std::string cell = h < pieces[i].size() ? pieces[i][h] : "";
            const std::string blank(widths[i] - std::min(widths[i], columns_of(cell)), ' ');
            line += columns_[shown[i]].right ? blank + cell : cell + blank;
            line.append(column_gap, ' ');
        }
        lines.push_back(without_end_blanks(std::move(line)));
    }
}

TextLines TextColumns::lines() const {
    std::vector<std::size_t> shown(columns_.size());
    std::iota(shown.begin(), shown.end(), std::size_t{0});
    TextLines result;
    std::vector<std::size_t> widths;
    while (!fits(shown, widths)) {
        // The last of those that may go first.
        auto last = shown.begin();
        for (auto one = shown.begin(); one != shown.end(); ++one)
            if (columns_[*one].drop >= columns_[*last].drop)
                last = one;
        if (columns_[*last].drop == 0)
            return {.lines = paragraphs()};
        shown.erase(last);
    }
    Row titles(columns_.size());
    Row rules(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        titles[c] = columns_[c].title;
        const auto at = std::find(shown.begin(), shown.end(), c);
        if (at != shown.end())
            rules[c] = repeated("─", widths[static_cast<std::size_t>(at - shown.begin())]);
        else if (!columns_[c].title.empty())
            result.gone.push_back(columns_[c].title);
    }
    add_row(result.lines, titles, shown, widths);
    add_row(result.lines, rules, shown, widths);
    for (const Row& row : rows_) {
        if (!is_across(row)) {
            add_row(result.lines, row, shown, widths);
            continue;
        }
        for (std::string& line : text_paragraph(row.front(), width_))
            result.lines.push_back(std::move(line));
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
