// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/text.hpp>
#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/level.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Appraisal (dienstliche Beurteilung) of one person, as its authority gave it.
struct Appraisal {
    CandidateId id = {};      ///< of whom
    std::string grade = {};   ///< the overall judgement in its own words, such as "4 points of 5"
    std::string office = {};  ///< the office it was given in, such as "A 11"
    std::string date = {};    ///< day it was given, `YYYY-MM-DD`

    bool operator==(const Appraisal&) const = default;
};

/// One person on a comparison sheet.
struct ComparedPerson {
    CandidateId id = {};                     ///< who
    bool civil_servant = false;              ///< whether appraisals for the grade come first
    std::vector<Appraisal> appraisals = {};  ///< newest first
    Verdict verdict = Verdict::eligible;     ///< outcome of the eligibility check
    std::vector<std::string> open = {};      ///< ids of the clauses that are to be settled

    bool operator==(const ComparedPerson&) const = default;
};

/// One person's side of one criterion.
struct ComparedLevel {
    Level level = {};                     ///< the level, perhaps unknown
    Text label = {};                      ///< what the scale calls it, empty if it is unknown
    std::vector<Evidence> evidence = {};  ///< the evidence for it

    bool operator==(const ComparedLevel&) const = default;
};

/// One criterion of a comparison sheet.
struct ComparedCriterion {
    std::string requirement = {};              ///< the requirement's id
    std::string competence = {};               ///< full competence id
    Text label = {};                           ///< what people call it
    Importance importance = Importance::must;  ///< how the posting words it
    Proof proof = Proof::judgement;            ///< how it is established
    int required_level = 1;                    ///< the required level
    Text required_label = {};                  ///< what the scale calls that
    std::vector<ComparedLevel> levels = {};    ///< one entry a person, in their order

    bool operator==(const ComparedCriterion&) const = default;
};

/// Comparison sheet (Gegenüberstellung) of people who are considered close: appraisals first, then
/// criterion by criterion, with unknown levels and evidence. It has no points, no sum and no
/// verdict on who is better or whether they are equal: contents are compared, and people decide.
struct ComparisonSheet {
    Provenance provenance = {};                    ///< what the ranking was made from
    std::vector<ComparedPerson> people = {};       ///< ids ascending
    std::vector<Finding> findings = {};            ///< such as an appraisal that is missing
    std::vector<ComparedCriterion> criteria = {};  ///< in the job's order

    bool operator==(const ComparisonSheet&) const = default;
};

/// What a comparison sheet shows besides.
struct ComparisonSheetOptions {
    std::vector<Appraisal> appraisals = {};        ///< of the people compared
    std::vector<CandidateId> civil_servants = {};  ///< who of them is one
};

/// Returns the sheet of `ids`, which may come in any order. That a civil servant has no appraisal
/// is a finding (`appraisal_missing`), as is one without a day (`appraisal_without_date`) or
/// without an office (`appraisal_without_office`). Throws `invalid_input` for fewer than two
/// people, one who stands twice, a ranking of another job, and what is said of somebody who is not
/// compared; `unknown_id` for somebody whom the ranking or the pool does not have.
[[nodiscard]] HERNE_EXPORT ComparisonSheet
comparison_sheet(const Ranking& ranking, const Pool& pool, const JobProfile& job,
                 std::span<const CandidateId> ids, const ComparisonSheetOptions& options = {});

}  // namespace herne::inline HERNE_ABI
