// SPDX-License-Identifier: BSL-1.0
#include "scan/dead_lines.hpp"

#include <algorithm>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Columns that are summed before lines are looked at: as many as a kernel takes at once.
constexpr std::size_t columns_at_once = 4;
/// So few lines of a page are read before the next one can be fetched, so that fetching many pages
/// ahead, wanted or not, is faster.
constexpr std::size_t few_lines = 8;
/// Of fewer columns most would be read before many lines are dead.
constexpr std::size_t fewest_columns = 3 * columns_at_once;

}  // namespace

DeadLines::DeadLines(const LossTables& losses, std::span<const std::size_t> positions,
                     const PackedLevels& levels)
    : losses_{losses}, positions_{positions}, levels_{levels} {}

bool DeadLines::pays(std::size_t lines) noexcept {
    if (lines <= few_lines || positions_.size() < fewest_columns)
        return false;
    if (left_alone_ == 0)
        return true;
    --left_alone_;
    return false;
}

/// Orders the columns by what is lost in one line beyond what everybody there loses.
void DeadLines::find_order(std::size_t superblock, std::size_t line) {
    const std::size_t first = line * line_candidates;
    const std::size_t last = std::min(first + line_candidates, levels_.candidates(superblock));
    std::vector<std::int64_t> lost;
    for (std::size_t c = 0; c < positions_.size(); ++c) {
        const auto loss = [&](std::size_t i) {
            return losses_.columns()[c].losses[levels_.codes_at(superblock, i)[positions_[c]]];
        };
        std::int64_t least = loss(first);
        std::int64_t sum = 0;
        for (std::size_t i = first; i < last; ++i) {
            least = std::min(least, loss(i));
            sum += loss(i);
        }
        lost.push_back(sum - least * static_cast<std::int64_t>(last - first));
    }
    order_.resize(positions_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
}

/// Lists the pages of all columns in order, which may have to be checked before they are read, and
/// those of a later superblock that are read first.
void DeadLines::set_pages(std::size_t superblock, std::size_t later) {
    const std::size_t columns = positions_.size();
    pages_.resize(columns + columns_at_once);
    for (std::size_t i = 0; i < columns; ++i)
        pages_[i] = levels_.address(superblock, positions_[order_[i]]);
    for (std::size_t i = 0; i < columns_at_once; ++i)
        pages_[columns + i] = levels_.address(later, positions_[order_[i]]);
}

/// Makes sure that the pages of `count` columns from `first` on in order can be read; returns how
/// many lines of theirs had to be read for that.
std::size_t DeadLines::check(std::size_t superblock, std::size_t first, std::size_t count) const {
    std::size_t lines = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        const std::size_t position = positions_[order_[i]];
        lines += levels_.is_checked(superblock, position) ? 0 : levels_.lines(superblock);
        static_cast<void>(levels_.page(superblock, position));
    }
    return lines;
}

void DeadLines::sum(std::size_t superblock, std::size_t lines, std::size_t later,
                    std::span<const kernels::ByteTable> tables, std::uint64_t version,
                    std::uint8_t max_sum, std::uint8_t* sums) {
    const std::size_t columns = positions_.size();
    if (order_.empty())
        find_order(superblock, lines / 2);
    if (version_ != version) {
        version_ = version;
        tables_.resize(columns);
        for (std::size_t c = 0; c < columns; ++c)
            tables_[c] = tables[order_[c]];
    }
    set_pages(superblock, later);
    std::iota(live_.begin(), live_.end(), std::uint8_t{0});
    std::size_t live = lines;
    lines_read_ = 0;
    for (std::size_t done = 0; done < columns && live > 0;) {
        const std::size_t some = std::min(columns_at_once, columns - done);
        const kernels::LineSums how{.pages = pages_.data() + done,
                                    .tables = tables_.data() + done,
                                    .count = some,
                                    .next = pages_.data() + done + some,
                                    .next_count = std::min(columns_at_once, columns - done - some),
                                    .ahead = done == 0 ? pages_.data() + columns : nullptr,
                                    .limit = max_sum};
        const std::size_t checked = levels_.guarded() ? check(superblock, done, some) : 0;
        lines_read_ += std::max(some * live, checked);
        live = kernels::sum_lines(how, {live_.data(), live}, sums, live_.data());
        done += some;
    }
    const bool paid = 4 * lines_read_ <= 3 * columns * lines;
    left_alone_ = paid ? 0 : next_rest_;
    next_rest_ = paid ? first_rest : std::min(2 * next_rest_, longest_rest);
}

}  // namespace herne::inline HERNE_ABI::detail
