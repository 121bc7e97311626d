// SPDX-License-Identifier: BSL-1.0
#include "io/job_notes.hpp"

namespace herne::inline HERNE_ABI::detail {

void note_job(FormatNotes& notes, const JobProfile& job) {
    const JobProfileParts& parts = job.parts();
    const std::string where = "job " + job.reference();
    const auto note = [&](bool is_there, const std::string& what) {
        note_if(is_there, notes, where, what);
    };
    note(!parts.groups.empty(), "groups are not kept: weights are shares of the whole job");
    note(parts.weight_total.has_value(), "the total of rounded shares is not kept");
    note(!parts.weights_source.empty(), "where weights come from is not kept");
    note(!parts.stages.empty(), "stages of the selection are not kept");
    note(!parts.tasks.empty(), "tasks are not kept");
    note(!(parts.terms == Terms{}), "terms are not kept");
    note(!parts.employer.empty() || !parts.unit.empty(), "employer and unit are not kept");
    note(!parts.note.empty(), "notes are not kept");
}

void note_requirement(FormatNotes& notes, const JobProfile& job, const Requirement& requirement) {
    const std::string where = "job " + job.reference() + ", requirement " + requirement.id;
    const auto note = [&](bool is_there, const std::string& what) {
        note_if(is_there, notes, where, what);
    };
    note(!(requirement.fit == Fit{}), "a fit is not kept: points by level are proportional");
    note(requirement.proof.has_value(), "how a requirement is established is not kept");
    note(requirement.shared.has_value(), "what is asked of two who share a post is not kept");
    note(!requirement.label.empty(), "what a requirement is called is not kept");
    note(!requirement.source_line.empty(), "lines of the posting are not kept");
}

void note_evidence(FormatNotes& notes, const std::string& where, const Evidence& evidence,
                   std::string_view source) {
    note_if(!evidence.source.empty() && evidence.source != source, notes, where,
            "where evidence comes from is not kept");
    note_if(!evidence.valid_until.empty(), notes, where,
            "until when evidence is valid is not kept");
    note_if(evidence.status != EvidenceStatus::judged, notes, where,
            "how far evidence is established is not kept: it reads as judged");
}

}  // namespace herne::inline HERNE_ABI::detail
