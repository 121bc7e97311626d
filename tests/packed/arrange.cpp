// SPDX-License-Identifier: BSL-1.0
#include "packed/arrange.hpp"

#include "packed/builder.hpp"

#include "support/cases.hpp"
#include "support/every_target.hpp"
#include "support/random_rankings.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace {

using herne::detail::Arranging;
using herne::detail::PackedBuilder;
using herne::detail::PackedLevels;
using herne::test::Draws;

constexpr std::uint8_t unknown = 15;

/// Rows of codes, all competences with levels up to `top`.
struct Rows {
    Rows(Draws& draws, std::size_t width, std::size_t size, int top, std::uint64_t unknown_in)
        : width_{width} {
        codes.reserve(width * size);
        for (std::size_t i = 0; i < width * size; ++i)
            codes.push_back(draws.one_in(unknown_in)
                                ? unknown
                                : static_cast<std::uint8_t>(draws.between(0, top)));
    }
    [[nodiscard]] std::size_t size() const { return codes.size() / width_; }
    [[nodiscard]] std::uint8_t at(std::size_t row, std::size_t c) const {
        return codes[row * width_ + c];
    }
    [[nodiscard]] std::size_t sum(std::size_t row, std::size_t instead) const {
        std::size_t sum = 0;
        for (std::size_t c = 0; c < width_; ++c)
            sum += at(row, c) == unknown ? instead : std::size_t{at(row, c)};
        return sum;
    }
    [[nodiscard]] PackedLevels built(const Arranging& how,
                                     std::span<const std::size_t> by_id = {}) const {
        PackedBuilder builder{width_, how};
        builder.reserve(size());
        for (std::size_t row = 0; row < size(); ++row)
            builder.append_with([&](std::size_t c) { return at(row, c); });
        return builder.build(by_id);
    }
    /// The same from bytes, all in one piece.
    [[nodiscard]] PackedLevels built_at_once(const Arranging& how,
                                             std::span<const std::size_t> by_id = {}) const {
        PackedBuilder builder{width_, how};
        builder.reserve(size());
        std::vector<std::uint8_t> max(herne::detail::kernels::padded_competences(width_), 14);
        std::fill(max.begin() + static_cast<std::ptrdiff_t>(width_), max.end(), std::uint8_t{255});
        BOOST_REQUIRE(builder.append_rows(codes.data(), size(), {max.data(), width_, 15, true}));
        return builder.build(by_id);
    }

