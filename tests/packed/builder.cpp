// SPDX-License-Identifier: BSL-1.0
#include "packed/builder.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <vector>

namespace {

using herne::detail::PackedBuilder;

/// Rows of two competences whose scales go up to 3 and 9; 255 is unknown.
struct Rows {
    explicit Rows(std::size_t size) : bytes(2 * size, 1) {}
    [[nodiscard]] bool append_to(PackedBuilder& builder) const {
        builder.reserve(bytes.size() / 2);
        return builder.append_rows(bytes.data(), bytes.size() / 2, {max.data(), 2, 255, true});
    }

    std::vector<std::uint8_t> bytes;
    std::vector<std::uint8_t> max = [] {
        std::vector<std::uint8_t> result(herne::detail::kernels::padded_competences(2), 255);
        result[0] = 3;
        result[1] = 9;
        return result;
    }();
};

}  // namespace

BOOST_AUTO_TEST_SUITE(packed)
BOOST_AUTO_TEST_SUITE(builder)

BOOST_AUTO_TEST_CASE(nothing_of_refused_rows_stays) {
    PackedBuilder packer{2};
    BOOST_TEST(Rows{300}.append_to(packer));
    Rows bad{500};
    bad.bytes[2 * 400] = 4;
    bad.bytes[2 * 10 + 1] = 9;
    BOOST_TEST(!bad.append_to(packer));
    BOOST_TEST(packer.size() == 300U);
    const auto levels = packer.build();
    BOOST_TEST(levels.size() == 300U);
    BOOST_TEST(levels.present(0, 0) == 1U << 1U);
    BOOST_TEST(levels.present(0, 1) == 1U << 1U);
}

BOOST_AUTO_TEST_CASE(a_builder_starts_anew_after_build) {
    PackedBuilder packer{2};
    BOOST_TEST(Rows{9000}.append_to(packer));
    const auto first = packer.build();
    BOOST_TEST(packer.size() == 0U);
    Rows others{5};
    others.bytes.assign(10, 2);
    BOOST_TEST(others.append_to(packer));
    const auto second = packer.build();
    BOOST_TEST(first.size() == 9000U);
    BOOST_TEST(unsigned{first.code(8999, 1)} == 1U);
    BOOST_TEST(second.size() == 5U);
    BOOST_TEST(unsigned{second.code(4, 1)} == 2U);
}

BOOST_AUTO_TEST_CASE(no_more_memory_is_kept_than_levels_need) {
    PackedBuilder packer{2};
    BOOST_TEST(Rows{8192 + 130}.append_to(packer));
    const auto levels = packer.build();
    BOOST_TEST(levels.bytes() >= herne::detail::PackedLevels::level_bytes(2, levels.size()));
    BOOST_TEST(levels.bytes() <= herne::detail::PackedLevels::level_bytes(2, levels.size()) + 96U);
}

BOOST_AUTO_TEST_CASE(unknown_levels_are_noted) {
    PackedBuilder packer{2};
    Rows rows{200};
    rows.bytes[5] = 255;
    BOOST_TEST(rows.append_to(packer));
    const auto levels = packer.build();
    BOOST_TEST(levels.present(0, 0) == 1U << 1U);
    BOOST_TEST(levels.present(0, 1) == ((1U << 1U) | (1U << 15U)));
    BOOST_TEST(unsigned{levels.code(2, 1)} == 15U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
