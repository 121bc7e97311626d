// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/export.hpp>

#include <string_view>

/// The major part of the version that is compiled against; CMake reads the version from here.
#define HERNE_VERSION_MAJOR 0
/// The minor part of the version that is compiled against.
#define HERNE_VERSION_MINOR 1
/// The patch part of the version that is compiled against.
#define HERNE_VERSION_PATCH 0

/// Matches competence profiles against the requirements of a job, exactly and with reasons.
namespace herne {

/// Returns the version of the library that the program runs with, for instance `0.1.0`. A shared
/// library may be newer than the headers that the program was compiled against.
[[nodiscard]] HERNE_EXPORT std::string_view version() noexcept;

}  // namespace herne
