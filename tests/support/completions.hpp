// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "support/oracle.hpp"
#include "support/random.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace herne::test {

/// Where a level is unknown.
struct UnknownLevel {
    std::size_t row;
    std::size_t competence;
};

inline std::vector<UnknownLevel> unknown_levels(const Field& field) {
    std::vector<UnknownLevel> unknown;
    for (std::size_t row = 0; row < field.size(); ++row)
        for (std::size_t c = 0; c < field.framework.size(); ++c)
            if (!field.levels[row][c].known())
                unknown.push_back({row, c});
    return unknown;
}

/// Calls `visit(field)` for every completion of `field`.
template <class Visit>
void for_completions(const Field& field, const Visit& visit) {
    Field completed = field;
    const auto unknown = unknown_levels(field);
    std::vector<int> levels(unknown.size());
    while (true) {
        for (std::size_t i = 0; i < unknown.size(); ++i)
            completed.levels[unknown[i].row][unknown[i].competence] = Level{levels[i]};
        visit(std::as_const(completed));
        std::size_t i = 0;
        while (i < unknown.size() &&
               levels[i] == field.framework[unknown[i].competence].scale.max())
            levels[i++] = 0;
        if (i == unknown.size())
            return;
        ++levels[i];
    }
}

/// Returns a field of few candidates with few unknown levels, so that it has few completions.
inline Field any_field_to_complete(const Framework& framework, int most = 5,
                                   std::size_t most_unknown = 5) {
    Field field = any_field(framework, most);
    const auto unknown = unknown_levels(field);
    for (std::size_t i = most_unknown; i < unknown.size(); ++i)
        field.levels[unknown[i].row][unknown[i].competence] =
            Level{any_number(0, field.framework[unknown[i].competence].scale.max())};
    return field;
}

/// Who stands in a field without unknown levels, by plain counting; 0 for whoever does not.
inline std::vector<std::uint64_t> places_in(const Field& field, const JobProfile& job) {
    std::vector<std::int64_t> points;
    for (const auto& levels : field.levels)
        points.push_back(oracle_verdict(job.eligibility(), field.framework, levels) ==
                                 Verdict::eligible
                             ? oracle_points(job.parts(), field.framework, levels, UnknownAs::worst)
                             : -1);
    std::vector<std::uint64_t> places;
    for (const std::int64_t own : points) {
        places.push_back(own < 0 ? 0 : 1);
        for (const std::int64_t other : points)
            places.back() += own >= 0 && other > own ? 1 : 0;
    }
    return places;
}

}  // namespace herne::test
