// SPDX-License-Identifier: BSL-1.0
#include "base/crc32c.hpp"

#include <herne/base/compiler.hpp>

#include <array>
#include <bit>
#include <cstring>

#if defined(__linux__) && defined(__aarch64__)
#include <sys/auxv.h>
#endif

namespace herne::inline HERNE_ABI::detail {
namespace {

// A bit string is a polynomial over GF(2), here with the coefficient of x^31 in the lowest bit, as
// the reflected CRC has it; all arithmetic is modulo the CRC's polynomial.

/// The polynomial 0x1EDC6F41 without x^32, reflected.
constexpr std::uint32_t reflected_polynomial = 0x82F63B78;
/// The polynomial 1.
constexpr std::uint32_t polynomial_one = 0x80000000;

constexpr std::uint32_t times_x(std::uint32_t factor) {
    return factor >> 1U ^ ((factor & 1U) != 0 ? reflected_polynomial : 0U);
}

constexpr std::uint32_t polynomial_product(std::uint32_t a, std::uint32_t b) {
    std::uint32_t sum = 0;
    for (std::uint32_t bit = polynomial_one; bit != 0; bit >>= 1U, b = times_x(b))
        sum ^= (a & bit) != 0 ? b : 0U;
    return sum;
}

/// x^(8 2^k) at k: what a checksum is multiplied by when 2^k bytes follow.
constexpr auto byte_powers = [] {
    std::array<std::uint32_t, 64> powers{};
    powers[0] = polynomial_one >> 8U;
    for (std::size_t k = 1; k < powers.size(); ++k)
        powers[k] = polynomial_product(powers[k - 1], powers[k - 1]);
    return powers;
}();

/// Returns x^(8 `bytes`).
constexpr std::uint32_t power_of_bytes(std::uint64_t bytes) {
    std::uint32_t power = polynomial_one;
    for (std::size_t k = 0; bytes != 0; ++k, bytes >>= 1U)
        if ((bytes & 1U) != 0)
            power = polynomial_product(power, byte_powers[k]);
    return power;
}

using ByteTable = std::array<std::uint32_t, 256>;

/// Returns the products of all bytes, as the lowest coefficients of a state, with `factor`.
constexpr ByteTable products_of_bytes(std::uint32_t factor) {
    ByteTable table{};
    for (std::uint32_t bit = 1; bit < 256; bit <<= 1U)
        table[bit] = polynomial_product(bit, factor);
    for (std::uint32_t byte = 1; byte < 256; ++byte)
        table[byte] = table[byte & (byte - 1)] ^ table[byte & (~byte + 1)];
    return table;
}

/// For the k-th byte before the end of a step: what it adds to the state after the step.
constexpr auto slices = [] {
    std::array<ByteTable, 8> tables{};
    for (std::size_t k = 0; k < tables.size(); ++k)
        tables[k] = products_of_bytes(power_of_bytes(k + 1));
    return tables;
}();

constexpr std::uint32_t after_byte(std::uint32_t state, std::byte byte) {
    return state >> 8U ^ slices[0][(state ^ std::to_integer<std::uint32_t>(byte)) & 255U];
}

/// Returns the number that eight bytes make, the lowest first.
inline std::uint64_t little_endian_word(const std::byte* bytes) {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little)
        std::memcpy(&word, bytes, sizeof word);
    else
        for (unsigned i = 0; i < 8; ++i)
            word |= std::to_integer<std::uint64_t>(bytes[i]) << 8U * i;
    return word;
}

std::uint32_t by_tables(std::span<const std::byte> bytes, std::uint32_t before) noexcept {
    std::uint32_t state = ~before;
    for (; bytes.size() >= 8; bytes = bytes.subspan(8)) {
        const std::uint64_t word = little_endian_word(bytes.data()) ^ state;
        state = 0;
        for (unsigned i = 0; i < 8; ++i)
            state ^= slices[7 - i][word >> 8U * i & 255U];
    }
    for (const auto byte : bytes)
        state = after_byte(state, byte);
    return ~state;
}

#if defined(HERNE_CRC32C_FUNCTION)

/// An instruction waits for the one before it in its stream, so three streams run at once. Three of
/// these parts are a page but for 16 bytes.
constexpr std::size_t stream_bytes = 1360;

/// The products of each byte of a state with x^(8 `stream_bytes`).
constexpr auto stream_shift = [] {
    std::array<ByteTable, 4> tables{};
    for (std::size_t k = 0; k < tables.size(); ++k)
        tables[k] = products_of_bytes(power_of_bytes(stream_bytes - k));
    return tables;
}();

/// Returns the state after `stream_bytes` zeros.
inline std::uint32_t after_stream(std::uint32_t state) {
    return stream_shift[0][state & 255U] ^ stream_shift[1][state >> 8U & 255U] ^
           stream_shift[2][state >> 16U & 255U] ^ stream_shift[3][state >> 24U];
}

HERNE_CRC32C_FUNCTION std::uint32_t by_instructions(std::span<const std::byte> bytes,
                                                    std::uint32_t before) noexcept {
    std::uint32_t state = ~before;
    for (; bytes.size() >= 3 * stream_bytes; bytes = bytes.subspan(3 * stream_bytes)) {
        const std::byte* at = bytes.data();
        const std::byte* const end = at + stream_bytes;
        std::uint32_t second = 0;
        std::uint32_t third = 0;
        for (; at != end; at += 8) {
            state = HERNE_CRC32C_WORD(state, little_endian_word(at));
            second = HERNE_CRC32C_WORD(second, little_endian_word(at + stream_bytes));
            third = HERNE_CRC32C_WORD(third, little_endian_word(at + 2 * stream_bytes));
        }
        state = after_stream(after_stream(state) ^ second) ^ third;
    }
    for (; bytes.size() >= 8; bytes = bytes.subspan(8))
        state = HERNE_CRC32C_WORD(state, little_endian_word(bytes.data()));
    for (const auto byte : bytes)
        state = HERNE_CRC32C_BYTE(state, std::to_integer<unsigned char>(byte));
    return ~state;
}

bool has_crc32c_instructions() noexcept {
#if defined(HERNE_CRC32C_SUPPORTED)
    return HERNE_CRC32C_SUPPORTED();
#elif defined(__ARM_FEATURE_CRC32)
    return true;
#elif defined(__linux__) && defined(HWCAP_CRC32)
    return (getauxval(AT_HWCAP) & HWCAP_CRC32) != 0;
#else
    return false;
#endif
}

constexpr std::array all_ways{Crc32cWay{"instructions", by_instructions},
                              Crc32cWay{"tables", by_tables}};

#else

constexpr std::array all_ways{Crc32cWay{"tables", by_tables}};

bool has_crc32c_instructions() noexcept {
    return true;
}

#endif

}  // namespace

