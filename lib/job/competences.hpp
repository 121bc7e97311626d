// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/competence_positions.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/framework.hpp>

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Where a scorecard's competences stand in `held`. Takes no memory where that is the scorecard's
/// own framework. Refers to both; throws as `positions` does.
class Positions {
public:
    Positions(const Scorecard& scorecard, const Framework& held, std::string_view holder);
    Positions(const Positions&) = delete;
    Positions& operator=(const Positions&) = delete;

    /// Returns the position of the scorecard's competence at `index`.
    [[nodiscard]] std::size_t operator[](std::size_t index) const noexcept { return all_[index]; }
    /// Returns all positions, one a competence of the scorecard.
    [[nodiscard]] std::span<const std::size_t> all() const noexcept { return all_; }

private:
    std::vector<std::size_t> found_;
    std::span<const std::size_t> all_;
};

}  // namespace herne::inline HERNE_ABI::detail
