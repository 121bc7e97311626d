// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/pool/pool.hpp>

#include "packed/levels.hpp"
#include "pool/string_ids.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What a pool holds: packed levels, and beside them ids and evidence.
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
    [[nodiscard]] bool id_less(std::size_t a, std::size_t b) const noexcept {
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
    [[nodiscard]] std::size_t row_by_id(std::size_t position) const noexcept {
        return by_id.empty() ? position : by_id[position];
    }

    Framework framework;             ///< what the levels are stated over, at least one competence
    std::uint64_t first_id;          ///< id of row 0 where ids are row numbers
    detail::PackedLevels levels;     ///< packed, one page a competence
    std::vector<bool> not_provided;  ///< by competence: whether the input is silent on it
    Ids ids = Ids::none;             ///< which of the following holds the ids
    std::vector<std::uint64_t> numbers = {};  ///< ids by row
    detail::StringIds strings = {};           ///< ids by row
    /// rows in ascending order of id; empty where rows stand in it
    std::vector<std::size_t> by_id = {};
    /// by row its position in `by_id`, if ids are strings and no more than 2^32: comparing numbers
    /// is faster
    std::vector<std::uint32_t> ranks = {};
    /// by superblock the row with its least id; empty where candidates lie in ascending order of id
    std::vector<std::size_t> least_rows = {};
    /// whether a superblock's least id comes before that of every superblock before it
    bool least_ids_descend = false;
    /// by row, only where there is some
    std::map<std::size_t, EvidenceByCompetence> evidence = {};
};

}  // namespace herne::inline HERNE_ABI
