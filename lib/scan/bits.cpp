// SPDX-License-Identifier: BSL-1.0
#include "scan/bits.hpp"

#include "packed/kernels/kernels.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {

void set_first(Bits& bits, std::size_t candidates) noexcept {
    const auto full = bits.begin() + static_cast<std::ptrdiff_t>(candidates / 64);
    std::fill(bits.begin(), full, ~std::uint64_t{0});
    std::fill(full, bits.end(), std::uint64_t{0});
    if (candidates % 64 != 0)
        *full = (std::uint64_t{1} << candidates % 64) - 1;
}

void keep_bits(Bits& bits, const Bits& others, std::size_t lines) noexcept {
    kernels::keep_bits(bits.data(), others.data(), words_for(lines));
}

std::uint64_t count_bits(const Bits& bits, std::size_t lines) noexcept {
    return kernels::count_bits(bits.data(), words_for(lines));
}

}  // namespace herne::inline HERNE_ABI::detail
