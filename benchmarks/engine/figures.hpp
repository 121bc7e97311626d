// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "engine/measure.hpp"

#include <cstddef>
#include <string>

namespace herne::bench {

/// Ranking: dense, sparse, half unknown, many competences, batches, eligibility.
void rank_figures(const Report& report, std::size_t bytes);
/// Half the candidates tied at the cut, with ids in several orders.
void tie_figures(const Report& report, std::size_t bytes);
/// Pools arranged by level sum beside a read of all their levels: jobs on all competences, on a
/// part of them, with a formula. `correlated` says of what people.
void capped_figures(const Report& report, std::size_t bytes, bool correlated);
/// The same with people drawn around the occupations of O*NET, whose text files are in `folder`.
void occupation_figures(const Report& report, std::size_t candidates, const std::string& folder);
/// Building an arranged pool, and what it takes.
void capped_build_figures(const Report& report, std::size_t bytes);
/// Pool files: opening, reading, checksums, saving.
void file_figures(const Report& report, std::size_t bytes, bool quick);
/// Living pools in memory and in files, beside SQLite where it was there at the build.
void live_figures(const Report& report, bool quick);
/// All points.
void points_figures(const Report& report, std::size_t bytes);
/// Points by matrix products.
void linear_figures(const Report& report, std::size_t bytes);
/// Building from rows.
void build_figures(const Report& report, std::size_t bytes);
/// Small pools.
void small_figures(const Report& report);
/// Lists of a hundred thousand and a million.
void long_list_figures(const Report& report);
/// Points, verdict and explanation of one profile.
void profile_figures(const Report& report);
/// One person and many jobs.
void job_figures(const Report& report);
/// Many jobs at once: a matrix of points, one person and prepared jobs.
void many_job_figures(const Report& report);
/// People of an own type beside a loop written by hand.
void own_type_figures(const Report& report);
/// How sure a ranking is: places, sampled weights, stability.
void analysis_figures(const Report& report, std::size_t bytes);
/// Several openings filled from so many candidates.
void assign_figures(const Report& report, std::size_t candidates);
/// The best pairs for a shared post; those of a million people once, or not at all if `quick`.
void tandem_figures(const Report& report, bool quick);
/// Rankings of many shards put together.
void shard_figures(const Report& report);
/// A ranking of everybody.
void full_figures(const Report& report);
/// How the cost of ranking grows.
void growth_figures(const Report& report, std::size_t bytes);
/// One scan over so many candidates with 32 competences, as added or arranged by level sum.
void large_figures(const Report& report, std::size_t candidates, bool arranged);

}  // namespace herne::bench
