// SPDX-License-Identifier: BSL-1.0
#include "io/csv/table.hpp"

#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Returns the tag of the language that a column is in, "" for `defaultValue`: `en_US` is `en`.
std::string language_of(std::string_view locale) {
    return locale == "defaultValue" ? "" : std::string{locale.substr(0, locale.find('_'))};
}

}  // namespace

std::string HeadNames::meaning(const std::string& head) {
    const auto found = meanings_.find(head);
    if (found == meanings_.end())
        return head;
    used_.insert(head);
    return found->second;
}

void HeadNames::report_unused(Problems& problems) const {
    for (const auto& [head, meaning] : meanings_)
        if (used_.find(head) == used_.end())
            problems.add("columns", "no file has a column " + detail::quoted(head));
}

CsvTable::CsvTable(const FormatFile& file, HeadNames& heads, Problems& problems, FormatNotes& notes)
    : file_{file.name},
      problems_{problems},
      notes_{notes},
      own_{file.name},
      text_{file.text, CsvEncoding::automatic, file.name},
      reader_{text_.text(), own_} {
    hand_on_problems();
    std::set<std::string> seen;
    for (std::size_t i = 0; i < reader_.header().size(); ++i) {
        std::string meaning = heads.meaning(reader_.header()[i]);
        if (!seen.insert(meaning).second)
            problems_.add(file_ + ", row 1, column " + std::to_string(i + 1),
                          "a column before it stands for " + detail::quoted(meaning) + ", too");
        meanings_.push_back(std::move(meaning));
    }
}

std::optional<std::size_t> CsvTable::column(std::string_view head) {
    const auto found = std::find(meanings_.begin(), meanings_.end(), head);
    if (found == meanings_.end())
        return std::nullopt;
    const auto position = static_cast<std::size_t>(found - meanings_.begin());
    asked_for_.insert(position);
    return position;
}

std::optional<std::size_t> CsvTable::required(std::string_view head) {
    const auto found = column(head);
    if (!found && !meanings_.empty()) {
        const std::vector<std::string_view> known{meanings_.begin(), meanings_.end()};
        problems_.add(file_ + ", row 1", "there is no column " + detail::quoted(head) +
                                             "; the nearest is " +
                                             detail::quoted(nearest(head, known)));
    }
    return found;
}

std::vector<std::pair<std::string, std::size_t>> CsvTable::languages(const std::string& prefix) {
    std::vector<std::pair<std::string, std::size_t>> result;
    std::set<std::string> known;
    for (std::size_t i = 0; i < meanings_.size(); ++i) {
        if (!meanings_[i].starts_with(prefix + "."))
            continue;
        const std::string language = language_of(meanings_[i].substr(prefix.size() + 1));
        if (!known.insert(language).second)
            continue;  // a second country's words: noted among the other columns
        asked_for_.insert(i);
        result.emplace_back(language, i);
    }
    return result;
}

void CsvTable::note_other_columns() {
    for (std::size_t i = 0; i < meanings_.size(); ++i)
        if (asked_for_.find(i) == asked_for_.end() && !reader_.header()[i].empty())
            notes_.add(file_ + ", column " + detail::quoted(reader_.header()[i]),
                       "the column " + detail::quoted(reader_.header()[i]) + " of " + file_ +
                           " is not read");
}

bool CsvTable::next() {
    const bool is_there = !problems_.full() && reader_.next(row_);
    hand_on_problems();
    is_first_ = is_there && !any_row_;
    any_row_ = any_row_ || is_there;
    return is_there;
}

std::string_view CsvTable::cell(std::optional<std::size_t> position) const {
    return position ? trimmed(row_.cells[*position]) : std::string_view{};
}

Text CsvTable::text(const std::vector<std::pair<std::string, std::size_t>>& languages) const {
    std::map<std::string, std::string> words;
    for (const auto& [language, position] : languages)
        words.emplace(language, cell(position));
    return Text{std::move(words)};
}

std::string CsvTable::place() const {
    return file_ + ", " + row_.place.to_string();
}

std::string CsvTable::place(std::size_t position) const {
    return place() + ", column " + detail::quoted(reader_.header()[position]);
}

/// Names the file in what the reader of CSV found.
void CsvTable::hand_on_problems() {
    for (; handed_on_ < own_.count(); ++handed_on_) {
        if (handed_on_ >= own_.listed().size()) {
            problems_.count_one();
            continue;
        }
        Problem problem = own_.listed()[handed_on_];
        problem.where = file_ + (problem.where.empty() ? "" : ", " + problem.where);
        problems_.add(std::move(problem));
    }
}

}  // namespace herne::inline HERNE_ABI::detail
