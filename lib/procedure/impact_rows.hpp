// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/impact.hpp>

#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Most people of two rows that are held against each other by Fisher's exact test: its whole
/// numbers have about as many bits.
inline constexpr std::uint64_t max_tested_people = 40'000;

/// Fills in what follows of `people` and `selected`: rates, ratios, four fifths, tests.
void compare_rows(std::span<ImpactRow> rows);

}  // namespace herne::inline HERNE_ABI::detail
