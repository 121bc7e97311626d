// SPDX-License-Identifier: BSL-1.0
#include "base/crc32c.hpp"

#include <boost/crc.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <bit>
#include <cstring>
#include <string_view>
#include <vector>

using herne::detail::crc32c;
using herne::detail::crc32c_combined;
using herne::detail::crc32c_ways;
using herne::detail::flipped_bit;

namespace {

using Bytes = std::vector<std::byte>;

/// Returns bytes without a pattern that a checksum could like.
Bytes bytes_of(std::size_t size) {
    Bytes bytes(size);
    std::uint32_t state = 1;
    for (auto& byte : bytes) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<std::byte>(state >> 24U);
    }
    return bytes;
}

std::uint32_t by_boost(std::span<const std::byte> bytes) {
    boost::crc_optimal<32, 0x1EDC6F41, 0xFFFFFFFF, 0xFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

/// Calls `check(compute)` for each way that the machine has, and for the one that is chosen.
template <class Check>
void every_way(const Check& check) {
    check(crc32c);
    for (const auto& way : crc32c_ways())
        BOOST_TEST_CONTEXT(way.name)
    check(way.compute);
}

void flip(Bytes& bytes, std::size_t bit) {
    bytes[bit / 8] ^= std::byte{1} << static_cast<int>(bit % 8);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(base)
BOOST_AUTO_TEST_SUITE(crc32c)

BOOST_AUTO_TEST_CASE(every_machine_has_the_tables) {
    BOOST_REQUIRE(!crc32c_ways().empty());
    BOOST_TEST(std::string_view{crc32c_ways().back().name} == "tables");
    if (crc32c_ways().size() == 1)
        BOOST_TEST_MESSAGE("this machine has no instructions for CRC-32C that are used");
}

BOOST_AUTO_TEST_CASE(published_check_values_hold) {
    // The catalogue of parametrised CRC algorithms, and RFC 3720, section B.4.
    constexpr std::string_view digits = "123456789";
    std::array<std::byte, 32> counting{};
    for (std::size_t i = 0; i < counting.size(); ++i)
        counting[i] = static_cast<std::byte>(i);
    std::array<std::byte, 32> ones{};
    ones.fill(std::byte{0xFF});
    every_way([&](auto compute) {
        BOOST_TEST(compute(std::as_bytes(std::span{digits}), 0) == 0xE3069283U);
        BOOST_TEST(compute(std::array<std::byte, 32>{}, 0) == 0x8A9136AAU);
        BOOST_TEST(compute(ones, 0) == 0x62A8AB43U);
        BOOST_TEST(compute(counting, 0) == 0x46DD794EU);
        BOOST_TEST(compute({}, 0) == 0U);
    });
}

BOOST_AUTO_TEST_CASE(every_length_and_alignment_agrees_with_boost) {
    const Bytes bytes = bytes_of(320);
    every_way([&](auto compute) {
        for (std::size_t size = 0; size <= 300; ++size)
            for (std::size_t start = 0; start < 16; ++start) {
                const auto part = std::span{bytes}.subspan(start, size);
                BOOST_REQUIRE(compute(part, 0) == by_boost(part));
            }
    });
}

BOOST_AUTO_TEST_CASE(lengths_about_three_streams_agree_with_boost) {
    const Bytes bytes = bytes_of(13'000);
    every_way([&](auto compute) {
        for (const std::size_t size : {4072U, 4079U, 4080U, 4081U, 4088U, 4092U, 4096U, 8159U,
                                       8160U, 8161U, 8192U, 12'240U, 12'999U})
            for (std::size_t start = 0; start < 2; ++start) {
                const auto part = std::span{bytes}.subspan(start, size - start);
                BOOST_TEST(compute(part, 0) == by_boost(part));
            }
    });
}

BOOST_AUTO_TEST_CASE(checksum_is_continued) {
    const Bytes bytes = bytes_of(9000);
    const std::uint32_t all = by_boost(bytes);
    every_way([&](auto compute) {
        for (const std::size_t cut : {0U, 1U, 7U, 8U, 100U, 4095U, 4096U, 4100U, 8999U, 9000U}) {
            const std::uint32_t first = compute(std::span{bytes}.first(cut), 0);
            BOOST_TEST(compute(std::span{bytes}.subspan(cut), first) == all);
        }
    });
}

BOOST_AUTO_TEST_CASE(checksums_of_parts_are_combined) {
    const Bytes bytes = bytes_of(9000);
    for (const std::size_t cut : {0U, 1U, 2U, 100U, 4096U, 8191U, 8999U, 9000U}) {
        const auto first = ::crc32c(std::span{bytes}.first(cut));
        const auto second = ::crc32c(std::span{bytes}.subspan(cut));
        BOOST_TEST(crc32c_combined(first, second, bytes.size() - cut) == ::crc32c(bytes));
    }
}

BOOST_AUTO_TEST_CASE(long_runs_are_combined) {
    // 2^40 zeros, by doubling.
    std::uint32_t zeros = ::crc32c(std::array<std::byte, 1>{});
    for (unsigned k = 0; k < 40; ++k)
        zeros = crc32c_combined(zeros, zeros, std::uint64_t{1} << k);
    const Bytes bytes = bytes_of(100);
    const std::uint32_t long_way = crc32c_combined(::crc32c(bytes), zeros, std::uint64_t{1} << 40U);
    std::uint32_t in_steps = ::crc32c(bytes);
    std::uint32_t half = ::crc32c(std::array<std::byte, 1>{});
    for (unsigned k = 0; k < 39; ++k)
        half = crc32c_combined(half, half, std::uint64_t{1} << k);
    for (int i = 0; i < 2; ++i)
        in_steps = crc32c_combined(in_steps, half, std::uint64_t{1} << 39U);
    BOOST_TEST(long_way == in_steps);
}

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_a_page_is_named) {
    for (const std::size_t size : {1U, 3U, 4096U}) {
        Bytes page = bytes_of(size);
        const std::uint32_t stored = ::crc32c(page);
        // All bits of the short ones, a bit of each byte of the page.
        for (std::size_t bit = 0; bit < 8 * size; bit += size < 100 ? 1 : 9) {
            flip(page, bit);
            const auto named = flipped_bit(size, stored, ::crc32c(page));
            BOOST_REQUIRE(named.has_value());
            BOOST_REQUIRE(*named == bit);
            flip(page, bit);
        }
    }
}

BOOST_AUTO_TEST_CASE(flipped_bit_of_the_checksum_is_named) {
    const Bytes page = bytes_of(4096);
    const std::uint32_t computed = ::crc32c(page);
    for (unsigned bit = 0; bit < 32; ++bit) {
        const auto named = flipped_bit(page.size(), computed ^ 1U << bit, computed);
        BOOST_REQUIRE(named.has_value());
        BOOST_TEST(*named == 8 * page.size() + bit);
    }
}

BOOST_AUTO_TEST_CASE(two_flipped_bits_are_not_taken_for_one) {
    Bytes page = bytes_of(4096);
    const std::uint32_t stored = ::crc32c(page);
    for (std::size_t bit = 0; bit < 8 * page.size() - 1000; bit += 997) {
        flip(page, bit);
        flip(page, bit + 1 + bit % 999);
        BOOST_TEST(!flipped_bit(page.size(), stored, ::crc32c(page)));
        BOOST_TEST(!flipped_bit(page.size(), stored ^ 4U, ::crc32c(page)));
        flip(page, bit);
        flip(page, bit + 1 + bit % 999);
    }
    BOOST_TEST(!flipped_bit(page.size(), stored, stored));
    BOOST_TEST(!flipped_bit(0, 0, 3));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
