// SPDX-License-Identifier: BSL-1.0
#include "match/packed_rank.hpp"

#include "match/plain_rank.hpp"

#include <herne/match/rank.hpp>

#include "support/cases.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using herne::Clause;
using herne::Eligibility;
using herne::Framework;
using herne::Order;
using herne::PointsTable;
using herne::Pool;
using herne::RankOptions;
using herne::Scorecard;

/// Draws that are the same on every machine.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : random_{seed} {}

    std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least) + 1));
    }
    bool one_in(std::uint64_t n) { return below(n) == 0; }
    template <class T>
    const T& one_of(const std::vector<T>& values) {
        return values[below(values.size())];
    }
    std::mt19937_64& engine() { return random_; }

private:
    std::mt19937_64 random_;
};

Framework any_framework(Draws& draws, int competences) {
    herne::FrameworkParts parts;
    parts.id = "f";
    parts.edition = "1";
    std::vector<herne::Scale> scales;
    for (const int max : {1, 2, 5, 7, 14}) {
        std::vector<herne::ScaleLevel> levels;
        for (int level = 1; level <= max; ++level)
            levels.push_back({.label = "level " + std::to_string(level)});
        scales.emplace_back("s" + std::to_string(max), levels);
    }
    for (int c = 0; c < competences; ++c)
        parts.competences.push_back(
            {.id = "c" + std::to_string(c), .label = "C", .scale = draws.one_of(scales)});
    return Framework{parts};
}

Clause any_clause(Draws& draws, const Framework& framework, int depth) {
    if (depth == 0 || draws.one_in(3)) {
        const auto& competence = framework[draws.below(framework.size())];
        return Clause::at(competence.id, draws.between(1, competence.scale.max()));
    }
    std::vector<Clause> parts;
    for (int i = draws.between(1, 5); i > 0; --i)
        parts.push_back(any_clause(draws, framework, depth - 1));
    switch (draws.between(0, 2)) {
        case 0:
            return Clause::all_of(parts);
        case 1:
            return Clause::any_of(parts);
        default:
            return Clause::at_least(draws.between(1, static_cast<int>(parts.size())), parts);
    }
}

/// Tables that never fall; `most` bounds the sum of all.
Scorecard any_scorecard(Draws& draws, const Framework& framework) {
    const std::vector<std::int64_t> mosts{4,
                                          40,
                                          250,
                                          260,
                                          4'000,
                                          65'535,
                                          65'536,
                                          1'000'000,
                                          4'294'967'295,
                                          4'294'967'296,
                                          Scorecard::most_points};
    const std::int64_t most = draws.one_of(mosts);
    const std::size_t used = 1 + draws.below(framework.size());
    std::vector<PointsTable> tables;
    for (std::size_t c = 0; c < used; ++c) {
        const auto each = static_cast<std::uint64_t>(most) / used;
        PointsTable table{framework[c].id, {0}};
        for (int level = 1; level <= framework[c].scale.max(); ++level)
            table.points.push_back(static_cast<std::int64_t>(draws.below(each + 1)));
        std::sort(table.points.begin(), table.points.end());
        if (draws.one_in(2))
            table.points.back() = static_cast<std::int64_t>(each);
        tables.push_back(std::move(table));
    }
    tables[0].points.back() = std::max<std::int64_t>(tables[0].points.back(), 1);
    if (draws.one_in(3))
        return {framework, tables};
    return {framework, tables, Eligibility{any_clause(draws, framework, draws.between(0, 3))}};
}

/// A matrix whose rows are alike, random, or partly unknown for everybody.
std::vector<std::uint8_t> any_levels(Draws& draws, const Framework& framework, std::size_t size) {
    const int kind = draws.between(0, 5);
    const std::size_t width = framework.size();
    std::vector<std::uint8_t> levels(size * width);
    std::vector<bool> unknown_for_all(width);
    for (std::size_t c = 0; c < width; ++c)
        unknown_for_all[c] = kind == 4 && draws.one_in(2);
    for (std::size_t row = 0; row < size; ++row)
        for (std::size_t c = 0; c < width; ++c) {
            const int max = framework[c].scale.max();
            std::uint8_t& level = levels[row * width + c];
            if (kind == 0)
                level = 255;
            else if (kind == 1)
                level = static_cast<std::uint8_t>(max);
            else if (kind == 2)
                level = static_cast<std::uint8_t>(row % 2);
            else if (unknown_for_all[c] || draws.one_in(5))
                level = 255;
            else
                level = static_cast<std::uint8_t>(draws.between(0, max));
        }
    return levels;
}

