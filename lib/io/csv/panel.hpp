// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>
#include <herne/procedure/panel.hpp>
#include "io/csv/reader.hpp"

#include <herne/io/csv.hpp>

namespace herne::inline HERNE_ABI::detail {

/// Returns the panel that a file in long form holds. Throws `invalid_file` if `problems` has any in
/// the end.
[[nodiscard]] Panel read_panel(CsvReader& reader, Problems& problems, const Framework& framework,
                               const CsvPoolOptions& options);

}  // namespace herne::inline HERNE_ABI::detail
