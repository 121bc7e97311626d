// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>

#include <string>
#include <utility>
#include <vector>

namespace herne::test {

/// A language framework: german and english on a scale with codes, and grade on one whose codes are
/// school grades, numerals that differ from their levels.
inline Framework languages() {
    const Scale cefr{"cefr",
                     {{.label = {"Anfang", "breakthrough"}, .code = "A1"},
                      {.label = "waystage", .code = "A2"},
                      {.label = "threshold", .code = "B1"},
                      {.label = "vantage", .code = "B2"}}};
    const Scale grades{"grades",
                       {{.label = "poor", .code = "4"},
                        {.label = "fair", .code = "3"},
                        {.label = "good", .code = "2"},
                        {.label = "very good", .code = "1"}}};
    return Framework{
        FrameworkParts{.id = "lang",
                       .edition = "1",
                       .competences = {{.id = "german", .label = "German", .scale = cefr},
                                       {.id = "english", .label = "English", .scale = cefr},
                                       {.id = "grade", .label = "Grade", .scale = grades}}}};
}

/// Another framework, which also has a competence called english.
inline Framework arts() {
    const Scale scale{"plain", {{.label = "some"}, {.label = "much"}}};
    return Framework{
        FrameworkParts{.id = "arts",
                       .edition = "1",
                       .competences = {{.id = "english", .label = "English", .scale = scale},
                                       {.id = "music", .label = "Music", .scale = scale}}}};
}

}  // namespace herne::test
