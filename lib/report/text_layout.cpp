// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/report/text_layout.hpp>

#include "base/wording.hpp"
#include "report/text_columns.hpp"
#include "text/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

/// Where a line ends, and where the next one begins.
struct LineBreak {
    std::size_t end = 0;
    std::size_t next = 0;
};

/// Returns where to break `text`, which is wider than `width`: between words if it can be, never
/// before the first character or between a letter and its marks.
LineBreak line_break(std::string_view text, std::size_t width) {
    std::size_t at = 0;
    std::size_t columns = 0;
    std::size_t space = 0;
    while (at < text.size()) {
        const detail::Character next = detail::first_character(text.substr(at));
        const std::size_t own = next.valid ? detail::columns_of(next.code) : 1;
        columns += own;
        if (text[at] == ' ' && at > 0)
            space = at;
        if (columns > width && at > 0 && own > 0)
            break;
        at += next.size;
    }
    return space > 0 ? LineBreak{space, space + 1} : LineBreak{at, at};
}

}  // namespace

namespace detail {

std::vector<std::string> wrapped_text(std::string_view text, std::size_t width) {
    const std::string clean = printable(text);
    std::string_view rest = clean;
    std::vector<std::string> lines;
    while (columns_of(rest) > width) {
        const LineBreak found = line_break(rest, width);
        if (found.end == rest.size())
            break;
        lines.emplace_back(rest.substr(0, found.end));
        rest.remove_prefix(found.next);
    }
    if (!rest.empty() || lines.empty())
        lines.emplace_back(rest);
    return lines;
}

std::string without_end_blanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line;
}

std::string repeated(std::string_view what, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i)
        result += what;
    return result;
}

}  // namespace detail

std::size_t text_width(std::string_view text) noexcept {
    return detail::columns_of(text);
}

std::string printable_text(std::string_view text) {
    return detail::printable(text);
}

std::vector<std::string> text_paragraph(std::string_view text, std::size_t width,
                                        const ParagraphStart& start) {
    const std::size_t room = width > start.indent ? width - start.indent : 1;
    const std::string blank(start.indent, ' ');
    std::string lead = detail::printable(start.lead);
    lead.append(start.indent - std::min(start.indent, detail::columns_of(lead)), ' ');
    std::vector<std::string> lines = detail::wrapped_text(text, room);
    for (std::size_t i = 0; i < lines.size(); ++i)
        lines[i] = detail::without_end_blanks((i == 0 ? lead : blank) + lines[i]);
    return lines;
}

std::vector<std::string> text_heading(std::string_view text, std::size_t width) {
    std::vector<std::string> lines = text_paragraph(text, width);
    std::size_t widest = 0;
    for (const std::string& line : lines)
        widest = std::max(widest, detail::columns_of(line));
    lines.push_back(detail::repeated("═", widest));
    return lines;
}

TextTable::TextTable(std::vector<TextColumn> columns) : columns_{std::move(columns)} {
    if (columns_.empty())
        throw invalid_input{Problem{.where = "columns", .what = "there is none"}};
    for (TextColumn& column : columns_)
        column.title = detail::printable(column.title);
}

void TextTable::add(std::vector<std::string> cells) {
    if (cells.size() != columns_.size())
        throw invalid_input{not_in("cells of a row", std::to_string(cells.size()),
                                   detail::from_to(columns_.size(), columns_.size()))};
    for (std::string& cell : cells)
        cell = detail::printable(cell);
    rows_.push_back(std::move(cells));
}

void TextTable::add_line(std::string_view text) {
    std::vector<std::string> cells(columns_.size() == 1 ? 2 : 1);
    cells.front() = detail::printable(text);
    rows_.push_back(std::move(cells));
}

TextLines TextTable::lines(std::size_t width) const {
    return detail::TextColumns{columns_, rows_, width}.lines();
}

}  // namespace herne::inline HERNE_ABI
