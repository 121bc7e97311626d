// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/raises.hpp>
#include <herne/base/text.hpp>
#include <herne/model/level.hpp>

#include "report/language.hpp"

#include <span>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns a level with its label as far as it has one, or that it is unknown.
[[nodiscard]] std::string level_words(Level level, const Text& label, const Language& say);
/// Returns what is to be reached.
[[nodiscard]] std::string goal_words(const StatedGoal& goal, const Language& say);
/// Returns what the steps cost.
[[nodiscard]] std::string costs_words(std::span<const StepCosts> costs, const Language& say);
/// Returns what unknown levels count as, and what may be done about them.
[[nodiscard]] std::string raise_unknown_words(RaiseUnknown unknown, const Language& say);
/// Returns what a plan raises in short.
[[nodiscard]] std::string raises_words(const RaisePlan& plan, const Language& say);
/// Returns why nothing less reaches the goal, or why nothing at all does.
[[nodiscard]] std::string proof_words(const RaisePlan& plan, const Language& say);

}  // namespace herne::inline HERNE_ABI::detail
