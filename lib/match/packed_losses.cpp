// SPDX-License-Identifier: BSL-1.0
#include "match/packed_losses.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace herne::detail {
namespace {

/// Largest sum of byte tables of somebody who may stay.
constexpr std::int64_t byte_limit = 254;
constexpr unsigned bits_of_limb = kernels::bits_of_digit * kernels::most_digits;
/// Of numbers that are summed by themselves: 4,096 of them sum to less than 2^32.
constexpr unsigned bits_of_wide_limb = 20;

std::vector<std::size_t> positions_of(const LossTables& tables) {
    std::vector<std::size_t> positions;
    positions.reserve(tables.columns().size());
    for (const auto& column : tables.columns())
        positions.push_back(column.position);
    return positions;
}

}  // namespace

LossBuffers::LossBuffers(const Superblocks& levels, std::size_t jobs)
    : candidates{levels.count() == 0 ? 0 : levels.lines(0) * line_candidates} {
    // Kernels take 2, 4 or 8 jobs at once.
    const std::size_t others = std::bit_ceil(std::min(jobs, kernels::most_jobs)) - 1;
    bytes = make_aligned<std::uint8_t>(others * kernels::candidates_of_page + candidates);
    words = make_aligned<std::uint32_t>(candidates);
}

PackedLosses::PackedLosses(const LossTables& tables, const Superblocks& levels,
                           LossBuffers& buffers)
    : tables_{tables},
      levels_{levels},
      buffers_{buffers},
      pages_{levels, positions_of(tables)},
      wide_{tables.max_points() > std::numeric_limits<std::uint32_t>::max()} {}

void PackedLosses::make_limbs() {
    std::int64_t most = 0;
    for (const auto& column : tables_.columns())
        most = std::max(most, *std::max_element(column.losses.begin(), column.losses.end()));
    const auto bits = static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(most)));
    constexpr std::uint64_t mask = (1U << kernels::bits_of_digit) - 1;
    const unsigned step = wide_ ? bits_of_wide_limb : bits_of_limb;
    for (unsigned shift = 0; shift < bits; shift += step) {
        const unsigned here = std::min(bits - shift, step);
        auto& limb = limbs_.emplace_back();
        limb.digits = (here + kernels::bits_of_digit - 1) / kernels::bits_of_digit;
        limb.shift = shift;
        limb.tables.reserve(limb.digits * tables_.columns().size());
        for (const auto& column : tables_.columns())
            for (unsigned digit = 0; digit < limb.digits; ++digit) {
                auto& table = limb.tables.emplace_back();
                for (std::size_t code = 0; code < 16; ++code)
                    table.by_code[code] =
                        static_cast<std::uint8_t>(static_cast<std::uint64_t>(column.losses[code]) >>
                                                      (shift + digit * kernels::bits_of_digit) &
                                                  mask);
            }
    }
    if (wide_ && !buffers_.losses)
        buffers_.losses = make_aligned<std::int64_t>(buffers_.candidates);
}

/// Writes points besides, of whole lines, if there is where to write to.
void PackedLosses::sum(std::size_t superblock, std::int32_t* points) {
    if (limbs_.empty())
        make_limbs();
    lines_ = levels_.lines(superblock);
    candidates_ = levels_.candidates(superblock);
    const auto* const* pages = pages_.of(superblock);
    std::uint32_t* const words = buffers_.words.get();
    for (const auto& limb : limbs_) {
        const bool first = limb.shift == 0;
        // Of losses up to 2^32 the limbs add up; of greater ones each is summed by itself.
        kernels::Digits digits{limb.tables.data(), limb.digits, wide_ ? 0 : limb.shift,
                               !wide_ && !first};
        if (points != nullptr && &limb == &limbs_.back()) {
            digits.points = points;
            digits.most = static_cast<std::int32_t>(tables_.max_points());
        }
        kernels::sum_digits(pages, digits, pages_.count(), lines_, words);
        for (std::size_t i = 0; wide_ && i < candidates_; ++i) {
            const std::int64_t more = std::int64_t{words[i]} << limb.shift;
            buffers_.losses[i] = first ? more : buffers_.losses[i] + more;
        }
    }
}

