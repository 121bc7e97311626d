// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/json.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/match/rank.hpp>
#include <herne/match/scan.hpp>
#include <herne/pool/pool.hpp>

#include "support/letters.hpp"
#include "support/random_rankings.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

/// \file
/// Pools of every kind, a job to rank them for, and all that is said of one.

namespace herne::test {

/// Kinds of ids, and whether rows stand in order of theirs.
enum class Ids { rows, ascending, numbers, strings, ascending_strings };

/// Pools of every kind of id, with levels of which one in 30 is unknown and evidence now and then.
inline Pool pool_of(std::size_t size, Ids ids, const PoolOptions& options,
                    bool with_evidence = true) {
    Draws draws{size + 1};
    const Framework framework = letters({5, 14, 1, 5});
    PoolBuilder builder{framework, options};
    std::vector<std::uint8_t> levels(size * framework.size());
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = static_cast<std::uint8_t>(
            draws.one_in(30) ? 255 : draws.between(0, framework[i % framework.size()].scale.max()));
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{1});
    if (ids == Ids::numbers || ids == Ids::strings)
        std::shuffle(order.begin(), order.end(), draws.engine());
    if (ids == Ids::rows) {
        builder.add({.levels = levels});
    } else if (ids == Ids::ascending || ids == Ids::numbers) {
        builder.add({.levels = levels}, std::vector<std::uint64_t>{order.begin(), order.end()});
    } else {
        std::vector<std::string> names;
        for (const std::size_t number : order)
            names.push_back("B-" + std::to_string(1'000'000 + number) +
                            std::string(number % 7, 'x'));
        builder.add({.levels = levels}, names);
    }
    if (!with_evidence || ids == Ids::rows)
        return builder.build();
    const herne::Evidence piece{.what = "B2 \"certificate\"", .date = "2024-02-29"};
    for (std::size_t i = 0; i < 3; ++i) {
        const CandidateId id = ids == Ids::ascending || ids == Ids::numbers
                                   ? CandidateId{1'000'000 + i}
                                   : CandidateId{"Z" + std::to_string(i)};
        builder.add(id, std::vector<herne::Level>(4, 1), {{1, {piece, piece}}, {i, {piece}}});
    }
    return builder.build();
}

inline JobProfile job_over(const Framework& framework) {
    herne::JobProfileParts parts;
    parts.reference = "file";
    parts.title = "File";
    parts.frameworks = framework.editions();
    for (int r = 0; r < 4; ++r)
        parts.requirements.push_back({.id = "r" + std::to_string(r),
                                      .competence = framework[static_cast<std::size_t>(r)].id,
                                      .level = r == 2 ? 1 : 3,
                                      .weight = r + 1});
    parts.eligibility = herne::Eligibility{herne::Clause::at(framework[1].id, 2)};
    return {parts, framework};
}

/// Returns all that is said of a pool and its ranking.
inline std::string said_of(const Pool& pool) {
    const JobProfile job = job_over(pool.framework());
    std::string said = to_json(rank(pool, job, {.top = 100, .threads = 2}));
    for (const std::int64_t points : herne::points(pool, job))
        said += std::to_string(points) + ' ';
    for (std::size_t row = 0; row < pool.size(); row += 1 + pool.size() / 50) {
        const auto profile = pool.profile(row);
        said += to_json(std::span{&profile, 1});
        said += std::to_string(pool.row(pool.id(row)));
    }
    return said;
}

}  // namespace herne::test
