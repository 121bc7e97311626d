// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>

#include "match/loss_tables.hpp"

namespace herne::inline HERNE_ABI::detail {

/// The way to what a scorecard prepares for scans.
struct ScorecardAccess {
    /// Returns the losses by code in `order`, made when first asked for, by whichever thread, and
    /// valid as long as the scorecard lives.
    [[nodiscard]] static const LossTables& losses(const Scorecard& scorecard, Order order);
};

}  // namespace herne::inline HERNE_ABI::detail
