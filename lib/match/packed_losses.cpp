// SPDX-License-Identifier: BSL-1.0
#include "match/packed_losses.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace herne::detail {
namespace {

constexpr std::uint8_t code_for_unknown = Level::unknown().code();
/// Largest sum of byte tables of somebody who may stay.
constexpr std::int64_t byte_limit = 254;

std::array<std::int64_t, 16> losses_by_code(std::span<const std::int64_t> points, Order order) {
    std::array<std::int64_t, 16> losses{};
    // Codes between the top level and unknown do not occur.
    losses.fill(points.back());
    for (std::size_t level = 0; level < points.size(); ++level)
        losses[level] = points.back() - points[level];
    losses[code_for_unknown] = order == Order::worst ? points.back() : 0;
    return losses;
}

/// Writes `limb_bits` bits of each loss, from `shift` on.
kernels::WordTable word_table(const std::array<std::int64_t, 16>& losses, unsigned shift,
                              unsigned limb_bits) {
    kernels::WordTable table{};
    const std::uint64_t mask = (std::uint64_t{1} << limb_bits) - 1;
    for (std::size_t code = 0; code < 16; ++code) {
        const std::uint64_t limb = static_cast<std::uint64_t>(losses[code]) >> shift & mask;
        for (unsigned plane = 0; plane < 4; ++plane)
            table.planes[plane].by_code[code] = static_cast<std::uint8_t>(limb >> 8U * plane);
    }
    return table;
}

}  // namespace

PackedLosses::PackedLosses(const Scorecard& scorecard, const Superblocks& levels,
                           std::span<const std::size_t> positions, Order order,
                           LossBuffers& buffers)
    : levels_{levels}, max_points_{scorecard.max_points()}, buffers_{buffers} {
    for (std::size_t c = 0; c < positions.size(); ++c)
        if (scorecard.points(c).back() > 0)
            columns_.push_back({positions[c], losses_by_code(scorecard.points(c), order)});
    pages_.resize(columns_.size() + kernels::pages_ahead);
    present_.resize(columns_.size());
    shared_.resize(columns_.size());
    byte_tables_.resize(columns_.size());
    halves_ = scorecard.max_points() <= std::numeric_limits<std::uint16_t>::max();
    // 4,096 numbers of 20 bits sum to less than 2^32.
    limb_bits_ = scorecard.max_points() <= std::numeric_limits<std::uint32_t>::max() ? 32 : 20;
    make_word_tables();
}

void PackedLosses::make_word_tables() {
    std::int64_t most = 0;
    for (const auto& column : columns_)
        most = std::max(most, column.losses[0]);
    const auto bits = static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(most)));
    for (unsigned shift = 0; shift < bits; shift += limb_bits_) {
        auto& tables = limbs_.emplace_back();
        for (const auto& column : columns_)
            tables.push_back(word_table(column.losses, shift, limb_bits_));
    }
}

std::int64_t PackedLosses::exact(std::size_t row) const noexcept {
    std::int64_t loss = 0;
    for (const auto& column : columns_)
        loss += column.losses[levels_.code(row, column.position)];
    return loss;
}

void PackedLosses::point_to(std::size_t superblock) {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        pages_[c] = levels_.page(superblock, columns_[c].position);
    // What is fetched ahead of the end is the beginning of the next superblock, else what is at
    // hand anyway.
    const bool more = superblock + 1 < levels_.count() &&
                      levels_.lines(superblock + 1) == levels_.lines(superblock);
    for (std::size_t i = 0; i < kernels::pages_ahead; ++i) {
        const std::size_t column = std::min(i, columns_.size() - 1);
        pages_[columns_.size() + i] =
            more ? levels_.page(superblock + 1, columns_[column].position) : pages_[column];
    }
}

template <class Number>
void PackedLosses::widen(const Number* sums, std::size_t candidates, unsigned shift) {
    for (std::size_t i = 0; i < candidates; ++i) {
        const std::int64_t limb = static_cast<std::int64_t>(sums[i]) << shift;
        buffers_.losses[i] = shift == 0 ? limb : buffers_.losses[i] + limb;
    }
}

