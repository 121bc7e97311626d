// SPDX-License-Identifier: BSL-1.0
#include "io/csv/reader.hpp"

#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Separators that are read, those that count first in front.
constexpr std::string_view separators = ",;\t";
/// Separators that are not read, but named.
constexpr std::array<std::string_view, 9> other_separators = {
    "|", "\xC2\xA6", "~", "^", "\x1F", "\xEF\xBC\x8C", "\xEF\xBC\x9B", ":", "/"};
constexpr std::string_view allowed_separators =
    "allowed are comma, semicolon and tab: save the file with one of them";

/// Returns the separator that occurs most often outside quotes in the first line, a comma if none
/// does.
char find_separator(std::string_view text) {
    std::array<std::size_t, separators.size()> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n')
            break;
        if (const auto at = separators.find(c); at != std::string_view::npos)
            ++counts[at];
    }
    const auto busiest = std::max_element(counts.begin(), counts.end()) - counts.begin();
    return separators[static_cast<std::size_t>(busiest)];
}

/// Returns where the first line starts that is not blank.
std::size_t first_filled_line(std::string_view text) {
    const std::size_t filled = text.find_first_not_of("\r\n");
    return filled == std::string_view::npos ? text.size() : filled;
}

/// Returns the separator that a header of one cell seems to have, "" if none.
std::string_view other_separator(std::string_view header) {
    for (const auto separator : other_separators)
        if (header.find(separator) != std::string_view::npos)
            return separator;
    return {};
}

