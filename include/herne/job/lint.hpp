// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/version.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Whose post it is: which law the reasons of findings speak of.
enum class Employer {
    public_service,  ///< Art. 33(2) GG and equality law of the public service
    private_sector,  ///< General Equal Treatment Act (AGG)
};

/// What `lint` looks for and lets pass.
struct LintOptions {
    Fraction least_share = Fraction{1, 100};       ///< shares below are reported as `small_share`
    std::vector<std::string> only = {};            ///< codes of the rules to apply; empty: all
    std::vector<std::string> without = {};         ///< codes of rules to leave out, of `only` too
    Employer employer = Employer::public_service;  ///< whose law the reasons speak of
};

/// Returns the codes of all rules, in the order in which `lint` lists them.
[[nodiscard]] HERNE_EXPORT std::span<const std::string_view> lint_rules() noexcept;

/// Returns what a careful reader would question in `job`, errors first, then in the order of the
/// job: `task_without_requirement`, `requirement_without_task`, `everybody_eligible` (information),
/// `judgement_in_eligibility` (information where documents suffice as well),
/// `stricter_than_posted`, `clause_without_source_line`, `clause_stage_differs`,
/// `alternative_waits` (information), `clause_beyond_office` (where terms have a track, a clause
/// that it does not imply needs a reason), `must_only_weighs` (information),
/// `no_credit_above_required` (once a job), `small_share`, `heavier_weight_smaller_share`,
/// `protected_criterion`. Throws `unknown_id` for a code in the options that no rule has.
[[nodiscard]] HERNE_EXPORT std::vector<Finding> lint(const JobProfile& job,
                                                     const LintOptions& options = {});

}  // namespace herne::inline HERNE_ABI
