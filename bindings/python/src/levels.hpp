// SPDX-License-Identifier: BSL-1.0
#pragma once

// The levels and the evidence of one person as Python gives them.

#include "casters.hpp"

#include <map>
#include <string>
#include <vector>

namespace herne::python {

using EvidenceById = std::map<std::string, std::vector<Evidence>>;

/// Returns a level: of a number, None, or a label or code that the scale knows. Throws
/// `invalid_input` for other words.
[[nodiscard]] Level level_from(const Competence& competence, py::handle given);
/// Returns one level a competence: of a mapping from competence id to level, all others being
/// unknown, or of a sequence in the framework's order. Throws `unknown_id`, `invalid_input`, or
/// `TypeError`.
[[nodiscard]] std::vector<Level> levels_from(const Framework& over, const py::object& levels);
/// Returns evidence by the positions of competences. Throws `unknown_id`.
[[nodiscard]] EvidenceByCompetence by_position(const Framework& framework,
                                               const EvidenceById& evidence);

}  // namespace herne::python
