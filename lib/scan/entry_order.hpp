// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Sorts different candidates of `pool`: the least loss first, then by id ascending. Many of them
/// take linear time where they stand by id already or are an eighth of the pool or more; elsewhere
/// only those who share a loss are compared.
void sort_entries(std::vector<TopEntry>& entries, const Pool& pool);
/// Sorts entries that hold the first `k` of a pool, cuts them there, and returns how many of those
/// cut off have the loss of the last one.
[[nodiscard]] std::uint64_t cut_entries(std::vector<TopEntry>& entries, std::size_t k,
                                        const Pool& pool);

}  // namespace herne::inline HERNE_ABI::detail
