// SPDX-License-Identifier: BSL-1.0
#include "pool/id_order.hpp"

#include <herne/base/error.hpp>

#include "base/wipe.hpp"
#include "packed/geometry.hpp"
#include "text/quoted.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Sorting moves keys about and reads no id but where two keys are equal.
struct Keyed {
    std::uint64_t key;
    std::size_t row;
};

[[noreturn]] void refuse_twice(const std::string& id, std::size_t a, std::size_t b) {
    throw invalid_input{Problem{.what = "id " + detail::quoted(id) + " stands twice: in row " +
                                        std::to_string(std::min(a, b)) + " and in row " +
                                        std::to_string(std::max(a, b)) + ", counted from 0",
                                .value = detail::quoted(id)}};
}

/// Returns the first `length` characters that all ids share.
std::size_t common_prefix(const StringIds& ids) {
    std::string_view prefix = ids[0];
    for (std::size_t row = 1; row < ids.size(); ++row) {
        const std::string_view id = ids[row];
        const auto end = std::mismatch(prefix.begin(), prefix.end(), id.begin(), id.end()).first;
        prefix = prefix.substr(0, static_cast<std::size_t>(end - prefix.begin()));
    }
    return prefix.size();
}

/// Returns eight bytes from `start` on as a number in the order of the strings.
std::uint64_t key_of(std::string_view id, std::size_t start) {
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        const bool there = start + i < id.size();
        key = key << 8U | (there ? static_cast<unsigned char>(id[start + i]) : 0U);
    }
    return key;
}

template <class Less>
bool ascending(std::size_t size, const Less& less) {
    for (std::size_t row = 1; row < size; ++row)
        if (!less(row - 1, row))
            return false;
    return true;
}

template <class Key>
WipedVector<Keyed> keyed_rows(std::size_t size, const Key& key) {
    WipedVector<Keyed> rows(size);
    for (std::size_t row = 0; row < size; ++row)
        rows[row] = {key(row), row};
    return rows;
}

std::vector<std::size_t> rows_of(const WipedVector<Keyed>& keyed) {
    std::vector<std::size_t> rows(keyed.size());
    std::transform(keyed.begin(), keyed.end(), rows.begin(),
                   [](const Keyed& one) { return one.row; });
    return rows;
}

template <class Numbers>
std::vector<std::size_t> rows_by_number(const Numbers& ids) {
    if (ascending(ids.size(), [&](std::size_t a, std::size_t b) { return ids[a] < ids[b]; }))
        return {};
    auto rows = keyed_rows(ids.size(), [&](std::size_t row) { return ids[row]; });
    std::sort(rows.begin(), rows.end(), [](const Keyed& a, const Keyed& b) {
        return a.key != b.key ? a.key < b.key : a.row < b.row;
    });
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i - 1].key == rows[i].key)
            refuse_twice(std::to_string(rows[i].key), rows[i - 1].row, rows[i].row);
    return rows_of(rows);
}

}  // namespace

std::vector<std::size_t> rows_by_id(std::span<const std::uint64_t> ids) {
    return rows_by_number(ids);
}

std::vector<std::size_t> rows_by_id(const Column<std::uint64_t>& ids) {
    return rows_by_number(ids);
}

std::vector<std::size_t> rows_by_id(const StringIds& ids) {
    if (ascending(ids.size(), [&](std::size_t a, std::size_t b) { return ids[a] < ids[b]; }))
        return {};
    const std::size_t start = common_prefix(ids);
    auto rows = keyed_rows(ids.size(), [&](std::size_t row) { return key_of(ids[row], start); });
    std::sort(rows.begin(), rows.end(), [&](const Keyed& a, const Keyed& b) {
        if (a.key != b.key)
            return a.key < b.key;
        const int order = ids[a.row].compare(ids[b.row]);
        return order != 0 ? order < 0 : a.row < b.row;
    });
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i - 1].key == rows[i].key && ids[rows[i - 1].row] == ids[rows[i].row])
            refuse_twice(std::string{ids[rows[i].row]}, rows[i - 1].row, rows[i].row);
    return rows_of(rows);
}

std::vector<std::uint32_t> ranks_of(const std::vector<std::size_t>& by_id) {
    if (static_cast<std::uint64_t>(by_id.size()) > std::uint64_t{1} << 32U)
        return {};
    std::vector<std::uint32_t> ranks(by_id.size());
    for (std::size_t rank = 0; rank < by_id.size(); ++rank)
        ranks[by_id[rank]] = static_cast<std::uint32_t>(rank);
    return ranks;
}

void find_least_rows(const std::vector<std::size_t>& by_id, const PackedLevels& levels,
                     std::vector<std::size_t>& least) noexcept {
    if (by_id.empty()) {
        for (std::size_t s = 0; s < least.size(); ++s)
            least[s] = levels.order().least_row(s * superblock_candidates, levels.candidates(s));
        return;
    }
    const std::size_t none = levels.size();
    std::fill(least.begin(), least.end(), none);
    for (const std::size_t row : by_id) {
        std::size_t& own = least[levels.place_of_row(row) / superblock_candidates];
        if (own == none)
            own = row;
    }
}

}  // namespace herne::inline HERNE_ABI::detail
