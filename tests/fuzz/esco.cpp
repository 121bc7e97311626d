// SPDX-License-Identifier: BSL-1.0
#include "format_use.hpp"

#include <herne/base/error.hpp>
#include <herne/io/esco.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace herne;

/// Reads the bytes as files of ESCO, one behind the other with a line `--` between two; what is
/// accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    try {
        fuzz::use(esco_from_csv(
            fuzz::files_of(text, {"skills_en.csv", "occupations_en.csv",
                                  "occupationSkillRelations_en.csv", "skills_de.csv"})));
    } catch (const invalid_file&) {
    }
    return 0;
}
