// SPDX-License-Identifier: BSL-1.0
#include "io/json/foreign.hpp"

#include "text/quoted.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail::json {

void note_other_fields(const Node& node, std::string_view type,
                       const std::vector<std::string_view>& known, FormatNotes& notes) {
    node.members([&](const std::string& key, const Node& /*field*/) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            notes.add(node.place_of(key), "the field " + detail::quoted(key) + " of a " +
                                              std::string{type} + " is not read");
    });
}

std::string string_of(const Node& node, std::string_view key) {
    return node.optional(
        key, [](const Node& field) { return field.is_null() ? std::string{} : field.string(); });
}

}  // namespace herne::inline HERNE_ABI::detail::json
