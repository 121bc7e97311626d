// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

/// \file
/// Memory that is overwritten before it is given back, for what people may want to be forgotten.

namespace herne::inline HERNE_ABI::detail {

/// Overwrites `bytes` bytes with zeros, which no compiler leaves out.
void wipe(void* memory, std::size_t bytes) noexcept;

/// Overwrites all that a string has room for and lets it be empty.
inline void wipe(std::string& text) noexcept {
    text.resize(text.capacity());  // no more than there is room for, so nothing is allocated
    wipe(text.data(), text.size());
    text.clear();
}

/// Gives back memory only after overwriting it.
template <class T>
struct WipingAllocator {
    using value_type = T;

    WipingAllocator() = default;
    template <class Other>
    WipingAllocator(const WipingAllocator<Other>&) noexcept {
    }  // NOLINT(google-explicit-constructor)

    [[nodiscard]] T* allocate(std::size_t count) { return std::allocator<T>{}.allocate(count); }
    void deallocate(T* memory, std::size_t count) noexcept {
        wipe(memory, count * sizeof(T));
        std::allocator<T>{}.deallocate(memory, count);
    }
    template <class Other>
    bool operator==(const WipingAllocator<Other>&) const noexcept {
        return true;
    }
};

/// Numbers that leave no trace in memory.
template <class T>
using WipedVector = std::vector<T, WipingAllocator<T>>;

}  // namespace herne::inline HERNE_ABI::detail
