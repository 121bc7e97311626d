// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/version.hpp>

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<Arrangement> = enumeration<Arrangement>(
    {{Arrangement::as_added, "as_added"}, {Arrangement::by_level_sum, "by_level_sum"}});

/// \endcond

}  // namespace herne::inline HERNE_ABI
