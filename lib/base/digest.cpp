// SPDX-License-Identifier: BSL-1.0
#include "base/digest.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace herne::inline HERNE_ABI::detail {

Digest& Digest::add(std::string_view field) {
    add(static_cast<std::int64_t>(field.size()));
    hash_.update(std::as_bytes(std::span{field}));
    return *this;
}

Digest& Digest::add(std::int64_t number) {
    std::array<std::byte, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(number);
    for (auto& byte : bytes) {
        byte = static_cast<std::byte>(rest & 0xFFU);
        rest >>= 8U;
    }
    hash_.update(bytes);
    return *this;
}

std::string Digest::hex() {
    return hex_of(hash_.finish());
}

std::string hex_of(const Sha256::Value& digest) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (const auto byte : digest) {
        result += digits[byte >> 4U];
        result += digits[byte & 15U];
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
