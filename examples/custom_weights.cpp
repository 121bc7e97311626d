// SPDX-License-Identifier: BSL-1.0

/// \file
/// The weights of a job from pairwise comparisons (AHP), from swings, or from a rank order, each
/// turned into whole numbers once; and what they make of the ranking.

#include <herne/herne.hpp>

#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

namespace {

/// Returns `job` with other weights for its groups.
herne::JobProfile with_group_weights(const herne::JobProfile& job, const std::vector<int>& weights,
                                     const herne::Text& source) {
    herne::JobProfileParts parts = job.parts();
    for (std::size_t g = 0; g < parts.groups.size(); ++g)
        parts.groups[g].weight = weights[g];
    parts.weights_source = source;
    return herne::JobProfile{parts, job.framework()};
}

void show(const std::string& method, const herne::JobProfile& job, const herne::Pool& pool) {
    std::cout << method << ":";
    for (const auto& group : job.parts().groups)
        std::cout << ' ' << group.id << ' ' << group.weight;
    std::cout << "\n ";
    for (const auto& entry : herne::rank(pool, job, {.top = 5}))
        std::cout << "  " << entry.place << ". " << entry.id << ' ' << entry.score();
    std::cout << '\n';
}

herne::AhpWeights compared_in_pairs() {
    herne::PairwiseComparisons comparisons{
        {"ai", "projects", "working-style", "competence-model", "wishes"}};
    comparisons.set("ai", "projects", 2);
    comparisons.set("ai", "working-style", 3);
    comparisons.set("ai", "competence-model", 3);
    comparisons.set("ai", "wishes", 5);
    comparisons.set("projects", "working-style", 2);
    comparisons.set("projects", "competence-model", 1);
    comparisons.set("projects", "wishes", 3);
    comparisons.set("working-style", "competence-model", 1);
    comparisons.set("working-style", "wishes", 2);
    comparisons.set("competence-model", "wishes", 2);
    return herne::ahp_weights(comparisons);
}

}  // namespace

int main() {
    const auto job = herne::load_job_profile("examples/data/jobs/16-0107.json");
    const auto pool = herne::load_pool_csv("examples/data/applicants.csv", job.framework());
    std::cout << std::fixed << std::setprecision(3);
    show("as shipped", job, pool);

    const herne::AhpWeights ahp = compared_in_pairs();
    std::cout << "consistent enough: " << (ahp.findings.empty() ? "yes" : "no") << " ("
              << ahp.random_index_source << ")\n";
    show("in pairs",
         with_group_weights(job, herne::whole_weights(ahp.weights, 100), "AHP, example"), pool);

    const std::vector<double> swings{100, 60, 40, 45, 30};
    show("swing",
         with_group_weights(job, herne::whole_weights(herne::swing_weights(swings), 100),
                            "swing, example"),
         pool);

    const std::vector<int> ranks{1, 2, 3, 3, 5};
    const auto centroid = herne::rank_order_weights(ranks, herne::RankOrderMethod::centroid);
    show("by rank",
         with_group_weights(job, herne::whole_weights(centroid, 100), "rank order, example"), pool);
}
