// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>

#include <string_view>

/// The major part of the version that is compiled against; CMake reads the version from here.
#define HERNE_VERSION_MAJOR 0
/// The minor part of the version that is compiled against.
#define HERNE_VERSION_MINOR 1
/// The patch part of the version that is compiled against.
#define HERNE_VERSION_PATCH 0
/// The version that is compiled against as one number, for `#if`: 10000 x major + 100 x minor +
/// patch.
#define HERNE_VERSION \
    (HERNE_VERSION_MAJOR * 10000 + HERNE_VERSION_MINOR * 100 + HERNE_VERSION_PATCH)

/// \cond
#define HERNE_JOIN_VERSION(major, minor, tag) v##major##_##minor##tag
#define HERNE_ABI_NAME(major, minor, tag) HERNE_JOIN_VERSION(major, minor, tag)
/// \endcond
/// The inline namespace that all names stand in: one for each minor version, and one of its own
/// where the standard library lays its types out differently: `_debug` in debug mode
/// (`_GLIBCXX_DEBUG`), `_old_string` with the strings from before C++11
/// (`_GLIBCXX_USE_CXX11_ABI=0`), `_libcxx` for libc++. Code that is compiled against another herne
/// than it is linked with does not link, and two hernes in one process do not mix.
#if defined(_LIBCPP_VERSION)
#define HERNE_ABI HERNE_ABI_NAME(HERNE_VERSION_MAJOR, HERNE_VERSION_MINOR, _libcxx)
#elif defined(_GLIBCXX_DEBUG) && !_GLIBCXX_USE_CXX11_ABI
#define HERNE_ABI HERNE_ABI_NAME(HERNE_VERSION_MAJOR, HERNE_VERSION_MINOR, _debug_old_string)
#elif defined(_GLIBCXX_DEBUG)
#define HERNE_ABI HERNE_ABI_NAME(HERNE_VERSION_MAJOR, HERNE_VERSION_MINOR, _debug)
#elif defined(__GLIBCXX__) && !_GLIBCXX_USE_CXX11_ABI
#define HERNE_ABI HERNE_ABI_NAME(HERNE_VERSION_MAJOR, HERNE_VERSION_MINOR, _old_string)
#else
#define HERNE_ABI HERNE_ABI_NAME(HERNE_VERSION_MAJOR, HERNE_VERSION_MINOR, )
#endif

/// Matches competence profiles against the requirements of a job, exactly and with reasons.
namespace herne::inline HERNE_ABI {

/// Returns the version of the library that the program runs with, for instance `0.1.0`. A shared
/// library may be newer than the headers that the program was compiled against.
[[nodiscard]] HERNE_EXPORT std::string_view version() noexcept;

}  // namespace herne::inline HERNE_ABI
