// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/assign.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the number of places of all openings. Throws `invalid_input` unless `assign` takes them.
[[nodiscard]] std::uint64_t checked_places(std::span<const Opening> openings);

/// Returns by opening the rows of those who applied, ascending and each once; none where everybody
/// did. Throws `unknown_id`, naming the place of the id.
[[nodiscard]] std::vector<std::vector<std::size_t>> rows_of_applied(
    const Pool& pool, std::span<const Opening> openings);

}  // namespace herne::inline HERNE_ABI::detail
