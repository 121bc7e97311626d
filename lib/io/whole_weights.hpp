// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/job/job_profile.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the weight that a file writes: a decimal of 0..10,000 with at most six digits after the
/// point. Throws `invalid_input`.
[[nodiscard]] Fraction weight_of_decimal(std::string_view written);

/// Returns whole numbers in the proportions of `weights`, the least multiple of them that is whole,
/// divided by their greatest common divisor where some would be above 10,000; nothing where some
/// still are. None may be negative; 0 stays 0.
[[nodiscard]] std::optional<std::vector<int>> whole_weights(std::span<const Fraction> weights);

/// Returns whole weights of the job's requirements, without groups and rounding of shares: its own
/// where it has neither, else in the proportions of the shares; nothing as above.
[[nodiscard]] std::optional<std::vector<int>> whole_weights(const JobProfile& job);

}  // namespace herne::inline HERNE_ABI::detail
