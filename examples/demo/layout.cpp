// SPDX-License-Identifier: BSL-1.0
#include "demo/layout.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace demo {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 8;

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string repeated(std::string_view what, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i)
        result += what;
    return result;
}

/// Returns how many bytes the first `count` code points of `text` take.
std::size_t bytes_of(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (!is_continuation(text[at]) && count-- == 0)
            break;
    return at;
}

std::string printable(std::string_view text) {
    std::string result{text};
    std::replace_if(
        result.begin(), result.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return result;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        longest = std::max(longest, width(text.substr(at, end - at)));
        at = end + 1;
    }
    return longest;
}

using Rows = std::vector<std::vector<std::string>>;

/// Returns how many lines all cells of a column take where it is `max_width` wide.
std::size_t lines_of_column(const Rows& rows, std::size_t column, std::size_t max_width) {
    std::size_t lines = 0;
    for (const auto& row : rows)
        if (column < row.size() && row.size() > 1)
            lines += width(row[column]) <= max_width ? 1 : wrapped(row[column], max_width).size();
    return lines;
}

/// Narrows the left-aligned columns that are above their least width, always the one where it costs
/// fewest lines, the widest of several, until all fit.
void narrow(std::vector<std::size_t>& widths, const std::vector<std::size_t>& least,
            const std::vector<Column>& columns, const Rows& rows) {
    std::size_t total = std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
    for (; total > page_width; --total) {
        std::size_t best = widths.size();
        std::size_t least_cost = 0;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            if (columns[c].align == Align::right || widths[c] <= least[c])
                continue;
            const std::size_t cost =
                lines_of_column(rows, c, widths[c] - 1) - lines_of_column(rows, c, widths[c]);
            const bool wider = best < widths.size() && widths[c] > widths[best];
            if (best == widths.size() || cost < least_cost || (cost == least_cost && wider)) {
                best = c;
                least_cost = cost;
            }
        }
        if (best == widths.size())
            return;
        --widths[best];
    }
}

void print_line(std::ostream& out, std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
}

}  // namespace

std::size_t width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t max_width) {
    const std::string clean = printable(text);
    std::string_view rest = clean;
    std::vector<std::string> lines;
    while (width(rest) > max_width) {
        const std::size_t limit = bytes_of(rest, max_width);
        const std::size_t space = rest.rfind(' ', limit);
        const bool between_words = space != std::string_view::npos && space > 0;
        lines.emplace_back(rest.substr(0, between_words ? space : limit));
        rest.remove_prefix(between_words ? space + 1 : limit);
    }
    if (!rest.empty() || lines.empty())
        lines.emplace_back(rest);
    return lines;
}

void print_paragraph(std::ostream& out, std::string_view text, std::size_t indent,
                     std::string_view lead) {
    std::string start{lead};
    start += repeated(" ", indent - std::min(indent, width(lead)));
    for (const std::string& line : wrapped(text, page_width - indent)) {
        print_line(out, start + line);
        start = repeated(" ", indent);
    }
}

void print_heading(std::ostream& out, std::string_view text) {
    out << '\n' << text << '\n' << repeated("═", width(text)) << "\n\n";
}

Table::Table(std::vector<Column> columns) : columns_{std::move(columns)} {}

void Table::add(std::vector<std::string> cells) {
    rows_.push_back(std::move(cells));
}

void Table::add_line(std::string text) {
    rows_.push_back({std::move(text)});
}

std::vector<std::size_t> Table::longest_words() const {
    std::vector<std::size_t> result(columns_.size(), narrowest);
    for (const auto& row : rows_)
        for (std::size_t c = 0; row.size() == columns_.size() && c < row.size(); ++c)
            result[c] = std::max(result[c], longest_word(row[c]));
    return result;
}

std::vector<std::size_t> Table::widths() const {
    std::vector<std::size_t> result;
    for (const Column& column : columns_)
        result.push_back(width(column.title));
    for (const auto& row : rows_)
        for (std::size_t c = 0; row.size() == columns_.size() && c < row.size(); ++c)
            result[c] = std::max(result[c], width(row[c]));
    narrow(result, longest_words(), columns_, rows_);
    narrow(result, std::vector<std::size_t>(columns_.size(), narrowest), columns_, rows_);
    return result;
}

void Table::print_row(std::ostream& out, const std::vector<std::string>& cells,
                      const std::vector<std::size_t>& widths) const {
    std::vector<std::vector<std::string>> lines;
    std::size_t height = 1;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        lines.push_back(wrapped(cells[c], widths[c]));
        height = std::max(height, lines.back().size());
    }
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t c = 0; c < lines.size(); ++c) {
            const std::string cell = i < lines[c].size() ? lines[c][i] : "";
            const std::string blank = repeated(" ", widths[c] - width(cell));
            line += columns_[c].align == Align::left ? cell + blank : blank + cell;
            line += repeated(" ", gap);
        }
        print_line(out, std::move(line));
    }
}

void Table::print(std::ostream& out) const {
    const auto all_widths = widths();
    std::vector<std::string> titles;
    std::vector<std::string> rules;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        titles.push_back(columns_[c].title);
        rules.push_back(repeated("─", all_widths[c]));
    }
    print_row(out, titles, all_widths);
    print_row(out, rules, all_widths);
    for (const auto& row : rows_)
        if (row.size() == columns_.size())
            print_row(out, row, all_widths);
        else
            print_paragraph(out, row.front());
}

}  // namespace demo
