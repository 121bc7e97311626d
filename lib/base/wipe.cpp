// SPDX-License-Identifier: BSL-1.0
#include "base/wipe.hpp"

#include <atomic>
#include <cstring>

namespace herne::inline HERNE_ABI::detail {

void wipe(void* memory, std::size_t bytes) noexcept {
    if (bytes == 0)
        return;
    // Called through a pointer that a compiler must read: it cannot know that nothing is lost.
    static void* (*const volatile set)(void*, int, std::size_t) = std::memset;
    set(memory, 0, bytes);
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

}  // namespace herne::inline HERNE_ABI::detail
