// SPDX-License-Identifier: BSL-1.0
#include "base/sha256.hpp"

#include <algorithm>
#include <bit>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// The constants K of section 4.2.2.
constexpr std::array<std::uint32_t, 64> round_constants{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using Schedule = std::array<std::uint32_t, 64>;

/// Returns the word that four bytes make, the highest first.
std::uint32_t big_endian(std::span<const std::byte, 4> bytes) {
    const auto shifted = [&](std::size_t i, unsigned bits) {
        return std::to_integer<std::uint32_t>(bytes[i]) << bits;
    };
    return shifted(0, 24) | shifted(1, 16) | shifted(2, 8) | shifted(3, 0);
}

/// Returns the message schedule W of a block (6.2.2, step 1).
Schedule schedule(std::span<const std::byte, 64> block) {
    Schedule words{};
    for (std::size_t t = 0; t < 16; ++t)
        words[t] = big_endian(block.subspan(4 * t).first<4>());
    for (std::size_t t = 16; t < 64; ++t) {
        const std::uint32_t recent = words[t - 2];
        const std::uint32_t older = words[t - 15];
        words[t] = words[t - 16] + words[t - 7] +
                   (std::rotr(recent, 17) ^ std::rotr(recent, 19) ^ recent >> 10U) +
                   (std::rotr(older, 7) ^ std::rotr(older, 18) ^ older >> 3U);
    }
    return words;
}

/// One round (6.2.2, step 3): the others only change their names.
inline void turn(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d,
                 std::uint32_t e, std::uint32_t f, std::uint32_t g, std::uint32_t& h,
                 std::uint32_t word) {
    // Ch and Maj, with an operation less than the standard writes them.
    const std::uint32_t choice = g ^ (e & (f ^ g));
    const std::uint32_t majority = (a & b) | (c & (a | b));
    h += (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + choice + word;
    d += h;
    h += (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + majority;
}

}  // namespace

void Sha256::compress(Block block) noexcept {
    const Schedule w = schedule(block);
    constexpr const auto& k = round_constants;
    auto [a, b, c, d, e, f, g, h] = hash_;
    for (std::size_t t = 0; t < 64; t += 8) {
        turn(a, b, c, d, e, f, g, h, k[t] + w[t]);
        turn(h, a, b, c, d, e, f, g, k[t + 1] + w[t + 1]);
        turn(g, h, a, b, c, d, e, f, k[t + 2] + w[t + 2]);
        turn(f, g, h, a, b, c, d, e, k[t + 3] + w[t + 3]);
        turn(e, f, g, h, a, b, c, d, k[t + 4] + w[t + 4]);
        turn(d, e, f, g, h, a, b, c, k[t + 5] + w[t + 5]);
        turn(c, d, e, f, g, h, a, b, k[t + 6] + w[t + 6]);
        turn(b, c, d, e, f, g, h, a, k[t + 7] + w[t + 7]);
    }
    const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < hash_.size(); ++i)
        hash_[i] += added[i];
}

void Sha256::update(std::span<const std::byte> bytes) noexcept {
    length_ += bytes.size();
    while (!bytes.empty()) {
        if (filled_ == 0 && bytes.size() >= block_bytes) {
            compress(bytes.first<block_bytes>());
            bytes = bytes.subspan(block_bytes);
            continue;
        }
        const std::size_t taken = std::min(bytes.size(), block_bytes - filled_);
        std::copy_n(bytes.begin(), taken, block_.begin() + static_cast<std::ptrdiff_t>(filled_));
        bytes = bytes.subspan(taken);
        filled_ = (filled_ + taken) % block_bytes;
        if (filled_ == 0)
            compress(block_);
    }
}

Sha256::Value Sha256::finish() noexcept {
    // Section 5.1.1: a bit, zeros up to the last eight bytes of a block, and the length in bits.
    const std::uint64_t bits = 8 * length_;
    const std::array padding{std::byte{0x80}};
    const std::array<std::byte, block_bytes> zeros{};
    update(padding);
    update(std::span{zeros}.first((2 * block_bytes - 8 - filled_) % block_bytes));
    std::array<std::byte, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<std::byte>(bits >> (56U - 8U * i));
    update(length);
    Value digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>(hash_[i / 4] >> (24U - 8U * (i % 4)));
    return digest;
}

}  // namespace herne::inline HERNE_ABI::detail
