// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/pool/pool.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::bench {

/// Returns a framework of so many competences with levels 0..7.
Framework bench_framework(std::size_t competences);
/// Returns rows of levels drawn evenly from 0..7, one byte a competence.
std::vector<std::uint8_t> random_rows(std::size_t competences, std::size_t candidates);
/// Returns a pool of such levels.
Pool random_pool(std::size_t competences, std::size_t candidates);
/// Returns such a pool with every second competence unknown for everybody.
Pool half_unknown_pool(std::size_t competences, std::size_t candidates);
/// Returns a job of the first `competences` competences whose points by level grow at random, each
/// table up to `most`.
Scorecard random_job(const Pool& pool, std::size_t competences, std::int64_t most = 255,
                     std::uint64_t seed = 0);
/// Returns the job with a formula of 6 clauses over competences that it reads anyway.
Scorecard with_six_clauses(const Pool& pool, const Scorecard& job);

}  // namespace herne::bench
