// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "pool/string_ids.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the rows in ascending order of their ids, nothing where they stand in it already. Throws
/// `invalid_input` naming both rows if an id stands twice. Takes 16 bytes a row beside the result.
[[nodiscard]] std::vector<std::size_t> rows_by_id(std::span<const std::uint64_t> ids);
/// As above; strings compare byte by byte.
[[nodiscard]] std::vector<std::size_t> rows_by_id(const StringIds& ids);
/// Returns where each row stands in `by_id`, nothing for more than 2^32 rows.
[[nodiscard]] std::vector<std::uint32_t> ranks_of(const std::vector<std::size_t>& by_id);
/// Returns for each superblock the row with its least id, nothing if `by_id` is empty.
[[nodiscard]] std::vector<std::size_t> least_rows_of(const std::vector<std::size_t>& by_id);

}  // namespace herne::inline HERNE_ABI::detail
