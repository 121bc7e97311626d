// SPDX-License-Identifier: BSL-1.0
#include "engine/pools.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <string>

namespace herne::bench {
namespace {

constexpr std::uint8_t unknown = 255;
/// Candidates that are drawn and added at a time.
constexpr std::size_t piece = 1 << 18;

/// SplitMix64: fast enough to draw gigabytes, the same everywhere.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : state_{seed} {}
    std::uint64_t operator()() {
        std::uint64_t z = state_ += 0x9E3779B97F4A7C15U;
        z = (z ^ z >> 30U) * 0xBF58476D1CE4E5B9U;
        z = (z ^ z >> 27U) * 0x94D049BB133111EBU;
        return z ^ z >> 31U;
    }

private:
    std::uint64_t state_;
};

/// Eight levels of three bits from each draw.
void draw(std::vector<std::uint8_t>& rows, Draws& draws) {
    constexpr std::uint64_t levels = 0x0707070707070707U;
    for (std::size_t i = 0; i < rows.size(); i += sizeof levels) {
        const std::uint64_t drawn = draws() & levels;
        std::memcpy(rows.data() + i, &drawn, std::min(sizeof drawn, rows.size() - i));
    }
}

template <class Change>
Pool drawn_pool(std::size_t competences, std::size_t candidates, const Change& change,
                const PoolOptions& options = {}) {
    PoolBuilder builder{bench_framework(competences), options};
    Draws draws{16};
    std::vector<std::uint8_t> rows;
    for (std::size_t done = 0; done < candidates; done += piece) {
        rows.resize(std::min(piece, candidates - done) * competences);
        draw(rows, draws);
        change(rows);
        builder.add({.levels = rows});
    }
    return builder.build();
}

Scorecard with_formula(const Pool& pool, const Scorecard& job, const Clause& formula) {
    std::vector<PointsTable> tables;
    for (std::size_t c = 0; c < job.competences().size(); ++c) {
        const auto points = job.points(c);
        tables.push_back({job.competences()[c].id, {points.begin(), points.end()}});
    }
    return {pool.framework(), tables, Eligibility{formula}};
}

}  // namespace

Framework bench_framework(std::size_t competences) {
    std::vector<ScaleLevel> levels;
    for (int level = 1; level <= 7; ++level)
        levels.push_back({.label = "level " + std::to_string(level)});
    FrameworkParts parts;
    parts.id = "bench";
    parts.edition = "1";
    for (std::size_t c = 0; c < competences; ++c)
        parts.competences.push_back(
            {.id = "c" + std::to_string(c), .label = "C", .scale = Scale{"seven", levels}});
    return Framework{parts};
}

std::vector<std::uint8_t> random_rows(std::size_t competences, std::size_t candidates) {
    std::vector<std::uint8_t> rows(competences * candidates);
    Draws draws{17};
    draw(rows, draws);
    return rows;
}

Pool random_pool(std::size_t competences, std::size_t candidates, const PoolOptions& options) {
    return drawn_pool(
        competences, candidates, [](std::vector<std::uint8_t>&) {}, options);
}

Pool even_correlated_pool(std::size_t competences, std::size_t candidates,
                          const PoolOptions& options) {
    // Four bytes less their mean: a bell shape of deviation 147.8. 21^2 / (21^2 + 50^2) is 0.15,
    // and 21 of one's own with 50 of a competence's have a deviation of 8,015, whose eighths these
    // are.
    constexpr std::array bounds{-9'220, -5'406, -2'554, 0, 2'554, 5'406, 9'220};
    const auto bell = [](std::uint64_t bytes) {
        int sum = -510;
        for (unsigned i = 0; i < 4; ++i)
            sum += static_cast<int>(bytes >> 8 * i & 255U);
        return sum;
    };
    Draws draws{21};
    return drawn_pool(
        competences, candidates,
        [&](std::vector<std::uint8_t>& rows) {
            for (std::size_t row = 0; row < rows.size(); row += competences) {
                const int own = 21 * bell(draws());
                for (std::size_t c = 0; c < competences; ++c) {
                    const int sum = own + 50 * bell(draws());
                    rows[row + c] = static_cast<std::uint8_t>(std::count_if(
                        bounds.begin(), bounds.end(), [sum](int bound) { return sum >= bound; }));
                }
            }
        },
        options);
}

