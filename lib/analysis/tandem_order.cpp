// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_order.hpp"

#include "analysis/tandem_lines.hpp"
#include "packed/geometry.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Groups of a part that are looked at to find where to split it.
constexpr std::size_t sampled_groups = 512;

/// Where a part is split: those of a byte of at least `from` in a plane go to the second half.
struct Split {
    std::size_t plane = 0;
    unsigned from = 0;
    std::uint64_t worth = 0;  ///< 0: there is no such place
};

class Splitting {
public:
    Splitting(const TandemGroups& groups, const TandemPlanes& planes, const LossBytes& bytes)
        : groups_{groups}, bytes_{bytes}, tables_(planes.levels().size()) {
        for (std::size_t p = 0; p < tables_.size(); ++p)
            for (std::size_t level = 0; level < 16; ++level)
                tables_[p][level] = bytes.byte(planes.levels()[p].losses[level]);
        result_.groups.resize(groups.size());
        std::iota(result_.groups.begin(), result_.groups.end(), std::uint32_t{0});
    }

    [[nodiscard]] TandemOrder split_all() {
        const auto all = std::span{result_.groups};
        // Two who both want more than half, or both less, never fit.
        const auto half = [&](std::uint32_t group) { return groups_.range(group).half; };
        const auto around = std::stable_partition(
            all.begin(), all.end(), [&](std::uint32_t group) { return half(group) == 1; });
        const auto above = std::stable_partition(
            around, all.end(), [&](std::uint32_t group) { return half(group) == 0; });
        const auto first = static_cast<std::size_t>(around - all.begin());
        const auto second = static_cast<std::size_t>(above - all.begin());
        for (const auto& [begin, end] :
             {std::pair{std::size_t{0}, first}, {first, second}, {second, all.size()}})
            split(begin, end);
        return std::move(result_);
    }

private:
    [[nodiscard]] unsigned byte(std::uint32_t group, std::size_t plane) const {
        return plane < tables_.size() ? tables_[plane][groups_.levels(group)[plane]]
                                      : bytes_.byte(groups_.mean(group));
    }

    void split(std::size_t begin, std::size_t end) {
        // Halves are put aside instead of recursing: parts may be as uneven as they like.
        std::vector<std::pair<std::size_t, std::size_t>> parts{{begin, end}};
        while (!parts.empty()) {
            const auto [first, last] = parts.back();
            parts.pop_back();
            if (last - first <= line_bytes) {
                if (first < last)
                    result_.ends.push_back(last);
                continue;
            }
            const std::size_t middle = split_once(first, last);
            parts.emplace_back(middle, last);
            parts.emplace_back(first, middle);
        }
    }

    /// Returns where the second half starts.
    std::size_t split_once(std::size_t first, std::size_t last) {
        const Split best = best_split(first, last);
        const auto begin = result_.groups.begin();
        if (best.worth > 0) {
            const auto middle = std::partition(
                begin + static_cast<std::ptrdiff_t>(first),
                begin + static_cast<std::ptrdiff_t>(last),
                [&](std::uint32_t group) { return byte(group, best.plane) < best.from; });
            const auto at = static_cast<std::size_t>(middle - begin);
            if (at > first && at < last)
                return at;
        }
        return first + std::max((last - first) / 2 / line_bytes, std::size_t{1}) * line_bytes;
    }

    [[nodiscard]] Split best_split(std::size_t first, std::size_t last) const {
        const std::size_t step = std::max<std::size_t>((last - first) / sampled_groups, 1);
        Split best;
        for (std::size_t p = 0; p <= tables_.size(); ++p) {
            std::array<std::uint32_t, 256> counts{};
            std::uint64_t sample = 0;
            for (std::size_t i = first; i < last; i += step, ++sample)
                ++counts[byte(result_.groups[i], p)];
            try_plane(counts, sample, p, best);
        }
        return best;
    }

    /// What keeps two halves apart is the least byte of each; how often, how even they are.
    static void try_plane(const std::array<std::uint32_t, 256>& counts, std::uint64_t sample,
                          std::size_t plane, Split& best) {
        std::uint64_t below = 0;
        unsigned least = 256;
        for (unsigned value = 0; value < 256; ++value) {
            if (counts[value] == 0)
                continue;
            if (least == 256)
                least = value;
            const std::uint64_t apart = value - least;
            const std::uint64_t worth = below * (sample - below) * apart;
            if (worth > best.worth)
                best = {plane, value, worth};
            below += counts[value];
        }
    }

    const TandemGroups& groups_;
    const LossBytes& bytes_;
    std::vector<std::array<std::uint8_t, 16>> tables_;
    TandemOrder result_;
};

}  // namespace

TandemOrder tandem_order(const TandemGroups& groups, const TandemPlanes& planes,
                         const LossBytes& bytes) {
    return Splitting{groups, planes, bytes}.split_all();
}

}  // namespace herne::inline HERNE_ABI::detail
