// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/eligibility.hpp>

#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail::json {

/// Returns the fields that the parts of a combination stand in; the last one is their list.
[[nodiscard]] inline std::vector<std::string_view> names_of_parts(const Clause& clause) {
    switch (clause.kind) {
        case Clause::Kind::level:
            return {};
        case Clause::Kind::all:
            return {"all"};
        case Clause::Kind::any:
            return {"any"};
        case Clause::Kind::at_least:
            break;
    }
    return {"at_least", "of"};
}

}  // namespace herne::inline HERNE_ABI::detail::json
