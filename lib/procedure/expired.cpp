// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/expired.hpp>

#include "procedure/panel_check.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

bool have_all_expired(std::span<const Evidence> evidence, std::string_view day) {
    return !evidence.empty() &&
           std::all_of(evidence.begin(), evidence.end(),
                       [&](const Evidence& one) { return one.expired_on(day); });
}

std::string last_valid(std::span<const Evidence> evidence) {
    std::string last;
    for (const Evidence& one : evidence)
        last = std::max(last, one.valid_until);
    return last;
}

EvidenceByCompetence evidence_of(const Pool& pool, std::size_t row) {
    EvidenceByCompetence all;
    for (std::size_t i = 0; i < pool.framework().size(); ++i)
        if (const auto found = pool.evidence(row, i); !found.empty())
            all.emplace(i, std::vector<Evidence>(found.begin(), found.end()));
    return all;
}

}  // namespace

PoolAsOf as_of(const Pool& pool, std::string_view day) {
    detail::check_day(day, "day");
    const Framework& framework = pool.framework();
    PoolBuilder builder{framework};
    std::vector<ExpiredLevel> expired;
    std::vector<Level> levels(framework.size());
    for (std::size_t row = 0; row < pool.size(); ++row) {
        for (std::size_t i = 0; i < levels.size(); ++i) {
            levels[i] = pool.level(row, i);
            const auto evidence = pool.evidence(row, i);
            if (!levels[i].known() || !have_all_expired(evidence, day))
                continue;
            levels[i] = Level::unknown();
            expired.push_back({.id = pool.id(row),
                               .competence = framework[i].id,
                               .valid_until = last_valid(evidence)});
        }
        builder.add(pool.id(row), levels, evidence_of(pool, row));
    }
    for (std::size_t i = 0; i < levels.size(); ++i)
        if (!pool.provided(i))
            builder.not_provided(i);
    return {.pool = builder.build(), .expired = std::move(expired)};
}

}  // namespace herne::inline HERNE_ABI