std::span<const std::int64_t> PackedLosses::exact_all(std::size_t superblock) {
    const std::size_t candidates = levels_.candidates(superblock);
    const std::size_t lines = levels_.lines(superblock);
    point_to(superblock);
    if (halves_) {
        kernels::sum_halves(pages_.data(), limbs_[0].data(), columns_.size(), lines,
                            buffers_.half_scratch.data(), buffers_.halves.data());
        widen(buffers_.halves.data(), candidates, 0);
    } else {
        for (std::size_t limb = 0; limb < limbs_.size(); ++limb) {
            kernels::sum_words(pages_.data(), limbs_[limb].data(), columns_.size(), lines,
                               buffers_.word_scratch.data(), buffers_.words.data());
            widen(buffers_.words.data(), candidates, static_cast<unsigned>(limb) * limb_bits_);
        }
    }
    return std::span{buffers_.losses}.first(candidates);
}

void PackedLosses::write_points(std::size_t superblock, std::int32_t* points) {
    const std::size_t candidates = levels_.candidates(superblock);
    const std::size_t lines = levels_.lines(superblock);
    const auto most = static_cast<std::int32_t>(max_points_);
    point_to(superblock);
    if (halves_) {
        kernels::sum_halves(pages_.data(), limbs_[0].data(), columns_.size(), lines,
                            buffers_.half_scratch.data(), buffers_.halves.data());
        kernels::points_of(buffers_.halves.data(), candidates, most, points);
    } else {
        kernels::sum_words(pages_.data(), limbs_[0].data(), columns_.size(), lines,
                           buffers_.word_scratch.data(), buffers_.words.data());
        kernels::points_of(buffers_.words.data(), candidates, most, points);
    }
}

std::int64_t PackedLosses::shared_loss(std::size_t superblock) {
    bool same = true;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const std::uint16_t codes = levels_.present(superblock, columns_[c].position);
        same = same && codes == present_[c];
        present_[c] = codes;
    }
    if (same)
        return shared_sum_;
    shared_sum_ = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const auto& losses = columns_[c].losses;
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (unsigned codes = present_[c]; codes != 0; codes &= codes - 1)
            least = std::min(least, losses[static_cast<std::size_t>(std::countr_zero(codes))]);
        shared_[c] = least;
        shared_sum_ += least;
    }
    return shared_sum_;
}

void PackedLosses::make_byte_tables(std::int64_t rest) {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        for (std::size_t code = 0; code < 16; ++code) {
            // Codes that do not occur may lie below the shared loss.
            const std::int64_t own =
                std::max<std::int64_t>(columns_[c].losses[code] - shared_[c], 0);
            const std::int64_t scaled = own > rest           ? 255
                                        : rest <= byte_limit ? own
                                                             : own * byte_limit / rest;
            byte_tables_[c].by_code[code] = static_cast<std::uint8_t>(scaled);
        }
    tables_rest_ = rest;
    tables_shared_ = shared_;
}

bool PackedLosses::prune(std::size_t superblock, std::int64_t limit, Bits& survivors) {
    const std::int64_t rest = limit - shared_loss(superblock);
    if (rest < 0)
        return false;
    // Tables made for a greater rest stay right; they are made anew once they are a sixteenth off.
    const bool usable = tables_rest_ >= rest && tables_rest_ - rest <= tables_rest_ / 16 &&
                        tables_shared_ == shared_ && (rest > byte_limit || tables_rest_ == rest);
    if (!usable)
        make_byte_tables(rest);
    const std::int64_t most = tables_rest_ <= byte_limit ? rest : rest * byte_limit / tables_rest_;
    point_to(superblock);
    kernels::sum_bytes(pages_.data(), byte_tables_.data(), columns_.size(),
                       levels_.lines(superblock), buffers_.bytes.data());
    return kernels::at_most(buffers_.bytes.data(), levels_.lines(superblock),
                            static_cast<std::uint8_t>(most), survivors.data());
}

}  // namespace herne::detail
