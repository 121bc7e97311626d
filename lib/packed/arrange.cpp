// SPDX-License-Identifier: BSL-1.0
#include "packed/arrange.hpp"

#include "base/huge_pages.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <tuple>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::uint8_t unknown_code = 15;
constexpr std::uint8_t highest_known = 14;

/// Returns the greatest sum of weights times levels.
std::size_t greatest_key(const KeyWeights& weights, std::span<const std::uint8_t> tops) {
    std::size_t sum = 0;
    for (std::size_t c = 0; c < tops.size(); ++c)
        sum += std::size_t{weights[c]} * tops[c];
    return sum;
}

/// Returns the rows of each window by id, one window after the other.
std::vector<std::uint32_t> by_id_in_windows(std::span<const std::size_t> by_id,
                                            std::size_t window) {
    std::vector<std::uint32_t> rows(by_id.size());
    std::vector<std::size_t> next((by_id.size() + window - 1) / window);
    for (std::size_t w = 0; w < next.size(); ++w)
        next[w] = w * window;
    for (const std::size_t row : by_id)
        rows[next[row / window]++] = static_cast<std::uint32_t>(row % window);
    return rows;
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
                code < unknown_code ? std::min<std::size_t>(code, tops[c])
                                    : (unknown_is_top ? std::size_t{tops[c]} : std::size_t{0});
            for (std::size_t k = 0; k < digits; ++k)
                tables[c * digits + k].by_code[code] = static_cast<std::uint8_t>(
                    weights[c] * level >> k * kernels::bits_of_digit & 31U);
        }
}

Arranger::Arranger(const Arranging& how, std::size_t size)
    : size_{size},
      window_{how.window * superblock_candidates},
      order_{size, how.window},
      caps_{.weights = fair_weights(how.tops), .tops = how.tops, .worst = {}, .best = {}},
      worst_tables_{caps_.weights, how.tops, false},
      best_tables_{caps_.weights, how.tops, true},
      sort_tables_{how.sort_by.empty() ? caps_.weights : how.sort_by, how.tops, false},
      sorts_by_caps_{how.sort_by.empty()},
      by_id_{by_id_in_windows(how.by_id, window_)},
      starts_of_keys_(greatest_key(how.sort_by.empty() ? caps_.weights : how.sort_by, how.tops) +
                      1),
      pages_(competences() + std::max(competences(), kernels::pages_ahead)),
      highest_(kernels::padded_competences(kernels::row_bytes)),
      unknown_(highest_.size()) {
    const std::size_t most = std::min(window_, superblocks_for(size) * superblock_candidates);
    keys_.resize(most);
    cap_keys_.resize(most);
    placed_.resize(most);
    words_ = make_aligned<std::uint32_t>(superblock_candidates);
    // One row more, of zeros, for what follows the last candidate in its line.
    rows_ = make_aligned<std::uint8_t>((most + 1) * kernels::row_bytes, huge_page);
    prefer_huge_pages(rows_.get(), (most + 1) * kernels::row_bytes);
    ordered_ = make_aligned<std::uint8_t>((superblock_candidates + 1) * kernels::row_bytes);
    caps_.worst.resize(superblocks_for(size) * page_lines);
    caps_.best.resize(caps_.worst.size());
}

void Arranger::arrange(std::span<std::uint8_t* const> starts,
                       std::span<std::uint16_t> present) noexcept {
    starts_ = starts;
    present_ = present;
    const bool any_unknown = std::ranges::any_of(
        present, [](std::uint16_t codes) { return (codes >> unknown_code & 1U) != 0; });
    if (!any_unknown)
        caps_.best = {};
    for (std::size_t first = 0; first < size_; first += window_) {
        const Window window{first, std::min(window_, size_ - first)};
        sum_keys(window, sort_tables_, keys_.data());
        find_order(window);
        find_caps(window);
        move_levels(window);
    }
}

void Arranger::sum_keys(const Window& window, const KeyTables& tables,
                        std::uint16_t* keys) noexcept {
    const kernels::Digits digits{tables.tables.data(), tables.digits, 0};
    for (std::size_t done = 0; done < window.count; done += superblock_candidates) {
        const std::size_t superblock = (window.first + done) / superblock_candidates;
        const std::size_t next = std::min(superblock + 1, superblocks_for(size_) - 1);
        for (std::size_t p = 0; p < pages_.size(); ++p)
            pages_[p] = (p < competences() ? starts_[superblock] : starts_[next]) +
                        p % competences() * page_bytes;
        const std::size_t here = std::min(superblock_candidates, window.count - done);
        kernels::sum_digits(pages_.data(), digits, competences(), lines_for(here), words_.get());
        for (std::size_t i = 0; i < here; ++i)
            keys[done + i] = static_cast<std::uint16_t>(words_[i]);
    }
}

