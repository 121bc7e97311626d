// SPDX-License-Identifier: BSL-1.0
#include "json_use.hpp"

using namespace herne;

namespace {

void use(const Framework& framework) {
    for (const Competence& competence : framework) {
        fuzz::require(framework[competence.id].id == competence.id);
        if (!competence.area.empty())
            fuzz::require(framework.area(competence.area).id == competence.area);
        for (int level = 0; level <= competence.scale.max(); ++level)
            fuzz::require(competence.scale.parse(level, LevelsAs::number) == level);
    }
    const std::vector<Framework> twice{framework, framework};
    fuzz::require(Framework::merge(twice) == framework);
    fuzz::require(framework_from_json(to_json(framework)) == framework);
}

}  // namespace

/// Reads the bytes as a framework; what is accepted has to be usable.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    try {
        use(framework_from_json(fuzz::text(data, size)));
    } catch (const invalid_file&) {
    }
    return 0;
}
