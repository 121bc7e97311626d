// SPDX-License-Identifier: BSL-1.0
#include "packed/kernels/kernels.hpp"

#include "support/every_target.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace {

namespace kernels = herne::detail::kernels;
using herne::detail::line_bytes;
using herne::detail::line_candidates;
using herne::test::with_every_target;

struct alignas(64) Line {
    std::uint8_t bytes[line_bytes];
};

/// Checks rows packed as lines, and their columns; `row_at(row, competence)` is what went in.
template <class LevelAt>
std::size_t wrongly_packed(const std::vector<Line>& packed, std::size_t width, std::size_t lines,
                           const LevelAt& level_at) {
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < lines * line_candidates; ++i)
        for (std::size_t c = 0; c < width; ++c) {
            const std::size_t in_line = i % line_candidates;
            const auto& line = packed[c * lines + i / line_candidates];
            const unsigned byte = line.bytes[in_line % line_bytes];
            const unsigned code = in_line < line_bytes ? byte & 15U : byte >> 4U;
            const unsigned level = level_at(i, c);
            wrong += code != (level == 99 ? 15U : level) ? 1 : 0;
        }
    return wrong;
}

/// Returns the highest byte that is not 99 plus 1, 0 if there is none.
unsigned highest_known(const std::vector<std::uint8_t>& column) {
    unsigned highest = 0;
    for (const std::uint8_t level : column)
        highest = level == 99 ? highest : std::max(highest, level + 1U);
    return highest;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(packed)
BOOST_AUTO_TEST_SUITE(kernels_pack)

BOOST_AUTO_TEST_CASE(rows_are_packed_and_checked) {
    std::mt19937_64 random{20};
    with_every_target([&] {
        for (const std::size_t width : {1U, 2U, 15U, 16U, 17U, 31U, 32U, 33U, 64U, 300U}) {
            const std::size_t lines = width % 3 + 1;
            std::vector<std::uint8_t> most((width + 31) / 32 * 32, 255);
            for (std::size_t c = 0; c < width; ++c)
                most[c] = static_cast<std::uint8_t>(1 + random() % 14);
            std::vector<std::uint8_t> rows(width * lines * line_candidates);
            for (std::size_t i = 0; i < rows.size(); ++i)
                rows[i] = static_cast<std::uint8_t>(
                    random() % 4 == 0 ? 99 : random() % (most[i % width] + 1U));
            const kernels::PackRules rules{most.data(), width, 99, true};
            std::vector<Line> packed(width * lines);
            std::vector<std::uint8_t> highest(most.size());
            std::vector<std::uint8_t> unknown(most.size());
            const auto pack = [&](const std::vector<std::uint8_t>& from,
                                  const kernels::PackRules& how) {
                return kernels::pack_rows(from.data(), how, lines, packed[0].bytes,
                                          lines * line_bytes, {highest.data(), unknown.data()});
            };
            BOOST_TEST(pack(rows, rules));
            for (std::size_t c = 0; c < width; ++c) {
                std::vector<std::uint8_t> column;
                for (std::size_t i = c; i < rows.size(); i += width)
                    column.push_back(rows[i]);
                BOOST_TEST(highest_known(column) == highest[c]);
                BOOST_TEST((std::count(column.begin(), column.end(), 99) != 0) ==
                           (unknown[c] != 0));
            }
            BOOST_TEST(wrongly_packed(packed, width, lines, [&](std::size_t row, std::size_t c) {
                           return unsigned{rows[row * width + c]};
                       }) == 0U);
            for (const unsigned bad : {15U, 16U, 98U, 100U, 255U}) {
                auto other = rows;
                other[random() % other.size()] = static_cast<std::uint8_t>(bad);
                BOOST_TEST(!pack(other, rules));
            }
            BOOST_TEST(pack(rows, {most.data(), width, 0, false}) ==
                       (std::count(rows.begin(), rows.end(), 99) == 0));
        }
    });
}

BOOST_AUTO_TEST_CASE(columns_are_packed_and_checked) {
    std::mt19937_64 random{26};
    with_every_target([&] {
        for (const std::size_t lines : {1U, 2U, 64U}) {
            std::vector<std::uint8_t> most(32, 255);
            most[1] = 6;
            std::vector<std::uint8_t> column(lines * line_candidates);
            for (auto& level : column)
                level = static_cast<std::uint8_t>(random() % 4 == 0 ? 99 : random() % 7);
            const kernels::PackRules rules{most.data(), 2, 99, true};
            std::vector<Line> packed(lines);
            std::vector<std::uint8_t> highest(32);
            std::vector<std::uint8_t> unknown(32);
            const kernels::Seen seen{highest.data(), unknown.data()};
            BOOST_TEST(kernels::pack_column(column.data(), rules, 1, lines, packed[0].bytes, seen));
            BOOST_TEST(highest[1] == highest_known(column));
            BOOST_TEST(unknown[1] != 0);
            BOOST_TEST(highest[0] == 0);
            BOOST_TEST(wrongly_packed(packed, 1, lines, [&](std::size_t row, std::size_t) {
                           return unsigned{column[row]};
                       }) == 0U);
            for (const unsigned bad : {7U, 15U, 98U, 255U}) {
                auto other = column;
                other[random() % other.size()] = static_cast<std::uint8_t>(bad);
                BOOST_TEST(
                    !kernels::pack_column(other.data(), rules, 1, lines, packed[0].bytes, seen));
            }
        }
    });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
