// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/csv.hpp>
#include <herne/match/rank.hpp>

#include <cstdlib>
#include <string>
#include <vector>

namespace herne::fuzz {

/// Two languages on a scale with codes, and one competence whose codes are numerals that mislead.
inline const Framework& framework() {
    static const Scale cefr{
        "cefr",
        {{.label = "A", .code = "A1"}, {.label = "B", .code = "B1"}, {.label = "C", .code = "C1"}}};
    static const Scale grades{"grades",
                              {{.label = "fair", .code = "3"},
                               {.label = "good", .code = "2"},
                               {.label = "very good", .code = "1"}}};
    static const Framework result{
        FrameworkParts{.id = "lang",
                       .edition = "1",
                       .competences = {{.id = "german", .label = "German", .scale = cefr},
                                       {.id = "english", .label = "English", .scale = cefr},
                                       {.id = "grade", .label = "Grade", .scale = grades}}}};
    return result;
}

inline void require(bool holds) {
    if (!holds)
        std::abort();
}

/// Ranks the pool, and writes it and reads it back.
inline void use(const Pool& pool) {
    static const Scorecard scorecard{framework(),
                                     {{"german", {0, 1, 2, 3}}, {"grade", {0, 0, 5, 9}}},
                                     Eligibility{Clause::at("english", 1)}};
    const Ranking ranking = rank(pool, scorecard);
    require(ranking.counts().candidates == pool.size());
    require(!to_csv(ranking, {.cells = SpreadsheetCells::escaped}).empty());
    const CsvPoolOptions options{
        .ids = pool.size() > 0 && pool.id(0).is_number() ? IdKind::number : IdKind::text,
        .levels_as = LevelsAs::number};
    require(to_csv(pool_from_csv(to_csv(pool), framework(), options)) == to_csv(pool));
    require(to_long_csv(pool_from_csv(to_long_csv(pool), framework(), options)) ==
            to_long_csv(pool));
}

}  // namespace herne::fuzz
