// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/io/json.hpp>
#include <herne/io/onet.hpp>
#include <herne/match/rank.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

using namespace herne;

/// Reads the bytes as a file of ratings, and what stands behind a line `--` as that of the
/// occupations; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const std::size_t cut = text.find("--\n");
    std::vector<FormatFile> files{{.name = "Skills.txt", .text = std::string{text.substr(0, cut)}}};
    if (cut != std::string_view::npos)
        files.push_back({.name = "Occupation Data.txt", .text = std::string{text.substr(cut + 3)}});
    try {
        const FormatData read = onet_from_text(files);
        if (!(framework_from_json(to_json(read.framework)) == read.framework))
            std::abort();
        for (const JobProfile& job : read.jobs)
            if (rank(read.pool, job).counts().candidates != read.pool.size())
                std::abort();
    } catch (const invalid_file&) {
    }
    return 0;
}
