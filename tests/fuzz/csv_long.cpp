// SPDX-License-Identifier: BSL-1.0
#include "csv_use.hpp"

#include <herne/base/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace herne;

/// Reads the bytes as applicants in long form, and as evidence for a pool; what is accepted has to
/// be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    static const Pool known =
        pool_from_csv("id,german,english,grade\nA,1,2,\nB,,3,good\n", fuzz::framework());
    try {
        fuzz::use(
            pool_from_csv(text, fuzz::framework(),
                          {.layout = CsvLayout::long_form, .unknown = {"k. A."}, .ignore = {}}));
    } catch (const invalid_file&) {
    }
    try {
        fuzz::use(evidence_from_csv(text, known));
    } catch (const invalid_file&) {
    }
    return 0;
}
