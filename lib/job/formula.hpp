// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/scorecard.hpp>
#include <herne/model/unknown_as.hpp>

#include <concepts>
#include <cstddef>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether the part of a compiled formula that starts at `at` holds; `reaches(competence,
/// level)` says whether a candidate has that level.
template <std::predicate<std::size_t, int> Reaches>
[[nodiscard]] bool holds(std::span<const Scorecard::Node> formula, std::size_t at,
                         const Reaches& reaches) {
    const Scorecard::Node& node = formula[at];
    if (node.kind == Clause::Kind::level)
        return reaches(node.competence, node.level);
    std::size_t met = 0;
    std::size_t part = at + 1;
    for (std::size_t i = 0; i < node.parts && met < node.n; ++i) {
        if (holds(formula, part, reaches))
            ++met;
        part += formula[part].size;
    }
    return met >= node.n;
}

/// Returns the verdict on somebody from two readings: `holds(unknown_as)` says whether what is
/// required is met with unknown levels counted so. The best reading is not looked at where the
/// worst one holds.
template <std::predicate<UnknownAs> Holds>
[[nodiscard]] Verdict verdict_of(const Holds& holds) {
    if (holds(UnknownAs::worst))
        return Verdict::eligible;
    return holds(UnknownAs::best) ? Verdict::undecided : Verdict::ineligible;
}

}  // namespace herne::inline HERNE_ABI::detail
