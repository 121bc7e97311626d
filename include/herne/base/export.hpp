// SPDX-License-Identifier: BSL-1.0
#pragma once

#if !defined(__cplusplus) || __cplusplus < 202002L
#error "herne needs C++20: compile with -std=c++20 or later"
#endif

/// Marks what a shared herne exports. Whoever links a shared herne defines `HERNE_SHARED`, which
/// the target `herne::herne` and pkg-config do; without it the same program links, but inline
/// functions are no longer shared. A static herne exports nothing: linked into somebody's shared
/// library it stays theirs alone, and what they compile from headers is as visible as their own
/// code (`-fvisibility=hidden`).
#ifdef HERNE_SHARED
#define HERNE_EXPORT __attribute__((visibility("default")))
#else
#define HERNE_EXPORT
#endif
