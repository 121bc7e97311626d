// SPDX-License-Identifier: BSL-1.0
#include "format_use.hpp"

#include <herne/base/error.hpp>
#include <herne/io/hr_open.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace herne;

/// Reads the bytes as positions and candidates of HR Open; what is accepted has to be usable, and
/// reads back once it is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    try {
        const FormatData read = hr_open_from_json(text);
        fuzz::use(read);
        const FormatExport written = to_hr_open(read.framework, read.jobs, read.pool);
        const HrOpenOptions options{.framework = read.framework};
        if (hr_open_from_json(written.files[0].text, options).jobs.size() != read.jobs.size() ||
            hr_open_from_json(written.files[1].text, options).pool.size() != read.pool.size())
            std::abort();
    } catch (const invalid_file&) {
    }
    return 0;
}
