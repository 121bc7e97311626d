// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

/// \file
/// Where the competences of a job stand in a framework of somebody else's.

namespace herne::inline HERNE_ABI::detail {

/// Returns where each of `wanted` (full ids) stands in `held`. Throws `framework_mismatch` that
/// names the first competence which `held` lacks or has on another scale; `holder` says what holds
/// it, as in "the pool".
[[nodiscard]] HERNE_EXPORT std::vector<std::size_t> positions(std::span<const Competence> wanted,
                                                              const Framework& held,
                                                              std::string_view holder);

}  // namespace herne::inline HERNE_ABI::detail
