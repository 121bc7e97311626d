// SPDX-License-Identifier: BSL-1.0
#include "format_use.hpp"

#include <herne/base/error.hpp>
#include <herne/io/case_json.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace herne;

/// Reads the bytes as a package of CASE; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    try {
        fuzz::use(case_from_json(text));
    } catch (const invalid_file&) {
    }
    return 0;
}
