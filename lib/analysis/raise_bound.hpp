// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// One level that a competence may be raised to, and what that takes and gives.
struct RaiseChoice {
    int level = 0;          ///< the level to reach
    std::int64_t key = 0;   ///< cost, and one for the competence: see `RaiseProblem`
    std::int64_t gain = 0;  ///< points gained
};

/// Choices by competence, ascending by level; the first one is to raise nothing.
using RaiseChoices = std::vector<std::vector<RaiseChoice>>;

/// What nothing reaches.
inline constexpr std::int64_t no_key = std::numeric_limits<std::int64_t>::max();

/// The linear relaxation of the first competences' choices: how much some points cost at least.
class RaiseBound {
public:
    /// The relaxation of all competences. Refers to nothing.
    explicit RaiseBound(const RaiseChoices& choices);

    /// Leaves out the competences from `count` on.
    void keep_first(std::size_t count);
    /// Returns a lower bound of the key of choices that gain `gain`, 0 if that is not positive,
    /// `no_key` if no choices do.
    [[nodiscard]] std::int64_t least_key(std::int64_t gain) const;

private:
    /// One edge of the lower convex hull of a competence's (gain, key).
    struct Edge {
        std::size_t competence;
        std::int64_t key;
        std::int64_t gain;
    };
    static void add_hull(std::size_t competence, std::span<const RaiseChoice> choices,
                         std::vector<Edge>& edges);
    void sum_up();

    std::vector<Edge> edges_;          ///< least key a point first
    std::vector<std::int64_t> keys_;   ///< sums of the edges before each
    std::vector<std::int64_t> gains_;  ///< the same, one entry more
};

}  // namespace herne::inline HERNE_ABI::detail
