// SPDX-License-Identifier: BSL-1.0
#include "analysis/tandem_people.hpp"

#include <herne/base/error.hpp>
#include <herne/match/scan.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Shares that occur, ascending, each once.
class SharesInOrder {
public:
    void add(const Fraction& share) { all_.push_back(share); }
    void sort() {
        std::sort(all_.begin(), all_.end());
        all_.erase(std::unique(all_.begin(), all_.end()), all_.end());
    }
    /// Returns how many are less than `share`.
    [[nodiscard]] std::uint32_t below(const Fraction& share) const {
        return static_cast<std::uint32_t>(std::lower_bound(all_.begin(), all_.end(), share) -
                                          all_.begin());
    }
    /// Returns how many are at most `share`.
    [[nodiscard]] std::uint32_t up_to(const Fraction& share) const {
        return static_cast<std::uint32_t>(std::upper_bound(all_.begin(), all_.end(), share) -
                                          all_.begin());
    }

private:
    std::vector<Fraction> all_;
};

Fraction rest_of(const Fraction& share) {
    return {share.denominator() - share.numerator(), share.denominator()};
}

std::uint8_t half_of(const AvailabilityEntry& entry) {
    const Fraction half{1, 2};
    return half < entry.low ? 2 : entry.high < half ? 0 : 1;
}

/// Returns the number of pairs of which one is beyond what the other takes: `beyond[r]` people are
/// beyond what those of range r take, `self` says whether these are among them.
template <class Beyond, class Self>
std::uint64_t pairs_beyond(std::span<const std::uint64_t> people, const Beyond& beyond,
                           const Self& self) {
    std::uint64_t ordered = 0;
    for (std::size_t r = 0; r < people.size(); ++r)
        ordered += people[r] * (beyond(r) - (self(r) ? 1 : 0));
    return ordered / 2;
}

}  // namespace

TandemHours::TandemHours() : ranges_{{0, 0, 1, 0, 1}} {}

TandemHours::TandemHours(std::span<const AvailabilityEntry> entries) {
    SharesInOrder lows;
    SharesInOrder highs;
    for (const auto& entry : entries) {
        lows.add(entry.low);
        highs.add(entry.high);
    }
    lows.sort();
    highs.sort();
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto before = [&](std::size_t a, std::size_t b) {
        return entries[a].low != entries[b].low ? entries[a].low < entries[b].low
                                                : entries[a].high < entries[b].high;
    };
    std::sort(order.begin(), order.end(), before);
    of_entry_.resize(entries.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& entry = entries[order[i]];
        if (i == 0 || before(order[i - 1], order[i]))
            ranges_.push_back({.low = lows.below(entry.low),
                               .high = highs.below(entry.high),
                               .most_low = lows.up_to(rest_of(entry.low)),
                               .least_high = highs.below(rest_of(entry.high)),
                               .half = half_of(entry)});
        of_entry_[order[i]] = static_cast<std::uint32_t>(ranges_.size() - 1);
    }
}

std::uint64_t TandemHours::pairs_apart(std::span<const std::uint64_t> people) const {
    const std::size_t count = ranges_.size();
    // Two ranges are apart because both want too much or because both want too little, never both.
    std::vector<std::uint64_t> by_low(count + 1);
    std::vector<std::uint64_t> by_high(count + 1);
    for (std::size_t r = 0; r < count; ++r) {
        by_low[ranges_[r].low] += people[r];
        by_high[ranges_[r].high + 1] += people[r];
    }
    std::partial_sum(by_low.rbegin(), by_low.rend(), by_low.rbegin());
    std::partial_sum(by_high.begin(), by_high.end(), by_high.begin());
    return pairs_beyond(
               people, [&](std::size_t r) { return by_low[ranges_[r].most_low]; },
               [&](std::size_t r) { return ranges_[r].low >= ranges_[r].most_low; }) +
           pairs_beyond(
               people, [&](std::size_t r) { return by_high[ranges_[r].least_high]; },
               [&](std::size_t r) { return ranges_[r].high < ranges_[r].least_high; });
}

TandemPeople::TandemPeople(const Pool& pool, const Scorecard& scorecard,
                           const TandemOptions& options)
    : verdicts{herne::verdicts(pool, scorecard,
                               {.threads = options.threads, .executor = options.executor})} {
    if (pool.size() > std::numeric_limits<std::uint32_t>::max())
        throw invalid_input{Problem{.where = "pool",
                                    .what = "has more than 4294967295 candidates",
                                    .value = std::to_string(pool.size())}};
    counts.candidates = pool.size();
    for (const Verdict verdict : verdicts)
        ++(verdict == Verdict::eligible    ? counts.eligible
           : verdict == Verdict::undecided ? counts.undecided
                                           : counts.ineligible);
    if (options.availability)
        take_part_timers(pool, *options.availability, options.undecided);
    else
        take_everybody(pool, options.undecided);
    count_pairs();
}

void TandemPeople::take_everybody(const Pool& pool, UndecidedPeople undecided) {
    for (std::size_t row = 0; row < pool.size(); ++row)
        if (takes_part(verdicts[row], undecided))
            rows.push_back(static_cast<std::uint32_t>(row));
    const auto id_less = [&](std::uint32_t a, std::uint32_t b) { return pool.id_less(a, b); };
    if (!std::is_sorted(rows.begin(), rows.end(), id_less))
        std::sort(rows.begin(), rows.end(), id_less);
}

void TandemPeople::take_part_timers(const Pool& pool, const Availability& availability,
                                    UndecidedPeople undecided) {
    const auto entries = availability.entries();
    hours = TandemHours{entries};
    for (std::size_t e = 0; e < entries.size(); ++e) {
        const std::size_t row = pool.row(entries[e].id);
        if (!takes_part(verdicts[row], undecided))
            continue;
        rows.push_back(static_cast<std::uint32_t>(row));
        range.push_back(hours.of_entry(e));
    }
}

void TandemPeople::count_pairs() {
    counts.people = rows.size();
    // One of two factors is even.
    const std::uint64_t n = rows.size();
    counts.pairs = n % 2 == 0 ? n / 2 * (n == 0 ? 0 : n - 1) : (n - 1) / 2 * n;
    if (!range.empty()) {
        std::vector<std::uint64_t> people(hours.ranges().size());
        for (const std::uint32_t r : range)
            ++people[r];
        counts.hours_apart = hours.pairs_apart(people);
    }
    counts.fit = counts.pairs - counts.hours_apart;
}

}  // namespace herne::inline HERNE_ABI::detail