std::span<const Crc32cWay> crc32c_ways() noexcept {
    static const bool has_all = has_crc32c_instructions();
    return std::span{all_ways}.subspan(has_all ? 0 : 1);
}

std::uint32_t crc32c(std::span<const std::byte> bytes, std::uint32_t before) noexcept {
    static const auto compute = crc32c_ways().front().compute;
    return compute(bytes, before);
}

std::uint32_t crc32c_combined(std::uint32_t first, std::uint32_t second,
                              std::uint64_t second_bytes) noexcept {
    return polynomial_product(first, power_of_bytes(second_bytes)) ^ second;
}

std::optional<std::uint64_t> flipped_bit(std::uint64_t bytes, std::uint32_t stored,
                                         std::uint32_t computed) noexcept {
    const std::uint32_t difference = stored ^ computed;
    if (std::has_single_bit(difference))
        return 8 * bytes + static_cast<unsigned>(std::countr_zero(difference));
    // A flip of the t-th bit before the end, from 1 on, adds x^(t + 31) to the checksum; the
    // lowest bit of a state is x^31.
    std::uint32_t added = 1;
    for (std::uint64_t t = 1; t <= 8 * bytes; ++t) {
        added = times_x(added);
        if (added == difference)
            return 8 * bytes - t;
    }
    return std::nullopt;
}

}  // namespace herne::inline HERNE_ABI::detail
