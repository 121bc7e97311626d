// SPDX-License-Identifier: BSL-1.0
#include "base/huge_pages.hpp"

#include <memory>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace herne::inline HERNE_ABI::detail {

void prefer_huge_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) noexcept {
#if defined(__linux__)
    if (std::align(huge_page, huge_page, memory, bytes) != nullptr)
        (void)madvise(memory, bytes / huge_page * huge_page, MADV_HUGEPAGE);
#endif
}

}  // namespace herne::inline HERNE_ABI::detail
