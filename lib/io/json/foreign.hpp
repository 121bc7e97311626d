// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "io/format_notes.hpp"
#include "io/json/reader.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

/// Notes each field of an object of another system that is not one of `known`; `type` is what the
/// object is. That it is none is a problem.
void note_other_fields(const Node& node, std::string_view type,
                       const std::vector<std::string_view>& known, FormatNotes& notes);

/// Returns the field `key` as a string, "" if it is not there or null.
[[nodiscard]] std::string string_of(const Node& node, std::string_view key);

/// Calls `read` with the field `key`, or with each of its elements if it is a list.
template <class Read>
void each_of(const Node& node, std::string_view key, Read read) {
    node.field(key, false, [&](const Node& field) {
        if (std::holds_alternative<Array>(field.value().data))
            field.elements(read);
        else
            read(field);
    });
}

}  // namespace herne::inline HERNE_ABI::detail::json
