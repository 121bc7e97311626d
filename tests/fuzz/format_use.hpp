// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/format_data.hpp>
#include <herne/io/json.hpp>
#include <herne/match/rank.hpp>

#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace herne::fuzz {

/// Returns the parts of `text` between lines `--`, under these names; there are as many files as
/// there are parts.
inline std::vector<FormatFile> files_of(std::string_view text,
                                        const std::vector<std::string>& names) {
    constexpr std::string_view line = "--\n";
    std::vector<FormatFile> files;
    for (const std::string& name : names) {
        const std::size_t cut = text.find(line);
        files.push_back({.name = name, .text = std::string{text.substr(0, cut)}});
        if (cut == std::string_view::npos)
            break;
        text.remove_prefix(cut + line.size());
    }
    return files;
}

/// Writes and reads the framework, and ranks the pool by each job.
inline void use(const FormatData& data) {
    if (!(framework_from_json(to_json(data.framework)) == data.framework))
        std::abort();
    for (const JobProfile& job : data.jobs)
        if (rank(data.pool, job).counts().candidates != data.pool.size())
            std::abort();
}

}  // namespace herne::fuzz
