// SPDX-License-Identifier: BSL-1.0
#include "io/onet/table.hpp"

#include "text/nearest.hpp"
#include "text/quoted.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Tables of O*NET have some 15 columns.
constexpr std::size_t max_onet_columns = 64;

std::string_view without_blank_ends(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

}  // namespace

OnetTable::OnetTable(std::string_view text, const std::string& file, Problems& problems)
    : rest_{text}, file_{file}, problems_{problems} {
    if (read_line())
        take_header();
    else
        problems_.add(file_, "is empty; the first row has to be a header");
}

void OnetTable::take_header() {
    if (count_ > max_onet_columns)
        return problems_.add(place(), std::to_string(count_) + " columns are more than " +
                                          std::to_string(max_onet_columns));
    header_ = cells_;
    for (auto head = header_.begin(); head != header_.end(); ++head)
        if (std::find(header_.begin(), head, *head) != head)
            problems_.add(place(), "the column " + detail::quoted(*head) + " stands twice");
}

std::optional<std::size_t> OnetTable::column(std::string_view head) const {
    const auto found = std::find(header_.begin(), header_.end(), head);
    if (found == header_.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header_.begin());
}

std::optional<std::size_t> OnetTable::required(std::string_view head) {
    const auto found = column(head);
    if (!found && !header_.empty())
        problems_.add(file_ + ", row 1", "there is no column " + detail::quoted(head) +
                                             "; the nearest is " +
                                             detail::quoted(nearest(head, header_)));
    return found;
}

bool OnetTable::next() {
    while (!header_.empty() && !problems_.full() && read_line()) {
        if (count_ == header_.size())
            return true;
        if (count_ == 1 && cells_[0].empty() && rest_.find_first_not_of("\r\n") == rest_.npos)
            return false;
        problems_.add(place(), "has " + std::to_string(count_) +
                                   (count_ == 1 ? " cell" : " cells") + ", but the header has " +
                                   std::to_string(header_.size()));
    }
    return false;
}

std::string_view OnetTable::cell(std::optional<std::size_t> position) const {
    if (!position)
        return {};
    const std::string_view text = cells_[*position];
    return text == "n/a" ? std::string_view{} : text;
}

std::string OnetTable::place() const {
    return file_ + ", row " + std::to_string(row_);
}

std::string OnetTable::place(std::size_t position) const {
    return place() + ", column " + detail::quoted(header_[position]);
}

bool OnetTable::read_line() {
    if (rest_.empty())
        return false;
    const std::size_t end = std::min(rest_.find('\n'), rest_.size());
    std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    ++row_;
    split(line);
    return true;
}

void OnetTable::split(std::string_view line) {
    cells_.clear();
    count_ = 0;
    while (true) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        ++count_;
        if (cells_.size() < max_onet_columns)
            cells_.push_back(without_blank_ends(line.substr(0, end)));
        if (end == line.size())
            return;
        line.remove_prefix(end + 1);
    }
}

}  // namespace herne::inline HERNE_ABI::detail
