// SPDX-License-Identifier: BSL-1.0
#include "scan/bits.hpp"

#include "packed/kernels/kernels.hpp"

namespace herne::inline HERNE_ABI::detail {

void set_first(Bits& bits, std::size_t candidates) noexcept {
    for (std::size_t w = 0; w < bits.size(); ++w) {
        const std::size_t before = w * 64;
        const std::size_t here = candidates > before ? candidates - before : 0;
        bits[w] = here >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << here) - 1;
    }
}

void keep_bits(Bits& bits, const Bits& others, std::size_t lines) noexcept {
    kernels::keep_bits(bits.data(), others.data(), words_for(lines));
}

std::uint64_t count_bits(const Bits& bits, std::size_t lines) noexcept {
    return kernels::count_bits(bits.data(), words_for(lines));
}

}  // namespace herne::inline HERNE_ABI::detail
