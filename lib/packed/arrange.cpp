// SPDX-License-Identifier: BSL-1.0
#include "packed/arrange.hpp"

#include "base/huge_pages.hpp"
#include "model/level_code.hpp"
#include "packed/codes_present.hpp"

#include <herne/model/level.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns the greatest sum of weights times levels.
std::size_t greatest_key(const KeyWeights& weights, std::span<const std::uint8_t> tops) {
    std::size_t sum = 0;
    for (std::size_t c = 0; c < tops.size(); ++c)
        sum += std::size_t{weights[c]} * tops[c];
    return sum;
}

/// Returns every second weight, from that at `first` on, as `kernels::KeyBytes` wants them.
std::vector<std::uint16_t> every_second(const KeyWeights& weights, std::size_t first) {
    std::vector<std::uint16_t> result(kernels::padded_competences(weights.size()) / 2);
    for (std::size_t c = first; c < weights.size(); c += 2)
        result[c / 2] = weights[c];
    return result;
}

}  // namespace

Arranger::KeyTables::KeyTables(const KeyWeights& weights, std::span<const std::uint8_t> tops,
                               bool unknown_is_top) {
    std::size_t greatest = 1;
    for (std::size_t c = 0; c < tops.size(); ++c)
        greatest = std::max(greatest, std::size_t{weights[c]} * tops[c]);
    const auto bits = static_cast<std::size_t>(std::bit_width(greatest));
    digits = (bits + kernels::bits_of_digit - 1) / kernels::bits_of_digit;
    tables.resize(tops.size() * digits);
    for (std::size_t c = 0; c < tops.size(); ++c)
        for (std::size_t code = 0; code < 16; ++code) {
            const std::size_t level =
                code < code_for_unknown ? std::min<std::size_t>(code, tops[c])
                                        : (unknown_is_top ? std::size_t{tops[c]} : std::size_t{0});
            for (std::size_t k = 0; k < digits; ++k)
                tables[c * digits + k].by_code[code] = static_cast<std::uint8_t>(
                    weights[c] * level >> k * kernels::bits_of_digit & 31U);
        }
}

Arranger::Arranger(const Arranging& how)
    : window_{how.window * superblock_candidates},
      order_{how.window},
      caps_{.weights = fair_weights(how.tops), .tops = how.tops, .worst = {}, .best = {}},
      worst_tables_{caps_.weights, how.tops, false},
      best_tables_{caps_.weights, how.tops, true},
      sort_tables_{how.sort_by.empty() ? caps_.weights : how.sort_by, how.tops, false},
      sorts_by_caps_{how.sort_by.empty()},
      even_weights_{every_second(sorts_by_caps_ ? caps_.weights : how.sort_by, 0)},
      odd_weights_{every_second(sorts_by_caps_ ? caps_.weights : how.sort_by, 1)},
      starts_of_keys_(greatest_key(sorts_by_caps_ ? caps_.weights : how.sort_by, how.tops) + 1),
      pages_(competences() + std::max(competences(), kernels::pages_ahead)),
      words_{make_aligned<std::uint32_t>(superblock_candidates)},
      highest_(kernels::padded_competences(kernels::row_bytes)),
      unknown_(highest_.size()) {}

void Arranger::reserve(std::size_t size) {
    const std::size_t superblocks = superblocks_for(size);
    const std::size_t longest = std::min(window_, superblocks * superblock_candidates);
    if (keys_.size() < longest) {
        placed_.resize(longest + kernels::rows_ahead);
        places_.resize(longest);
        keys_.resize(longest);  // last: where it is long enough the others are
    }
    caps_.worst.resize(std::max(caps_.worst.size(), superblocks * page_lines));
    caps_.best.resize(caps_.worst.size());
    arranged_.resize(std::max(arranged_.size(), (size + window_ - 1) / window_));
    order_.reserve(size);
}

bool Arranger::order_rows(const std::uint8_t* rows, const kernels::PackRules& rules) noexcept {
    if (!kernels::row_keys(rows, rules, {even_weights_.data(), odd_weights_.data()}, window_,
                           keys_.data()))
        return false;
    sort(window_, [](std::size_t i) { return i; });
    return true;
}

void Arranger::note_packed(std::size_t first, std::span<std::uint8_t* const> starts,
                           bool any_unknown) noexcept {
    order_.set_window(first, std::span{placed_}.first(window_), places_);
    note_caps({first, window_}, starts, any_unknown);
    arranged_[first / window_] = 1;
}

