// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "casters.hpp"

#include <map>
#include <string>
#include <vector>

namespace herne::python {

/// Texts by the names of their files.
using FilesByName = std::map<std::string, std::string>;
/// Rules by the ids of competences.
using RulesById = std::map<std::string, LevelRule>;

/// Returns the files that Python gives by name.
[[nodiscard]] std::vector<FormatFile> files_from(const FilesByName& given);

}  // namespace herne::python
