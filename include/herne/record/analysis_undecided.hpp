// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/undecided_people.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/version.hpp>

/// \file
/// The words of what becomes of undecided people.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<UndecidedPeople> = enumeration<UndecidedPeople>(
    {{UndecidedPeople::marked, "marked"}, {UndecidedPeople::left_out, "left_out"}});

/// \endcond

}  // namespace herne::inline HERNE_ABI