bool PackedLosses::compare(std::int64_t limit, Bits& less, Bits& equal) const {
    if (!wide_)
        return kernels::compare(buffers_.words.get(), lines_, static_cast<std::uint32_t>(limit),
                                less.data(), equal.data());
    std::uint64_t any = 0;
    for (std::size_t w = 0; w < 2 * lines_; ++w) {
        less[w] = equal[w] = 0;
        for (std::size_t i = w * 64; i < std::min(w * 64 + 64, candidates_); ++i) {
            less[w] |= std::uint64_t{buffers_.losses[i] < limit ? 1U : 0U} << i % 64;
            equal[w] |= std::uint64_t{buffers_.losses[i] == limit ? 1U : 0U} << i % 64;
        }
        any |= less[w] | equal[w];
    }
    return any != 0;
}

std::size_t PackedLosses::count_at_most(std::int64_t limit) const {
    if (!wide_)
        return kernels::count_at_most(buffers_.words.get(), candidates_,
                                      static_cast<std::uint32_t>(limit));
    const std::int64_t* losses = buffers_.losses.get();
    return static_cast<std::size_t>(std::count_if(
        losses, losses + candidates_, [limit](std::int64_t loss) { return loss <= limit; }));
}

void PackedLosses::write_points(std::size_t superblock, std::int32_t* points) {
    const bool aligned = reinterpret_cast<std::uintptr_t>(points) % line_bytes == 0;
    if (aligned && levels_.candidates(superblock) % line_candidates == 0)
        return sum(superblock, points);
    sum(superblock);
    kernels::points_of(buffers_.words.get(), candidates_,
                       static_cast<std::int32_t>(tables_.max_points()), points);
}

void PackedLosses::write_points(std::size_t superblock, std::int64_t* points) {
    sum(superblock);
    for (std::size_t i = 0; i < candidates_; ++i)
        points[i] = tables_.max_points() - loss(i);
}

std::int64_t PackedLosses::shared_loss(std::size_t superblock) {
    const auto columns = tables_.columns();
    if (present_.empty()) {
        present_.resize(columns.size());
        shared_.resize(columns.size());
    }
    bool same = true;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const std::uint16_t codes = levels_.present(superblock, columns[c].position);
        same = same && codes == present_[c];
        present_[c] = codes;
    }
    if (same)
        return shared_sum_;
    shared_sum_ = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto& losses = columns[c].losses;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (unsigned codes = present_[c]; codes != 0; codes &= codes - 1)
            least = std::min(least, losses[static_cast<std::size_t>(std::countr_zero(codes))]);
        shared_changed_ = shared_changed_ || shared_[c] != least;
        shared_[c] = least;
        shared_sum_ += least;
    }
    return shared_sum_;
}

void PackedLosses::make_byte_tables(std::int64_t rest) {
    const auto columns = tables_.columns();
    byte_tables_.resize(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c)
        for (std::size_t code = 0; code < 16; ++code) {
            // Codes that do not occur may lie below the shared loss.
            const std::int64_t own =
                std::max<std::int64_t>(columns[c].losses[code] - shared_[c], 0);
            const std::int64_t scaled = own > rest           ? 255
                                        : rest <= byte_limit ? own
                                                             : own * byte_limit / rest;
            byte_tables_[c].by_code[code] = static_cast<std::uint8_t>(scaled);
        }
    tables_rest_ = rest;
    shared_changed_ = false;
    ++version_;
}

std::optional<std::uint8_t> PackedLosses::prepare(std::size_t superblock, std::int64_t limit) {
    const std::int64_t rest = limit - shared_loss(superblock);
    if (rest < 0)
        return std::nullopt;
    // Tables made for a greater rest stay right; they are made anew once they are a sixteenth off.
    const bool usable = tables_rest_ >= rest && tables_rest_ - rest <= tables_rest_ / 16 &&
                        !shared_changed_ && (rest > byte_limit || tables_rest_ == rest);
    if (!usable)
        make_byte_tables(rest);
    return static_cast<std::uint8_t>(tables_rest_ <= byte_limit ? rest
                                                                : rest * byte_limit / tables_rest_);
}

const std::uint8_t* PackedLosses::sum_bytes(std::size_t superblock) {
    kernels::sum_bytes(pages_.of(superblock), byte_tables_.data(), pages_.count(),
                       levels_.lines(superblock), buffers_.bytes.get());
    return buffers_.bytes.get();
}

}  // namespace herne::detail
