// SPDX-License-Identifier: BSL-1.0
#include "scan/packed_losses.hpp"

#include "packed/codes_present.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Largest sum of byte tables of somebody who may stay.
constexpr std::int64_t byte_limit = 254;

/// What the last scan on this thread has left: allocating it anew takes as long as a small scan.
struct Left {
    AlignedArray<std::uint8_t> bytes;
    AlignedArray<std::uint32_t> words;
    AlignedArray<std::uint32_t> listed;
};
thread_local Left left;

}  // namespace

LossBuffers::LossBuffers(const PackedLevels& levels, std::size_t jobs)
    : candidates{levels.count() == 0 ? 0 : levels.lines(0) * line_candidates}, for_one{jobs <= 1} {
    std::size_t room = candidates;
    if (for_one) {
        bytes = std::move(left.bytes);
        words = std::move(left.words);
        listed = std::move(left.listed);
        if (listed)  // made last
            return;
        room = superblock_candidates;
    }
    // Kernels take 2, 4 or 8 jobs at once.
    const std::size_t others = std::bit_ceil(std::min(jobs, kernels::max_jobs)) - 1;
    bytes = make_aligned<std::uint8_t>(others * superblock_candidates + room);
    words = make_aligned<std::uint32_t>(room);
    listed = make_aligned<std::uint32_t>(room + kernels::room_past_list);
}

LossBuffers::~LossBuffers() {
    if (!for_one)
        return;
    left.bytes = std::move(bytes);
    left.words = std::move(words);
    left.listed = std::move(listed);
}

PackedLosses::PackedLosses(const LossTables& tables, std::span<const std::size_t> positions,
                           const PackedLevels& levels, LossBuffers& buffers, Direction direction)
    : tables_{tables},
      levels_{levels},
      buffers_{buffers},
      direction_{direction},
      pages_{levels, positions, direction},
      loop_{positions.size() * lines_for(levels.size()) * line_bytes} {
    if (tables.wide() && !buffers_.losses)
        buffers_.losses = make_aligned<std::int64_t>(buffers_.candidates);
}

/// Writes points besides, of whole lines, if there is where to write to.
void PackedLosses::sum(std::size_t superblock, std::size_t lines, std::int32_t* points) {
    const auto limbs = tables_.limbs();
    const bool wide = tables_.wide();
    lines_ = lines;
    candidates_ = std::min(levels_.candidates(superblock), lines * line_candidates);
    const auto* const* pages = pages_.of(superblock);
    std::uint32_t* const words = buffers_.words.get();
    for (const auto& limb : limbs) {
        const bool first = limb.shift == 0;
        // Of losses up to 2^32 the limbs add up; of greater ones each is summed by itself.
        kernels::Digits digits{limb.tables.data(), limb.digits, wide ? 0 : limb.shift,
                               wide || first ? kernels::SumMode::replace : kernels::SumMode::add};
        digits.planes = limb.planes.data();
        digits.plane_count = limb.plane_count;
        if (points != nullptr && &limb == &limbs.back()) {
            digits.points = points;
            digits.max_points = static_cast<std::int32_t>(tables_.max_points());
        }
        kernels::sum_digits(pages, digits, pages_.count(), lines_, words);
        for (std::size_t i = 0; wide && i < candidates_; ++i) {
            const std::int64_t more = std::int64_t{words[i]} << limb.shift;
            buffers_.losses[i] = first ? more : buffers_.losses[i] + more;
        }
    }
}

