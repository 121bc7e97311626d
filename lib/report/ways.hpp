// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/job/reasons.hpp>

#include "report/page.hpp"

#include <cstddef>
#include <span>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// Returns the level to reach with what it is a level of.
[[nodiscard]] std::string raise_name(const Raise& raise, const JobProfile& job,
                                     const Language& say);
/// Returns all raises of one way, each with the level now.
[[nodiscard]] std::string way_text(std::span<const Raise> raises, const JobProfile& job,
                                   const Language& say);
/// Adds the ways to meet the conditions, numbered if there are several; nothing if they are met.
void add_ways(Page& page, const Ways& ways, const JobProfile& job, std::size_t indent);

}  // namespace herne::inline HERNE_ABI::detail
