// SPDX-License-Identifier: BSL-1.0
#include "pool/string_ids.hpp"

#include "base/reserve_geometric.hpp"

namespace herne::inline HERNE_ABI::detail {

void StringIds::reserve(std::size_t more, std::size_t characters) {
    reserve_geometric(characters_, characters);
    reserve_geometric(ends_, more);
}

void StringIds::shrink_to_fit() {
    characters_.shrink_to_fit();
    ends_.shrink_to_fit();
}

}  // namespace herne::inline HERNE_ABI::detail
