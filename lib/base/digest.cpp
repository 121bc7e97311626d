// SPDX-License-Identifier: BSL-1.0
#include "base/digest.hpp"

#include <sys/types.h>

#include <sha2.h>

#include <array>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

struct Digest::State {
    SHA2_CTX context;
};

Digest::Digest() : state_{std::make_unique<State>()} {
    SHA256Init(&state_->context);
}

Digest::~Digest() = default;

Digest& Digest::add(std::string_view field) {
    add(static_cast<std::int64_t>(field.size()));
    SHA256Update(&state_->context, reinterpret_cast<const std::uint8_t*>(field.data()),
                 field.size());
    return *this;
}

Digest& Digest::add(std::int64_t number) {
    std::array<std::uint8_t, 8> bytes{};
    auto rest = static_cast<std::uint64_t>(number);
    for (auto& byte : bytes) {
        byte = static_cast<std::uint8_t>(rest & 0xFFU);
        rest >>= 8U;
    }
    SHA256Update(&state_->context, bytes.data(), bytes.size());
    return *this;
}

std::string Digest::hex() {
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> bytes{};
    SHA256Final(bytes.data(), &state_->context);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    for (const auto byte : bytes) {
        result += digits[byte >> 4U];
        result += digits[byte & 15U];
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
