// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/job_profile.hpp>
#include <herne/match/rank.hpp>

#include "support/field.hpp"
#include "support/letters.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

/// \file
/// Random frameworks, jobs, formulas and fields. Call these inside a RapidCheck property.

namespace herne::test {

/// Returns a number in least..most, all equally likely from the first case on.
inline int any_number(int least, int most) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(least, most + 1));
}

inline bool any_choice() {
    return any_number(0, 1) == 1;
}

inline Framework any_framework(int max_competences = 6, int highest = 5) {
    std::vector<int> max_levels(static_cast<std::size_t>(any_number(1, max_competences)));
    for (int& max : max_levels)
        max = any_number(1, highest);
    return letters(max_levels);
}

inline const Competence& any_competence(const Framework& framework) {
    return framework[static_cast<std::size_t>(
        any_number(0, static_cast<int>(framework.size()) - 1))];
}

/// Returns a fit of any kind for the levels 0..`max`.
inline Fit any_fit(int max) {
    switch (any_number(0, 3)) {
        case 0:
            return Fit::proportional();
        case 1:
            return Fit::threshold();
        case 2:
            return Fit::full_scale();
        default:
            break;
    }
    const int denominator = any_number(1, 12);
    std::vector<int> numerators(static_cast<std::size_t>(max) - 1);
    for (int& numerator : numerators)
        numerator = any_number(0, denominator);
    std::sort(numerators.begin(), numerators.end());
    std::vector<Fraction> shares{{0, 1}};
    for (const int numerator : numerators)
        shares.emplace_back(numerator, denominator);
    shares.emplace_back(1, 1);
    return Fit::table(std::move(shares));
}

inline Clause any_clause(const Framework& framework, int depth) {
    const int kind = depth == 0 ? 0 : any_number(0, 3);
    if (kind == 0) {
        const Competence& competence = any_competence(framework);
        return Clause::at(competence.id, any_number(1, competence.scale.max()));
    }
    std::vector<Clause> parts;
    for (int parts_left = any_number(1, 3); parts_left > 0; --parts_left)
        parts.push_back(any_clause(framework, depth - 1));
    if (kind == 1)
        return Clause::all_of(std::move(parts));
    if (kind == 2)
        return Clause::any_of(std::move(parts));
    return Clause::at_least(any_number(1, static_cast<int>(parts.size())), parts);
}

inline Eligibility any_eligibility(const Framework& framework) {
    return any_choice() ? Eligibility{any_clause(framework, 2)} : Eligibility{};
}

/// Returns the parts of a job with or without groups; several requirements may use one competence.
inline JobProfileParts any_job_parts(const Framework& framework, int max_requirements = 6) {
    JobProfileParts parts;
    parts.reference = "random";
    parts.title = "Random";
    parts.frameworks = {{framework.id(), framework.edition()}};
    const int groups = any_number(0, 3);
    for (int g = 0; g < groups; ++g)
        parts.groups.push_back({.id = "g" + std::to_string(g), .weight = any_number(1, 6)});
    const int requirements = std::max(groups, any_number(1, max_requirements));
    for (int r = 0; r < requirements; ++r) {
        const Competence& competence = any_competence(framework);
        const int max = competence.scale.max();
        parts.requirements.push_back(
            {.id = "r" + std::to_string(r),
             .competence = competence.id,
             .level = any_number(1, max),
             .weight = any_number(1, 8),
             .group = groups == 0
                          ? ""
                          : "g" + std::to_string(r < groups ? r : any_number(0, groups - 1)),
             .fit = any_fit(max)});
    }
    parts.eligibility = any_eligibility(framework);
    return parts;
}

inline JobProfile any_job(const Framework& framework) {
    return {any_job_parts(framework), framework};
}
/// A job whose shares may be rounded to parts of a total.
inline JobProfile any_job_perhaps_rounded(const Framework& framework) {
    auto parts = any_job_parts(framework);
    if (any_choice())
        parts.weight_total = any_number(20, 100);
    return {parts, framework};
}

inline Level any_level(const Competence& competence) {
    const int number = any_number(-1, competence.scale.max());
    return number < 0 ? Level::unknown() : Level{number};
}

inline std::vector<Level> any_levels(const Framework& framework) {
    std::vector<Level> levels;
    for (const auto& competence : framework)
        levels.push_back(any_level(competence));
    return levels;
}

/// Returns 0..size-1 in any order.
inline std::vector<std::size_t> any_order(std::size_t size) {
    std::vector<std::size_t> order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = size; i > 1; --i)
        std::swap(order[i - 1],
                  order[static_cast<std::size_t>(any_number(0, static_cast<int>(i) - 1))]);
    return order;
}

/// Returns up to `most` candidates, their ids all numbers or all strings, in any order.
inline Field any_field(const Framework& framework, int most = 12) {
    Field field{framework};
    const bool numbers = any_choice();
    for (const std::size_t number : any_order(static_cast<std::size_t>(any_number(0, most)))) {
        const std::uint64_t id = number * 7 + 1;
        field.ids.push_back(numbers ? CandidateId{id} : CandidateId{"c" + std::to_string(id)});
        field.levels.push_back(any_levels(framework));
    }
    return field;
}

/// Returns any options of a ranking of `field`.
inline RankOptions any_options(const Field& field) {
    RankOptions options;
    if (any_choice())
        options.top = static_cast<std::size_t>(any_number(0, static_cast<int>(field.size()) + 2));
    options.order = any_choice() ? UnknownAs::worst : UnknownAs::best;
    if (any_choice())
        options.min_score = any_number(0, 4) / 4.0;
    for (const auto& id : field.ids)
        if (any_number(0, 2) == 2)
            options.also.push_back(id);
    return options;
}

}  // namespace herne::test
