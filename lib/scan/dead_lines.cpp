// SPDX-License-Identifier: BSL-1.0
#include "scan/dead_lines.hpp"

#include "scan/byte_loop.hpp"

#include <algorithm>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Columns that kernels take at once.
constexpr std::size_t at_once = 4;
/// Fewer columns are soon read.
constexpr std::size_t fewest_columns = 2 * at_once;

/// Returns whether so few of `lines` are left that reading these alone is faster: a line by itself
/// costs two to three times one among others.
bool few(std::size_t live, std::size_t lines) noexcept {
    return 10 * live <= 3 * lines;
}

}  // namespace

DeadLines::DeadLines(const LossTables& losses, std::span<const std::size_t> positions,
                     const PackedLevels& levels)
    : losses_{losses},
      positions_{positions},
      levels_{levels},
      pages_(positions.size() + std::max(positions.size(), kernels::pages_ahead)),
      left_alone_{positions.size() < fewest_columns ? ~std::size_t{0} : 0} {}

bool DeadLines::pays() noexcept {
    if (left_alone_ == 0)
        return true;
    if (left_alone_ != ~std::size_t{0})
        --left_alone_;
    return false;
}

/// Orders the columns by what is lost in one line.
void DeadLines::find_order(std::size_t superblock, std::size_t line) {
    std::vector<std::int64_t> lost(positions_.size());
    for (std::size_t i = line * line_candidates;
         i < std::min((line + 1) * line_candidates, levels_.candidates(superblock)); ++i) {
        const auto codes = levels_.codes_at(superblock, i);
        for (std::size_t c = 0; c < positions_.size(); ++c)
            lost[c] += losses_.columns()[c].losses[codes[positions_[c]]] / line_candidates;
    }
    order_.resize(positions_.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
}

/// Lists the pages of the first `count` columns in order, and after them those to prefetch: what is
/// left of this superblock would be fetched in vain where lines die, so those of the next ones.
void DeadLines::set_pages(std::size_t count, std::size_t superblock, const Upcoming& upcoming) {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        const std::size_t ahead = i / count;
        const std::size_t at =
            ahead == 0 ? superblock : upcoming[std::min(ahead, upcoming.size()) - 1];
        pages_[i] = levels_.page(at, positions_[order_[i % count]]);
    }
}

void DeadLines::sum(std::size_t superblock, std::size_t lines, const Upcoming& upcoming,
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
    // A quarter at a time, until few lines are left.
    const std::size_t part = std::max(columns / 4 / at_once * at_once, at_once);
    set_pages(part, superblock, upcoming);
    kernels::sum_bytes(loop_in_use(), pages_.data(), tables_.data(), part, lines, sums);
    lines_read_ = part * lines;
    std::iota(live_.begin(), live_.end(), std::uint8_t{0});
    std::size_t live = kernels::lines_at_most(sums, {live_.data(), lines}, max_sum, live_.data());
    for (std::size_t done = part; done < columns && live > 0;) {
        const std::size_t some = std::min(few(live, lines) ? at_once : part, columns - done);
        for (std::size_t i = 0; i < some; ++i)
            pages_[i] = levels_.page(superblock, positions_[order_[done + i]]);
        kernels::add_bytes(pages_.data(), tables_.data() + done, some, {live_.data(), live}, sums);
        lines_read_ += some * live;
        done += some;
        if (done < columns)
            live = kernels::lines_at_most(sums, {live_.data(), live}, max_sum, live_.data());
    }
    const bool paid = 4 * lines_read_ <= 3 * columns * lines;
    if (paid) {
        next_rest_ = first_rest;
    } else {
        left_alone_ = next_rest_;
        next_rest_ = std::min(2 * next_rest_, longest_rest);
    }
}

}  // namespace herne::inline HERNE_ABI::detail
