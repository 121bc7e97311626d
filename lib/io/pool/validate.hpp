// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/pool_file.hpp>

#include "io/pool/opened_file.hpp"
#include "pool/pool_access.hpp"

#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Throws `invalid_file` unless the header counts the competences of `framework`.
void check_framework(const OpenedFile& file, const Framework& framework);
/// Throws `invalid_file` unless what is read at once is what it can be: codes on their scales, caps
/// that never rise, rows of candidates.
void check_summaries(const OpenedFile& file, const PoolAccess::Data& data);
/// Returns what is wrong with pages and checksums, all of which are read.
[[nodiscard]] std::vector<Damage> damaged_pages(const OpenedFile& file);
/// Returns which sections of a pool whose pages are as they were written contradict each other; all
/// of it is read. Takes 9 bytes a candidate.
[[nodiscard]] std::vector<Damage> contradictions(const OpenedFile& file,
                                                 const PoolAccess::Data& data);
/// Throws `invalid_file` that lists the damages, unless there are none.
void refuse(const std::vector<Damage>& damages, const std::string& name);

}  // namespace herne::inline HERNE_ABI::detail
