// SPDX-License-Identifier: BSL-1.0
#include "scan/entry_order.hpp"

#include "base/huge_pages.hpp"
#include "pool/id_less.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
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
    for (std::size_t position = 0; position < losses.size(); ++position) {
        const std::size_t row = PoolAccess::row_by_id(pool, position);
        if (losses[row] != nobody)
            entries[next++] = {losses[row], row};
    }
}

/// Sorts by one digit of what the losses are above `least`, keeping the order of equal ones.
void sort_by_digit(const std::vector<TopEntry>& from, std::vector<TopEntry>& to, std::int64_t least,
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
void sort_by_loss(std::vector<TopEntry>& entries) {
    std::int64_t least = entries.front().loss;
    std::int64_t greatest = least;
    for (const auto& entry : entries) {
        least = std::min(least, entry.loss);
        greatest = std::max(greatest, entry.loss);
    }
    const auto bits =
        static_cast<unsigned>(std::bit_width(static_cast<std::uint64_t>(greatest - least)));
    auto other = with_room<TopEntry>(entries.size());
    other.resize(entries.size());
    for (unsigned shift = 0; shift < bits; shift += digit_bits) {
        sort_by_digit(entries, other, least, shift);
        entries.swap(other);
    }
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
    const auto by_row = [](const TopEntry& a, const TopEntry& b) { return a.row < b.row; };
    const bool in_order =
        PoolAccess::ids_ascend(pool) && std::is_sorted(entries.begin(), entries.end(), by_row);
    const bool many = entries.size() >= pool.size() / 8;
    if (!in_order && many)
        order_by_id(entries, pool);
    sort_by_loss(entries);
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
