// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/binning.hpp>
#include <herne/model/scale.hpp>
#include <herne/version.hpp>

#include <optional>

namespace herne::inline HERNE_ABI {

/// How what a file of another system states of a competence becomes its level.
struct LevelRule {
    Scale scale;  ///< the scale; without a binning, what is stated names one of its levels
    /// which stated value gives which level, one cut point a level of the scale; without one a
    /// value between two levels is refused, never rounded
    std::optional<Binning> binning = {};

    bool operator==(const LevelRule&) const = default;
};

}  // namespace herne::inline HERNE_ABI
