// SPDX-License-Identifier: BSL-1.0
#include <herne/base/compiler.hpp>
#include <herne/herne.hpp>

#include <cstdio>
#include <cstring>
#include <string>

#define HERNE_TEXT_OF(value) #value
#define HERNE_TEXT(value) HERNE_TEXT_OF(value)

namespace {

herne::Framework framework() {
    const herne::Scale scale{"two", {{.label = "low"}, {.label = "high"}}};
    return herne::Framework{herne::FrameworkParts{
        .id = "f", .edition = "1", .competences = {{.id = "a", .label = "a", .scale = scale}}}};
}

bool own_herne_answers() {
    return herne::version() == HERNE_TEXT(NAME);
}

bool exceptions_are_caught() {
    try {
        return framework()["b"].id.empty();
    } catch (const herne::unknown_id& error) {
        return error.nearest() == "f/a" &&
               std::strstr(typeid(error).name(), "unknown_id") != nullptr;
    }
}

bool ranks() {
    herne::PoolBuilder builder{framework()};
    builder.add(herne::Profile{"x", framework(), {{"a", 2}}});
    const herne::Scorecard scorecard{framework(), {{"a", {0, 1, 2}}}};
    return herne::rank(builder.build(), scorecard)[0].score() == 1;
}

}  // namespace

/// Returns 0 if herne works in this library, and is this library's own.
extern "C" HERNE_SHOWN int try_herne() {
    const bool results[] = {own_herne_answers(), exceptions_are_caught(), ranks()};
    int failures = 0;
    for (const bool result : results)
        failures += result ? 0 : 1;
    if (failures != 0)
        std::printf("%s: %d%d%d by herne %s\n", HERNE_TEXT(NAME), results[0], results[1],
                    results[2], std::string{herne::version()}.c_str());
    return failures;
}
