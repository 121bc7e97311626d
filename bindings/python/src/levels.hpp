// SPDX-License-Identifier: BSL-1.0
#pragma once

// The levels and the evidence of one person as Python gives them.

#include "casters.hpp"

#include <map>
#include <string>
#include <vector>

namespace herne::python {

using EvidenceById = std::map<std::string, std::vector<Evidence>>;

/// Returns a level: of a number, None, or text, as `Competence::parse` reads it. Throws
/// `invalid_input` for other words.
[[nodiscard]] Level level_from(const Competence& competence, py::handle given);
/// Returns the level that text or an integer is for a scale or a competence. Throws
/// `invalid_input`, or `TypeError` for anything else.
template <class Parser>
[[nodiscard]] Level parsed_by(const Parser& parser, const py::object& text, LevelsAs levels_as) {
    if (py::isinstance<py::str>(text))
        return parser.parse(text.cast<std::string>(), levels_as);
    return parser.parse(integer_from(text, "level"), levels_as);
}
/// Returns one level a competence: of a mapping from competence id to level, all others being
/// unknown, or of a sequence in the framework's order. Throws `unknown_id`, `invalid_input`, or
/// `TypeError`.
[[nodiscard]] std::vector<Level> levels_from(const Framework& over, const py::object& levels);
/// Returns evidence by the positions of competences. Throws `unknown_id`.
[[nodiscard]] EvidenceByCompetence by_position(const Framework& framework,
                                               const EvidenceById& evidence);

}  // namespace herne::python
