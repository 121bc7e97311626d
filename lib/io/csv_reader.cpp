// SPDX-License-Identifier: BSL-1.0
#include "io/csv_reader.hpp"

#include "detail/ids.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

/// Returns the separator that occurs more often outside quotes in the first line, a comma if
/// neither does.
char find_separator(std::string_view text) {
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (c == '\n')
            break;
        commas += c == ',' ? 1U : 0U;
        semicolons += c == ';' ? 1U : 0U;
    }
    return semicolons > commas ? ';' : ',';
}

}  // namespace

std::string CsvPlace::to_string() const {
    const std::string text = "row " + std::to_string(row);
    return row == line ? text : text + " (line " + std::to_string(line) + ")";
}

std::string CsvRow::cell(std::string_view id, std::string_view column) const {
    const std::string candidate = id.empty() ? "" : ", candidate " + detail::quoted(id);
    return place.to_string() + candidate + ", column " + detail::quoted(column);
}

CsvReader::CsvReader(std::string_view text, ProblemList& problems)
    : text_{text}, problems_{problems}, separator_{find_separator(text)} {
    read_header();
}

std::optional<std::size_t> CsvReader::column(std::string_view name) const {
    const auto found = std::find(header_.begin(), header_.end(), name);
    if (found == header_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header_.begin());
}

bool CsvReader::next(CsvRow& row) {
    while (!header_.empty() && !problems_.full() && record(row)) {
        if (faulty_)
            continue;
        if (cell_ == header_.size())
            return true;
        problems_.add(row.place.to_string(),
                      "has " + std::to_string(cell_) + (cell_ == 1 ? " cell" : " cells") +
                          ", but the header has " + std::to_string(header_.size()));
    }
    return false;
}

void CsvReader::read_header() {
    CsvRow row;
    if (!record(row))
        return problems_.add("",
                             "is empty; the first row has to be a header that names the columns");
    if (faulty_)
        return;
    if (cell_ > max_columns)
        return problems_.add("row 1", std::to_string(cell_) + " columns are more than " +
                                          std::to_string(max_columns));
    if (cell_ == 1 && row.cells[0].find('\t') != std::string_view::npos)
        return problems_.add("row 1",
                             "cells are separated by tabs; allowed are comma and semicolon");
    header_.assign(row.cells.begin(), row.cells.end());
    check_header();
}

void CsvReader::check_header() {
    std::map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < header_.size(); ++i) {
        const std::string place = "row 1, column " + std::to_string(i + 1);
        const auto [same, added] = known.emplace(header_[i], i + 1);
        if (header_[i].empty())
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
    while (at_ < text_.size() && at_line_end()) {
        ++row_;
        end_line();
    }
    return row_ > before;
}

void CsvReader::cells(CsvRow& row) {
    const std::size_t most_kept = header_.empty() ? max_columns : header_.size();
    row.cells.clear();
    unescaped_.clear();
    faulty_ = false;
    cell_ = 0;
    while (true) {
        ++cell_;
        const std::string_view content = cell();
        if (row.cells.size() < most_kept)
            row.cells.push_back(content);
        if (at_ >= text_.size() || at_line_end())
            break;
        ++at_;
    }
    end_line();
}

std::string_view CsvReader::cell() {
    return at_ < text_.size() && text_[at_] == '"' ? quoted_cell() : plain_cell();
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
