// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/fraction.hpp>
#include <herne/version.hpp>

#include <vector>

namespace herne::inline HERNE_ABI {

/// What `lint` lets pass.
struct LintOptions {
    Fraction least_share = Fraction{1, 100};  ///< shares below are reported as `small_share`
};

/// Returns what a careful reader would question in `job`, errors first, then in the order of the
/// job: `judgement_in_eligibility`, `clause_without_source_line`, `stricter_than_posted`,
/// `must_only_weighs` (information), `no_credit_above_required`, `small_share`,
/// `heavier_weight_smaller_share`, `everybody_eligible`, `task_without_requirement`,
/// `requirement_without_task`, `protected_criterion`.
[[nodiscard]] HERNE_EXPORT std::vector<Finding> lint(const JobProfile& job,
                                                     const LintOptions& options = {});

}  // namespace herne::inline HERNE_ABI
