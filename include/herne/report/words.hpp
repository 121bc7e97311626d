// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/text.hpp>
#include <herne/version.hpp>

#include <functional>
#include <map>
#include <string>

namespace herne::inline HERNE_ABI {

/// Returns all that reports, and pictures of results, say in words of their own, in German and
/// English, by a short name; `{}` in them stands for a value. For front ends that say the same by
/// the same words. Built at the first call; may be called from any thread.
[[nodiscard]] HERNE_EXPORT const std::map<std::string, Text, std::less<>>& report_words();

}  // namespace herne::inline HERNE_ABI
