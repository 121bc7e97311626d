// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/record/digest.hpp>
#include <herne/record/model.hpp>

#include "base/digest.hpp"

#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Adds everything that equality of scales looks at.
void add(Digest& digest, const std::string& id, const Text& label,
         const std::vector<ScaleLevel>& levels);
/// Adds everything that equality of scales looks at.
void add(Digest& digest, const Scale& scale);

/// Returns the digest over the whole content of one unmerged framework.
[[nodiscard]] std::string framework_digest(const FrameworkParts& parts);

}  // namespace herne::inline HERNE_ABI::detail
