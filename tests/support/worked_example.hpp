// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>

#include "support/letters.hpp"

namespace herne::test {

/// Returns the parts of the worked example of the method: group A (weight 60) of x, level 4, weight
/// 2, and y, level 3, weight 1; group B (weight 40) of z, level 2, threshold. Tables: x 0 3 6 9 12,
/// y 0 2 4 6, z 0 0 12; 30 points at most.
inline JobProfileParts worked_example_parts() {
    JobProfileParts parts;
    parts.reference = "example";
    parts.title = "Example";
    parts.frameworks = {{"f", "1"}};
    parts.groups = {{.id = "A", .weight = 60}, {.id = "B", .weight = 40}};
    parts.requirements = {
        {.id = "x", .competence = "a", .level = 4, .weight = 2, .group = "A"},
        {.id = "y", .competence = "b", .level = 3, .weight = 1, .group = "A"},
        {.id = "z", .competence = "c", .level = 2, .group = "B", .fit = Fit::threshold()}};
    return parts;
}

/// Returns the worked example over the competences f/a (0..4), f/b (0..3) and f/c (0..2).
inline JobProfile worked_example() {
    return {worked_example_parts(), letters({4, 3, 2})};
}

}  // namespace herne::test
