// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/base/fraction.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// What is wrong with a table of shares: at one level, or with all of it. The problem has no place
/// yet.
struct TableFault {
    std::optional<std::size_t> level;
    Problem problem;
};

/// Returns why the shares, one a level, are no table of a `Fit`, nothing if they are one.
[[nodiscard]] std::optional<TableFault> table_fault(const std::vector<Fraction>& shares);

}  // namespace herne::inline HERNE_ABI::detail