Pool half_unknown_pool(std::size_t competences, std::size_t candidates) {
    return drawn_pool(competences, candidates, [](std::vector<std::uint8_t>& rows) {
        for (std::size_t i = 0; i < rows.size(); i += 2)
            rows[i] = unknown;
    });
}

Pool some_unknown_pool(std::size_t competences, std::size_t candidates) {
    return drawn_pool(competences, candidates, [](std::vector<std::uint8_t>& rows) {
        std::transform(rows.begin(), rows.end(), rows.begin(),
                       [](std::uint8_t level) { return level == 7 ? unknown : level; });
    });
}

Pool few_unknown_pool(std::size_t competences, std::size_t candidates) {
    return drawn_pool(competences, candidates, [](std::vector<std::uint8_t>& rows) {
        Draws draws{1};
        for (std::size_t at = draws() % 511; at < rows.size(); at += draws() % 511 + 1)
            rows[at] = unknown;
    });
}

Pool correlated_pool(std::size_t competences, std::size_t candidates) {
    // A level is a sixteenth of four numbers of five bits, of which the first is one's own.
    constexpr unsigned bits = 5;
    constexpr std::uint64_t number = (1U << bits) - 1;
    return drawn_pool(competences, candidates, [=](std::vector<std::uint8_t>& rows) {
        Draws draws{20};
        for (std::size_t row = 0; row < rows.size(); row += competences) {
            const std::uint64_t own = draws() & number;
            for (std::size_t c = 0; c < competences; ++c) {
                const std::uint64_t drawn = draws();
                const std::uint64_t sum = own + (drawn & number) + (drawn >> bits & number) +
                                          (drawn >> 2 * bits & number);
                rows[row + c] = static_cast<std::uint8_t>(sum / 16);
            }
        }
    });
}

JobProfile weighted_job(const Framework& framework) {
    JobProfileParts parts;
    parts.reference = "linear";
    parts.title = "Linear";
    parts.frameworks = framework.editions();
    for (std::size_t c = 0; c < framework.size(); ++c)
        parts.requirements.push_back({.id = "r" + std::to_string(c),
                                      .competence = framework[c].id,
                                      .level = framework[c].scale.max(),
                                      .weight = static_cast<int>(c) + 1});
    return {parts, framework};
}

Scorecard random_job(const Pool& pool, std::size_t competences, std::int64_t most,
                     std::uint64_t seed) {
    std::vector<std::size_t> positions(competences);
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    return random_job(pool, positions, most, seed);
}

Scorecard random_job(const Pool& pool, const std::vector<std::size_t>& positions, std::int64_t most,
                     std::uint64_t seed) {
    Draws draws{seed + 1000};
    std::vector<PointsTable> tables;
    for (const std::size_t c : positions) {
        PointsTable table{pool.framework()[c].id, {0}};
        for (int level = 1; level <= 7; ++level)
            table.points.push_back(
                static_cast<std::int64_t>(draws() % static_cast<std::uint64_t>(most)) + 1);
        std::sort(table.points.begin(), table.points.end());
        tables.push_back(table);
    }
    return {pool.framework(), tables};
}

Scorecard skewed_job(const Pool& pool, std::uint64_t seed) {
    constexpr std::int64_t part = 60;  // divisible by 3..6
    Draws draws{seed + 2000};
    std::vector<PointsTable> tables;
    for (const auto& competence : pool.framework()) {
        const auto weight = static_cast<std::int64_t>(draws() % 100) + 1;
        const auto stop = static_cast<std::int64_t>(draws() % 4) + 3;
        PointsTable table{competence.id, {}};
        for (std::int64_t level = 0; level <= 7; ++level)
            table.points.push_back(weight * part * std::min(level, stop) / stop);
        tables.push_back(table);
    }
    return {pool.framework(), tables};
}

