// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include "packed/column.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace herne::inline HERNE_ABI::detail {

/// In which order ids stand.
struct IdOrder {
    /// rows in ascending order of id; empty where rows stand in it
    Column<std::size_t> by_id = {};
    /// by row its position in `by_id`, if ids are strings and no more than 2^32: comparing numbers
    /// is faster
    Column<std::uint32_t> ranks = {};
};

/// The ids of a version of a living pool: found without their order, which is made when it is first
/// needed. Any number of threads may ask.
class LateIds {
public:
    LateIds() = default;
    LateIds(const LateIds&) = delete;
    LateIds& operator=(const LateIds&) = delete;
    virtual ~LateIds() = default;

    /// Returns the row of the candidate called `id`, of the pool's kind of id, nothing if there is
    /// none.
    [[nodiscard]] virtual std::optional<std::size_t> find(const CandidateId& id) const = 0;
    /// Returns whether rows are known to stand in ascending order of id; if so `order()` is empty.
    [[nodiscard]] virtual bool ascend() const noexcept = 0;
    /// Returns their order. The first call takes O(n log n) where rows do not stand in it.
    [[nodiscard]] virtual const IdOrder& order() const = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
