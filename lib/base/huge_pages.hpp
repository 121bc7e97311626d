// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Size and alignment of a huge page, in bytes.
inline constexpr std::size_t huge_page = std::size_t{2} << 20U;

/// Asks the system to back the complete huge pages in `bytes` from `memory`, which must not have
/// been touched yet, as such: fresh small pages are filled at a tenth of bandwidth. A refusal, or a
/// system that knows no such pages, costs speed, nothing else.
void prefer_huge_pages(void* memory, std::size_t bytes) noexcept;

/// Returns an empty vector with room for `count` elements, in huge pages where that pays.
template <class T>
[[nodiscard]] std::vector<T> with_room(std::size_t count) {
    std::vector<T> result;
    result.reserve(count);
    prefer_huge_pages(result.data(), count * sizeof(T));
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