/// Returns whether a cell holds nothing but blanks.
bool is_empty(std::string_view cell) {
    return cell.find_first_not_of(' ') == std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> text_formula(std::string_view cell) {
    constexpr std::size_t around = 3;
    if (cell.size() < around || !cell.starts_with("=\"") || !cell.ends_with('"'))
        return std::nullopt;
    const std::string_view inside = cell.substr(2, cell.size() - around);
    for (std::size_t i = 0; i < inside.size(); ++i)
        if (inside[i] == '"' && (++i == inside.size() || inside[i] != '"'))
            return std::nullopt;
    return inside;
}

std::string CsvPlace::to_string() const {
    const std::string text = "row " + std::to_string(row);
    return row == line ? text : text + " (line " + std::to_string(line) + ")";
}

std::string CsvRow::cell(std::string_view id, std::string_view column) const {
    const std::string candidate = id.empty() ? "" : ", candidate " + detail::quoted(id);
    return place.to_string() + candidate + ", column " + detail::quoted(column);
}

CsvReader::CsvReader(std::string_view text, Problems& problems)
    : text_{text}, problems_{problems}, separator_{','} {
    read_declaration();
    if (problems_.empty())
        read_header();
}

bool CsvReader::first_is_nameless() const noexcept {
    return header_.size() > 1 && (header_[0].empty() || header_[0] == "Unnamed: 0");
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const {
    const auto found = std::find(header_.begin(), header_.end(), visible(name));
    if (found == header_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header_.begin());
}

bool CsvReader::next(CsvRow& row) {
    while (!header_.empty() && !problems_.full() && record(row)) {
        if (faulty_)
            continue;
        if (cell_ >= header_.size() && filled_ <= header_.size())
            return true;
        const std::size_t count = std::max(filled_, std::min(cell_, header_.size()));
        problems_.add(row.place.to_string(),
                      "has " + std::to_string(count) + (count == 1 ? " cell" : " cells") +
                          ", but the header has " + std::to_string(header_.size()));
    }
    return false;
}

/// A line `sep=;`, quoted or not, says what separates cells; it is no row.
void CsvReader::read_declaration() {
    const std::size_t end = std::min(text_.find('\n'), text_.size());
    std::string_view line = text_.substr(0, end);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.remove_suffix(1);
    const bool quoted = line.starts_with('"');
    if (quoted)
        line.remove_prefix(1);
    constexpr std::string_view start = "sep=";
    if (folded(line.substr(0, start.size())) != start || line.size() == start.size()) {
        separator_ = find_separator(text_.substr(first_filled_line(text_)));
        return;
    }
    line.remove_prefix(start.size());
    separator_ = line.front();
    line.remove_prefix(1);
    if (quoted && line.starts_with('"'))
        line.remove_prefix(1);
    if (separators.find(separator_) == std::string_view::npos ||
        line.find_first_not_of(separators) != std::string_view::npos)
        return problems_.add("line 1", "says 'sep=' and a separator that is not read; " +
                                           std::string{allowed_separators});
    at_ = end;
    end_line();
}

void CsvReader::read_header() {
    CsvRow row;
    if (!record(row))
        return problems_.add("",
                             "is empty; the first row has to be a header that names the columns");
    if (faulty_)
        return;
    if (filled_ == 0)
        return problems_.add(row.place.to_string(),
                             "is empty; it has to be a header that names the columns");
    if (filled_ > max_columns)
        return problems_.add("row 1", std::to_string(filled_) + " columns are more than " +
                                          std::to_string(max_columns));
    row.cells.resize(std::min(row.cells.size(), filled_));
    if (const auto other = filled_ == 1 ? other_separator(row.cells[0]) : ""; !other.empty())
        return problems_.add("row 1", "is one cell, " + detail::quoted(row.cells[0]) +
                                          "; if cells are separated by " + detail::quoted(other) +
                                          ": " + std::string{allowed_separators});
    for (const auto cell : row.cells)
        header_.push_back(visible(cell));
    check_header();
}

void CsvReader::check_header() {
    std::map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < header_.size(); ++i) {
        const std::string place = "row 1, column " + std::to_string(i + 1);
        const auto [same, added] = known.emplace(header_[i], i + 1);
        if (header_[i].empty() && !(i == 0 && first_is_nameless()))
            problems_.add(place, "the header cell is empty; it has to name the column");
        else if (!added)
            problems_.add(place, "the column " + detail::quoted(header_[i]) +
                                     " stands twice, first as column " +
                                     std::to_string(same->second));
    }
}

bool CsvReader::record(CsvRow& row) {
    const bool blank = skip_blank_lines();
    if (at_ >= text_.size())
        return false;
    if (blank)
        problems_.add("row " + std::to_string(row_),
                      "is blank; blank lines may only stand at the end");
    row.place = {++row_, line_};
    cells(row);
    return true;
}

/// Returns whether there were any.
bool CsvReader::skip_blank_lines() {
    const std::size_t before = row_;
    while (at_ < text_.size()) {
        const std::size_t end = blank_line_end();
        if (end == std::string_view::npos)
            break;
        at_ = end;
        ++row_;
        end_line();
    }
    return row_ > before;
}

/// Returns where the line that starts here ends, if separators alone stand on it, else `npos`.
std::size_t CsvReader::blank_line_end() const noexcept {
    std::size_t end = at_;
    while (end < text_.size() && text_[end] == separator_)
        ++end;
    const std::string_view rest = text_.substr(end, 2);
    return rest.empty() || rest[0] == '\n' || rest == "\r\n" ? end : std::string_view::npos;
}

void CsvReader::cells(CsvRow& row) {
    const std::size_t max_kept = header_.empty() ? max_columns : header_.size();
    row.cells.clear();
    unescaped_.clear();
    faulty_ = false;
    cell_ = 0;
    filled_ = 0;
    while (true) {
        ++cell_;
        const std::string_view content = cell();
        if (!is_empty(content))
            filled_ = cell_;
        if (row.cells.size() < max_kept)
            row.cells.push_back(content);
        if (at_ >= text_.size() || at_line_end())
            break;
        ++at_;
    }
    end_line();
}

std::string_view CsvReader::cell() {
    if (at_ < text_.size() && text_[at_] == '"')
        return formula_content(quoted_cell());
    if (!text_.substr(at_).starts_with("=\""))
        return plain_cell();
    ++at_;
    return quoted_cell();
}

std::string_view CsvReader::plain_cell() {
    const std::size_t start = at_;
    for (; !at_cell_end(); ++at_) {
        if (text_[at_] == '"')
            fault(at_,
                  "a quote inside a cell that does not start with one; put the whole cell in "
                  "quotes and write each quote in it twice");
        if (text_[at_] == '\r')
            fault(at_, "a carriage return without a line feed; lines end in LF or CRLF");
    }
    return text_.substr(start, at_ - start);
}

std::string_view CsvReader::quoted_cell() {
    const std::size_t start = at_ + 1;
    std::size_t close = text_.find('"', start);
    bool escapes = false;
    while (close != std::string_view::npos && close + 1 < text_.size() && text_[close + 1] == '"') {
        escapes = true;
        close = text_.find('"', close + 2);
    }
    if (close == std::string_view::npos) {
        fault(at_, "the quote that opens here is never closed");
        at_ = text_.size();
        return {};
    }
    const std::string_view content = text_.substr(start, close - start);
    line_ += static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n'));
    if (const std::size_t last = content.rfind('\n'); last != std::string_view::npos)
        line_start_ = start + last + 1;
    at_ = close + 1;
    if (!at_cell_end()) {
        fault(at_, "text after the closing quote; a quote inside a quoted cell is written twice");
        static_cast<void>(plain_cell());
    }
    return escapes ? unescaped(content) : content;
}

/// Returns what a spreadsheet shows for a cell `="0017"`; other cells as they are.
std::string_view CsvReader::formula_content(std::string_view content) {
    const auto inside = text_formula(content);
    return inside ? unescaped(*inside) : content;
}

std::string_view CsvReader::unescaped(std::string_view text) {
    std::string& out = unescaped_.emplace_back();
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] == '"')
            ++i;
    }
    return out;
}

bool CsvReader::at_line_end() const noexcept {
    const char c = text_[at_];
    return c == '\n' || (c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n');
}

bool CsvReader::at_cell_end() const noexcept {
    return at_ >= text_.size() || text_[at_] == separator_ || at_line_end();
}

void CsvReader::end_line() noexcept {
    if (at_ >= text_.size())
        return;
    at_ += text_[at_] == '\r' ? 2 : 1;
    ++line_;
    line_start_ = at_;
}

/// One a row: what follows the first is mostly its consequence.
void CsvReader::fault(std::size_t at, std::string what) {
    if (std::exchange(faulty_, true))
        return;
    const std::size_t character = 1 + characters(text_.substr(line_start_, at - line_start_));
    problems_.add("row " + std::to_string(row_) + ", column " + std::to_string(cell_) + " (line " +
                      std::to_string(line_) + ", character " + std::to_string(character) + ")",
                  std::move(what));
}

}  // namespace herne::inline HERNE_ABI::detail
