// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>
#include <herne/analysis/stability.hpp>
#include <herne/analysis/weight_space.hpp>
#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>
#include <herne/model/unknown_as.hpp>

#include "report/language.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns what people call it, or its id where they call it nothing.
[[nodiscard]] std::string label_or_id(const Text& label, const std::string& id,
                                      const Language& say);
/// Returns the first `most` of some words, and how many more there are.
[[nodiscard]] std::string first_words(std::span<const std::string> words, std::size_t most,
                                      const Language& say);
/// Returns what unknown levels count as.
[[nodiscard]] std::string unknown_words(UnknownAs unknown_as, const Language& say);
[[nodiscard]] std::string unknown_words(SampledLevels levels, const Language& say);
/// Returns a set of weightings in words.
[[nodiscard]] std::string space_words(const WeightSpaceParts& space, const Language& say);
/// Returns how many samples there are, and how they were made.
[[nodiscard]] std::string sampling_words(const Acceptability& result, const Language& say);
/// Returns the mean share of some samples, of which `sum` of `total` parts each is the sum.
[[nodiscard]] std::string mean_share(std::int64_t sum, std::uint64_t samples, std::int64_t total,
                                     const Language& say);
/// Returns what has a weight by its id, or all requirements where it has none.
[[nodiscard]] std::string weight_name(const std::string& id, const Language& say);

/// Returns shares between two ends, square brackets for ends that belong to it and round ones for
/// those that do not.
[[nodiscard]] std::string interval_words(const ShareInterval& interval, const Language& say);
/// Returns a sum of shares in percentage points, rounded half up.
[[nodiscard]] std::string percentage_points(const Fraction& sum, const Language& say);
/// Returns a difference of shares in percentage points, with its sign, rounded half away
/// from 0.
[[nodiscard]] std::string difference_words(const Fraction& before, const Fraction& after,
                                           const Language& say);
/// Returns which shares are closest to an end at which something changes, or that nothing does.
[[nodiscard]] std::string closest_words(const Stability& result, const Language& say);

}  // namespace herne::inline HERNE_ABI::detail
