// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include "support/letters.hpp"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace herne::test {

/// Returns so many jobs over a framework of `competences` competences a, b, ..., each about some of
/// them, with weights and levels that `seed` decides; two in three ask for something.
inline std::vector<JobProfile> jobs_over(const Framework& framework, std::size_t count,
                                         unsigned seed, int max_weight = 9) {
    std::mt19937 random{seed};
    const auto below = [&](std::size_t limit) { return random() % limit; };
    std::vector<JobProfile> jobs;
    for (std::size_t j = 0; j < count; ++j) {
        JobProfileParts parts;
        parts.reference = "job " + std::to_string(j % 7);
        parts.title = "Job";
        parts.frameworks = {{framework.id(), framework.edition()}};
        const std::size_t requirements = 1 + below(2 * framework.size());
        for (std::size_t r = 0; r < requirements; ++r) {
            const Competence& competence = framework[below(framework.size())];
            const auto max = static_cast<std::size_t>(competence.scale.max());
            parts.requirements.push_back(
                {.id = "r" + std::to_string(r),
                 .competence = competence.id,
                 .level = static_cast<int>(1 + below(max)),
                 .weight = static_cast<int>(1 + below(static_cast<std::size_t>(max_weight))),
                 .fit = below(2) == 0 ? Fit::proportional() : Fit::full_scale()});
        }
        if (below(3) != 0) {
            const Competence& asked = framework[below(framework.size())];
            const Competence& other = framework[below(framework.size())];
            parts.eligibility = Eligibility{
                Clause::any_of({Clause::at(asked.id, 1), Clause::at(other.id, other.scale.max())})};
        }
        jobs.emplace_back(parts, framework);
    }
    return jobs;
}

}  // namespace herne::test
