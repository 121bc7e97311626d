// SPDX-License-Identifier: BSL-1.0
#include "base/largest_cache.hpp"

#include <algorithm>
#include <fstream>
#include <string>

#if __has_include(<unistd.h>)
#include <unistd.h>
#endif

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns what the C library knows: on some processors the caches of all cores together.
std::size_t known_to_library() noexcept {
#if defined(_SC_LEVEL3_CACHE_SIZE)
    const long size = sysconf(_SC_LEVEL3_CACHE_SIZE);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
#else
    return 0;
#endif
}

}  // namespace

std::size_t largest_cache(const std::filesystem::path& root) {
    std::size_t largest = 0;
    for (int level = 0; level < 8; ++level) {
        std::ifstream file{root / "sys/devices/system/cpu/cpu0/cache" /
                           ("index" + std::to_string(level)) / "size"};
        std::size_t size = 0;
        char unit = 0;
        if (file >> size >> unit && unit == 'K')
            largest = std::max(largest, size << 10U);
    }
    return largest;
}

std::size_t largest_cache() {
    static const std::size_t found = [] {
        const std::size_t told = largest_cache("/");
        return told > 0 ? told : known_to_library();
    }();
    return found;
}

}  // namespace herne::inline HERNE_ABI::detail
