// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "analysis/tandem_people.hpp"
#include "analysis/tandem_planes.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// People of whom nothing that counts for a pair differs: the same levels, the same means, the same
/// hours. What is found for one of a group is found for all.
class TandemGroups {
public:
    TandemGroups(const Pool& pool, std::span<const std::size_t> positions,
                 const TandemPlanes& planes, const TandemPeople& people,
                 const Execution& execution);

    /// Returns the number of groups.
    [[nodiscard]] std::size_t size() const noexcept { return means_.size(); }
    /// Returns the number of people in all groups.
    [[nodiscard]] std::size_t people() const noexcept { return members_.size(); }
    /// Returns the levels of the group at `group`, one a plane.
    [[nodiscard]] const std::uint8_t* levels(std::size_t group) const noexcept {
        return levels_.data() + group * planes_;
    }
    /// Returns what the group at `group` lacks in the planes of means.
    [[nodiscard]] std::int64_t mean(std::size_t group) const noexcept { return means_[group]; }
    /// Returns the hours of the group at `group`.
    [[nodiscard]] const TandemHours::Range& range(std::size_t group) const noexcept {
        return people_->range_of(members_[starts_[group]]);
    }
    /// Returns who is in the group at `group`, ascending: positions in `TandemPeople::rows`.
    [[nodiscard]] std::span<const std::uint32_t> members(std::size_t group) const noexcept {
        return std::span{members_}.subspan(starts_[group], starts_[group + 1] - starts_[group]);
    }

private:
    const TandemPeople* people_;
    std::size_t planes_;
    std::vector<std::uint8_t> levels_;
    std::vector<std::int64_t> means_;
    std::vector<std::uint32_t> members_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace herne::inline HERNE_ABI::detail
