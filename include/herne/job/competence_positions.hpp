// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns where each of `wanted` (full ids) stands in `held`. Throws `framework_mismatch` that
/// names the first competence which `held` lacks or has on another scale; `holder` says what holds
/// it, as in "the pool", `user` what needs it.
[[nodiscard]] HERNE_EXPORT std::vector<std::size_t> positions(std::span<const Competence> wanted,
                                                              const Framework& held,
                                                              std::string_view holder,
                                                              std::string_view user = "the job");

}  // namespace herne::inline HERNE_ABI::detail
