// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/pool/pool.hpp>

#include "job/held_positions.hpp"
#include "packed/levels.hpp"
#include "packed/loss_tables.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// What a scorecard reads of a pool. Refers to both.
struct ScorecardColumns {
    /// Throws `framework_mismatch` unless the pool holds every competence of the scorecard on an
    /// equal scale.
    ScorecardColumns(const Pool& pool, const Scorecard& scorecard);

    const Pool& pool;
    const Scorecard& scorecard;
    const PackedLevels& levels;
    std::shared_ptr<const HeldPositions> held;
    std::span<const std::size_t> positions;  ///< of the scorecard's competences in the pool
};

/// Returns whether anybody's level of one of the scorecard's competences is unknown.
[[nodiscard]] bool any_unknown(const ScorecardColumns& columns) noexcept;

/// The losses of a scorecard by code, and where a pool has the competences that give points. Refers
/// to the scorecard and the pool.
struct LossColumns {
    LossColumns(const ScorecardColumns& columns, UnknownAs unknown_as);
    /// Losses other than the scorecard's, of its competences; refers to `other`.
    LossColumns(const ScorecardColumns& columns, const LossTables& other);

    /// Returns the loss of the candidate at `row`.
    [[nodiscard]] std::int64_t loss(std::size_t row) const {
        return tables.loss(levels.codes(row), positions);
    }
    /// Returns the loss of candidate `i` of `superblock`.
    [[nodiscard]] std::int64_t loss_at(std::size_t superblock, std::size_t i) const {
        return tables.loss(levels.codes_at(superblock, i), positions);
    }

    const LossTables& tables;
    const PackedLevels& levels;
    std::shared_ptr<const HeldPositions> held;
    std::span<const std::size_t> positions;  ///< in the pool, one a column of `tables`
};

}  // namespace herne::inline HERNE_ABI::detail
