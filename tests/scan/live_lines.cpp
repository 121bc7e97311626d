// SPDX-License-Identifier: BSL-1.0
#include "scan/live_lines.hpp"

#include "packed/builder.hpp"
#include "scan/cap_bound.hpp"

#include "support/cases.hpp"
#include "support/random_rankings.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

namespace {

using herne::UnknownAs;
using herne::detail::Arranging;
using herne::detail::CapBound;
using herne::detail::Caps;
using herne::detail::LossTables;
using herne::detail::PackedBuilder;
using herne::detail::PackedLevels;
using herne::test::Draws;

constexpr std::uint8_t unknown = 15;

/// Points that never fall, for scales of so many levels; some competences may give none.
struct AnyJob {
    AnyJob(Draws& draws, const std::vector<std::uint8_t>& tops) {
        const std::vector<std::int64_t> mosts{1, 3, 40, 255, 70'000, std::int64_t{1} << 40U};
        const std::int64_t most = draws.one_of(mosts);
        for (std::size_t c = 0; c < tops.size(); ++c) {
            if (draws.one_in(3))
                continue;
            std::vector<std::int64_t> table{0};
            for (int level = 1; level <= tops[c]; ++level)
                table.push_back(
                    static_cast<std::int64_t>(draws.below(static_cast<std::uint64_t>(most) + 1)));
            std::sort(table.begin(), table.end());
            // Steps that are steep, late or early.
            if (draws.one_in(4))
                for (auto& value : table)
                    value = value == table.back() ? value : 0;
            if (draws.one_in(4))
                for (std::size_t level = 1; level < table.size(); ++level)
                    table[level] = table.back();
            if (table.back() == 0)
                continue;
            max_points += table.back();
            points.push_back(table);
            positions.push_back(c);
        }
        if (points.empty()) {
            points.push_back(std::vector<std::int64_t>(tops[0] + std::size_t{1}, 1));
            points[0][0] = 0;
            positions.push_back(0);
            max_points = 1;
        }
    }
    [[nodiscard]] LossTables losses(UnknownAs unknown_as) const {
        return {points, max_points, unknown_as};
    }

    std::vector<std::vector<std::int64_t>> points = {};
    std::vector<std::size_t> positions = {};
    std::int64_t max_points = 0;
};

std::vector<std::uint8_t> any_tops(Draws& draws, std::size_t most) {
    std::vector<std::uint8_t> tops(1 + draws.below(most));
    for (auto& top : tops)
        top = static_cast<std::uint8_t>(draws.one_of(std::vector<int>{1, 2, 3, 5, 7, 8, 13, 14}));
    return tops;
}

/// Returns the key of codes.
std::size_t key_of(const std::vector<std::uint8_t>& codes, const Caps& caps, UnknownAs unknown_as) {
    std::size_t key = 0;
    for (std::size_t c = 0; c < codes.size(); ++c) {
        const std::size_t instead = unknown_as == UnknownAs::best ? caps.tops[c] : 0;
        key += caps.weights[c] * (codes[c] == unknown ? instead : std::size_t{codes[c]});
    }
    return key;
}

std::int64_t loss_of(const std::vector<std::uint8_t>& codes, const LossTables& losses,
                     const std::vector<std::size_t>& positions) {
    std::int64_t loss = 0;
    for (std::size_t c = 0; c < positions.size(); ++c)
        loss += losses.columns()[c].losses[codes[positions[c]]];
    return loss;
}

/// Calls `visit(codes)` for all codes there are.
template <class Visit>
void for_all_codes(const std::vector<std::uint8_t>& tops, const Visit& visit) {
    std::vector<std::uint8_t> codes(tops.size());
    for (;;) {
        visit(codes);
        std::size_t c = 0;
        for (; c < codes.size(); ++c) {
            codes[c] = codes[c] == unknown   ? std::uint8_t{0}
                       : codes[c] == tops[c] ? unknown
                                             : static_cast<std::uint8_t>(codes[c] + 1U);
            if (codes[c] != 0)
                break;
        }
        if (c == codes.size())
            return;
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(live_lines)

BOOST_AUTO_TEST_CASE(no_key_is_below_the_least_that_a_loss_allows) {
    for (std::uint64_t i = 0; i < herne::test::cases(300); ++i) {
        Draws draws{i};
        const auto tops = any_tops(draws, 3);
        const AnyJob job{draws, tops};
        const Caps caps{herne::detail::fair_weights(tops), tops, {}, {}};
        for (const auto counted : {UnknownAs::worst, UnknownAs::best})
            for (const auto keyed : {UnknownAs::worst, UnknownAs::best}) {
                const LossTables losses = job.losses(counted);
                const CapBound bound{losses, job.positions, caps, keyed};
                std::size_t wrong = 0;
                for_all_codes(tops, [&](const std::vector<std::uint8_t>& codes) {
                    const std::int64_t loss = loss_of(codes, losses, job.positions);
                    wrong += bound.least_key(loss) > key_of(codes, caps, keyed) ? 1 : 0;
                });
                BOOST_TEST(wrong == 0U, "case " << i);
                BOOST_TEST(bound.least_key(-1) == 65'536U);
                BOOST_TEST(bound.least_key(job.max_points) == 0U);
            }
    }
}

BOOST_AUTO_TEST_CASE(of_points_that_rise_evenly_the_bound_is_exact) {
    // One point a level everywhere: a loss of n takes off n levels, whatever they are.
    const std::vector<std::uint8_t> tops{7, 7, 7};
    const std::vector<std::vector<std::int64_t>> points(3, {0, 1, 2, 3, 4, 5, 6, 7});
    const LossTables losses{points, 21, UnknownAs::worst};
    const Caps caps{herne::detail::fair_weights(tops), tops, {}, {}};
    const CapBound bound{losses, std::vector<std::size_t>{0, 1, 2}, caps, UnknownAs::worst};
    for (std::int64_t loss = 0; loss <= 21; ++loss)
        BOOST_TEST(bound.least_key(loss) == static_cast<std::size_t>(21 - loss));
    // Where only one competence of three counts, the others may be as low as they like.
    const LossTables one{std::vector<std::vector<std::int64_t>>{points[0]}, 7, UnknownAs::worst};
    const CapBound loose{one, std::vector<std::size_t>{1}, caps, UnknownAs::worst};
    BOOST_TEST(loose.least_key(0) == 7U);
    BOOST_TEST(loose.least_key(3) == 4U);
}

BOOST_AUTO_TEST_CASE(keys_stay_below_two_to_the_sixteen) {
    for (const std::size_t competences : {1U, 32U, 156U, 157U, 300U, 4096U})
        for (const int top : {1, 5, 7, 13, 14}) {
            const std::vector<std::uint8_t> tops(competences, static_cast<std::uint8_t>(top));
            const auto weights = herne::detail::fair_weights(tops);
            std::size_t sum = 0;
            for (std::size_t c = 0; c < competences; ++c) {
                BOOST_TEST(weights[c] > 0U);
                sum += std::size_t{weights[c]} * tops[c];
            }
            BOOST_TEST(sum < 65'536U);
        }
    // Scales count alike as long as there is room.
    const std::vector<std::uint8_t> tops{2, 3, 7, 14};
    const auto weights = herne::detail::fair_weights(tops);
    for (std::size_t c = 0; c < tops.size(); ++c)
        BOOST_TEST(weights[c] * tops[c] == weights[0] * tops[0]);
}

BOOST_AUTO_TEST_CASE(whoever_has_the_loss_stands_in_a_live_line) {
    std::size_t dead = 0;
    for (std::uint64_t i = 0; i < herne::test::cases(400); ++i) {
        Draws draws{1'000 + i};
        const auto tops = any_tops(draws, 12);
        Arranging how{.window = std::size_t{1} << draws.below(3), .tops = tops};
        // Sorted by anything else, lines have the caps that they have all the same.
        if (draws.one_in(2))
            for (std::size_t c = 0; c < tops.size(); ++c)
                how.sort_by.push_back(static_cast<std::uint16_t>(draws.below(4)));
        const std::size_t size = 1 + draws.below(draws.one_in(4) ? 20'000 : 1'000);
        std::vector<std::size_t> by_id(size);
        std::iota(by_id.begin(), by_id.end(), std::size_t{0});
        if (draws.one_in(2)) {
            std::shuffle(by_id.begin(), by_id.end(), draws.engine());
        } else {
            by_id.clear();
        }
        PackedBuilder builder{tops.size(), how};
        builder.reserve(size);
        const bool outlier = draws.one_in(3);
        const std::uint64_t unknown_in = 1 + draws.below(30);
        for (std::size_t row = 0; row < size; ++row)
            builder.append_with([&](std::size_t c) {
                if (draws.one_in(unknown_in))
                    return unknown;
                const int top = outlier && row % 128 != 77 ? std::min<int>(1, tops[c]) : tops[c];
                return static_cast<std::uint8_t>(draws.between(0, top));
            });
        const PackedLevels levels = builder.build(by_id);
        const AnyJob job{draws, tops};
        const LossTables tables = job.losses(draws.one_in(2) ? UnknownAs::best : UnknownAs::worst);
        herne::detail::LiveLines live{tables, job.positions, levels};
        for (int l = 0; l < 6; ++l) {
            const auto limit = static_cast<std::int64_t>(
                draws.below(static_cast<std::uint64_t>(job.max_points) + 1) /
                (1U << draws.below(4)));
            live.set_limit(limit);
            std::size_t wrong = 0;
            for (std::size_t s = 0; s < levels.count(); ++s) {
                const std::size_t lines = live.lines(s);
                dead += levels.lines(s) - lines;
                for (std::size_t n = lines * 128; n < levels.candidates(s); ++n)
                    wrong += tables.loss(levels.codes_at(s, n), job.positions) <= limit ? 1 : 0;
            }
            BOOST_TEST(wrong == 0U, "case " << i);
        }
    }
    BOOST_TEST(dead > 1'000U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
