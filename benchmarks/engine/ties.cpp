// SPDX-License-Identifier: BSL-1.0
#include "engine/figures.hpp"
#include "engine/pools.hpp"

#include <string>

namespace herne::bench {
namespace {

struct Case {
    const char* key;
    Ids ids;
    bool wide;
};

constexpr Case cases[] = {
    {"ties_half", Ids::shuffled, false},
    {"ties_half_wide", Ids::shuffled, true},
    {"ties_half_strings", Ids::strings, false},
    {"ties_half_ascending", Ids::ascending, false},
    {"ties_half_descending", Ids::descending, false},
};

}  // namespace

void tie_figures(const Report& report, std::size_t bytes) {
    const std::size_t candidates = bytes * 2 / 32;
    const Pool random = random_pool(32, candidates);
    const Scorecard narrow_job = tie_job(random, false);
    const Scorecard wide_job = tie_job(random, true);
    for (const auto& one : cases)
        for (const auto arrange : {Arrangement::as_added, Arrangement::by_level_sum}) {
            const bool arranged = arrange == Arrangement::by_level_sum;
            const std::string key = std::string{one.key} + (arranged ? "_arranged" : "");
            if (!report.wants({key}))
                continue;
            const Pool pool = half_tied_pool(candidates, one.ids, {.arrange = arrange});
            const Scorecard& job = one.wide ? wide_job : narrow_job;
            report.say(described(pool, job, "half of them one loss, mixed"));
            Medians ratio;
            for (int round = 0; round < report.rounds(); ++round)
                ratio.add(seconds_to_rank(pool, job) / seconds_to_rank(random, job));
            report.add(key.c_str(), ratio.median(),
                       std::string{"half tied at place 100, "} + name_of(one.ids) +
                           (arranged ? ", arranged" : "") + ": time / random pool as added");
        }
}

}  // namespace herne::bench
