// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assign.hpp>

#include "scan/scorecard_columns.hpp"
#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Who may stand at one opening.
struct StandingPeople {
    std::uint64_t eligible = 0;        ///< of those who applied
    std::uint64_t undecided = 0;       ///< of those who applied
    std::uint64_t ineligible = 0;      ///< of those who applied
    std::vector<TopEntry> first = {};  ///< the best who may stand: least loss first, then by id
};

/// Returns who may stand at each of `openings`, at most the first `top`. `columns` and `applied`
/// are by opening; the latter are rows, each once, looked at where the opening says who applied.
/// Throws `cancelled`.
[[nodiscard]] std::vector<StandingPeople> standing_people(
    std::span<const Opening> openings, std::span<const ScorecardColumns> columns,
    std::span<const std::vector<std::size_t>> applied, std::size_t top,
    const AssignOptions& options);

}  // namespace herne::inline HERNE_ABI::detail
