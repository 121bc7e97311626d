// SPDX-License-Identifier: BSL-1.0
#include "procedure/small_groups.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Looks at groups by outcome.
class SmallGroups {
public:
    SmallGroups(std::span<const OutcomeCounts> groups, std::uint64_t least)
        : groups_{groups}, least_{least}, totals_{sum_of(std::vector<bool>(groups.size(), true))} {}

    [[nodiscard]] bool is_small(std::size_t group) const {
        for (std::size_t o = 0; o < totals_.size(); ++o)
            if (totals_[o] > 0 && groups_[group][o] < least_)
                return true;
        return false;
    }

    /// Returns whether those together say nothing of any of them.
    [[nodiscard]] bool is_enough(const std::vector<bool>& together) const {
        bool some_is_not_small = false;
        for (std::size_t g = 0; g < groups_.size(); ++g)
            some_is_not_small = some_is_not_small || (together[g] && !is_small(g));
        const OutcomeCounts sums = sum_of(together);
        for (std::size_t o = 0; o < totals_.size(); ++o)
            if (totals_[o] > 0 && sums[o] < least_)
                return false;
        const auto people = std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
        return some_is_not_small && people >= 2 * least_ &&
               std::count(together.begin(), together.end(), true) > 1;
    }

private:
    [[nodiscard]] OutcomeCounts sum_of(const std::vector<bool>& together) const {
        OutcomeCounts sums(groups_.empty() ? 0 : groups_[0].size());
        for (std::size_t g = 0; g < groups_.size(); ++g)
            for (std::size_t o = 0; together[g] && o < sums.size(); ++o)
                sums[o] += groups_[g][o];
        return sums;
    }

    std::span<const OutcomeCounts> groups_;
    std::uint64_t least_;
    OutcomeCounts totals_;
};

}  // namespace

std::vector<bool> put_together(std::span<const OutcomeCounts> groups, std::vector<bool> already,
                               std::uint64_t least) {
    const SmallGroups look{groups, least};
    std::vector<bool> together = std::move(already);
    for (std::size_t g = 0; g < groups.size(); ++g)
        together[g] = together[g] || look.is_small(g);
    if (std::find(together.begin(), together.end(), true) == together.end())
        return together;
    for (std::size_t g = 0; g < groups.size() && !look.is_enough(together); ++g)
        together[g] = true;
    return together;
}

std::vector<std::vector<std::size_t>> published_rows(const std::vector<bool>& together) {
    std::vector<std::vector<std::size_t>> rows;
    std::vector<std::size_t> last;
    for (std::size_t g = 0; g < together.size(); ++g)
        together[g] ? last.push_back(g) : rows.push_back({g});
    if (!last.empty())
        rows.push_back(std::move(last));
    return rows;
}

}  // namespace herne::inline HERNE_ABI::detail
