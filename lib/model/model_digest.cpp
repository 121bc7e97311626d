// SPDX-License-Identifier: BSL-1.0
#include "model/model_digest.hpp"

#include <cstdint>

namespace herne::inline HERNE_ABI::detail {

void add(Digest& digest, const Text& text) {
    digest.add(static_cast<std::int64_t>(text.by_language().size()));
    for (const auto& [language, words] : text.by_language())
        digest.add(language).add(words);
}

void add(Digest& digest, const std::string& id, const Text& label,
         const std::vector<ScaleLevel>& levels) {
    digest.add(id);
    add(digest, label);
    digest.add(static_cast<std::int64_t>(levels.size()));
    for (const auto& level : levels) {
        add(digest, level.label);
        add(digest, level.anchor);
        digest.add(level.code);
    }
}

void add(Digest& digest, const Scale& scale) {
    add(digest, scale.id(), scale.label(), scale.levels());
}

void add(Digest& digest, const Competence& competence) {
    digest.add(competence.id);
    add(digest, competence.label);
    add(digest, competence.scale);
    digest.add(competence.area).add(to_string(competence.proof));
    add(digest, competence.description);
}

std::string framework_digest(const FrameworkParts& parts) {
    Digest digest;
    digest.add("herne-framework").add(parts.id).add(parts.edition);
    add(digest, parts.title);
    digest.add(parts.source).add(parts.licence);
    add(digest, parts.note);
    digest.add(static_cast<std::int64_t>(parts.areas.size()));
    for (const auto& area : parts.areas) {
        digest.add(area.id);
        add(digest, area.label);
        add(digest, area.description);
    }
    digest.add(static_cast<std::int64_t>(parts.scales.size()));
    for (const auto& scale : parts.scales)
        add(digest, scale);
    digest.add(static_cast<std::int64_t>(parts.competences.size()));
    for (const auto& competence : parts.competences)
        add(digest, competence);
    return digest.hex();
}

}  // namespace herne::inline HERNE_ABI::detail
