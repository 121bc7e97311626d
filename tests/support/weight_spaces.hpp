// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_space.hpp>
#include <herne/base/error.hpp>

#include "support/letters.hpp"
#include "support/oracle.hpp"
#include "support/random.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// \file
/// Jobs of given weights, random weight spaces, and all weights of whole parts in a space.

namespace herne::test {

/// Returns a job without groups whose requirements a, b, c, ... ask for the top of scales 0..4 and
/// weigh `weights`.
inline JobProfile job_weighing(const std::vector<int>& weights) {
    JobProfileParts parts;
    parts.reference = "weights";
    parts.title = "Weights";
    parts.frameworks = {{"f", "1"}};
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::string id(1, static_cast<char>('a' + i));
        parts.requirements.push_back(
            {.id = id, .competence = id, .level = 4, .weight = weights[i]});
    }
    return {parts, letters(std::vector<int>(weights.size(), 4))};
}

/// Returns all ways to part `total` into `size` whole parts, in lexicographic order.
inline std::vector<std::vector<std::int64_t>> all_parts(std::size_t size, std::int64_t total) {
    std::vector<std::vector<std::int64_t>> result;
    std::vector<std::int64_t> parts(size);
    const std::function<void(std::size_t, std::int64_t)> go = [&](std::size_t at,
                                                                  std::int64_t rest) {
        if (at + 1 == size) {
            parts[at] = rest;
            result.push_back(parts);
            return;
        }
        for (parts[at] = 0; parts[at] <= rest; ++parts[at]) {
            const std::int64_t here = parts[at];
            go(at + 1, rest - here);
            parts[at] = here;
        }
    };
    go(0, total);
    return result;
}

/// Returns the shares that are these parts of `total`.
inline std::vector<Fraction> shares_of(const std::vector<std::int64_t>& parts, std::int64_t total) {
    std::vector<Fraction> shares;
    for (const std::int64_t part : parts)
        shares.emplace_back(part, total);
    return shares;
}

/// Returns all weights of whole parts of `total` in `space`, by asking for each whether it is in.
inline std::vector<std::vector<std::int64_t>> all_weights(const WeightSpace& space,
                                                          std::int64_t total) {
    std::vector<std::vector<std::int64_t>> result;
    for (auto& parts : all_parts(space.size(), total))
        if (space.contains(shares_of(parts, total)))
            result.push_back(std::move(parts));
    return result;
}

/// Returns whether `parts` of `total` meet what the space states, by the definition.
inline bool meets(const WeightSpace& space, const std::vector<std::int64_t>& parts,
                  std::int64_t total) {
    const auto shares = shares_of(parts, total);
    const auto position = [&](const std::string& id) {
        for (std::size_t i = 0; i < space.size(); ++i)
            if (space.ids()[i] == id)
                return i;
        return space.size();
    };
    bool met = true;
    for (const auto& range : space.parts().between) {
        const Fraction own = shares[position(range.id)];
        met = met && !(own < range.low) && !(range.high < own);
    }
    for (const auto& [more, less] : space.parts().at_least)
        met = met && parts[position(more)] >= parts[position(less)];
    for (std::size_t i = 0; i < space.size(); ++i) {
        for (std::size_t j = 0; j < space.size(); ++j)
            if (space.parts().ranked && space.shares()[j] < space.shares()[i])
                met = met && parts[i] >= parts[j];
        if (space.parts().percent) {
            const double own = space.shares()[i].value();
            const double part = shares[i].value();
            const double moved = *space.parts().percent / 100.0;
            met = met && part > own * (1 - moved) - 1.000001e-6 &&
                  part < own * (1 + moved) + 1.000001e-6;
        }
    }
    return met;
}

/// Returns a space with any constraints that do not collide; bounds are whole parts of `total`.
inline WeightSpace any_space(const JobProfile& job, std::int64_t total) {
    const WeightsOver over = any_choice() ? WeightsOver::requirements : WeightsOver::groups;
    WeightSpace space = WeightSpace::anything(job, over);
    const auto narrow = [&](const std::function<WeightSpace()>& narrower) {
        try {
            space = narrower();
        } catch (const invalid_input&) {
        }
    };
    const auto any_id = [&] {
        return space
            .ids()[static_cast<std::size_t>(any_number(0, static_cast<int>(space.size()) - 1))];
    };
    if (any_number(0, 2) == 0)
        narrow([&] { return space.and_ranked(); });
    for (int i = any_number(0, 2); i > 0; --i)
        narrow([&] { return space.and_at_least(any_id(), any_id()); });
    for (int i = any_number(0, 2); i > 0; --i) {
        const int low = any_number(0, static_cast<int>(total));
        const int high = any_number(low, static_cast<int>(total));
        narrow([&] { return space.and_between({{any_id(), {low, total}, {high, total}}}); });
    }
    return space;
}

/// Returns the score of somebody by the definition: weights, parts of `total`, distributed inside
/// groups in the job's own proportions, times fits.
inline Rational score_under(const WeightSpace& space, const std::vector<std::int64_t>& parts,
                            std::int64_t total, const std::vector<Level>& levels,
                            UnknownAs unknown_as) {
    const JobProfile& job = space.job();
    Rational score = 0;
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const auto& wanted = job.requirements()[r];
        std::size_t weight = r;
        if (space.over() == WeightsOver::groups) {
            weight = 0;
            while (weight + 1 < space.size() && space.ids()[weight] != wanted.group)
                ++weight;
        }
        const int max = job.competence(r).scale.max();
        const Level level = levels[job.framework().index(wanted.competence)];
        const int counted = level.known()                    ? level.worst()
                            : unknown_as == UnknownAs::worst ? 0
                                                             : max;
        score += Rational{parts[weight], total} * rational(job.share(r)) /
                 rational(space.shares()[weight]) *
                 rational(wanted.fit.share(counted, wanted.level, max));
    }
    return score;
}

}  // namespace herne::test
