// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/model/level.hpp>

#include <ostream>
#include <string>

namespace herne::inline HERNE_ABI {

void Level::refuse(int value) {
    throw invalid_input{not_in("level", std::to_string(value), "0..14")};
}

std::ostream& operator<<(std::ostream& out, Level level) {
    if (!level.known())
        return out << '?';
    return out << level.worst();
}

}  // namespace herne::inline HERNE_ABI
