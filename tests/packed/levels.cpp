// SPDX-License-Identifier: BSL-1.0
#include "packed/levels.hpp"

#include "base/aligned.hpp"
#include "packed/builder.hpp"

#include "support/message.hpp"

#include <herne/base/error.hpp>

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <cstring>
#include <vector>

namespace {

using herne::detail::PackedBuilder;
using herne::detail::PackedLevels;

constexpr std::size_t width = 3;

/// Returns the code of a level, of which those of the last competence are all unknown at first.
std::uint8_t code_of(std::size_t row, std::size_t competence) {
    if (competence == 2 && row < 8192)
        return 15;
    return static_cast<std::uint8_t>((row * 7 + competence * 5) % 15);
}

PackedLevels built(std::size_t size) {
    PackedBuilder builder{width};
    for (std::size_t row = 0; row < size; ++row) {
        builder.reserve(1);
        builder.append_with([&](std::size_t c) { return code_of(row, c); });
    }
    return builder.build();
}

/// Levels copied into one piece of memory, as a file would hold them.
struct Copied {
    explicit Copied(const PackedLevels& levels)
        : size{PackedLevels::level_bytes(width, levels.size())},
          bytes{herne::detail::make_aligned<std::uint8_t>(size + 1)} {
        std::uint8_t* to = bytes.get();
        for (std::size_t s = 0; s < levels.count(); ++s) {
            const std::size_t own = levels.lines(s) * herne::detail::line_bytes * width;
            std::memcpy(to, levels.page(s, 0), own);
            to += own;
            for (std::size_t c = 0; c < width; ++c)
                present.push_back(levels.present(s, c));
        }
    }
    [[nodiscard]] PackedLevels borrow(std::size_t candidates) const {
        return PackedLevels::borrow(width, candidates, {bytes.get(), size}, present);
    }

    std::size_t size;
    herne::detail::AlignedArray<std::uint8_t> bytes;
    std::vector<std::uint16_t> present = {};
};

void check_codes(const PackedLevels& levels, std::size_t size) {
    BOOST_TEST(levels.size() == size);
    std::size_t wrong = 0;
    std::vector<std::uint8_t> column(size);
    for (std::size_t c = 0; c < width; ++c) {
        levels.unpack(c, 0, column);
        for (std::size_t row = 0; row < size; ++row)
            wrong += levels.code(row, c) != code_of(row, c) || column[row] != code_of(row, c);
    }
    BOOST_TEST(wrong == 0U);
}

constexpr std::size_t sizes[] = {0, 1, 63, 64, 65, 127, 128, 129, 8191, 8192, 8193, 20'000};

}  // namespace

BOOST_AUTO_TEST_SUITE(packed)
BOOST_AUTO_TEST_SUITE(levels)

BOOST_AUTO_TEST_CASE(what_was_built_is_read_back_at_every_length) {
    for (const std::size_t size : sizes)
        check_codes(built(size), size);
}

BOOST_AUTO_TEST_CASE(borrowed_levels_say_the_same_as_owned_ones) {
    for (const std::size_t size : sizes) {
        const PackedLevels own = built(size);
        const Copied copied{own};
        const PackedLevels borrowed = copied.borrow(size);
        check_codes(borrowed, size);
        for (std::size_t c = 0; c < width; ++c) {
            BOOST_TEST(borrowed.any_known(c) == own.any_known(c));
            for (std::size_t s = 0; s < own.count(); ++s)
                BOOST_TEST(borrowed.present(s, c) == own.present(s, c));
        }
        if (size > 0)
            BOOST_TEST((borrowed.page(0, 0) == copied.bytes.get()));
    }
}

BOOST_AUTO_TEST_CASE(levels_may_be_moved) {
    PackedLevels from = built(10'000);
    const PackedLevels to = std::move(from);
    check_codes(to, 10'000);
    BOOST_TEST(to.present(0, 2) == 1U << 15U);
    BOOST_TEST(to.any_known(2));
}

BOOST_AUTO_TEST_CASE(memory_that_does_not_fit_is_refused) {
    const Copied copied{built(200)};
    const auto borrow = [&](std::size_t size, std::size_t offset, std::size_t bytes,
                            std::size_t entries) {
        return herne::test::message_of<herne::invalid_input>([&] {
            static_cast<void>(PackedLevels::borrow(width, size,
                                                   {copied.bytes.get() + offset, bytes},
                                                   std::span{copied.present}.first(entries)));
        });
    };
    BOOST_TEST(borrow(257, 0, copied.size, 3) == "packed levels: 384 bytes instead of 576");
    BOOST_TEST(borrow(200, 0, copied.size - 1, 3) == "packed levels: 383 bytes instead of 384");
    BOOST_TEST(borrow(200, 0, copied.size, 2) ==
               "packed levels: 2 entries of codes present instead of 3");
    BOOST_TEST(borrow(200, 1, copied.size, 3) ==
               "packed levels: they do not start at a multiple of 64 bytes");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
