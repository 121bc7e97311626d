// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstdint>
#include <string>

namespace herne::inline HERNE_ABI {

/// What a file of another system says and herne does not take up, or herne says and a file of that
/// system cannot hold.
struct FormatNote {
    std::string where = {};   ///< where it stands, the first time
    std::string what = {};    ///< what is left out, and what stands for it
    std::uint64_t count = 1;  ///< how often

    bool operator==(const FormatNote&) const = default;
};

}  // namespace herne::inline HERNE_ABI
