// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/csv.hpp>
#include <herne/record/enumeration.hpp>
#include <herne/version.hpp>

/// \file
/// Descriptions of the enumerations of io/.

namespace herne::inline HERNE_ABI {

/// \cond

template <>
inline constexpr auto enumerators<CsvLayout> =
    enumeration<CsvLayout>({{CsvLayout::automatic, "automatic"},
                            {CsvLayout::wide, "wide"},
                            {CsvLayout::long_form, "long"}});

template <>
inline constexpr auto enumerators<OtherColumns> = enumeration<OtherColumns>(
    {{OtherColumns::left_aside, "left_aside"}, {OtherColumns::by_head, "by_head"}});

template <>
inline constexpr auto enumerators<CsvEncoding> = enumeration<CsvEncoding>(
    {{CsvEncoding::automatic, "automatic"}, {CsvEncoding::windows_1252, "windows-1252"}});

template <>
inline constexpr auto enumerators<IdKind> = enumeration<IdKind>({{IdKind::text, "text"},
                                                                 {IdKind::number, "number"}});

template <>
inline constexpr auto enumerators<SpreadsheetCells> = enumeration<SpreadsheetCells>(
    {{SpreadsheetCells::verbatim, "verbatim"}, {SpreadsheetCells::escaped, "escaped"}});

/// \endcond

}  // namespace herne::inline HERNE_ABI
