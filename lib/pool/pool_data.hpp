// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "packed/column.hpp"
#include "packed/levels.hpp"
#include "pool/evidence_store.hpp"
#include "pool/string_ids.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What a pool holds: packed levels, and beside them ids and evidence. What lies in memory of
/// somebody else is safe to use whatever it holds.
struct Pool::Data {
    /// What the candidates are called.
    enum class Ids {
        none,     ///< no candidates yet
        rows,     ///< `first_id` plus the row
        numbers,  ///< `numbers`
        strings,  ///< `strings`
    };

    Data(Framework the_framework, std::uint64_t the_first_id)
        : framework{std::move(the_framework)},
          first_id{the_first_id},
          levels(framework.size()),
          not_provided(framework.size()) {}

    /// Returns the number of candidates.
    [[nodiscard]] std::size_t size() const noexcept { return levels.size(); }
    /// Returns whether the id at row `a` comes before that at row `b`.
    [[nodiscard]] bool id_less(std::size_t a, std::size_t b) const {
        switch (ids) {
            case Ids::numbers:
                return numbers[a] < numbers[b];
            case Ids::strings:
                return ranks.empty() ? strings[a] < strings[b] : ranks[a] < ranks[b];
            default:
                return a < b;
        }
    }
    /// Returns the row whose id is the `position`-th in ascending order.
    [[nodiscard]] std::size_t row_by_id(std::size_t position) const {
        return by_id.empty() ? position : std::min(by_id[position], size() - 1);
    }

    std::shared_ptr<const void> owner = {};  ///< of memory that is not its own; goes last
    Framework framework;             ///< what the levels are stated over, at least one competence
    std::uint64_t first_id;          ///< id of row 0 where ids are row numbers
    detail::PackedLevels levels;     ///< packed, one page a competence
    std::vector<bool> not_provided;  ///< by competence: whether the input is silent on it
    Ids ids = Ids::none;             ///< which of the following holds the ids
    detail::Column<std::uint64_t> numbers = {};  ///< ids by row
    detail::StringIds strings = {};              ///< ids by row
    /// rows in ascending order of id; empty where rows stand in it
    detail::Column<std::size_t> by_id = {};
    /// by row its position in `by_id`, if ids are strings and no more than 2^32: comparing numbers
    /// is faster
    detail::Column<std::uint32_t> ranks = {};
    /// by superblock the row with its least id; empty where candidates lie in ascending order of id
    std::vector<std::size_t> least_rows = {};
    /// whether a superblock's least id comes before that of every superblock before it
    bool least_ids_descend = false;
    /// null where there is none
    std::shared_ptr<const detail::EvidenceStore> evidence = {};
    std::uint64_t version = 0;  ///< of a living pool, 0 of any other
};

}  // namespace herne::inline HERNE_ABI
