// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

using namespace herne;

/// Reads the bytes as an explanation; what is accepted has to read back equal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        const Explanation read = explanation_from_json(fuzz::text(data, size));
        fuzz::require(explanation_from_json(to_json(read)) == read);
    } catch (const invalid_file&) {
    }
    return 0;
}