Pool any_pool(Draws& draws, const Framework& framework, std::size_t size) {
    herne::PoolBuilder builder{framework, draws.below(1000)};
    const auto levels = any_levels(draws, framework, size);
    const herne::LevelMatrix matrix{levels};
    std::vector<std::uint64_t> numbers(size);
    std::iota(numbers.begin(), numbers.end(), draws.below(100));
    if (draws.one_in(2))
        std::shuffle(numbers.begin(), numbers.end(), draws.engine());
    std::vector<std::string> strings;
    for (const std::uint64_t number : numbers)
        strings.push_back("applicant-" + std::to_string(number));
    switch (draws.between(0, 2)) {
        case 0:
            builder.add(matrix);
            break;
        case 1:
            builder.add(matrix, numbers);
            break;
        default:
            builder.add(matrix, strings);
    }
    return builder.build();
}

RankOptions any_options(Draws& draws, const Pool& pool) {
    RankOptions options;
    const std::vector<std::size_t> tops{
        0, 1, 2, 10, 100, pool.size() / 2, pool.size(), pool.size() + 1, herne::all};
    options.top = draws.one_of(tops);
    options.order = draws.one_in(3) ? Order::best : Order::worst;
    if (draws.one_in(4))
        options.min_score = static_cast<double>(draws.below(101)) / 100;
    if (draws.one_in(4) && pool.size() > 0)
        for (int i = draws.between(1, 5); i > 0; --i)
            options.also.push_back(pool.id(draws.below(pool.size())));
    options.threads = static_cast<unsigned>(draws.between(1, 8));
    return options;
}

/// Returns whether both ways give the same ranking.
bool agree(const Pool& pool, const Scorecard& scorecard, const RankOptions& options) {
    std::vector<std::size_t> also;
    for (const auto& id : options.also)
        also.push_back(pool.row(id));
    return herne::rank(pool, scorecard, options) ==
           herne::detail::plain_rank(pool, scorecard, options, also);
}

void check_cases(std::uint64_t seed, std::size_t cases, const std::vector<std::size_t>& sizes,
                 int most_competences) {
    for (std::size_t i = 0; i < cases; ++i) {
        Draws draws{seed + i};
        const Framework framework = any_framework(draws, draws.between(1, most_competences));
        const Scorecard scorecard = any_scorecard(draws, framework);
        const Pool pool = any_pool(draws, framework, draws.one_of(sizes));
        const RankOptions options = any_options(draws, pool);
        if (!agree(pool, scorecard, options))
            BOOST_ERROR("case " << seed + i << ": " << pool.size() << " candidates");
    }
}

}  // namespace

BOOST_AUTO_TEST_SUITE(match)
BOOST_AUTO_TEST_SUITE(packed_rank)

BOOST_AUTO_TEST_CASE(small_pools_agree_with_the_plain_way) {
    check_cases(1'000'000, herne::test::cases(2000), {0, 1, 2, 5, 20, 63, 64, 65}, 6);
}

BOOST_AUTO_TEST_CASE(tails_agree_with_the_plain_way) {
    check_cases(2'000'000, herne::test::cases(300), {126, 127, 128, 129, 191, 192, 193, 1000}, 12);
}

BOOST_AUTO_TEST_CASE(several_superblocks_agree_with_the_plain_way) {
    check_cases(3'000'000, herne::test::cases(40), {8191, 8192, 8193, 16'384, 20'000, 70'000}, 8);
}

BOOST_AUTO_TEST_CASE(many_competences_agree_with_the_plain_way) {
    check_cases(4'000'000, herne::test::cases(40), {1, 100, 300}, 300);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