bool PackedLosses::compare(std::int64_t limit, Bits& less, Bits& equal) const {
    if (!tables_.wide())
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

std::span<std::uint32_t> PackedLosses::list_at_most(std::int64_t limit) const {
    std::uint32_t* const listed = buffers_.listed.get();
    if (!tables_.wide())
        return {listed, kernels::list_at_most(buffers_.words.get(), candidates_,
                                              static_cast<std::uint32_t>(limit), listed)};
    std::size_t count = 0;
    for (std::size_t i = 0; i < candidates_; ++i) {
        listed[count] = static_cast<std::uint32_t>(i);
        count += buffers_.losses[i] <= limit ? 1 : 0;
    }
    return {listed, count};
}

std::size_t PackedLosses::count_at_most(std::int64_t limit) const {
    if (!tables_.wide())
        return kernels::count_at_most(buffers_.words.get(), candidates_,
                                      static_cast<std::uint32_t>(limit));
    const std::int64_t* losses = buffers_.losses.get();
    return static_cast<std::size_t>(std::count_if(
        losses, losses + candidates_, [limit](std::int64_t loss) { return loss <= limit; }));
}

std::int64_t PackedLosses::reached_by(std::size_t k) const {
    constexpr std::size_t groups = kernels::groups_of_sums;
    // Each of the k least of the groups' least losses is somebody's.
    const auto last = static_cast<std::ptrdiff_t>(k) - 1;
    if (tables_.wide()) {
        std::array<std::int64_t, groups> least;
        least.fill(tables_.max_points());
        for (std::size_t i = 0; i < candidates_; ++i)
            least[i % groups] = std::min(least[i % groups], buffers_.losses[i]);
        std::nth_element(least.begin(), least.begin() + last, least.end());
        return least[k - 1];
    }
    alignas(64) std::array<std::uint32_t, groups> least;
    kernels::least_of_groups(buffers_.words.get(), candidates_, least.data());
    // Counting compares many at once and never guesses wrong; a few too many do as well.
    const std::size_t few_more = k + k / 2;
    std::uint32_t enough = *std::max_element(least.begin(), least.begin() + last + 1);
    for (std::uint32_t none = 0; none < enough;) {
        const std::uint32_t middle = none + (enough - none) / 2;
        const std::size_t reached = kernels::count_at_most(least.data(), groups, middle);
        (reached < k ? none : enough) = reached < k ? middle + 1 : middle;
        if (reached >= k && reached <= few_more)
            break;
    }
    return std::min(std::int64_t{enough}, tables_.max_points());
}

void PackedLosses::write_points(std::size_t superblock, std::int32_t* points) {
    const bool aligned = reinterpret_cast<std::uintptr_t>(points) % line_bytes == 0;
    if (aligned && levels_.candidates(superblock) % line_candidates == 0)
        return sum(superblock, lines(superblock), points);
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
        const std::uint16_t codes = levels_.present(superblock, pages_.positions()[c]);
        same = same && codes == present_[c];
        present_[c] = codes;
    }
    if (same)
        return shared_sum_;
    leave_out_single_codes();
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

/// Notes which pages have to be read.
void PackedLosses::leave_out_single_codes() {
    read_.clear();
    for (std::size_t c = 0; c < present_.size(); ++c)
        if (!is_single(present_[c]))
            read_.push_back(c);
    nothing_to_read_ = read_.empty();
    if (read_.size() == present_.size())
        return read_.clear();
    read_positions_.clear();
    for (const std::size_t c : read_)
        read_positions_.push_back(pages_.positions()[c]);
    if (!read_.empty())
        read_pages_.emplace(levels_, read_positions_, direction_);
    read_version_ = 0;
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

const std::uint8_t* PackedLosses::sum_bytes(std::size_t superblock, std::size_t lines,
                                            std::size_t next) {
    if (nothing_to_read_) {
        std::fill_n(buffers_.bytes.get(), lines * line_candidates, std::uint8_t{0});
        return buffers_.bytes.get();
    }
    if (!read_.empty() && read_version_ != version_) {
        read_version_ = version_;
        read_tables_.resize(read_.size());
        for (std::size_t i = 0; i < read_.size(); ++i)
            read_tables_[i] = byte_tables_[read_[i]];
    }
    PageList& pages = read_.empty() ? pages_ : *read_pages_;
    const auto& tables = read_.empty() ? byte_tables_ : read_tables_;
    // A few lines of each page are no measure of anything.
    const bool whole = lines == this->lines(superblock);
    const auto* const* at = pages.of(superblock, next);
    const auto loop = whole ? loop_.next(pages.count() * lines * line_bytes) : loop_in_use();
    kernels::sum_bytes(loop, at, tables.data(), pages.count(), lines, buffers_.bytes.get());
    return buffers_.bytes.get();
}

const std::uint8_t* PackedLosses::sum_bytes(std::size_t superblock, std::size_t lines,
                                            std::size_t later, std::uint8_t max_sum,
                                            DeadLines& dead) {
    dead.sum(superblock, lines, later, byte_tables_, version_, max_sum, buffers_.bytes.get());
    return buffers_.bytes.get();
}

}  // namespace herne::inline HERNE_ABI::detail
