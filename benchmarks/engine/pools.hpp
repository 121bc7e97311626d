// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
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
Pool random_pool(std::size_t competences, std::size_t candidates, const PoolOptions& options = {});
/// Returns a pool of levels that are even over 0..7 as nearly as may be, and go up and down
/// together: from numbers in a bell shape whose correlation is 0.15.
Pool even_correlated_pool(std::size_t competences, std::size_t candidates,
                          const PoolOptions& options = {});
/// Returns such a pool with every second competence unknown for everybody.
Pool half_unknown_pool(std::size_t competences, std::size_t candidates);
/// Returns such a pool with every level of 7 unknown instead.
Pool some_unknown_pool(std::size_t competences, std::size_t candidates);
/// Returns such a pool in which one level of 256 is unknown instead.
Pool few_unknown_pool(std::size_t competences, std::size_t candidates);
/// Returns such a pool with levels in a bell shape that go up and down together: their correlation
/// is 1/4.
Pool correlated_pool(std::size_t competences, std::size_t candidates);
/// Returns a job of one proportional requirement a competence, of weights 1, 2, 3, ...
JobProfile weighted_job(const Framework& framework);
/// Returns a job of the first `competences` competences whose points by level grow at random, each
/// table up to `most`.
Scorecard random_job(const Pool& pool, std::size_t competences, std::int64_t most = 255,
                     std::uint64_t seed = 0);
/// Returns such a job of the competences at `positions`.
Scorecard random_job(const Pool& pool, const std::vector<std::size_t>& positions,
                     std::int64_t most = 255, std::uint64_t seed = 0);
/// Returns a job of all competences with a weight of 1..100 each, whose credit grows evenly and
/// stops at a level of 3..6.
Scorecard skewed_job(const Pool& pool, std::uint64_t seed);
/// Returns `count` positions spread over `of`, ascending.
std::vector<std::size_t> spread(std::size_t of, std::size_t count);
/// What the candidates of a pool are called, and in which order of rows.
enum class Ids { ascending, descending, shuffled, strings };
/// Returns what a report calls them.
const char* name_of(Ids ids);
/// Returns a job of 32 competences in which a level is worth its number, times 2^17 if `wide`.
Scorecard tie_job(const Pool& pool, bool wide);
/// Returns a pool of 32 competences in which half the candidates have one loss by such a job, with
/// mixed profiles, 49 less, and all others more.
Pool half_tied_pool(std::size_t candidates, Ids ids, const PoolOptions& options = {});
/// Returns the job with a formula of 6 clauses over competences that it reads anyway.
Scorecard with_six_clauses(const Pool& pool, const Scorecard& job);
/// The same with 6 levels of 6 competences.
Scorecard with_six_competences(const Pool& pool, const Scorecard& job);

}  // namespace herne::bench
