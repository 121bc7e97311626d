// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/sha256.hpp"

#include <herne/version.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// SHA-256 (FIPS 180-4) over a sequence of fields, each preceded by its length, so that different
/// sequences never run together into the same bytes.
class Digest {
public:
    Digest() = default;
    ~Digest() = default;
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    Digest& add(std::string_view field);
    Digest& add(std::int64_t number);

    /// Returns the digest in lower-case hex, 64 characters; nothing may be added afterwards.
    [[nodiscard]] std::string hex();

private:
    Sha256 hash_;
};

/// Returns a digest in lower-case hex, 64 characters.
[[nodiscard]] std::string hex_of(const Sha256::Value& digest);

}  // namespace herne::inline HERNE_ABI::detail
