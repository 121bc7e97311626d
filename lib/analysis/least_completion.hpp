// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>

#include "scan/scorecard_columns.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The fewest points with which undecided candidates meet a formula. What it finds depends on the
/// levels that the formula reads alone, and is found once for those who have the same. For one
/// thread; refers to its argument.
class LeastCompletion {
public:
    explicit LeastCompletion(const ScorecardColumns& columns);

    /// Returns how many points the candidate at `row`, who is not ineligible, has at least beyond
    /// those with every unknown level 0 wherever they meet the formula. Throws `invalid_input`
    /// where `max_formula_choices` are too few.
    [[nodiscard]] std::int64_t gain(std::size_t row);

private:
    /// Returns the fewest points that unknown levels must bring for the node at `node` to hold,
    /// `never` where they cannot; `fixed_` says what competences named more than once are.
    [[nodiscard]] std::int64_t points_for(std::size_t node) const;
    [[nodiscard]] std::int64_t search(std::size_t row);
    void try_levels(std::size_t repeated, std::int64_t points, std::int64_t& least);

    const ScorecardColumns& columns_;
    std::span<const Scorecard::Node> formula_;
    std::vector<std::size_t> competences_;  ///< that the formula reads, ascending
    std::vector<std::vector<int>> levels_;  ///< that it names, by competence
    std::vector<std::size_t> mentions_;     ///< how often it names each competence
    std::string codes_;                     ///< of one candidate, by `competences_`
    std::vector<int> fixed_;                ///< by competence; -1: unknown and free
    std::vector<std::size_t> repeated_;     ///< unknown competences named more than once
    std::unordered_map<std::string, std::int64_t> known_;
};

}  // namespace herne::inline HERNE_ABI::detail
