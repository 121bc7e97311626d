// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// Whether AddressSanitizer watches: it stands in the place of some functions of the system, and
/// makes exceptions slow.

#if defined(__SANITIZE_ADDRESS__)
#define HERNE_ADDRESS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HERNE_ADDRESS_SANITIZED 1
#endif
#endif
#ifndef HERNE_ADDRESS_SANITIZED
#define HERNE_ADDRESS_SANITIZED 0
#endif
