// SPDX-License-Identifier: BSL-1.0
#include "scan/plan.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// More survivors than this are cheaper to find by exact sums.
constexpr std::uint64_t max_survivors = 96;

}  // namespace

ScanPath ScanPlan::choose(std::size_t superblock, std::optional<std::int64_t> limit,
                          PackedLosses& losses) {
    if (counts_)
        return ScanPath::exact;
    if (!lists_)
        return ScanPath::judge;
    if (!limit)
        return ScanPath::exact;
    if (exact_left_ > 0) {
        --exact_left_;
        return ScanPath::exact;
    }
    const auto max_sum = losses.prepare(superblock, *limit);
    if (!max_sum) {
        exact_run_ = first_exact_run;
        return ScanPath::judge;
    }
    max_sum_ = *max_sum;
    return ScanPath::bytes;
}

bool ScanPlan::pays(std::uint64_t survivors) noexcept {
    if (survivors <= max_survivors) {
        exact_run_ = first_exact_run;
        return true;
    }
    exact_left_ = exact_run_ - 1;
    exact_run_ = std::min(2 * exact_run_, longest_exact_run);
    return false;
}

}  // namespace herne::inline HERNE_ABI::detail
