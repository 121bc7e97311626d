// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include "base/digest.hpp"

#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Adds shape and shares.
void add(Digest& digest, const Fit& fit);
/// Adds the whole formula, its names and source lines included.
void add(Digest& digest, const Eligibility& eligibility);

/// Returns the digest over the whole content of a job, digests of its frameworks and the stage it
/// was cut at included.
[[nodiscard]] std::string job_digest(const JobProfileParts& parts, const std::string& stage);

}  // namespace herne::inline HERNE_ABI::detail
