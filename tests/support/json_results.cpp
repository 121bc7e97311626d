// SPDX-License-Identifier: BSL-1.0
#include "support/json_results.hpp"

#include "support/json_cases.hpp"

#include <herne/io/json.hpp>
#include <herne/match/rank.hpp>
#include <herne/pool/pool.hpp>

namespace herne_test {
namespace {

using herne::Level;

herne::Profile profile(const char* id, Level german, Level english, Level grade) {
    return {id, languages(), std::vector<Level>{german, english, grade}};
}

herne::Profile undecided() {
    herne::EvidenceByCompetence evidence;
    evidence[0] = {{.what = "B2 certificate",
                    .source = "school",
                    .date = "2020-01-01",
                    .valid_until = "2025-01-01",
                    .status = herne::EvidenceStatus::documented}};
    return {"P-3", languages(), {Level::unknown(), 1, 2}, std::move(evidence)};
}

}  // namespace

const herne::JobProfile& small_job() {
    static const herne::JobProfile job =
        herne::job_profile_from_json(job_text(), {.frameworks = {languages()}});
    return job;
}

const herne::TeamProfile& small_team() {
    static const herne::TeamProfile team =
        herne::team_profile_from_json(team_text(), {.frameworks = {languages()}});
    return team;
}

const std::vector<herne::Profile>& small_field() {
    static const std::vector<herne::Profile> field{profile("P-1", 6, 3, 4), profile("P-2", 6, 3, 4),
                                                   undecided(), profile("P-4", 1, 6, 6),
                                                   profile("P-5", 4, 2, 1)};
    return field;
}

herne::Ranking small_ranking() {
    herne::PoolBuilder builder{languages()};
    for (const auto& one : small_field())
        builder.add(one);
    return herne::rank(builder.build(), small_job(),
                       {.top = 1, .also = {"P-4", "P-5"}, .min_score = 0.125});
}

herne::Explanation small_explanation() {
    return herne::explain(small_field()[2], small_job());
}

herne::Comparison small_comparison() {
    return herne::compare(small_field()[0], small_field()[2], small_job());
}

}  // namespace herne_test
