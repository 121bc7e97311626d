// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/format_note.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace herne::test {

/// Returns how often what holds `words` was noted.
inline std::uint64_t noted(const std::vector<FormatNote>& notes, std::string_view words) {
    std::uint64_t count = 0;
    for (const FormatNote& note : notes)
        if (note.what.find(words) != std::string::npos)
            count += note.count;
    return count;
}

}  // namespace herne::test
