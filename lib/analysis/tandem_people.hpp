// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/tandems.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/pool/pool.hpp>

#include "base/parallel.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Ranges of hours that occur, and which of them add up to one post.
class TandemHours {
public:
    /// A single range that fits with itself.
    TandemHours();
    /// The ranges of `entries`.
    explicit TandemHours(std::span<const AvailabilityEntry> entries);

    /// What a range asks of another: it fits where both compare as `fits` says. Ranks stand for the
    /// shares that occur.
    struct Range {
        std::uint32_t low;         ///< rank of the least share
        std::uint32_t high;        ///< rank of the greatest share
        std::uint32_t most_low;    ///< ranks of the other's least share below this one fit
        std::uint32_t least_high;  ///< ranks of the other's greatest share from this one on fit
        std::uint8_t half;         ///< 0: all below one half, 1: around it, 2: all above it
    };
    [[nodiscard]] static bool fits(const Range& a, const Range& b) noexcept {
        return a.low < b.most_low && a.high >= b.least_high;
    }

    /// Returns the range of the entry at `entry`.
    [[nodiscard]] std::uint32_t of_entry(std::size_t entry) const noexcept {
        return of_entry_[entry];
    }
    /// Returns all ranges.
    [[nodiscard]] std::span<const Range> ranges() const noexcept { return ranges_; }
    /// Returns the number of pairs that do not fit among people of whom `people[r]` have range r.
    [[nodiscard]] std::uint64_t pairs_apart(std::span<const std::uint64_t> people) const;

private:
    std::vector<Range> ranges_;
    std::vector<std::uint32_t> of_entry_;
};

/// Who may be paired, in the order of ids.
struct TandemPeople {
    TandemPeople(const Pool& pool, const Scorecard& scorecard, const TandemOptions& options);

    std::vector<Verdict> verdicts;     ///< of all candidates, by row
    std::vector<std::uint32_t> rows;   ///< of those who may be paired, by id ascending
    TandemHours hours;                 ///< ranges of hours
    std::vector<std::uint32_t> range;  ///< of those who may be paired; empty: all have the one
    TandemCounts counts;               ///< all but ties

    /// Returns the range of the person at `person`.
    [[nodiscard]] const TandemHours::Range& range_of(std::size_t person) const noexcept {
        return hours.ranges()[range.empty() ? 0 : range[person]];
    }

private:
    void take_everybody(const Pool& pool, UndecidedPeople undecided);
    void take_part_timers(const Pool& pool, const Availability& availability,
                          UndecidedPeople undecided);
    void count_pairs();
};

/// Returns whether somebody of this verdict takes part.
[[nodiscard]] inline bool takes_part(Verdict verdict, UndecidedPeople undecided) noexcept {
    return verdict == Verdict::eligible ||
           (verdict == Verdict::undecided && undecided == UndecidedPeople::marked);
}

}  // namespace herne::inline HERNE_ABI::detail
