// SPDX-License-Identifier: BSL-1.0
#include "packed/loss_tables.hpp"

#include "packed/points_by_code.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr unsigned bits_of_limb = kernels::bits_of_digit * kernels::max_digits;
static_assert(bits_of_limb <= kernels::bits_of_plane * kernels::max_planes);
/// Max points below this are the bound of all sums of 16 bits, however many pages there are.
constexpr std::int64_t one_plane_limit = std::int64_t{1} << 16U;
static_assert(one_plane_limit - 1 <= std::numeric_limits<std::uint16_t>::max());
/// Of numbers that are summed by themselves: 4,096 of them sum to less than 2^32.
constexpr unsigned bits_of_wide_limb = 20;

std::array<std::int64_t, 16> losses_by_code(std::span<const std::int64_t> points,
                                            UnknownAs unknown_as) {
    std::array<std::int64_t, 16> losses = points_by_code(points, unknown_as);
    for (std::int64_t& loss : losses)
        loss = points.back() - loss;
    return losses;
}

/// Returns the bits of `mask` `shift` bits up of each loss.
kernels::WordTable plane_at(unsigned shift, std::int64_t mask,
                            const std::array<std::int64_t, 16>& losses) {
    kernels::WordTable table{};
    for (std::size_t code = 0; code < losses.size(); ++code)
        table.by_code[code] = static_cast<std::uint16_t>(losses[code] >> shift & mask);
    return table;
}

/// Returns the digit `shift` bits up of each loss.
kernels::ByteTable digits_at(unsigned shift, const std::array<std::int64_t, 16>& losses) {
    constexpr std::int64_t mask = (1 << kernels::bits_of_digit) - 1;
    kernels::ByteTable table{};
    for (std::size_t code = 0; code < losses.size(); ++code)
        table.by_code[code] = static_cast<std::uint8_t>(losses[code] >> shift & mask);
    return table;
}

}  // namespace

LossTables::LossTables(std::span<const std::vector<std::int64_t>> points, std::int64_t max_points,
                       UnknownAs unknown_as)
    : max_points_{max_points}, wide_{max_points > std::numeric_limits<std::uint32_t>::max()} {
    columns_.reserve(points.size());
    for (std::size_t c = 0; c < points.size(); ++c)
        if (points[c].back() > 0)
            columns_.push_back({c, losses_by_code(points[c], unknown_as)});
    make_limbs();
}

void LossTables::make_limbs() {
    std::int64_t greatest = 0;
    for (const auto& column : columns_)
        greatest =
            std::max(greatest, *std::max_element(column.losses.begin(), column.losses.end()));
    const auto bits = static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(greatest)));
    const unsigned step = wide_ ? bits_of_wide_limb : bits_of_limb;
    for (unsigned shift = 0; shift < bits; shift += step) {
        const unsigned here = std::min(bits - shift, step);
        Limb limb{{}, (here + kernels::bits_of_digit - 1) / kernels::bits_of_digit, {}, 0, shift};
        limb.tables.reserve(limb.digits * columns_.size());
        for (const auto& column : columns_)
            for (unsigned digit = 0; digit < limb.digits; ++digit)
                limb.tables.push_back(
                    digits_at(shift + digit * kernels::bits_of_digit, column.losses));
        add_planes(limb, here);
        limbs_.push_back(std::move(limb));
    }
}

/// States the `bits` bits of a limb in planes too.
void LossTables::add_planes(Limb& limb, unsigned bits) const {
    const bool one = max_points_ < one_plane_limit;
    const unsigned step = one ? 16 : kernels::bits_of_plane;
    limb.plane_count = (bits + step - 1) / step;
    limb.planes.reserve(limb.plane_count * columns_.size());
    for (const auto& column : columns_)
        for (unsigned plane = 0; plane < limb.plane_count; ++plane) {
            const unsigned here = std::min(bits - plane * step, step);
            limb.planes.push_back(
                plane_at(limb.shift + plane * step, (std::int64_t{1} << here) - 1, column.losses));
        }
}

std::vector<std::size_t> LossTables::of_columns(std::span<const std::size_t> positions) const {
    std::vector<std::size_t> result;
    result.reserve(columns_.size());
    for (const auto& column : columns_)
        result.push_back(positions[column.competence]);
    return result;
}

std::int64_t LossTables::loss(const PackedLevels::Codes& codes,
                              std::span<const std::size_t> positions) const {
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c)
        sum += columns_[c].losses[codes[positions[c]]];
    return sum;
}

}  // namespace herne::inline HERNE_ABI::detail
