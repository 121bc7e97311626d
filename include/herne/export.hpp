// SPDX-License-Identifier: BSL-1.0
#pragma once

/// Marks what a shared herne exports; the library is compiled with all else hidden. An embedder who
/// links a static herne into a shared library, and wants none of it visible there, links with
/// `-Wl,--exclude-libs,libherne.a`.
#define HERNE_EXPORT __attribute__((visibility("default")))
