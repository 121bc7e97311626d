// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/code_counts.hpp"

#include <cstdint>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Returns how many candidates have one of the codes 0 to before `codes`.
[[nodiscard]] std::uint64_t count_of(const CodeCounts& counts, std::size_t codes) noexcept;

/// Returns the standard deviation of `values[code]` over the candidates counted, times their
/// number: the correctly rounded square root of an exact whole number. Codes past the end of
/// `values` are not counted. `values` are in 0..2^53.
[[nodiscard]] double spread_times_count(const CodeCounts& counts,
                                        std::span<const std::int64_t> values);

/// Returns the standard deviation of `values[code]` over the candidates counted, of whom there is
/// one at least, correctly rounded. Codes past the end of `values` are not counted.
[[nodiscard]] double spread(const CodeCounts& counts, std::span<const std::int64_t> values);

}  // namespace herne::inline HERNE_ABI::detail
