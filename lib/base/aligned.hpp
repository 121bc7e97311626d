// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <memory>
#include <new>
#include <type_traits>

namespace herne::inline HERNE_ABI::detail {

/// Gives back memory that was made with an alignment.
struct AlignedFree {
    std::align_val_t alignment{};
    void operator()(void* memory) const noexcept { ::operator delete[](memory, alignment); }
};

/// Numbers whose memory is aligned and begins as it happens to be.
template <class Number>
using AlignedArray = std::unique_ptr<Number[], AlignedFree>;

/// Returns room for `count` numbers. Throws `std::bad_alloc`.
template <class Number>
[[nodiscard]] AlignedArray<Number> make_aligned(std::size_t count, std::size_t alignment = 64) {
    static_assert(std::is_trivially_copyable_v<Number>);
    const std::align_val_t align{alignment};
    return {static_cast<Number*>(::operator new[](count * sizeof(Number), align)),
            AlignedFree{align}};
}

}  // namespace herne::inline HERNE_ABI::detail
