// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "scan/rank_scan.hpp"

#include <cstdint>
#include <optional>

namespace herne::inline HERNE_ABI::detail {

/// Returns a loss that as many candidates with a place have or go below as `request` lists, found
/// among those of an arranged pool who have the highest levels; nothing where it is not known, or
/// not worth a look: a scan that begins with it need not read most of the pool.
[[nodiscard]] std::optional<std::int64_t> first_limit(const RankRequest& request);

}  // namespace herne::inline HERNE_ABI::detail
