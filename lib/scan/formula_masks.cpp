// SPDX-License-Identifier: BSL-1.0
#include "scan/formula_masks.hpp"

#include "model/level_code.hpp"
#include "packed/kernels/kernels.hpp"

#include <herne/job/formula.hpp>

#include <algorithm>
#include <bit>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns how many levels of nesting a compiled formula has.
std::size_t depth_of(std::span<const Scorecard::Node> formula) {
    std::vector<std::size_t> ends;
    std::size_t depth = 0;
    for (std::size_t at = 0; at < formula.size(); ++at) {
        while (!ends.empty() && ends.back() <= at)
            ends.pop_back();
        ends.push_back(at + formula[at].size);
        depth = std::max(depth, ends.size());
    }
    return depth;
}

/// Adds one bit to counters of which the lowest `planes` planes are in use.
void add_bits(std::array<Bits, 9>& counters, const Bits& bits, std::size_t planes) {
    for (std::size_t w = 0; w < bits.size(); ++w) {
        std::uint64_t carry = bits[w];
        for (std::size_t plane = 0; plane < planes; ++plane) {
            const std::uint64_t before = counters[plane][w];
            counters[plane][w] = before ^ carry;
            carry &= before;
        }
    }
}

/// Writes which counters are at least `n`, comparing from the highest plane down.
void at_least(const std::array<Bits, 9>& counters, std::size_t n, std::size_t planes, Bits& met) {
    for (std::size_t w = 0; w < met.size(); ++w) {
        std::uint64_t greater = 0;
        std::uint64_t equal = ~std::uint64_t{0};
        for (std::size_t plane = planes; plane-- > 0;) {
            const std::uint64_t wanted = (n >> plane & 1U) != 0 ? ~std::uint64_t{0} : 0;
            greater |= equal & counters[plane][w] & ~wanted;
            equal &= ~(counters[plane][w] ^ wanted);
        }
        met[w] = greater | equal;
    }
}

}  // namespace

FormulaMasks::FormulaMasks(const Scorecard& scorecard, const PackedLevels& levels,
                           std::span<const std::size_t> positions)
    : levels_{levels},
      formula_{scorecard.formula()},
      starts_{scorecard.clause_starts()},
      positions_{positions.begin(), formula_.empty() ? positions.begin() : positions.end()},
      parts_(formula_.empty() ? 0 : depth_of(formula_) + 1),
      counters_(parts_.size()) {}

void FormulaMasks::start(std::size_t superblock) {
    superblock_ = superblock;
    all_known_ = std::none_of(formula_.begin(), formula_.end(), [&](const auto& node) {
        return node.kind == Clause::Kind::level &&
               (levels_.present(superblock, positions_[node.competence]) >> code_for_unknown &
                1U) != 0;
    });
}

void FormulaMasks::evaluate(std::size_t clause, Readings& met) {
    evaluate_node(starts_[clause], 0, met);
    if (all_known_)
        met.worst = met.best;
}

void FormulaMasks::evaluate_all(Readings& met) {
    met.worst.fill(~std::uint64_t{0});
    met.best.fill(~std::uint64_t{0});
    for (std::size_t clause = 0; clause < clauses(); ++clause) {
        Readings& own = parts_.back();
        evaluate(clause, own);
        keep_bits(met.worst, own.worst);
        keep_bits(met.best, own.best);
    }
}

void FormulaMasks::prefetch_except(std::size_t superblock,
                                   std::span<const std::size_t> read) const {
    if (superblock >= levels_.count())
        return;
    for (const auto& node : formula_) {
        if (node.kind != Clause::Kind::level)
            continue;
        const std::size_t position = positions_[node.competence];
        if (std::find(read.begin(), read.end(), position) == read.end())
            kernels::prefetch(levels_.address(superblock, position), levels_.lines(superblock));
    }
}

Verdict FormulaMasks::verdict(std::size_t row, std::size_t clause) const {
    const auto code = [&](std::size_t c) { return levels_.code(row, positions_[c]); };
    const auto worst = [&](std::size_t c, int level) {
        return code(c) != code_for_unknown && code(c) >= level;
    };
    const auto best = [&](std::size_t c, int level) { return code(c) >= level; };
    return verdict_of([&](UnknownAs unknown) {
        return unknown == UnknownAs::worst ? holds(formula_, starts_[clause], worst)
                                           : holds(formula_, starts_[clause], best);
    });
}

Verdict FormulaMasks::verdict(std::size_t row) const {
    Verdict gravest = Verdict::eligible;
    for (std::size_t clause = 0; clause < clauses(); ++clause)
        gravest = std::max(gravest, verdict(row, clause));
    return gravest;
}

void FormulaMasks::evaluate_node(std::size_t node, std::size_t depth, Readings& met) {
    const auto& required = formula_[node];
    if (required.kind == Clause::Kind::level)
        kernels::reaches(levels_.page(superblock_, positions_[required.competence]),
                         levels_.lines(superblock_), static_cast<std::uint8_t>(required.level),
                         all_known_ ? nullptr : met.worst.data(), met.best.data());
    else if (required.kind == Clause::Kind::at_least)
        count(node, depth, met);
    else
        combine(node, depth, met);
}

void FormulaMasks::combine(std::size_t node, std::size_t depth, Readings& met) {
    const auto merge =
        formula_[node].kind == Clause::Kind::all ? kernels::keep_bits : kernels::set_bits;
    Readings& part = parts_[depth];
    std::size_t at = node + 1;
    for (std::size_t i = 0; i < formula_[node].parts; ++i, at += formula_[at].size) {
        evaluate_node(at, depth + 1, i == 0 ? met : part);
        if (i == 0)
            continue;
        merge(met.best.data(), part.best.data(), met.best.size());
        if (!all_known_)
            merge(met.worst.data(), part.worst.data(), met.worst.size());
    }
}

void FormulaMasks::count(std::size_t node, std::size_t depth, Readings& met) {
    if (!counters_[depth])
        counters_[depth] = std::make_unique<Counters>();
    Counters& counters = *counters_[depth];
    const std::size_t planes = std::bit_width(formula_[node].parts);
    for (std::size_t plane = 0; plane < planes; ++plane) {
        counters.worst[plane].fill(0);
        counters.best[plane].fill(0);
    }
    Readings& part = parts_[depth];
    std::size_t at = node + 1;
    for (std::size_t i = 0; i < formula_[node].parts; ++i, at += formula_[at].size) {
        evaluate_node(at, depth + 1, part);
        add_bits(counters.best, part.best, planes);
        if (!all_known_)
            add_bits(counters.worst, part.worst, planes);
    }
    at_least(counters.best, formula_[node].n, planes, met.best);
    if (!all_known_)
        at_least(counters.worst, formula_[node].n, planes, met.worst);
}

}  // namespace herne::inline HERNE_ABI::detail
