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

// HERNE_CRC32C_FUNCTION lets a function use the processor's instructions for CRC-32C, which not
// every processor of its kind has. Not defined where there are none or the compiler has no word for
// them.
// HERNE_CRC32C_SUPPORTED says whether this processor has them. Not defined where it is the system
// that knows.
// HERNE_CRC32C_WORD is the CRC `state` after eight more bytes, the first of them the lowest of
// `word`; HERNE_CRC32C_BYTE that after one more byte.
#if defined(__GNUC__) && defined(__x86_64__)
#define HERNE_CRC32C_FUNCTION __attribute__((target("sse4.2")))
#define HERNE_CRC32C_SUPPORTED() (__builtin_cpu_supports("sse4.2") != 0)
#define HERNE_CRC32C_WORD(state, word) \
    static_cast<std::uint32_t>(__builtin_ia32_crc32di((state), (word)))
#define HERNE_CRC32C_BYTE(state, byte) __builtin_ia32_crc32qi((state), (byte))
#elif defined(__clang__) && defined(__aarch64__)
#define HERNE_CRC32C_FUNCTION __attribute__((target("crc")))
#define HERNE_CRC32C_WORD(state, word) __builtin_arm_crc32cd((state), (word))
#define HERNE_CRC32C_BYTE(state, byte) __builtin_arm_crc32cb((state), (byte))
#elif defined(__GNUC__) && defined(__aarch64__)
#define HERNE_CRC32C_FUNCTION __attribute__((target("+crc")))
#define HERNE_CRC32C_WORD(state, word) __builtin_aarch64_crc32cx((state), (word))
#define HERNE_CRC32C_BYTE(state, byte) __builtin_aarch64_crc32cb((state), (byte))
#endif
