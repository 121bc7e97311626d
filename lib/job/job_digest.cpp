// SPDX-License-Identifier: BSL-1.0
#include "job/job_digest.hpp"

#include "model/model_digest.hpp"

#include <herne/record/job.hpp>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// The weights of all groups stand behind their ids and labels.
void add_groups(Digest& digest, const std::vector<RequirementGroup>& groups) {
    const auto later = value_by(&RequirementGroup::weight, [](Digest&, int) {});
    digest.add(static_cast<std::int64_t>(groups.size()));
    for (const auto& group : groups)
        add_record(digest, group, later);
    for (const auto& group : groups)
        digest.add(std::int64_t{group.weight});
}

}  // namespace

void add(Digest& digest, const Fit& fit) {
    add_value(digest, fit.kind());
    add_value(digest, fit.shares());
}

void add(Digest& digest, const Eligibility& eligibility) {
    add_value(digest, eligibility.formula());
}

std::string job_digest(const JobProfileParts& parts, const std::string& stage) {
    Digest digest;
    digest.add("herne-job-profile");
    add_record(digest, parts,
               value_by(&JobProfileParts::reference,
                        [&](Digest& sink, const std::string& reference) {
                            sink.add(reference).add(stage);
                        }),
               value_by(&JobProfileParts::groups, add_groups));
    return digest.hex();
}

}  // namespace herne::inline HERNE_ABI::detail
