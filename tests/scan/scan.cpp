// SPDX-License-Identifier: BSL-1.0
#include "match/packed_rank.hpp"

#include "scan/rank_scan.hpp"

#include "support/cases.hpp"
#include "support/random_rankings.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::Framework;
using herne::PointsTable;
using herne::Pool;
using herne::RankOptions;
using herne::Scorecard;
using herne::test::check_random_rankings;
using herne::test::Draws;

/// Returns what a scan of `pool` for each of `scorecards` has done, on one thread.
std::vector<herne::detail::PathCounts> paths_of(const Pool& pool,
                                                const std::vector<Scorecard>& scorecards,
                                                std::size_t top) {
    std::vector<herne::detail::PathCounts> paths;
    const RankOptions options{.top = top};
    for (const auto& found :
         herne::detail::scan(herne::detail::rank_requests(pool, scorecards, options, {}),
                             herne::detail::Execution{options}))
        paths.push_back(found.paths);
    return paths;
}

/// A framework whose levels all go up to 7, and a job of all its competences.
struct Plain {
    explicit Plain(std::size_t competences) {
        std::vector<herne::ScaleLevel> levels;
        for (int level = 1; level <= 7; ++level)
            levels.push_back({.label = "level " + std::to_string(level)});
        const herne::Scale scale{"seven", levels};
        herne::FrameworkParts parts;
        parts.id = "f";
        parts.edition = "1";
        for (std::size_t c = 0; c < competences; ++c)
            parts.competences.push_back(
                {.id = "c" + std::to_string(c), .label = "C", .scale = scale});
        framework.emplace_back(parts);
    }
    /// Returns a job in which a level of the competence at c is worth c + `more` points.
    [[nodiscard]] Scorecard job(std::size_t more) const {
        std::vector<PointsTable> tables;
        for (std::size_t c = 0; c < framework[0].size(); ++c) {
            PointsTable table{framework[0][c].id, {}};
            for (std::size_t level = 0; level <= 7; ++level)
                table.points.push_back(static_cast<std::int64_t>(level * (c + more)));
            tables.push_back(std::move(table));
        }
        return {framework[0], tables};
    }
    /// Returns a pool whose levels `level(row, competence)` gives.
    template <class LevelAt>
    [[nodiscard]] Pool pool(std::size_t size, const LevelAt& level,
                            const herne::PoolOptions& options = {}) const {
        const std::size_t width = framework[0].size();
        std::vector<std::uint8_t> levels(size * width);
        for (std::size_t i = 0; i < levels.size(); ++i)
            levels[i] = static_cast<std::uint8_t>(level(i / width, i % width));
        herne::PoolBuilder builder{framework[0], options};
        builder.add({.levels = levels});
        return builder.build();
    }
    std::vector<Framework> framework;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(scan)
BOOST_AUTO_TEST_SUITE(scan)

BOOST_AUTO_TEST_CASE(tails_agree_with_the_plain_way) {
    check_random_rankings(2'000'000, herne::test::cases(5'000),
                          {126, 127, 128, 129, 191, 192, 193, 1000}, 12);
}

BOOST_AUTO_TEST_CASE(several_superblocks_agree_with_the_plain_way) {
    check_random_rankings(3'000'000, herne::test::cases(270),
                          {8191, 8192, 8193, 16'384, 20'000, 70'000}, 8);
}

BOOST_AUTO_TEST_CASE(many_competences_agree_with_the_plain_way) {
    check_random_rankings(4'000'000, herne::test::cases(800), {1, 100, 300}, 300);
}

BOOST_AUTO_TEST_CASE(long_lists_agree_with_the_plain_way) {
    // Few competences: many are tied, at the cut and elsewhere.
    check_random_rankings(5'000'000, herne::test::cases(180), {8'193, 20'000, 40'000}, 3,
                          {4'095, 4'096, 5'000, 8'192, 8'193, 19'999, 20'000, 39'999});
    check_random_rankings(6'000'000, herne::test::cases(90), {12'000, 33'000}, 20,
                          {4'096, 6'000, 11'999, 12'000, 30'000});
}

BOOST_AUTO_TEST_CASE(the_fast_way_is_the_one_that_runs) {
    constexpr std::size_t superblocks = 24;
    const Plain plain{16};
    Draws draws{5};
    const auto any = [&](std::size_t, std::size_t) { return draws.below(8); };
    const Pool random = plain.pool(superblocks * 8192, any);
    const auto alone = paths_of(random, {plain.job(3)}, 10);
    BOOST_TEST(alone[0].bytes + alone[0].exact + alone[0].judged == superblocks);
    BOOST_TEST(alone[0].bytes >= superblocks - 2);
    BOOST_TEST(alone[0].batched == 0U);

    // A loss that everybody shares must not make bytes useless.
    const Pool half = plain.pool(superblocks * 8192, [&](std::size_t row, std::size_t c) {
        return c % 2 == 0 ? 255 : any(row, c);
    });
    BOOST_TEST(paths_of(half, {plain.job(3)}, 10)[0].bytes >= superblocks - 2);

    // Where all are tied, bytes tell nobody from anybody.
    const Pool tied = plain.pool(superblocks * 8192, [](auto, auto) { return 3; });
    BOOST_TEST(paths_of(tied, {plain.job(3)}, 10)[0].bytes <= 2U);

    const auto batch = paths_of(random, {plain.job(1), plain.job(2), plain.job(5)}, 10);
    for (const auto& paths : batch) {
        BOOST_TEST(paths.batched == paths.bytes);
        BOOST_TEST(paths.bytes >= superblocks - 2);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_get_in_is_not_read) {
    constexpr std::size_t superblocks = 24;
    constexpr std::size_t competences = 32;
    constexpr std::uint64_t all_lines = superblocks * 64 * competences;
    const Plain plain{competences};
    Draws draws{6};
    // People of whom some are better than others in everything.
    std::vector<int> ability(superblocks * 8192);
    for (int& own : ability)
        own = draws.between(0, 4);
    const auto alike = [&](std::size_t row, std::size_t) {
        return static_cast<std::size_t>(ability[row]) + draws.below(4);
    };
    const herne::PoolOptions arranged{.arrange = herne::Arrangement::by_level_sum};
    const Pool pool = plain.pool(superblocks * 8192, alike, arranged);
    const auto paths = paths_of(pool, {plain.job(3)}, 10)[0];
    BOOST_TEST(paths.passed >= superblocks / 2);
    BOOST_TEST(paths.lines * 5 <= all_lines);
    for (const auto& one : paths_of(pool, {plain.job(1), plain.job(9)}, 10))
        BOOST_TEST(one.passed >= superblocks / 2);

    // Independent levels: no superblock is passed over whole, but lines are.
    const auto any = [&](std::size_t, std::size_t) { return draws.below(8); };
    const Pool random = plain.pool(superblocks * 8192, any, arranged);
    BOOST_TEST(paths_of(random, {plain.job(3)}, 10)[0].lines * 2 <= all_lines);
    BOOST_TEST(paths_of(plain.pool(superblocks * 8192, any), {plain.job(3)}, 10)[0].lines >=
               all_lines * 9 / 10);

    // Where all are alike nobody may be passed over, and nobody is.
    const Pool tied = plain.pool(
        superblocks * 8192, [](auto, auto) { return 3; }, arranged);
    const auto of_tied = paths_of(tied, {plain.job(3)}, 10)[0];
    BOOST_TEST(of_tied.passed == 0U);
}

BOOST_AUTO_TEST_CASE(pages_of_a_single_code_are_not_read) {
    constexpr std::size_t superblocks = 8;
    const Plain plain{16};
    Draws draws{7};
    // Every second competence is unknown for everybody, or the same.
    for (const std::size_t same : {std::size_t{255}, std::size_t{0}, std::size_t{5}}) {
        const Pool pool = plain.pool(superblocks * 8192, [&](std::size_t, std::size_t c) {
            return c % 2 == 0 ? same : std::size_t{draws.below(8)};
        });
        const auto paths = paths_of(pool, {plain.job(3)}, 10)[0];
        BOOST_TEST(paths.bytes >= superblocks - 2);
        BOOST_TEST(paths.lines <= paths.exact * 64 * 16 + paths.bytes * 64 * 8);
    }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
