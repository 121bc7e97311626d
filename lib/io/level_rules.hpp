// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/level_rule.hpp>
#include <herne/model/level.hpp>

#include <map>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Throws `invalid_input` that names `where` unless the rule's binning fits its scale.
void check_rule(const LevelRule& rule, std::string_view where);

/// Returns the level of somebody for whom a file states `written`. Throws `invalid_input` for what
/// the rule does not take, a value between two levels included.
[[nodiscard]] Level stated_level(const LevelRule& rule, std::string_view written);

/// Returns the level that a file requires by `written`: as `stated_level`, but the number of a
/// level where the rule is about days, which nobody requires. Throws as it does.
[[nodiscard]] Level required_level(const LevelRule& rule, std::string_view written);

/// Returns the rule of a competence: its own of `rules`, else `general`.
[[nodiscard]] const LevelRule& rule_of(const std::map<std::string, LevelRule>& rules,
                                       const std::string& competence, const LevelRule& general);

}  // namespace herne::inline HERNE_ABI::detail
