// SPDX-License-Identifier: BSL-1.0
#include "model/model_digest.hpp"

namespace herne::inline HERNE_ABI::detail {

void add(Digest& digest, const std::string& id, const Text& label,
         const std::vector<ScaleLevel>& levels) {
    digest.add(id);
    add_value(digest, label);
    add_value(digest, levels);
}

void add(Digest& digest, const Scale& scale) {
    add(digest, scale.id(), scale.label(), scale.levels());
}

std::string framework_digest(const FrameworkParts& parts) {
    Digest digest;
    digest.add("herne-framework");
    add_record(digest, parts);
    return digest.hex();
}

}  // namespace herne::inline HERNE_ABI::detail