/// Counting sort, stable, so that rows of one key stay in order of their ids.
void Arranger::find_order(const Window& window) noexcept {
    auto& next = starts_of_keys_;
    std::fill(next.begin(), next.end(), std::size_t{0});
    for (std::size_t i = 0; i < window.count; ++i)
        ++next[keys_[i]];
    std::size_t start = 0;
    for (std::size_t key = next.size(); key-- > 0;)
        start += std::exchange(next[key], start);
    const auto put = [&](std::size_t row) {
        const std::size_t place = next[keys_[row]]++;
        placed_[place] = static_cast<std::uint32_t>(row);
        order_.set(window.first + place, window.first + row);
    };
    if (by_id_.empty())
        for (std::size_t row = 0; row < window.count; ++row)
            put(row);
    else
        for (std::size_t i = 0; i < window.count; ++i)
            put(by_id_[window.first + i]);
}

void Arranger::find_caps(const Window& window) noexcept {
    const auto find = [&](const std::uint16_t* keys, std::vector<std::uint16_t>& caps) {
        std::uint16_t cap = 0;
        for (std::size_t place = window.count; place-- > 0;) {
            cap = std::max(cap, keys[placed_[place]]);
            if (place % line_candidates == 0)
                caps[(window.first + place) / line_candidates] = cap;
            if (place % superblock_candidates == 0)
                cap = 0;
        }
    };
    if (!sorts_by_caps_)
        sum_keys(window, worst_tables_, cap_keys_.data());
    find(sorts_by_caps_ ? keys_.data() : cap_keys_.data(), caps_.worst);
    if (caps_.best.empty())
        return;
    sum_keys(window, best_tables_, cap_keys_.data());
    find(cap_keys_.data(), caps_.best);
}

void Arranger::move_levels(const Window& window) noexcept {
    const std::size_t first = window.first / superblock_candidates;
    const std::size_t superblocks = superblocks_for(window.count);
    std::memset(rows_.get() + window.count * kernels::row_bytes, 0, kernels::row_bytes);
    for (std::size_t c = 0; c < competences(); c += kernels::row_bytes) {
        const std::size_t width = std::min(kernels::row_bytes, competences() - c);
        for (std::size_t s = 0; s < superblocks; ++s) {
            const std::size_t before = s * superblock_candidates;
            // Whole lines but those past the last candidate, whose rows would be past the end.
            const std::size_t here = std::min(superblock_candidates, window.count - before);
            std::uint8_t* rows = rows_.get() + before * kernels::row_bytes;
            const std::uint8_t* page = starts_[first + s] + c * page_bytes;
            const std::size_t whole = here / line_candidates;
            kernels::unpack_rows(page, page_bytes, width, whole, rows);
            if (here % line_candidates != 0) {
                kernels::unpack_rows(page + whole * line_bytes, page_bytes, width, 1,
                                     ordered_.get());
                std::memcpy(rows + whole * line_candidates * kernels::row_bytes, ordered_.get(),
                            here % line_candidates * kernels::row_bytes);
            }
        }
        for (std::size_t s = 0; s < superblocks; ++s)
            pack_superblock(first + s, c, width);
    }
}

/// Packs so many competences from `first` on of one superblock, from rows in their new order.
void Arranger::pack_superblock(std::size_t superblock, std::size_t first,
                               std::size_t width) noexcept {
    std::uint8_t max[kernels::row_bytes];
    std::fill(std::begin(max), std::end(max), highest_known);
    const kernels::PackRules rules{max, width, unknown_code, true};
    std::fill(highest_.begin(), highest_.end(), std::uint8_t{0});
    std::fill(unknown_.begin(), unknown_.end(), std::uint8_t{0});
    const std::size_t here = candidates_in(superblock, size_);
    const std::size_t before = superblock * superblock_candidates % window_;
    const std::size_t nobody =
        std::min(window_, size_ - (superblock * superblock_candidates - before));
    const std::size_t lines = lines_for(here);
    for (std::size_t place = 0; place < lines * line_candidates; ++place) {
        const std::size_t row = place < here ? placed_[before + place] : nobody;
        std::memcpy(ordered_.get() + place * width, rows_.get() + row * kernels::row_bytes,
                    kernels::row_bytes);
    }
    std::ignore =
        kernels::pack_rows(ordered_.get(), rules, lines, starts_[superblock] + first * page_bytes,
                           page_bytes, {highest_.data(), unknown_.data()});
    for (std::size_t c = 0; c < width; ++c)
        present_[superblock * competences() + first + c] = static_cast<std::uint16_t>(
            1U << highest_[c] >> 1U | (unknown_[c] != 0 ? 1U << unknown_code : 0U));
}

}  // namespace herne::inline HERNE_ABI::detail
