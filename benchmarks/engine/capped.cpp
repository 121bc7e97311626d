// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include "packed/geometry.hpp"

#include <cmath>
#include <cstdint>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace herne::bench {
namespace {

constexpr std::size_t competences = 32;
constexpr std::uint64_t seeds = 5;
constexpr PoolOptions by_sum{.arrange = Arrangement::by_level_sum};

/// Adds the median over jobs of what `reference(job)` takes beside ranking the first 100 of `pool`.
template <class Job, class Reference>
void add_figure(const Report& report, const char* key, const Pool& pool, const Job& job_of,
                const Reference& reference, const std::string& what) {
    if (!report.wants({key}))
        return;
    Medians over_jobs, read;
    for (std::uint64_t seed = 0; seed < seeds; ++seed) {
        const Scorecard job = job_of(seed);
        Medians ratio;
        for (int round = 0; round < report.rounds(); ++round)
            ratio.add(reference(job) / seconds_to_rank(pool, job));
        over_jobs.add(ratio.median());
        read.add(part_read(pool, job));
    }
    report.add(key, over_jobs.median(),
               what + ", median of five jobs, which read " + std::to_string(100 * read.median()) +
                   " % of the lines of their competences");
}

/// Returns 16 or 8 of 32 competences, drawn by `seed`.
std::vector<std::size_t> some_positions(std::size_t count, std::uint64_t seed) {
    std::vector<std::size_t> all(competences);
    for (std::size_t c = 0; c < all.size(); ++c)
        all[c] = c;
    std::mt19937_64 random{seed};
    for (std::size_t c = 0; c < count; ++c)
        std::swap(all[c], all[c + random() % (all.size() - c)]);
    all.resize(count);
    std::sort(all.begin(), all.end());
    return all;
}

/// One number of each occupation and skill.
using OccupationLevels = std::map<std::string, std::map<std::string, double>>;

/// Returns the levels (LV, 0..7) of a text file of O*NET, by occupation and element.
OccupationLevels levels_of(const std::string& path) {
    OccupationLevels levels;
    std::ifstream file{path};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::istringstream fields{line};
        std::string occupation, element, name, scale, value;
        std::getline(fields, occupation, '\t');
        std::getline(fields, element, '\t');
        std::getline(fields, name, '\t');
        std::getline(fields, scale, '\t');
        std::getline(fields, value, '\t');
        if (scale == "LV")
            levels[occupation][element] = std::stod(value);
    }
    return levels;
}

/// Returns the mean levels of occupations for whom all elements are known, one a competence.
std::vector<std::vector<double>> means_of(const OccupationLevels& levels) {
    std::size_t width = 0;
    for (const auto& [occupation, elements] : levels)
        width = std::max(width, elements.size());
    std::vector<std::vector<double>> means;
    for (const auto& [occupation, elements] : levels) {
        if (elements.size() != width)
            continue;
        auto& own = means.emplace_back();
        for (const auto& [element, value] : elements)
            own.push_back(value);
    }
    return means;
}

/// Returns people whose levels lie around those of an occupation each, better and worse ones.
Pool people_around(const std::vector<std::vector<double>>& occupations, std::size_t candidates,
                   const PoolOptions& options) {
    const std::size_t width = occupations.front().size();
    PoolBuilder builder{bench_framework(width), options};
    std::mt19937_64 random{23};
    std::normal_distribution<double> of_person{0, 0.5};
    std::normal_distribution<double> of_level{0, 0.9};
    std::vector<std::uint8_t> rows;
    constexpr std::size_t piece = 1 << 18;
    for (std::size_t done = 0; done < candidates; done += piece) {
        rows.clear();
        for (std::size_t i = 0; i < std::min(piece, candidates - done); ++i) {
            const auto& means = occupations[random() % occupations.size()];
            const double own = of_person(random);
            for (const double mean : means)
                rows.push_back(static_cast<std::uint8_t>(
                    std::clamp(std::lround(mean + own + of_level(random)), 0L, 7L)));
        }
        builder.add({.levels = rows});
    }
    return builder.build();
}

