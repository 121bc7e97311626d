// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "packed/column.hpp"
#include "packed/levels.hpp"
#include "pool/string_ids.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the rows in ascending order of their ids, nothing where they stand in it already. Throws
/// `invalid_input` naming both rows if an id stands twice. Takes 16 bytes a row beside the result,
/// which are overwritten.
[[nodiscard]] std::vector<std::size_t> rows_by_id(std::span<const std::uint64_t> ids);
[[nodiscard]] std::vector<std::size_t> rows_by_id(const Column<std::uint64_t>& ids);
/// As above; strings compare byte by byte.
[[nodiscard]] std::vector<std::size_t> rows_by_id(const StringIds& ids);
/// Returns where each row stands in `by_id`, nothing for more than 2^32 rows.
[[nodiscard]] std::vector<std::uint32_t> ranks_of(const std::vector<std::size_t>& by_id);
/// Writes for each superblock of `levels` the row with its least id. `by_id` is empty where rows
/// stand in order of their ids.
void find_least_rows(const std::vector<std::size_t>& by_id, const PackedLevels& levels,
                     std::vector<std::size_t>& least) noexcept;

}  // namespace herne::inline HERNE_ABI::detail
