// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>
#include <herne/procedure/record_findings.hpp>

#include "io/record/contents.hpp"

namespace herne::inline HERNE_ABI::detail::record_lines {

/// Computes every ranking of a record again.
[[nodiscard]] RecordReplay replayed(const RecordContents& contents, const Pool& pool);

}  // namespace herne::inline HERNE_ABI::detail::record_lines
