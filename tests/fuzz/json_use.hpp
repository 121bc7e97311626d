// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/job/lint.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace herne::fuzz {

/// Two languages on A1..C2, and school grades whose codes are numerals that mislead.
inline const Framework& languages() {
    static const Scale cefr{"cefr",
                            {{.label = "A1"},
                             {.label = "A2"},
                             {.label = "B1"},
                             {.label = "B2"},
                             {.label = "C1"},
                             {.label = "C2"}}};
    static const Scale grades{"grades",
                              {{.label = "fail", .code = "6"},
                               {.label = "poor", .code = "5"},
                               {.label = "enough", .code = "4"},
                               {.label = "fair", .code = "3"},
                               {.label = "good", .code = "2"},
                               {.label = "excellent", .code = "1"}}};
    static const Framework result{
        FrameworkParts{.id = "languages",
                       .edition = "2020",
                       .competences = {{.id = "german", .label = "German", .scale = cefr},
                                       {.id = "english", .label = "English", .scale = cefr},
                                       {.id = "grade", .label = "Grade", .scale = grades}}}};
    return result;
}

inline void require(bool holds) {
    if (!holds)
        std::abort();
}

inline std::string_view text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Explains and compares somebody of whom nothing and somebody of whom everything is known.
inline void use(const JobProfile& job) {
    const Framework& framework = job.framework();
    std::vector<Level> top;
    for (const Competence& competence : framework)
        top.emplace_back(competence.scale.max());
    const Profile unknown{1, framework, std::vector<Level>(framework.size())};
    const Profile best{2, framework, std::move(top)};
    const Explanation explanation = explain(unknown, job);
    require(explanation.best == job.scorecard().max_points());
    require(explanation_from_json(to_json(explanation)) == explanation);
    const Comparison comparison = compare(best, unknown, job);
    require(comparison.difference == job.scorecard().max_points());
    require(comparison_from_json(to_json(comparison)) == comparison);
    static_cast<void>(lint(job));
}

}  // namespace herne::fuzz
