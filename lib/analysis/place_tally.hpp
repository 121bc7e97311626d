// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/acceptability.hpp>

#include "scan/top_k.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// How often rows stand at the first places, and with which weights they stand first. Counts do not
/// depend on the order in which samples come.
class PlaceTally {
public:
    PlaceTally(std::size_t places, std::size_t weights) : places_{places}, weights_{weights} {}

    /// Counts one sample. `entries` are sorted by loss and hold all at the first places.
    void count(std::span<const TopEntry> entries, std::span<const std::int64_t> weights);
    /// Returns rows in the order of `Acceptability::entries`.
    [[nodiscard]] std::vector<std::size_t> rows(const Pool& pool) const;
    /// Returns up to `most` of the rows counted, those first who stood first most often.
    [[nodiscard]] std::vector<std::size_t> leaders(std::size_t most) const;
    /// Returns the entry of a row that was counted.
    [[nodiscard]] AcceptabilityEntry entry(const Pool& pool, std::size_t row) const;

private:
    [[nodiscard]] std::size_t index_of(std::size_t row);
    [[nodiscard]] std::span<const std::uint64_t> counts(std::size_t index) const noexcept {
        return std::span{counts_}.subspan(index * places_, places_);
    }

    std::size_t places_;
    std::size_t weights_;
    std::unordered_map<std::size_t, std::size_t> index_ = {};  ///< by row
    std::vector<std::size_t> rows_ = {};
    std::vector<std::uint64_t> counts_ = {};            ///< by index, then place
    std::vector<std::uint64_t> times_ = {};             ///< at any of the places, by index
    std::vector<std::vector<std::int64_t>> sums_ = {};  ///< of weights, by index
};

/// Returns how many entries, sorted by loss, stand at the first `places`.
[[nodiscard]] std::size_t count_placed(std::span<const TopEntry> entries,
                                       std::size_t places) noexcept;

}  // namespace herne::inline HERNE_ABI::detail
