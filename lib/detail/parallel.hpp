// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <functional>

namespace herne::detail {

/// Most threads that one call spawns.
inline constexpr unsigned most_threads = 256;

/// Calls `work(first, last)` once for each of several consecutive parts of 0..size, on `threads`
/// threads (0: as many as the machine has), and waits for all of them. Rethrows the exception of
/// the first part that threw.
void for_parts(std::size_t size, unsigned threads,
               const std::function<void(std::size_t, std::size_t)>& work);

}  // namespace herne::detail
