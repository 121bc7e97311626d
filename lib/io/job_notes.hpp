// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include "io/format_notes.hpp"

#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Notes what a job says beside its requirements and its eligibility formula that a format of
/// another system, which knows a reference, a title and weighted requirements, has no place for.
void note_job(FormatNotes& notes, const JobProfile& job);

/// Notes what a requirement says beside competence, level, weight and importance.
void note_requirement(FormatNotes& notes, const JobProfile& job, const Requirement& requirement);

/// Notes what evidence says beside `what`, `date` and `rater`; `source` is what a reader of the
/// format says of its own.
void note_evidence(FormatNotes& notes, const std::string& where, const Evidence& evidence,
                   std::string_view source);

}  // namespace herne::inline HERNE_ABI::detail
