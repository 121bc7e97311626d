// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// The same words in German and English, by a short English name.
struct WordEntry {
    std::string_view name;
    std::string_view german;
    std::string_view english;
};

}  // namespace herne::inline HERNE_ABI::detail
