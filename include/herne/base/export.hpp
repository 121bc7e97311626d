// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/compiler.hpp>

#if !defined(__cplusplus) || \
    (__cplusplus < 202002L && !(defined(_MSVC_LANG) && _MSVC_LANG >= 202002L))
#error "herne needs C++20: compile with -std=c++20 or later"
#endif

/// Marks what a shared herne exports. Whoever links a shared herne defines `HERNE_SHARED`, which
/// the target `herne::herne` and pkg-config do; without it the same program links, but inline
/// functions are no longer shared. The build of a shared herne defines `HERNE_BUILDING`, too. A
/// static herne exports nothing: linked into somebody's shared library it stays theirs alone, and
/// what they compile from headers is as visible as their own code (`-fvisibility=hidden`).
#if !defined(HERNE_SHARED)
#define HERNE_EXPORT
#elif defined(HERNE_BUILDING)
#define HERNE_EXPORT HERNE_SHOWN
#else
#define HERNE_EXPORT HERNE_IMPORTED
#endif
