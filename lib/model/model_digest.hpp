// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/framework.hpp>

#include "base/digest.hpp"

#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Adds all words, by language.
void add(Digest& digest, const Text& text);
/// Adds everything that equality of scales looks at.
void add(Digest& digest, const std::string& id, const Text& label,
         const std::vector<ScaleLevel>& levels);
/// Adds everything that equality of scales looks at.
void add(Digest& digest, const Scale& scale);
/// Adds the whole competence, its scale included.
void add(Digest& digest, const Competence& competence);

/// Returns the digest over the whole content of one unmerged framework.
[[nodiscard]] std::string framework_digest(const FrameworkParts& parts);

}  // namespace herne::inline HERNE_ABI::detail