void Arranger::forget(std::size_t first) noexcept {
    std::fill(arranged_.begin() + static_cast<std::ptrdiff_t>(first / window_), arranged_.end(),
              std::uint8_t{0});
}

void Arranger::prepare(std::size_t size, std::span<const std::size_t> by_id) {
    reserve(size);
    const std::size_t windows = (size + window_ - 1) / window_;
    by_id_.resize(by_id.size());
    std::vector<std::size_t> next(by_id.empty() ? 0 : windows);
    for (std::size_t w = 0; w < next.size(); ++w)
        next[w] = w * window_;
    for (const std::size_t row : by_id) {
        const std::size_t window = row / window_;
        const std::size_t place = arranged_[window] != 0 ? order_.place(row) : row;
        by_id_[next[window]++] = static_cast<std::uint32_t>(place % window_);
    }
    const bool any_left =
        !by_id.empty() || std::find(arranged_.begin(), arranged_.end(), 0) != arranged_.end();
    if (!any_left)
        return;
    // One row more, of zeros, for what follows the last candidate in its line.
    const std::size_t bytes = (keys_.size() + 1) * kernels::row_bytes;
    rows_ = make_aligned<std::uint8_t>(bytes, huge_page);
    prefer_huge_pages(rows_.get(), bytes);
    line_ = make_aligned<std::uint8_t>(line_candidates * kernels::row_bytes);
}

void Arranger::arrange_rest(std::size_t size, std::span<std::uint8_t* const> starts,
                            std::span<std::uint16_t> present) noexcept {
    for (std::size_t first = 0; first < size; first += window_) {
        const Window window{first, std::min(window_, size - first)};
        const bool before = arranged_[first / window_] != 0;
        if (before && by_id_.empty())
            continue;
        const std::size_t superblock = first / superblock_candidates;
        const std::size_t superblocks = superblocks_for(window.count);
        const auto own = starts.subspan(superblock, superblocks);
        const auto codes = present.subspan(superblock * competences(), superblocks * competences());
        sum_keys(window, own, sort_tables_);
        if (by_id_.empty())
            sort(window.count, [](std::size_t i) { return i; });
        else
            sort(window.count, [&](std::size_t i) { return std::size_t{by_id_[first + i]}; });
        for (std::size_t place = 0; place < window.count; ++place)
            places_[place] = static_cast<std::uint32_t>(
                before ? order_.row(first + placed_[place]) - first : placed_[place]);
        for (std::size_t place = 0; place < window.count; ++place)
            order_.set(first + place, first + places_[place]);
        move_levels(window, own, codes);
        note_caps(window, own, std::ranges::any_of(codes, [](std::uint16_t of_page) {
                      return (of_page >> code_for_unknown & 1U) != 0;
                  }));
    }
    const std::size_t lines = superblocks_for(size) * page_lines;
    caps_.worst.resize(lines);
    caps_.best.resize(lines);
    if (caps_.best == caps_.worst)
        caps_.best = {};
    order_.cut(size);
}

/// Finds keys of candidates as they lie.
void Arranger::sum_keys(const Window& window, std::span<std::uint8_t* const> starts,
                        const KeyTables& tables) noexcept {
    const kernels::Digits digits{tables.tables.data(), tables.digits, 0};
    for (std::size_t s = 0; s < starts.size(); ++s) {
        const std::size_t next = std::min(s + 1, starts.size() - 1);
        for (std::size_t p = 0; p < pages_.size(); ++p)
            pages_[p] = starts[p < competences() ? s : next] + p % competences() * page_bytes;
        const std::size_t done = s * superblock_candidates;
        const std::size_t here = std::min(superblock_candidates, window.count - done);
        kernels::sum_digits(pages_.data(), digits, competences(), lines_for(here), words_.get());
        for (std::size_t i = 0; i < here; ++i)
            keys_[done + i] = static_cast<std::uint16_t>(words_[i]);
    }
}

