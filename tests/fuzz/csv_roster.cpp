// SPDX-License-Identifier: BSL-1.0
#include <herne/io/roster.hpp>

#include <herne/base/error.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace herne;

/// Reads the bytes as a roster; what is accepted has to be counted as it is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    for (const auto ids : {IdKind::text, IdKind::number})
        try {
            const Roster roster = roster_from_csv(text, {.ids = ids});
            for (const AttributeCounts& counts : roster.counts().attributes) {
                std::uint64_t people = 0;
                for (const GroupCount& row : counts.rows)
                    people += row.people;
                if (people != roster.size())
                    std::abort();
            }
        } catch (const invalid_file&) {
        }
    return 0;
}
