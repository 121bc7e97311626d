// SPDX-License-Identifier: BSL-1.0
#include "support/reading.hpp"

#include "job/competences.hpp"
#include "model/level_code.hpp"

#include <herne/job/formula.hpp>

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {

Reading::Reading(const Pool& pool, const Scorecard& scorecard)
    : pool_{pool}, scorecard_{scorecard} {
    const auto& competences = scorecard_.competences();
    const Positions positions{scorecard_, pool_.framework(), "the pool"};
    columns_.resize(competences.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        Column& column = columns_[c];
        const auto table = scorecard_.points(c);
        column.position = positions[c];
        column.provided = pool_.provided(positions[c]);
        column.top = competences[c].scale.max();
        std::copy(table.begin(), table.end(), column.worst.begin());
        column.best = column.worst;
        column.best[code_for_unknown] = table.back();
    }
}

void Reading::add_points(UnknownAs order, std::size_t first_row,
                         std::span<std::int64_t> sums) const {
    for (const auto& column : columns_) {
        const auto& table = order == UnknownAs::worst ? column.worst : column.best;
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += table[pool_.level(first_row + i, column.position).code()];
    }
}

Verdict Reading::verdict(std::size_t row, std::size_t clause) const {
    const std::size_t start = scorecard_.clause_starts()[clause];
    const auto worst = [&](std::size_t c, int level) {
        return pool_.level(row, columns_[c].position).worst() >= level;
    };
    const auto best = [&](std::size_t c, int level) {
        return pool_.level(row, columns_[c].position).best(columns_[c].top) >= level;
    };
    if (holds(scorecard_.formula(), start, worst))
        return Verdict::eligible;
    return holds(scorecard_.formula(), start, best) ? Verdict::undecided : Verdict::ineligible;
}

Verdict Reading::verdict(std::size_t row) const {
    // All top-level clauses have to hold, in the worst case and in the best, so the gravest verdict
    // is the whole's.
    Verdict gravest = Verdict::eligible;
    for (std::size_t clause = 0; clause < clauses(); ++clause)
        gravest = std::max(gravest, verdict(row, clause));
    return gravest;
}

std::vector<std::string> Reading::without_data() const {
    std::vector<std::string> result;
    for (std::size_t c = 0; c < columns_.size(); ++c)
        if (!columns_[c].provided)
            result.push_back(scorecard_.competences()[c].id);
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