    std::vector<std::uint8_t> codes = {};

private:
    std::size_t width_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(packed)
BOOST_AUTO_TEST_SUITE(arrange)

BOOST_AUTO_TEST_CASE(rows_stay_what_they_were_and_lie_by_their_sums) {
    Draws draws{1};
    herne::test::SomeOf shapes;
    herne::test::with_every_target([&] {
        for (const std::size_t width : {1U, 3U, 16U, 17U, 32U, 33U, 70U})
            for (const std::size_t size : {1U, 63U, 127U, 129U, 8191U, 8193U, 20'000U}) {
                if (!shapes.next())
                    continue;
                const Rows rows{draws, width, size, 7, 10};
                std::vector<std::size_t> by_id(size);
                std::iota(by_id.begin(), by_id.end(), std::size_t{0});
                std::shuffle(by_id.begin(), by_id.end(), draws.engine());
                const bool ids_in_order = width % 2 == 0;
                const std::size_t window = size % 2 == 0 ? 1 : 2;
                const Arranging how{.window = window, .tops = std::vector<std::uint8_t>(width, 7)};
                const auto ids =
                    ids_in_order ? std::span<const std::size_t>{} : std::span{std::as_const(by_id)};
                const PackedLevels levels =
                    draws.one_in(2) ? rows.built(how, ids) : rows.built_at_once(how, ids);
                std::vector<std::size_t> rank(size);
                for (std::size_t i = 0; i < size; ++i)
                    rank[ids_in_order ? i : by_id[i]] = i;

                std::size_t wrong = 0;
                std::vector<std::uint8_t> column(size);
                for (std::size_t c = 0; c < width; ++c) {
                    levels.unpack(c, 0, column);
                    for (std::size_t row = 0; row < size; ++row)
                        wrong +=
                            levels.code(row, c) != rows.at(row, c) || column[row] != rows.at(row, c)
                                ? 1
                                : 0;
                }
                std::size_t out_of_order = 0;
                std::vector<bool> met(size);
                for (std::size_t place = 0; place < size; ++place) {
                    const std::size_t row = levels.row_of(place / 8192, place % 8192);
                    met[row] = true;
                    out_of_order += levels.place_of_row(row) != place ? 1 : 0;
                    out_of_order += row / (window * 8192) != place / (window * 8192) ? 1 : 0;
                    if (place % (window * 8192) == 0)
                        continue;
                    const std::size_t before =
                        levels.row_of((place - 1) / 8192, (place - 1) % 8192);
                    const std::size_t own = rows.sum(row, 0);
                    const std::size_t other = rows.sum(before, 0);
                    out_of_order += other < own || (other == own && rank[before] > rank[row]);
                }
                BOOST_TEST(wrong == 0U, width << " x " << size);
                BOOST_TEST(out_of_order == 0U, width << " x " << size);
                BOOST_TEST(std::count(met.begin(), met.end(), true) ==
                           static_cast<std::ptrdiff_t>(size));
            }
    });
}

BOOST_AUTO_TEST_CASE(caps_and_codes_are_those_of_what_lies_there) {
    Draws draws{2};
    for (const std::uint64_t unknown_in : {7U, 1'000'000'000U}) {
        const Rows rows{draws, 5, 30'000, 6, unknown_in};
        const std::vector<std::uint16_t> other{0, 3, 1, 0, 9};
        for (const bool by_other : {false, true}) {
            const PackedLevels levels =
                rows.built({.window = 4,
                            .tops = std::vector<std::uint8_t>(5, 7),
                            .sort_by = by_other ? other : std::vector<std::uint16_t>{}});
            BOOST_TEST(levels.has_best_caps() == (unknown_in <= 1'000));
            std::size_t wrong = 0;
            for (std::size_t s = 0; s < levels.count(); ++s) {
                for (std::size_t l = 0; l < levels.lines(s); ++l) {
                    std::size_t worst = 0;
                    std::size_t best = 0;
                    for (std::size_t i = l * 128; i < levels.candidates(s); ++i) {
                        worst = std::max(worst, rows.sum(levels.row_of(s, i), 0));
                        best = std::max(best, rows.sum(levels.row_of(s, i), 7));
                    }
                    wrong += levels.worst_caps(s)[l] != worst ? 1 : 0;
                    wrong += levels.best_caps(s)[l] != best ? 1 : 0;
                }
                for (std::size_t c = 0; c < 5; ++c) {
                    unsigned highest = 0;
                    bool any_unknown = false;
                    for (std::size_t i = 0; i < levels.candidates(s); ++i) {
                        const unsigned code = levels.codes_at(s, i)[c];
                        any_unknown = any_unknown || code == unknown;
                        highest = code == unknown ? highest : std::max(highest, code);
                    }
                    const unsigned present = levels.present(s, c);
                    wrong += (present >> highest & 1U) == 0 ? 1 : 0;
                    wrong += (present & 0x7FFFU) >> (highest + 1) != 0 ? 1 : 0;
                    wrong += (present >> unknown != 0) != any_unknown ? 1 : 0;
                }
            }
            BOOST_TEST(wrong == 0U);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_bytes_do_not_depend_on_the_way_in) {
    Draws draws{3};
    for (const std::size_t width : {3U, 33U, 64U}) {
        const Rows rows{draws, width, 40'000, 7, 20};
        const Arranging how{.window = 2, .tops = std::vector<std::uint8_t>(width, 7)};
        std::vector<std::size_t> by_id(rows.size());
        std::iota(by_id.begin(), by_id.end(), std::size_t{0});
        for (const bool shuffled : {false, true}) {
            if (shuffled)
                std::shuffle(by_id.begin(), by_id.end(), draws.engine());
            const auto ids =
                shuffled ? std::span{std::as_const(by_id)} : std::span<const std::size_t>{};
            const PackedLevels one = rows.built(how, ids);
            const PackedLevels other = rows.built_at_once(how, ids);
            std::size_t different = one.keys().worst != other.keys().worst ? 1 : 0;
            different += one.keys().best != other.keys().best ? 1 : 0;
            for (std::size_t s = 0; s < one.count(); ++s) {
                for (std::size_t c = 0; c < width; ++c) {
                    different += std::equal(one.page(s, c), one.page(s, c) + one.lines(s) * 64,
                                            other.page(s, c))
                                     ? 0
                                     : 1;
                    different += one.present(s, c) != other.present(s, c) ? 1 : 0;
                }
                for (std::size_t i = 0; i < one.candidates(s); ++i)
                    different += one.row_of(s, i) != other.row_of(s, i) ? 1 : 0;
            }
            BOOST_TEST(different == 0U, width << " wide");
        }
    }
}

BOOST_AUTO_TEST_CASE(a_bad_byte_leaves_what_was_there) {
    Draws draws{4};
    const Rows rows{draws, 5, 45'000, 7, 20};
    std::vector<std::uint8_t> max(32, 255);
    std::fill_n(max.begin(), 5, std::uint8_t{14});
    const herne::detail::kernels::PackRules rules{max.data(), 5, 15, true};
    const Arranging how{.window = 1, .tops = std::vector<std::uint8_t>(5, 7)};
    for (const std::size_t bad : {1'000U, 10'000U, 20'000U, 29'999U}) {
        PackedBuilder builder{5, how};
        builder.reserve(rows.size());
        BOOST_REQUIRE(builder.append_rows(rows.codes.data(), 15'000, rules));
        std::vector<std::uint8_t> worse{rows.codes.begin() + 15'000 * 5, rows.codes.end()};
        worse[bad * 5 + 2] = 99;
        BOOST_TEST(!builder.append_rows(worse.data(), 30'000, rules));
        BOOST_TEST(builder.size() == 15'000U);
        BOOST_REQUIRE(builder.append_rows(rows.codes.data() + 15'000 * 5, 30'000, rules));
        const PackedLevels levels = builder.build();
        std::size_t wrong = 0;
        for (std::size_t row = 0; row < rows.size(); ++row)
            for (std::size_t c = 0; c < 5; ++c)
                wrong += levels.code(row, c) != rows.at(row, c) ? 1 : 0;
        BOOST_TEST(wrong == 0U, "bad byte at row " << bad);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
