// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/record_findings.hpp>

#include "io/record/contents.hpp"

#include <string_view>

namespace herne::inline HERNE_ABI::detail::record_lines {

/// Returns who is due for erasure on a day. Throws `invalid_input` for no day, and for rules out of
/// range.
[[nodiscard]] RecordDue due_on(const RecordContents& contents, std::string_view day,
                               const RetentionRules& rules);

}  // namespace herne::inline HERNE_ABI::detail::record_lines