std::vector<std::size_t> spread(std::size_t of, std::size_t count) {
    Draws draws{18};
    std::vector<std::size_t> positions;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t first = i * of / count;
        positions.push_back(first + draws() % ((i + 1) * of / count - first));
    }
    return positions;
}

const char* name_of(Ids ids) {
    constexpr const char* names[] = {"ids ascending", "ids descending", "ids in random order",
                                     "string ids in random order"};
    return names[static_cast<std::size_t>(ids)];
}

Scorecard tie_job(const Pool& pool, bool wide) {
    std::vector<PointsTable> tables;
    for (const auto& competence : pool.framework()) {
        PointsTable table{competence.id, {}};
        for (std::int64_t level = 0; level <= 7; ++level)
            table.points.push_back(level << (wide ? 17U : 0U));
        tables.push_back(table);
    }
    return {pool.framework(), tables};
}

Pool half_tied_pool(std::size_t candidates, Ids ids, const PoolOptions& options) {
    constexpr std::size_t competences = 32;
    constexpr int lost = 30;  // levels below the top that the tied ones lack in all
    PoolBuilder builder{bench_framework(competences), options};
    Draws draws{19};
    std::vector<std::uint8_t> rows;
    std::vector<std::uint64_t> numbers;
    std::vector<std::string> strings;
    // A bijection of the rows: an odd factor modulo a power of two, those past the end left out.
    const std::uint64_t modulus = std::bit_ceil(candidates);
    std::uint64_t next = 0;
    const auto shuffled = [&] {
        std::uint64_t id = 0;
        do
            id = next++ * 0x9E3779B97F4A7C15U % modulus;
        while (id >= candidates);
        return id;
    };
    for (std::size_t done = 0; done < candidates; done += piece) {
        const std::size_t here = std::min(piece, candidates - done);
        rows.resize(here * competences);
        draw(rows, draws);
        numbers.clear();
        strings.clear();
        for (std::size_t i = 0; i < here; ++i) {
            const std::size_t row = done + i;
            std::uint8_t* levels = rows.data() + i * competences;
            if (row % 2 == 0) {
                // Even levels of 32 would lose far more: nobody else comes near.
                std::fill_n(levels, competences, std::uint8_t{7});
                const bool better = row % (candidates / 98 * 2) == 0;
                for (int less = better ? lost - 1 : lost; less > 0;) {
                    std::uint8_t& level = levels[draws() % competences];
                    if (level > 4) {
                        --level;
                        --less;
                    }
                }
            }
            numbers.push_back(ids == Ids::ascending    ? row
                              : ids == Ids::descending ? candidates - row
                                                       : shuffled());
            if (ids == Ids::strings) {
                const std::string digits = std::to_string(numbers.back());
                strings.push_back("A-" + std::string(10 - digits.size(), '0') + digits);
            }
        }
        if (ids == Ids::strings)
            builder.add({.levels = rows}, strings);
        else
            builder.add({.levels = rows}, numbers);
    }
    return builder.build();
}

Scorecard with_six_clauses(const Pool& pool, const Scorecard& job) {
    const auto at = [&](std::size_t c, int level) {
        return Clause::at(pool.framework()[c].id, level);
    };
    return with_formula(
        pool, job,
        Clause::all_of({Clause::any_of({at(0, 5), at(1, 5), at(2, 5)}), at(3, 1), at(4, 2)}));
}

Scorecard with_six_competences(const Pool& pool, const Scorecard& job) {
    const auto at = [&](std::size_t c, int level) {
        return Clause::at(pool.framework()[c].id, level);
    };
    return with_formula(pool, job,
                        Clause::all_of({Clause::any_of({at(0, 5), at(1, 5)}),
                                        Clause::any_of({at(2, 5), at(3, 5)}), at(4, 1), at(5, 2)}));
}

}  // namespace herne::bench
