// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/team_profile.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/profile.hpp>

#include <vector>

namespace herne_test {

/// Returns the job of `job_text()`.
[[nodiscard]] const herne::JobProfile& small_job();
/// Returns the team profile of `team_text()`.
[[nodiscard]] const herne::TeamProfile& small_team();
/// Returns five people: two tied at the top, one undecided with evidence, one ineligible, one in
/// between.
[[nodiscard]] const std::vector<herne::Profile>& small_field();
/// Returns the ranking of `small_field()`, cut after the first, with the last two asked for.
[[nodiscard]] herne::Ranking small_ranking();
/// Returns the explanation of the undecided one, who has evidence, reasons, ways and steps.
[[nodiscard]] herne::Explanation small_explanation();
[[nodiscard]] herne::Comparison small_comparison();

}  // namespace herne_test
