// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/text.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What people were selected by.
enum class SelectionKind {
    conditions,   ///< the eligibility formula of a job, or of one of its stages
    clause,       ///< one top-level clause of the formula
    requirement,  ///< the required level of one requirement
    place,        ///< the first places of a ranking
    stated,       ///< what somebody states, such as a panel's decision
};

/// Who would be selected without one clause or requirement.
struct SelectionWithout {
    SelectionKind kind = SelectionKind::clause;  ///< what is left out: `clause` or `requirement`
    std::string id = {};                         ///< its id, may be empty for a clause
    Text label = {};                             ///< what people call it
    std::vector<CandidateId> selected = {};      ///< who is selected without it, ids ascending

    bool operator==(const SelectionWithout&) const = default;
};

/// Who was looked at and who went on; what `impact` looks at. It knows nothing of a roster.
struct Selection {
    Provenance provenance = {};                      ///< what went into it, if it was computed
    SelectionKind kind = SelectionKind::conditions;  ///< what people were selected by
    std::string id = {};     ///< id of the clause or requirement, empty for others
    Text label = {};         ///< what people call it
    std::size_t places = 0;  ///< how many places, for `place`
    std::vector<CandidateId> considered = {};    ///< who was looked at, ids ascending
    std::vector<CandidateId> selected = {};      ///< who of them went on, ids ascending
    std::vector<SelectionWithout> without = {};  ///< the same without one clause or requirement

    bool operator==(const Selection&) const = default;
};

/// Returns who of the pool is not ineligible, and who would not be without each top-level clause.
/// For a stage give `job.at_stage(stage)`. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT Selection selection_by_conditions(const Pool& pool,
                                                             const JobProfile& job);
/// Returns who of the pool does not fail the top-level clause at `clause`. Throws
/// `framework_mismatch`, `invalid_input` for a position out of range.
[[nodiscard]] HERNE_EXPORT Selection selection_by_clause(const Pool& pool, const JobProfile& job,
                                                         std::size_t clause);
/// Returns who of the pool is known to reach the required level of a requirement. Throws
/// `framework_mismatch`, `unknown_id`.
[[nodiscard]] HERNE_EXPORT Selection selection_by_requirement(const Pool& pool,
                                                              const JobProfile& job,
                                                              std::string_view requirement);
/// Returns who of the pool has one of the first `places` places, all who share the last one
/// included, and who would have without each top-level clause and each requirement. The others keep
/// their weights; a sole requirement is not left out. Throws `framework_mismatch`, `invalid_input`
/// for no place.
[[nodiscard]] HERNE_EXPORT Selection selection_by_place(const Pool& pool, const JobProfile& job,
                                                        std::size_t places);
/// Returns a selection that somebody made, such as whom a panel wants to hear; ids may come in any
/// order. Throws `invalid_input` for an id that stands twice, and for somebody selected who was not
/// considered.
[[nodiscard]] HERNE_EXPORT Selection stated_selection(std::vector<CandidateId> considered,
                                                      std::vector<CandidateId> selected,
                                                      Text label = {});

/// Returns "conditions", "clause", "requirement", "place" or "stated".
[[nodiscard]] HERNE_EXPORT const char* to_string(SelectionKind kind) noexcept;

}  // namespace herne::inline HERNE_ABI
