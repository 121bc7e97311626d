// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/selection.hpp>

namespace herne::inline HERNE_ABI::detail {

/// Throws `invalid_input` unless ids ascend, and whoever is selected was considered.
void check(const Selection& selection);

}  // namespace herne::inline HERNE_ABI::detail
