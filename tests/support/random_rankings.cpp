// SPDX-License-Identifier: BSL-1.0
#include "support/random_rankings.hpp"

#include "packed/kernels/kernels.hpp"
#include "support/plain_rank.hpp"

#include <herne/match/rank.hpp>
#include <herne/match/scan_info.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

namespace herne::test {
namespace {

namespace kernels = detail::kernels;

Framework any_framework(Draws& draws, int competences) {
    FrameworkParts parts;
    parts.id = "f";
    parts.edition = "1";
    std::vector<Scale> scales;
    for (const int max : {1, 2, 5, 7, 14}) {
        std::vector<ScaleLevel> levels;
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
                                          Scorecard::points_limit};
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
    PoolOptions arranged{.first_id = draws.below(1000)};
    if (draws.one_in(2)) {
        arranged.arrange = Arrangement::by_level_sum;
        arranged.window = std::size_t{1} << draws.below(5);
    }
    PoolBuilder builder{framework, arranged};
    const auto levels = any_levels(draws, framework, size);
    const LevelMatrix matrix{levels};
    std::vector<std::uint64_t> numbers(size);
    std::iota(numbers.begin(), numbers.end(), draws.below(100));
    if (draws.one_in(2))
        std::shuffle(numbers.begin(), numbers.end(), draws.engine());
    else if (draws.one_in(2))
        std::reverse(numbers.begin(), numbers.end());
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

RankOptions any_options(Draws& draws, const Pool& pool, const std::vector<std::size_t>& tops) {
    RankOptions options;
    const std::vector<std::size_t> usual_tops{
        0, 1, 2, 10, 100, pool.size() / 2, pool.size(), pool.size() + 1, all};
    options.top = draws.one_of(tops.empty() ? usual_tops : tops);
    options.order = draws.one_in(3) ? UnknownAs::best : UnknownAs::worst;
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
    return rank(pool, scorecard, options) == detail::plain_rank(pool, scorecard, options, also);
}

/// Uses one of the machine's instruction sets and one of the kernels while it lives.
class AnyKernel {
public:
    explicit AnyKernel(Draws& draws) {
        static const auto targets = kernels::targets();
        static const auto names = scan_info().kernels;
        kernels::force_target(draws.one_of(targets));
        force_scan_kernel(draws.one_of(names));
    }
    ~AnyKernel() {
        kernels::force_target(0);
        force_scan_kernel("");
    }
    AnyKernel(const AnyKernel&) = delete;
    AnyKernel& operator=(const AnyKernel&) = delete;
};

}  // namespace

void check_random_rankings(std::uint64_t seed, std::size_t cases,
                           const std::vector<std::size_t>& sizes, int max_competences,
                           const std::vector<std::size_t>& tops) {
    constexpr std::size_t pools = 3;
    constexpr std::size_t scorecards = 3;
    constexpr std::size_t rankings = 3;
    std::size_t tried = 0;
    for (std::uint64_t i = 0; tried < cases; ++i) {
        Draws draws{seed + i};
        const Framework framework = any_framework(draws, draws.between(1, max_competences));
        std::vector<Scorecard> jobs;
        while (jobs.size() < scorecards)
            jobs.push_back(any_scorecard(draws, framework));
        for (std::size_t p = 0; p < pools; ++p) {
            const Pool pool = any_pool(draws, framework, draws.one_of(sizes));
            for (std::size_t j = 0; j < scorecards * rankings; ++j, ++tried) {
                const RankOptions options = any_options(draws, pool, tops);
                const AnyKernel kernel{draws};
                if (!agree(pool, jobs[j / rankings], options))
                    BOOST_ERROR("case " << seed + i << ": " << pool.size() << " candidates, "
                                        << kernels::target_name() << ", " << scan_info().kernel);
            }
        }
    }
    BOOST_TEST(tried >= cases);
}

}  // namespace herne::test
