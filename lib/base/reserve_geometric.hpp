// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Makes room for `more` elements so that adding them cannot throw, growing by half at least so
/// that many small additions stay linear.
template <class T>
void reserve_geometric(std::vector<T>& vector, std::size_t more) {
    if (more > vector.max_size() - vector.size())
        throw invalid_input{"a pool cannot hold " + std::to_string(vector.size()) + " + " +
                            std::to_string(more) + " candidates"};
    if (vector.capacity() - vector.size() < more)
        vector.reserve(std::max(vector.size() + more, vector.size() + vector.size() / 2));
}

}  // namespace herne::inline HERNE_ABI::detail
