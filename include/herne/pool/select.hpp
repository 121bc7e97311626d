// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <span>

namespace herne::inline HERNE_ABI {

/// Returns the pool of the candidates at `rows`, in that order, with their ids, levels and
/// evidence; a competence that the input of `pool` is silent on stays so. Ids that are row numbers
/// become numbers: everybody keeps theirs. They lie in memory as they were added. Throws
/// `invalid_input` naming the position of a row that the pool does not have, or that stands twice.
/// O(rows x competences).
[[nodiscard]] HERNE_EXPORT Pool select(const Pool& pool, std::span<const std::size_t> rows);

/// Returns `pool` with its candidates lying in memory in another order: the same rows, ids, levels
/// and evidence. `window` is as in `PoolOptions`. Throws `invalid_input` for another one.
/// O(candidates x competences).
[[nodiscard]] HERNE_EXPORT Pool arranged(const Pool& pool, Arrangement arrangement,
                                         std::size_t window = PoolOptions{}.window);

/// Returns the pool of all candidates of `pools`, one after the other, with their ids, levels and
/// evidence; a competence is silent where the input of every one of them is. Ids that are row
/// numbers become numbers. Throws `framework_mismatch` naming the first pool over another framework
/// than the first one's, and `invalid_input` if there is no pool, if ids are of two kinds, or if an
/// id stands twice.
[[nodiscard]] HERNE_EXPORT Pool concat(std::span<const Pool> pools);

}  // namespace herne::inline HERNE_ABI
