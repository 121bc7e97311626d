// SPDX-License-Identifier: BSL-1.0
// The first program of the README, letter for letter.
// clang-format off
#include <herne/herne.hpp>
#include <iostream>
int main() {
    const auto job  = herne::load_job_profile("examples/data/jobs/16-0107.json");
    const auto pool = herne::load_pool_csv("examples/data/applicants.csv", job.framework());
    for (const auto& entry : herne::rank(pool, job, {.top = 10}))
        std::cout << entry.place << ' ' << entry.id << ' ' << entry.score() << '\n';
}
