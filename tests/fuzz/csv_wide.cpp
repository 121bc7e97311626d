// SPDX-License-Identifier: BSL-1.0
#include "csv_use.hpp"

#include <herne/base/error.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace herne;

/// Reads the bytes as applicants in wide form; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const auto ids : {IdKind::text, IdKind::number})
        for (const auto levels_as : {LevelsAs::automatic, LevelsAs::code})
            try {
                fuzz::use(pool_from_csv(text, fuzz::framework(),
                                        {.layout = CsvLayout::wide,
                                         .ids = ids,
                                         .unknown = {"k. A."},
                                         .levels_as = levels_as}));
            } catch (const invalid_file&) {
            }
    return 0;
}
