// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {

/// Compares rows of a pool by id.
struct IdLess {
    const Pool* pool;
    bool operator()(std::size_t a, std::size_t b) const { return pool->id_less(a, b); }
};

}  // namespace herne::inline HERNE_ABI::detail
