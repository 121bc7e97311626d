// SPDX-License-Identifier: BSL-1.0
#include "base/largest_cache.hpp"

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace herne::inline HERNE_ABI::detail {
namespace {

std::size_t found_largest_cache() noexcept {
#if defined(_SC_LEVEL3_CACHE_SIZE)
    const long size = sysconf(_SC_LEVEL3_CACHE_SIZE);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
#else
    return 0;
#endif
}

}  // namespace

std::size_t largest_cache() noexcept {
    static const std::size_t found = found_largest_cache();
    return found;
}

}  // namespace herne::inline HERNE_ABI::detail
