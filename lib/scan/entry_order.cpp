// SPDX-License-Identifier: BSL-1.0
#include "scan/entry_order.hpp"

#include "base/aligned.hpp"
#include "base/huge_pages.hpp"
#include "packed/geometry.hpp"
#include "pool/id_less.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Fewer are sorted by comparing.
constexpr std::size_t few_to_sort = 1024;
/// Of the usual job one digit holds all losses.
constexpr unsigned digit_bits = 13;
constexpr std::size_t digits = std::size_t{1} << digit_bits;

/// Puts entries in ascending order of id: by a look at each row of the pool in that order.
void order_by_id(std::vector<TopEntry>& entries, const Pool& pool) {
    constexpr std::int64_t nobody = -1;  // no loss is negative
    auto losses = with_room<std::int64_t>(pool.size());
    losses.resize(pool.size(), nobody);
    for (const auto& entry : entries)
        losses[entry.row] = entry.loss;
    std::size_t next = 0;
    for (std::size_t position = 0; position < losses.size() && next < entries.size(); ++position) {
        const std::size_t row = PoolAccess::row_by_id(pool, position);
        if (losses[row] != nobody)
            entries[next++] = {losses[row], row};
    }
}

/// What there is to know of entries before they are sorted, found in one look at each.
struct Outline {
    explicit Outline(std::span<const TopEntry> entries) {
        std::size_t before = 0;
        for (const auto& entry : entries) {
            least = std::min(least, entry.loss);
            greatest = std::max(greatest, entry.loss);
            by_row = by_row && before <= entry.row;
            before = entry.row;
        }
    }

    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    std::int64_t greatest = 0;
    bool by_row = true;  ///< whether rows ascend
};

/// Sorts by one digit of what the losses are above `least`, keeping the order of equal ones.
void sort_by_digit(std::span<const TopEntry> from, TopEntry* to, std::int64_t least,
                   unsigned shift) {
    const auto digit = [&](const TopEntry& entry) {
        return static_cast<std::size_t>(entry.loss - least) >> shift & (digits - 1);
    };
    std::vector<std::size_t> next(digits);
    for (const auto& entry : from)
        ++next[digit(entry)];
    std::size_t start = 0;
    for (auto& count : next)
        start += std::exchange(count, start);
    for (const auto& entry : from)
        to[next[digit(entry)]++] = entry;
}

/// Sorts by loss and keeps the order of equal ones.
void sort_by_loss(std::vector<TopEntry>& entries, const Outline& outline) {
    const auto bits = static_cast<unsigned>(
        std::bit_width(static_cast<std::uint64_t>(outline.greatest - outline.least)));
    const std::size_t bytes = entries.size() * sizeof(TopEntry);
    const auto other =
        make_aligned<TopEntry>(entries.size(), bytes < huge_page ? line_bytes : huge_page);
    prefer_huge_pages(other.get(), bytes);
    std::span<TopEntry> from{entries};
    std::span<TopEntry> to{other.get(), entries.size()};
    for (unsigned shift = 0; shift < bits; shift += digit_bits) {
        sort_by_digit(from, to.data(), outline.least, shift);
        std::swap(from, to);
    }
    if (from.data() != entries.data())
        std::copy(from.begin(), from.end(), entries.begin());
}

/// Sorts those of each loss by id; they stand by loss.
void sort_ties(std::vector<TopEntry>& entries, const IdLess& id_less) {
    const auto by_id = [&](const TopEntry& a, const TopEntry& b) { return id_less(a.row, b.row); };
    for (auto first = entries.begin(); first != entries.end();) {
        const auto end = std::find_if(
            first, entries.end(), [&](const TopEntry& entry) { return entry.loss != first->loss; });
        std::sort(first, end, by_id);
        first = end;
    }
}

}  // namespace

void sort_entries(std::vector<TopEntry>& entries, const Pool& pool) {
    const IdLess id_less{&pool};
    if (entries.size() < few_to_sort) {
        std::sort(entries.begin(), entries.end(), [&](const TopEntry& a, const TopEntry& b) {
            return a.loss != b.loss ? a.loss < b.loss : id_less(a.row, b.row);
        });
        return;
    }
    const Outline outline{entries};
    const bool in_order = outline.by_row && PoolAccess::ids_ascend(pool);
    const bool many = entries.size() >= pool.size() / 8;
    if (!in_order && many)
        order_by_id(entries, pool);
    sort_by_loss(entries, outline);
    if (!in_order && !many)
        sort_ties(entries, id_less);
}

std::uint64_t cut_entries(std::vector<TopEntry>& entries, std::size_t k, const Pool& pool) {
    sort_entries(entries, pool);
    if (entries.size() <= k)
        return 0;
    std::uint64_t ties = 0;
    for (std::size_t i = k; i < entries.size() && entries[i].loss == entries[k - 1].loss; ++i)
        ++ties;
    entries.resize(k);
    return ties;
}

}  // namespace herne::inline HERNE_ABI::detail
