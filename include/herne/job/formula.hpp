// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/eligibility.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <span>

/// \file
/// How a compiled formula is evaluated, said once for everything that evaluates one.

namespace herne::inline HERNE_ABI::detail {

/// Nodes of a formula in prefix order, of whatever width: `Scorecard::Node`, or a narrower one.
template <class Node>
concept FormulaNode = requires(const Node& node) {
    { node.kind } -> std::convertible_to<Clause::Kind>;
    { node.competence } -> std::convertible_to<std::size_t>;
    { node.level } -> std::convertible_to<int>;
    { node.n } -> std::convertible_to<std::size_t>;
    { node.parts } -> std::convertible_to<std::size_t>;
    { node.size } -> std::convertible_to<std::size_t>;
};

/// Returns whether the part of a compiled formula that starts at `at` holds; `reaches(competence,
/// level)` says whether a candidate has that level. Looks at no more parts than settle it.
template <FormulaNode Node, std::predicate<std::size_t, int> Reaches>
[[nodiscard]] bool holds(std::span<const Node> formula, std::size_t at, const Reaches& reaches) {
    const Node& node = formula[at];
    if (node.kind == Clause::Kind::level)
        return reaches(node.competence, node.level);
    std::size_t missing = node.n;
    std::size_t part = at + 1;
    for (std::size_t left = node.parts; missing > 0 && missing <= left; --left) {
        if (holds(formula, part, reaches))
            --missing;
        part += formula[part].size;
    }
    return missing == 0;
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
