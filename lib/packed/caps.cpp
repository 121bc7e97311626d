// SPDX-License-Identifier: BSL-1.0
#include "packed/caps.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// What a whole scale counts where few competences leave room for it: divisible by 1..7, 10, 12
/// and 14.
constexpr std::size_t fair_share = 420;

}  // namespace

KeyWeights fair_weights(std::span<const std::uint8_t> tops) {
    const std::size_t share = std::min(fair_share, std::numeric_limits<std::uint16_t>::max() /
                                                       std::max<std::size_t>(tops.size(), 1));
    KeyWeights weights;
    std::size_t divisor = 0;
    for (const std::size_t top : tops) {
        weights.push_back(static_cast<std::uint16_t>(share / top));
        divisor = std::gcd(divisor, share / top);
    }
    for (auto& weight : weights)
        weight = static_cast<std::uint16_t>(weight / divisor);
    return weights;
}

}  // namespace herne::inline HERNE_ABI::detail
