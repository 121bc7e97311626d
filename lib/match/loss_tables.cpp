// SPDX-License-Identifier: BSL-1.0
#include "match/loss_tables.hpp"

namespace herne::detail {
namespace {

constexpr std::uint8_t code_for_unknown = Level::unknown().code();

std::array<std::int64_t, 16> losses_by_code(std::span<const std::int64_t> points, Order order) {
    std::array<std::int64_t, 16> losses{};
    // Codes between the top level and unknown do not occur.
    losses.fill(points.back());
    for (std::size_t level = 0; level < points.size(); ++level)
        losses[level] = points.back() - points[level];
    losses[code_for_unknown] = order == Order::worst ? points.back() : 0;
    return losses;
}

}  // namespace

LossTables::LossTables(const Scorecard& scorecard, std::span<const std::size_t> positions,
                       Order order)
    : max_points_{scorecard.max_points()} {
    columns_.reserve(positions.size());
    for (std::size_t c = 0; c < positions.size(); ++c)
        if (scorecard.points(c).back() > 0)
            columns_.push_back({positions[c], losses_by_code(scorecard.points(c), order)});
}

std::int64_t LossTables::loss(const Superblocks& levels, std::size_t row) const noexcept {
    const auto codes = levels.codes(row);
    std::int64_t sum = 0;
    for (const auto& column : columns_)
        sum += column.losses[codes[column.position]];
    return sum;
}

}  // namespace herne::detail
