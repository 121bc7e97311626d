// SPDX-License-Identifier: BSL-1.0
#pragma once

// All else is hidden (-fvisibility=hidden). HERNE_STATIC_DEFINE comes with the package of a static
// herne, so that a shared library which it is linked into does not export it again.

/// Marks what a shared herne exports.
#if defined(HERNE_STATIC_DEFINE)
#define HERNE_EXPORT
#else
#define HERNE_EXPORT __attribute__((visibility("default")))
#endif
