// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace herne::test {

/// Returns positions below `size`: all of them, or as many as `at_most`, drawn by a fixed sequence.
inline std::vector<std::size_t> positions_below(std::size_t size, std::size_t at_most) {
    std::vector<std::size_t> result;
    std::mt19937_64 random{size};
    for (std::size_t i = 0; i < std::min(size, at_most); ++i)
        result.push_back(size <= at_most ? i : static_cast<std::size_t>(random() % size));
    return result;
}

/// Returns `bytes` with one bit flipped, counted from the lowest one of the first byte.
inline std::string with_flipped(std::string bytes, std::size_t bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << bit % 8);
    return bytes;
}

}  // namespace herne::test