/// Returns the job of an occupation: each skill asked for at its level, the more the higher it is.
Scorecard job_of(const Pool& pool, const std::vector<double>& means) {
    std::vector<PointsTable> tables;
    for (std::size_t c = 0; c < means.size(); ++c) {
        const auto asked = std::clamp<std::int64_t>(std::lround(means[c]), 1, 7);
        PointsTable table{pool.framework()[c].id, {}};
        for (std::int64_t level = 0; level <= 7; ++level)
            table.points.push_back(std::lround(100 * means[c]) * std::min(level, asked));
        tables.push_back(table);
    }
    return {pool.framework(), tables};
}

}  // namespace

void capped_figures(const Report& report, std::size_t bytes, bool correlated) {
    const std::size_t candidates = bytes * 2 / competences;
    const auto pool_of = [&](const PoolOptions& options) {
        return correlated ? even_correlated_pool(competences, candidates, options)
                          : random_pool(competences, candidates, options);
    };
    const Pool pool = pool_of(by_sum);
    report.say(described(pool, random_job(pool, competences),
                         correlated ? "even over 0..7, correlation 0.15" : "even over 0..7"));
    const auto read = [&](const Scorecard&) { return seconds_to_read(pool); };
    const auto random = [&](std::uint64_t seed) {
        return random_job(pool, competences, 255, seed);
    };
    add_figure(report, correlated ? "capped_correlated" : "capped_independent", pool, random, read,
               "arranged, random tables: full read / scan");
    add_figure(
        report, correlated ? "capped_skewed_correlated" : "capped_skewed", pool,
        [&](std::uint64_t seed) { return skewed_job(pool, seed); }, read,
        "arranged, weights 1..100, credit stops at 3..6: full read / scan");
    if (!correlated)
        return;
    add_figure(
        report, "capped_formula", pool,
        [&](std::uint64_t seed) { return with_six_competences(pool, random(seed)); }, read,
        "as capped_correlated with a formula of 6 clauses over 6 of the 32, read for everybody: "
        "full "
        "read / scan");
    if (!report.wants({"capped_16of32", "capped_8of32"}))
        return;
    const Pool plain = pool_of({});
    const auto unpruned = [&](const Scorecard& job) { return seconds_to_rank(plain, job); };
    for (const std::size_t part : {16U, 8U})
        add_figure(
            report, part == 16 ? "capped_16of32" : "capped_8of32", pool,
            [&](std::uint64_t seed) {
                return random_job(pool, some_positions(part, seed), 255, seed);
            },
            unpruned,
            "a job on " + std::to_string(part) +
                " of 32 competences: scan of the pool as added / scan of the arranged one");
}

void occupation_figures(const Report& report, std::size_t candidates, const std::string& folder) {
    const auto occupations = means_of(levels_of(folder + "/Skills.txt"));
    if (occupations.empty())
        return report.say("capped_occupations: no levels found; --onet names a folder of O*NET");
    const Pool pool = people_around(occupations, candidates, by_sum);
    report.say(std::to_string(candidates) + " people around " + std::to_string(occupations.size()) +
               " occupations, " + std::to_string(occupations.front().size()) + " skills");
    add_figure(
        report, "capped_occupations", pool,
        [&](std::uint64_t seed) {
            return job_of(pool, occupations[seed * occupations.size() / seeds]);
        },
        [&](const Scorecard&) { return seconds_to_read(pool); },
        "people drawn around occupations, jobs of occupations: full read / scan");
}

void capped_build_figures(const Report& report, std::size_t bytes) {
    const std::size_t candidates = bytes / 4 * 2 / competences;
    const Framework framework = bench_framework(competences);
    const auto rows = random_rows(competences, candidates);
    const auto build = [&](const PoolOptions& options) {
        PoolBuilder builder{framework, options};
        builder.add({.levels = rows});
        return builder.build();
    };
    Medians ratio;
    for (int round = 0; round < report.rounds(); ++round) {
        const double plain = seconds([&] { use(build({}).size()); });
        ratio.add(seconds([&] { use(build(by_sum).size()); }) / plain);
    }
    report.add("capped_build", ratio.median(),
               "building arranged / as added, row-major input, fresh memory");
    report.add("capped_memory_ratio",
               static_cast<double>(build(by_sum).level_bytes()) /
                   (static_cast<double>(detail::lines_for(candidates) * 64) * competences),
               "bytes with rows and caps / levels");
}

}  // namespace herne::bench
