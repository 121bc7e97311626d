// SPDX-License-Identifier: BSL-1.0
#include "analysis/least_completion.hpp"

#include "analysis/named_levels.hpp"
#include "model/level_code.hpp"

#include <herne/analysis/place_intervals.hpp>
#include <herne/base/error.hpp>

#include <algorithm>
#include <limits>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
constexpr int is_free = -1;
/// Most combinations of levels that are remembered.
constexpr std::size_t most_known = 65'536;

std::int64_t sum(std::int64_t a, std::int64_t b) {
    return a == never || b == never ? never : a + b;
}

}  // namespace

LeastCompletion::LeastCompletion(const ScorecardColumns& columns)
    : columns_{columns},
      formula_{columns.scorecard.formula()},
      levels_{named_levels(columns.scorecard)},
      mentions_(levels_.size()),
      fixed_(levels_.size()) {
    for (const auto& node : formula_)
        if (node.kind == Clause::Kind::level)
            ++mentions_[node.competence];
    for (std::size_t c = 0; c < levels_.size(); ++c)
        if (mentions_[c] > 0)
            competences_.push_back(c);
    codes_.resize(competences_.size());
}

std::int64_t LeastCompletion::gain(std::size_t row) {
    const auto codes = columns_.levels.codes(row);
    for (std::size_t i = 0; i < competences_.size(); ++i)
        codes_[i] = static_cast<char>(codes[columns_.positions[competences_[i]]]);
    if (const auto found = known_.find(codes_); found != known_.end())
        return found->second;
    const std::int64_t points = search(row);
    if (known_.size() == most_known)
        known_.clear();
    known_.emplace(codes_, points);
    return points;
}

std::int64_t LeastCompletion::search(std::size_t row) {
    std::size_t choices = 1;
    repeated_.clear();
    for (std::size_t i = 0; i < competences_.size(); ++i) {
        const std::size_t c = competences_[i];
        const auto code = static_cast<std::uint8_t>(codes_[i]);
        fixed_[c] = code == code_for_unknown ? is_free : int{code};
        if (fixed_[c] != is_free || mentions_[c] == 1)
            continue;
        repeated_.push_back(c);
        choices *= levels_[c].size() + 1;
        if (choices > max_formula_choices)
            throw invalid_input{
                Problem{.where = "eligibility",
                        .what = "names " + std::to_string(repeated_.size()) +
                                " or more unknown levels of candidate " +
                                columns_.pool.id(row).to_string() +
                                " more than once each: their least points would take more than " +
                                std::to_string(max_formula_choices) + " choices to find"}};
    }
    std::int64_t least = never;
    try_levels(0, 0, least);
    return least;
}

/// Goes through the levels of what is named more than once: with these fixed, all parts of the
/// formula are about different unknown levels, and what they need adds up.
void LeastCompletion::try_levels(std::size_t repeated, std::int64_t points, std::int64_t& least) {
    if (points >= least)
        return;
    if (repeated == repeated_.size()) {
        least = std::min(least, sum(points, points_for(0)));
        return;
    }
    const std::size_t c = repeated_[repeated];
    const auto table = columns_.scorecard.points(c);
    fixed_[c] = 0;
    try_levels(repeated + 1, points, least);
    for (const int level : levels_[c]) {
        fixed_[c] = level;
        try_levels(repeated + 1, points + table[static_cast<std::size_t>(level)], least);
    }
    fixed_[c] = is_free;
}

std::int64_t LeastCompletion::points_for(std::size_t at) const {
    const auto& node = formula_[at];
    if (node.kind == Clause::Kind::level) {
        if (fixed_[node.competence] == is_free)
            return columns_.scorecard.points(node.competence)[static_cast<std::size_t>(node.level)];
        return fixed_[node.competence] >= node.level ? 0 : never;
    }
    std::vector<std::int64_t> parts;
    parts.reserve(node.parts);
    std::size_t part = at + 1;
    for (std::size_t i = 0; i < node.parts; ++i) {
        parts.push_back(points_for(part));
        part += formula_[part].size;
    }
    std::sort(parts.begin(), parts.end());
    std::int64_t points = 0;
    for (std::size_t i = 0; i < node.n; ++i)
        points = sum(points, parts[i]);
    return points;
}

}  // namespace herne::inline HERNE_ABI::detail
