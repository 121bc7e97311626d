// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "packed/column.hpp"
#include "packed/levels.hpp"
#include "pool/evidence_store.hpp"
#include "pool/late_ids.hpp"
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
                return order.ranks.empty() ? strings[a] < strings[b]
                                           : order.ranks[a] < order.ranks[b];
            default:
                return a < b;
        }
    }
    /// Returns whether rows are known to stand in ascending order of id.
    [[nodiscard]] bool ids_ascend() const noexcept {
        return late ? late->ascend() : order.by_id.empty();
    }
    /// Returns the order of ids, which may have to be made first.
    [[nodiscard]] const detail::IdOrder& id_order() const { return late ? late->order() : order; }
    /// Returns the row whose id is the `position`-th in ascending order.
    [[nodiscard]] std::size_t row_by_id(std::size_t position) const {
        if (ids_ascend())
            return position;
        const auto& by_id = id_order().by_id;
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
    detail::IdOrder order = {};                  ///< of ids
    /// of a living pool, whose order of ids is not made before it is needed; null of any other
    std::shared_ptr<const detail::LateIds> late = {};
    /// by superblock the row with its least id; empty where candidates lie in ascending order of id
    std::vector<std::size_t> least_rows = {};
    /// whether a superblock's least id comes before that of every superblock before it
    bool least_ids_descend = false;
    /// null where there is none
    std::shared_ptr<const detail::EvidenceStore> evidence = {};
    std::uint64_t version = 0;  ///< of a living pool, 0 of any other
};

}  // namespace herne::inline HERNE_ABI
