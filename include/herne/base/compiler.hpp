// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// What compilers and systems say each in their own way: the one place that tells them apart.

/// Marks what a shared library that is being built shows to others.
#if defined(_WIN32)
#define HERNE_SHOWN __declspec(dllexport)
#elif defined(__GNUC__)
#define HERNE_SHOWN __attribute__((visibility("default")))
#else
#define HERNE_SHOWN
#endif

/// Marks what comes from a shared library that is linked.
#if defined(_WIN32)
#define HERNE_IMPORTED __declspec(dllimport)
#else
#define HERNE_IMPORTED HERNE_SHOWN
#endif

/// Prefetches the cache line at an address into the outer caches, for reading later than the
/// first-level cache keeps it; does nothing where the compiler has no word for it. The address need
/// not be valid.
#if defined(__GNUC__)
#define HERNE_PREFETCH_FAR(address) __builtin_prefetch((address), 0, 1)
#else
#define HERNE_PREFETCH_FAR(address) static_cast<void>(address)
#endif
