// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/tandem_groups.hpp"
#include "analysis/tandem_planes.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

class LossBytes;

/// Groups so ordered that like ones stand together.
struct TandemOrder {
    std::vector<std::uint32_t> groups;
    std::vector<std::size_t> ends;  ///< where leaves end, each of 1 to 64 groups
};

/// Returns the groups in leaves, split again and again where it keeps the most apart: at a level of
/// one plane below which there is little loss and from which on there is much.
[[nodiscard]] TandemOrder tandem_order(const TandemGroups& groups, const TandemPlanes& planes,
                                       const LossBytes& bytes);

}  // namespace herne::inline HERNE_ABI::detail
