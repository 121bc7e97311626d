// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/lint.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Part of a job profile, in the order in which a reader meets them.
enum class Section { tasks, eligibility, requirements };

/// A finding and where in the job it belongs.
struct Noticed {
    Section section;    ///< part of the job
    std::size_t index;  ///< position within the part
    Finding finding;    ///< what was noticed
};

/// Returns the reason that the employer's law gives.
[[nodiscard]] inline Text by_law(Employer employer, Text in_public, Text in_private) {
    return employer == Employer::public_service ? std::move(in_public) : std::move(in_private);
}

/// Appends what there is to say about the eligibility formula.
void lint_eligibility(const JobProfile& job, const LintOptions& options,
                      std::vector<Noticed>& noticed);
/// Appends which clauses have a stage that does not go with the rest of the job.
void lint_stages(const JobProfile& job, std::vector<Noticed>& noticed);
/// Appends which clauses ask more of a status group with a track than its office does.
void lint_office(const JobProfile& job, std::vector<Noticed>& noticed);
/// Appends what there is to say about weights and shares.
void lint_weights(const JobProfile& job, const LintOptions& options, std::vector<Noticed>& noticed);
/// Appends which fits give no credit above the required level, as one finding.
void lint_fits(const JobProfile& job, const LintOptions& options, std::vector<Noticed>& noticed);
/// Appends which tasks and requirements do not belong to each other.
void lint_tasks(const JobProfile& job, const LintOptions& options, std::vector<Noticed>& noticed);
/// Appends which requirements and clauses are worded after a protected attribute.
void lint_wording(const JobProfile& job, const LintOptions& options, std::vector<Noticed>& noticed);

/// Returns `requirements[3] (ml)`.
[[nodiscard]] std::string requirement_place(const JobProfile& job, std::size_t index);

/// One clause of an eligibility formula, and where it stands.
struct PlacedClause {
    const Clause* clause;  ///< the clause, which lives as long as its job
    std::string place;     ///< e.g. `eligibility.all[1].any[0] (degree)`
    bool lacks_source_line =
        false;  ///< whether it is the outermost clause that no source line stands in or around; an
                ///< outermost `all` is left to its parts
    bool settled = false;      ///< whether it or a clause around it has or lacks a source line, so
                               ///< that its parts need no look
    std::string stage = {};    ///< its stage, stated or inherited, "" if it has none
    bool only_admits = false;  ///< whether a clause around it can be met by documents alone
};
/// Returns all clauses of the job's formula, a combination before its parts.
[[nodiscard]] std::vector<PlacedClause> placed_clauses(const JobProfile& job);

}  // namespace herne::inline HERNE_ABI::detail
