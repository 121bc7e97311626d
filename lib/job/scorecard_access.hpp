// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/shared.hpp>
#include <herne/job/scorecard.hpp>

#include "job/held_positions.hpp"
#include "packed/loss_tables.hpp"

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace herne::inline HERNE_ABI::detail {

/// The way to what a scorecard prepares for scans.
struct ScorecardAccess {
    /// Returns the losses by code in `order`, made when first requested, by whichever thread, and
    /// valid as long as the scorecard lives.
    [[nodiscard]] static const LossTables& losses(const Scorecard& scorecard, UnknownAs order);
    /// Returns where the scorecard's competences stand in its framework, valid as long as it lives.
    [[nodiscard]] static std::span<const std::size_t> positions(
        const Scorecard& scorecard) noexcept;
    /// Returns where `held`, the framework of a pool, has them: found once for as many frameworks
    /// as a scorecard remembers, and valid as long as both the scorecard and what is returned.
    /// Throws `framework_mismatch` unless it holds all of them on equal scales.
    [[nodiscard]] static std::shared_ptr<const HeldPositions> positions_in(
        const Scorecard& scorecard, const Framework& held);
    /// Returns the full ids of the scorecard's competences, for results to share.
    [[nodiscard]] static std::span<const Shared<std::string>> ids(
        const Scorecard& scorecard) noexcept;
};

}  // namespace herne::inline HERNE_ABI::detail
