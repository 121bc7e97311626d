// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/open_questions.hpp>
#include <herne/analysis/place_intervals.hpp>

#include "report/language.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns how many are certain, possible and out at a cut.
[[nodiscard]] std::string cut_counts(const PlaceCounts& counts, std::uint64_t top,
                                     const Language& say);
/// Returns the greatest place, or that it lies beyond the cut.
[[nodiscard]] std::string worst_place(const PlaceInterval& entry,
                                      const std::optional<std::uint64_t>& top, const Language& say);
/// Returns the fewest and the most points, once where they are the same.
[[nodiscard]] std::string points_range(const PlaceInterval& entry);
/// Returns where somebody stands at the cut, and whether they may drop out.
[[nodiscard]] std::string standing_name(const PlaceInterval& entry, const Language& say);
/// Returns what people call what is asked for, or the ids where they call it nothing.
[[nodiscard]] std::string question_name(const OpenQuestion& question, const std::string& label);

}  // namespace herne::inline HERNE_ABI::detail
