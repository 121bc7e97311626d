// SPDX-License-Identifier: BSL-1.0
#include "arrow_long.hpp"

#include <algorithm>
#include <utility>

namespace herne::python {
namespace {

enum Field : std::size_t { what, source, date, valid_until, status, rater };

bool is_midnight(std::string_view time) {
    if (time.substr(0, 6) != " 00:00" && time.substr(0, 6) != "T00:00")
        return false;
    return time.find_first_not_of("0:.", 1) == std::string_view::npos;
}

/// The day of a text; a time at midnight is its day.
std::string_view day_of(std::string_view text) {
    constexpr std::size_t size = 10;
    return text.size() > size && is_midnight(text.substr(size)) ? text.substr(0, size) : text;
}

Problem no_day(std::string_view text) {
    constexpr std::size_t size = 10;
    if (text.size() > size && is_date(text.substr(0, size)))
        return {.what = in_quotes(text) +
                        " is a time, not a day; only midnight without a time zone is taken for its "
                        "day",
                .value = in_quotes(text)};
    return is_not({}, in_quotes(text), "a day written YYYY-MM-DD");
}

constexpr const char* allowed_status = "claimed, documented, verified, judged";

}  // namespace

EvidenceColumns::EvidenceColumns(const ArrowStream& stream, const Positions& positions) {
    for (std::size_t i = 0; i < count; ++i)
        if (positions[i])
            columns_[i].emplace(stream, *positions[i]).check_type(stream, "evidence");
}

void EvidenceColumns::begin(const ArrowArray& batch) {
    some_ = false;
    for (auto& column : columns_) {
        if (!column)
            continue;
        column->begin(batch);
        some_ = some_ || !column->empty();
    }
}

bool EvidenceColumns::stands_in(std::size_t i) const {
    return std::ranges::any_of(
        columns_, [&](const auto& column) { return column && !column->text(i).empty(); });
}

std::optional<Evidence> EvidenceColumns::read(std::size_t i, std::size_t row,
                                              Problems& problems) const {
    const auto cell = [&](Field field) {
        return columns_[field] ? columns_[field]->text(i) : std::string{};
    };
    const std::array days{cell(date), cell(valid_until)};
    Evidence evidence{.what = cell(what),
                      .source = cell(source),
                      .date = std::string{day_of(days[0])},
                      .valid_until = std::string{day_of(days[1])},
                      .rater = cell(rater)};
    bool good = true;
    const auto refuse = [&](Field field, Problem fault) {
        problems.add(cell_place(row, columns_[field]->name()), std::move(fault));
        good = false;
    };
    for (const auto& [field, day] :
         {std::pair{date, &evidence.date}, std::pair{valid_until, &evidence.valid_until}})
        if (!day->empty() && !is_date(*day))
            refuse(field, no_day(*day));
    if (good && !evidence.date.empty() && !evidence.valid_until.empty() &&
        evidence.valid_until < evidence.date)
        refuse(valid_until, {.what = evidence.valid_until + " is before the date " + evidence.date,
                             .value = evidence.valid_until});
    if (const std::string word = cell(status); !word.empty()) {
        const auto known = evidence_status(word);
        if (known)
            evidence.status = *known;
        else
            refuse(status, {.what = in_quotes(word) + " is not one of " + allowed_status,
                            .value = in_quotes(word),
                            .allowed = allowed_status});
    }
    return good ? std::optional{std::move(evidence)} : std::nullopt;
}

}  // namespace herne::python
