// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstring>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Returns the number that the first bytes hold, the least significant one first.
template <std::unsigned_integral T>
[[nodiscard]] T load_little(const std::byte* bytes) noexcept {
    T number = 0;
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(&number, bytes, sizeof number);
    else
        for (std::size_t i = sizeof number; i-- > 0;)
            number = static_cast<T>(static_cast<T>(number << 7U << 1U) |
                                    std::to_integer<unsigned char>(bytes[i]));
    return number;
}

/// Writes `number` into the first bytes, the least significant one first.
template <std::unsigned_integral T>
void store_little(T number, std::byte* bytes) noexcept {
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(bytes, &number, sizeof number);
    else
        for (std::size_t i = 0; i < sizeof number; ++i, number = static_cast<T>(number >> 7U >> 1U))
            bytes[i] = static_cast<std::byte>(number & 0xFFU);
}

}  // namespace herne::inline HERNE_ABI::detail
