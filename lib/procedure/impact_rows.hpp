// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/impact.hpp>

#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Most people of two rows that are held against each other by Fisher's exact test: its whole
/// numbers have about as many bits.
inline constexpr std::uint64_t max_tested_people = 40'000;

/// Fills in what follows of `people` and `selected` but for the tests: rates, ratios, four fifths.
/// Returns the row with the highest rate, the first of several; nullptr where nothing is compared.
const ImpactRow* compare_rates(std::span<ImpactRow> rows);
/// Returns whether a row is tested against the one with the highest rate.
[[nodiscard]] bool is_tested(const ImpactRow& row, const ImpactRow* highest) noexcept;

}  // namespace herne::inline HERNE_ABI::detail
