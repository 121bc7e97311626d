// SPDX-License-Identifier: BSL-1.0
#include "format_use.hpp"

#include <herne/base/error.hpp>
#include <herne/io/successfactors.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

using namespace herne;

/// Reads the bytes as files of SuccessFactors, one behind the other with a line `--` between two;
/// what is accepted has to be usable, and reads back once it is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto files = fuzz::files_of(text, {"Competency.csv", "Role-Mapped Competencies.csv",
                                             "Competency Ratings.csv", "Role.csv"});
    try {
        const FormatData read = successfactors_from_csv(files);
        fuzz::use(read);
        const FormatExport written = to_successfactors(read.framework, read.jobs, read.pool);
        if (successfactors_from_csv(written.files).jobs.size() != read.jobs.size())
            std::abort();
    } catch (const invalid_file&) {
    }
    return 0;
}
