// SPDX-License-Identifier: BSL-1.0
#include "analysis/share_lines.hpp"

#include "base/int128.hpp"

#include <algorithm>
#include <tuple>

namespace herne::inline HERNE_ABI::detail {
namespace {

struct End {
    Fraction share;
    bool open;
};

/// Returns where, going up or down from today, the first k are no longer the same.
///
/// They are the same as long as the lowest of them are `need` or more with one line, so that each
/// has fewer than k before them, and nobody else reaches these. The lowest are a vertex of the
/// hull; as the share grows they are vertices of ever smaller `part`.
End end_of_first(const MovingShare& share, std::span<const ShareLine> first, std::uint64_t need,
                 std::span<const ShareLine> others, bool up) {
    const auto bound = Fraction{up ? 1 : 0, 1};
    std::size_t lowest = 0;
    for (std::size_t i = 1; i < first.size(); ++i)
        if (first[i].points < first[lowest].points ||
            (first[i].points == first[lowest].points && !up))
            lowest = i;
    if (first[lowest].count < need)
        return {share.today(), false};
    const auto sooner = [up](const Fraction& a, const Fraction& b) { return up ? a < b : b < a; };
    while (true) {
        std::optional<Fraction> reached;
        for (const auto& other : others)
            if (const auto at = share.meeting(first[lowest], other, up);
                at && (!reached || sooner(*at, *reached)))
                reached = at;
        const bool is_last = up ? lowest == 0 : lowest + 1 == first.size();
        const std::size_t next = up ? lowest - 1 : lowest + 1;
        std::optional<Fraction> passed;
        if (!is_last)
            passed = share.meeting(first[next], first[lowest], up);
        if (reached && (!passed || !sooner(*passed, *reached)))
            return {*reached, true};
        if (!passed)
            return {bound, false};
        if (first[next].count < need)
            return {*passed, false};
        lowest = next;
    }
}

}  // namespace

bool ShareEnvelope::is_inside(const ShareLine& left, const ShareLine& middle,
                              const ShareLine& right) const {
    return Int128{sign_ * (middle.points - left.points)} * (right.part - left.part) <=
           Int128{sign_ * (right.points - left.points)} * (middle.part - left.part);
}

void ShareEnvelope::add(const ShareLine& line) {
    const auto at =
        std::lower_bound(lines_.begin(), lines_.end(), line.part,
                         [](const ShareLine& one, std::int64_t part) { return one.part < part; });
    auto index = static_cast<std::size_t>(at - lines_.begin());
    if (at != lines_.end() && at->part == line.part) {
        if (at->points == line.points) {
            at->count += line.count;
            return;
        }
        if (sign_ * at->points > sign_ * line.points)
            return;
        *at = line;
    } else {
        if (index > 0 && index < lines_.size() && is_inside(lines_[index - 1], line, lines_[index]))
            return;
        lines_.insert(at, line);
    }
    while (index + 2 < lines_.size() &&
           is_inside(lines_[index], lines_[index + 1], lines_[index + 2]))
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(index + 1));
    while (index > 1 && is_inside(lines_[index - 2], lines_[index - 1], lines_[index])) {
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(index - 1));
        --index;
    }
}

std::optional<Fraction> MovingShare::meeting(const ShareLine& line, const ShareLine& other,
                                             bool up) const {
    const std::int64_t part = line.part - other.part;
    const std::int64_t rest = line.points - other.points - part;
    // The lead is (1 - s) max_part rest + s (max_points - max_part) part, up to a factor.
    if (up ? part > 0 : rest > 0)
        return std::nullopt;
    const Int128 from_rest = Int128{max_part} * rest;
    const Int128 from_part = Int128{max_points - max_part} * part;
    const Int128 both = from_rest - from_part;
    if (both == 0)
        return std::nullopt;
    constexpr auto what = "stability: an end of the interval of a share";
    return both > 0 ? narrowed(from_rest, both, what) : narrowed(-from_rest, -both, what);
}

ShareInterval MovingShare::same_first(const ShareEnvelope& first, std::uint64_t size,
                                      const ShareEnvelope& others, std::uint64_t k) const {
    if (size == 0)
        return {};
    const std::uint64_t need = size > k ? size - k + 1 : 1;
    const End low = end_of_first(*this, first.lines(), need, others.lines(), false);
    const End high = end_of_first(*this, first.lines(), need, others.lines(), true);
    return {low.share, high.share, low.open, high.open};
}

ShareInterval MovingShare::same_order(const ShareLine& a, const ShareLine& b) const {
    if (a.points == b.points)
        return a.part == b.part ? ShareInterval{} : ShareInterval{today(), today()};
    const auto& [before, after] = a.points > b.points ? std::tie(a, b) : std::tie(b, a);
    ShareInterval interval;
    if (const auto low = meeting(before, after, false)) {
        interval.low = *low;
        interval.low_open = true;
    }
    if (const auto high = meeting(before, after, true)) {
        interval.high = *high;
        interval.high_open = true;
    }
    return interval;
}

}  // namespace herne::inline HERNE_ABI::detail
