// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_lines.hpp"

#include "analysis/tandem_order.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace herne::inline HERNE_ABI::detail {

TandemLines::TandemLines(const TandemGroups& groups, const TandemPlanes& planes,
                         const LossBytes& bytes)
    : groups_{groups}, planes_{planes}, scale_{bytes} {
    TandemOrder order = tandem_order(groups, planes, bytes);
    order_ = std::move(order.groups);
    std::size_t first = 0;
    for (const std::size_t end : order.ends) {
        add_leaf(first, end - first);
        first = end;
    }
    bytes_ = make_aligned<std::uint8_t>(leaves_.size() * line_size());
    least_ = make_aligned<std::uint8_t>(least_lines() * line_size());
    write(bytes);
}

void TandemLines::add_leaf(std::size_t first, std::size_t count) {
    TandemLeaf leaf{first, count, true, ~std::uint32_t{0}, groups_.range(order_[first])};
    for (std::size_t i = first; i < first + count; ++i) {
        const auto members = groups_.members(order_[i]);
        const auto& range = groups_.range(order_[i]);
        leaf.single = leaf.single && members.size() == 1;
        leaf.first_person = std::min(leaf.first_person, members.front());
        leaf.hours.low = std::min(leaf.hours.low, range.low);
        leaf.hours.high = std::max(leaf.hours.high, range.high);
        leaf.hours.most_low = std::max(leaf.hours.most_low, range.most_low);
        leaf.hours.least_high = std::min(leaf.hours.least_high, range.least_high);
    }
    leaves_.push_back(leaf);
}

void TandemLines::write(const LossBytes& bytes) {
    scale_ = bytes;
    const auto levels = planes_.levels();
    std::vector<std::array<std::uint8_t, 16>> tables(levels.size());
    for (std::size_t p = 0; p < levels.size(); ++p)
        for (std::size_t level = 0; level < 16; ++level)
            tables[p][level] = bytes.byte(levels[p].losses[level]);
    // Where there is nobody no sum is low enough.
    std::memset(bytes_.get(), 255, leaves_.size() * line_size());
    std::memset(least_.get(), 255, least_lines() * line_size());
    for (std::size_t l = 0; l < leaves_.size(); ++l) {
        std::uint8_t* line = bytes_.get() + l * line_size();
        std::uint8_t* least = least_.get() + l / line_bytes * line_size() + l % line_bytes;
        const auto set = [&](std::size_t i, std::size_t plane, std::uint8_t byte) {
            line[plane * line_bytes + i] = byte;
            least[plane * line_bytes] = std::min(least[plane * line_bytes], byte);
        };
        for (std::size_t i = 0; i < leaves_[l].count; ++i) {
            const std::size_t group = order_[leaves_[l].first + i];
            const std::uint8_t* own = groups_.levels(group);
            set(i, 0, bytes.byte(groups_.mean(group)));
            for (std::size_t p = 0; p < levels.size(); ++p)
                set(i, p + 1, tables[p][own[p]]);
        }
    }
}

}  // namespace herne::inline HERNE_ABI::detail
