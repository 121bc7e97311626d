// SPDX-License-Identifier: BSL-1.0
#include "procedure/panel_units.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

bool was_given(const Rating& rating, std::string_view day) {
    return day.empty() || rating.date <= day;
}

bool counts(const Rating& rating, std::string_view day) {
    const bool expired = !day.empty() && !rating.valid_until.empty() && rating.valid_until < day;
    return was_given(rating, day) && !expired;
}

/// Returns the latest rating of each rater that counts; `given` is sorted by date.
std::vector<const Rating*> latest_of_each(std::span<const Rating> given, std::string_view day) {
    std::map<std::string_view, const Rating*> latest;
    for (const Rating& rating : given)
        if (counts(rating, day))
            latest[rating.rater] = &rating;
    std::vector<const Rating*> counted;
    for (const auto& [rater, rating] : latest)
        counted.push_back(rating);
    return counted;
}

}  // namespace

std::vector<RatedUnit> rated_units(const Panel& panel, std::string_view day) {
    const std::span<const Rating> ratings{panel.ratings()};
    std::vector<RatedUnit> units;
    for (std::size_t begin = 0; begin < ratings.size();) {
        const Rating& first = ratings[begin];
        std::size_t end = begin + 1;
        while (end < ratings.size() && ratings[end].id == first.id &&
               ratings[end].competence == first.competence)
            ++end;
        RatedUnit unit{.id = &first.id,
                       .competence = panel.framework().index(first.competence),
                       .given = ratings.subspan(begin, end - begin)};
        unit.counted = latest_of_each(unit.given, day);
        units.push_back(std::move(unit));
        begin = end;
    }
    return units;
}

void add_expired(const RatedUnit& unit, std::string_view day, std::vector<ExpiredLevel>& expired) {
    if (day.empty() || !unit.counted.empty())
        return;
    std::string_view last;
    for (const Rating& rating : unit.given)
        if (was_given(rating, day))
            last = std::max<std::string_view>(last, rating.valid_until);
    if (!last.empty())
        expired.push_back({.id = *unit.id,
                           .competence = unit.given.front().competence,
                           .valid_until = std::string{last}});
}

}  // namespace herne::inline HERNE_ABI::detail
