// SPDX-License-Identifier: BSL-1.0
#include "io/csv/columns.hpp"

#include "text/nearest.hpp"
#include "text/quoted.hpp"
#include "text/visible.hpp"

#include <algorithm>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

CsvColumns::CsvColumns(const CsvReader& reader, const CsvPoolOptions& options)
    : reader_{reader},
      all_by_head_{options.columns.empty() || options.other_columns == OtherColumns::by_head} {
    for (const auto& [head, meaning] : options.columns)
        named_.emplace(visible(head), visible(meaning.empty() ? head : meaning));
}

std::optional<std::string> CsvColumns::meaning(std::size_t position) const {
    const std::string& head = reader_.header()[position];
    if (const auto found = named_.find(head); found != named_.end())
        return found->second;
    return all_by_head_ && !head.empty() ? std::optional{head} : std::nullopt;
}

bool CsvColumns::is_named(std::size_t position) const {
    return named_.contains(reader_.header()[position]);
}

std::optional<std::size_t> CsvColumns::position_of(std::string_view meaning) const {
    for (std::size_t i = 0; i < reader_.header().size(); ++i)
        if (this->meaning(i) == meaning)
            return i;
    return std::nullopt;
}

void CsvColumns::report_missing(Problems& problems) const {
    const std::vector<std::string_view> heads{reader_.header().begin(), reader_.header().end()};
    for (const auto& [head, meaning] : named_)
        if (!reader_.column(head) && problems.lists_next())
            problems.add("columns", "there is no column " + detail::quoted(head) +
                                        "; the nearest is " + detail::quoted(nearest(head, heads)));
}

RowCount::RowCount(const CsvReader& reader, Problems& problems, IgnoreList& ignored,
                   const CsvPoolOptions& options)
    : problems_{problems} {
    if (!reader.first_is_nameless())
        return;
    head_ = reader.header()[0];
    const bool named = options.columns.contains(head_) || (!head_.empty() && options.id == head_);
    is_there_ = !named;
    checked_ = ignored.contains(head_);
}

void RowCount::check(const CsvRow& row) {
    if (!is_there_ || checked_)
        return;
    const std::string_view cell = row.cells[0];
    if (next_ == 0 && cell == "1")
        next_ = 1;
    if (cell == std::to_string(next_++))
        return;
    checked_ = true;
    problems_.add(row.place.to_string() + ", column 1",
                  detail::quoted(cell) + " stands in a column without a head of its own (" +
                      detail::quoted(head_) +
                      "), and is no count of the rows: write a head over it, such as 'candidate' "
                      "if it holds the ids, or put " +
                      detail::quoted(head_) + " in 'ignore'");
}

std::string list_of_heads(const CsvReader& reader) {
    constexpr std::size_t max_shown = 10;
    std::string list;
    for (std::size_t i = 0; i < std::min(reader.header().size(), max_shown); ++i)
        list += (i == 0 ? "" : ", ") + detail::quoted(reader.header()[i]);
    return list + (reader.header().size() > max_shown ? " and more" : "");
}

}  // namespace herne::inline HERNE_ABI::detail
