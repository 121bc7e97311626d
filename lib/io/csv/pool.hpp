// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/problems.hpp>
#include "io/csv/reader.hpp"

#include <herne/io/csv.hpp>

#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether the header is that of the long form: it has the columns `candidate` (or the one
/// that the options name for ids), `competence` and `level`, or others that the options say stand
/// for them.
[[nodiscard]] bool is_long_form(const CsvReader& reader, const CsvPoolOptions& options);

/// Returns the pool that a file in wide form holds. Throws `invalid_file` if `problems` has any in
/// the end.
[[nodiscard]] Pool read_wide(CsvReader& reader, Problems& problems, const Framework& framework,
                             const CsvPoolOptions& options);

/// Returns the pool that a file in long form holds. Throws `invalid_file` if `problems` has any in
/// the end.
[[nodiscard]] Pool read_long(CsvReader& reader, Problems& problems, const Framework& framework,
                             const CsvPoolOptions& options);

/// Returns `pool` with the evidence of a file in long form. Throws `invalid_file` if `problems` has
/// any in the end.
[[nodiscard]] Pool read_evidence(CsvReader& reader, Problems& problems, const Pool& pool,
                                 const CsvPoolOptions& options);

}  // namespace herne::inline HERNE_ABI::detail