/// Counting sort, the greatest key first; it keeps the order in which candidates come.
template <class Next>
void Arranger::sort(std::size_t count, const Next& next) noexcept {
    auto& starts = starts_of_keys_;
    std::fill(starts.begin(), starts.end(), std::uint32_t{0});
    for (std::size_t i = 0; i < count; ++i)
        ++starts[keys_[i]];
    std::uint32_t start = 0;
    for (std::size_t key = starts.size(); key-- > 0;)
        start += std::exchange(starts[key], start);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t who = next(i);
        const std::uint32_t place = starts[keys_[who]]++;
        placed_[place] = static_cast<std::uint32_t>(who);
        places_[who] = place;
    }
}

void Arranger::note_caps(const Window& window, std::span<std::uint8_t* const> starts,
                         bool any_unknown) noexcept {
    const std::size_t line = window.first / line_candidates;
    if (sorts_by_caps_) {
        for (std::size_t place = 0; place < window.count; place += line_candidates)
            caps_.worst[line + place / line_candidates] = keys_[placed_[place]];
    } else {
        sum_keys(window, starts, worst_tables_);
        find_caps(window, caps_.worst);
    }
    if (any_unknown) {
        sum_keys(window, starts, best_tables_);
        find_caps(window, caps_.best);
        return;
    }
    const auto first = caps_.worst.begin() + static_cast<std::ptrdiff_t>(line);
    std::copy_n(first, lines_for(window.count),
                caps_.best.begin() + static_cast<std::ptrdiff_t>(line));
}

/// Finds the caps of a window from the keys of candidates as they lie.
void Arranger::find_caps(const Window& window, std::vector<std::uint16_t>& caps) const noexcept {
    std::uint16_t cap = 0;
    for (std::size_t place = window.count; place-- > 0;) {
        cap = std::max(cap, keys_[place]);
        if (place % line_candidates == 0)
            caps[(window.first + place) / line_candidates] = cap;
        if (place % superblock_candidates == 0)
            cap = 0;
    }
}

/// Packs a window anew in the order found, some competences at a time.
void Arranger::move_levels(const Window& window, std::span<std::uint8_t* const> starts,
                           std::span<std::uint16_t> present) noexcept {
    std::memset(rows_.get() + window.count * kernels::row_bytes, 0, kernels::row_bytes);
    for (std::size_t i = window.count; i % line_candidates != 0; ++i)
        placed_[i] = static_cast<std::uint32_t>(window.count);
    std::uint8_t max[kernels::row_bytes];
    std::fill(std::begin(max), std::end(max), Level::highest);
    for (std::size_t c = 0; c < competences(); c += kernels::row_bytes) {
        const std::size_t width = std::min(kernels::row_bytes, competences() - c);
        const kernels::PackRules rules{max, width, code_for_unknown, true};
        for (std::size_t s = 0; s < starts.size(); ++s) {
            const std::size_t before = s * superblock_candidates;
            unpack(starts[s] + c * page_bytes, width,
                   std::min(superblock_candidates, window.count - before),
                   rows_.get() + before * kernels::row_bytes);
        }
        for (std::size_t s = 0; s < starts.size(); ++s) {
            std::fill(highest_.begin(), highest_.end(), std::uint8_t{0});
            std::fill(unknown_.begin(), unknown_.end(), std::uint8_t{0});
            const std::size_t before = s * superblock_candidates;
            const std::size_t here = std::min(superblock_candidates, window.count - before);
            std::ignore = kernels::pack_rows_in_order(
                rows_.get(), kernels::row_bytes, placed_.data() + before, rules, lines_for(here),
                starts[s] + c * page_bytes, page_bytes, {highest_.data(), unknown_.data()});
            for (std::size_t k = 0; k < width; ++k)
                present[s * competences() + c + k] = codes_present(
                    highest_[k], unknown_[k], starts[s] + (c + k) * page_bytes, lines_for(here));
        }
    }
}

/// Unpacks `count` candidates of `width` pages, not a row more.
void Arranger::unpack(const std::uint8_t* page, std::size_t width, std::size_t count,
                      std::uint8_t* rows) noexcept {
    const std::size_t lines = count / line_candidates;
    kernels::unpack_rows(page, page_bytes, width, lines, rows);
    if (count % line_candidates == 0)
        return;
    kernels::unpack_rows(page + lines * line_bytes, page_bytes, width, 1, line_.get());
    std::memcpy(rows + lines * line_candidates * kernels::row_bytes, line_.get(),
                count % line_candidates * kernels::row_bytes);
}

}  // namespace herne::inline HERNE_ABI::detail
