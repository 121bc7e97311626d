// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/procedure/panel.hpp>

#include "job/job_check.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns where the input has the field of the rating at this position.
using RatingPlace = std::function<std::string(std::size_t rating, std::string_view field)>;

/// Completes the competence ids of `ratings` and reports every problem of them.
void report_problems(std::vector<Rating>& ratings, const Framework& framework,
                     const RatingPlace& place, const ProblemSink& sink);

/// Throws `invalid_input` unless `day` is a day `YYYY-MM-DD`; `where` names it.
void check_day(std::string_view day, std::string_view where);

}  // namespace herne::inline HERNE_ABI::detail
