// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/tandems.hpp>

#include "support/oracle.hpp"
#include "support/random.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

/// \file
/// Job sharing by looking at every pair, requirement by requirement, in plain loops.

namespace herne::test {

inline bool counts_mean(const JobProfile& job) {
    for (std::size_t r = 0; r < job.requirements().size(); ++r)
        if (job.shared(r) == Sharing::mean)
            return true;
    return false;
}

/// Returns the points of two people by the definition, straight from the requirements' tables.
inline std::int64_t points_of_two(const JobProfile& job, const Framework& framework,
                                  const std::vector<Level>& a, const std::vector<Level>& b,
                                  UnknownAs order) {
    const std::int64_t factor = counts_mean(job) ? 2 : 1;
    std::int64_t sum = 0;
    for (std::size_t r = 0; r < job.requirements().size(); ++r) {
        const std::size_t c = framework.index(job.requirements()[r].competence);
        const int max = framework[c].scale.max();
        const auto points = [&](int level) { return job.points(r)[std::size_t(level)]; };
        const int level_a = oracle_level(a[c], order, max);
        const int level_b = oracle_level(b[c], order, max);
        switch (job.shared(r)) {
            case Sharing::either:
                sum += factor * points(std::max(level_a, level_b));
                break;
            case Sharing::both:
                sum += factor * points(std::min(level_a, level_b));
                break;
            case Sharing::mean:
                sum += points(level_a) + points(level_b);
                break;
        }
    }
    return sum;
}

/// Returns whether low shares sum to at most 1 and high ones to at least 1.
inline bool hours_fit(const AvailabilityEntry& a, const AvailabilityEntry& b) {
    return rational(a.low) + rational(b.low) <= 1 && rational(a.high) + rational(b.high) >= 1;
}

/// Returns what `tandems` has to return, or `partners` where `partner` is given.
inline Tandems every_tandem(const Field& field, const JobProfile& job, const TandemOptions& options,
                            const std::optional<CandidateId>& partner = {}) {
    Tandems result{.provenance = job.scorecard().provenance(),
                   .undecided = options.undecided,
                   .partner = partner,
                   .doubled = counts_mean(job),
                   .max_points = job.scorecard().max_points() * (counts_mean(job) ? 2 : 1)};
    if (options.availability)
        result.availability = options.availability->digest();
    if (options.top != all)
        result.top = options.top;
    result.counts.candidates = field.size();
    std::vector<Verdict> verdicts;
    std::vector<std::size_t> people;
    for (std::size_t row = 0; row < field.size(); ++row) {
        const Verdict verdict =
            oracle_verdict(job.eligibility(), field.framework, field.levels[row]);
        verdicts.push_back(verdict);
        result.counts.eligible += verdict == Verdict::eligible ? 1 : 0;
        result.counts.undecided += verdict == Verdict::undecided ? 1 : 0;
        result.counts.ineligible += verdict == Verdict::ineligible ? 1 : 0;
        const bool takes_part =
            verdict == Verdict::eligible ||
            (verdict == Verdict::undecided && options.undecided == UndecidedPeople::marked);
        if (takes_part &&
            (!options.availability || options.availability->find(field.ids[row]) != nullptr))
            people.push_back(row);
    }
    result.counts.people = people.size();
    std::sort(people.begin(), people.end(),
              [&](std::size_t a, std::size_t b) { return field.ids[a] < field.ids[b]; });
    for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t j = i + 1; j < people.size(); ++j) {
            const std::size_t a = people[i];
            const std::size_t b = people[j];
            if (partner && field.ids[a] != *partner && field.ids[b] != *partner)
                continue;
            ++result.counts.pairs;
            if (options.availability && !hours_fit(*options.availability->find(field.ids[a]),
                                                   *options.availability->find(field.ids[b]))) {
                ++result.counts.hours_apart;
                continue;
            }
            ++result.counts.fit;
            const auto points = [&](UnknownAs order) {
                return points_of_two(job, field.framework, field.levels[a], field.levels[b], order);
            };
            const bool both = verdicts[a] == Verdict::eligible && verdicts[b] == Verdict::eligible;
            result.entries.push_back({.a = field.ids[a],
                                      .b = field.ids[b],
                                      .points = points(UnknownAs::worst),
                                      .best = points(UnknownAs::best),
                                      .verdict = both ? Verdict::eligible : Verdict::undecided});
        }
    auto& entries = result.entries;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Tandem& x, const Tandem& y) { return x.points > y.points; });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool as_before = i > 0 && entries[i - 1].points == entries[i].points;
        const bool as_next = i + 1 < entries.size() && entries[i + 1].points == entries[i].points;
        entries[i].place = as_before ? entries[i - 1].place : i + 1;
        entries[i].tied = as_before || as_next;
    }
    const std::size_t k = std::min(options.top, entries.size());
    for (std::size_t i = k; i < entries.size(); ++i)
        result.counts.ties_at_cut += entries[i].points == entries[k - 1].points ? 1 : 0;
    entries.resize(k);
    return result;
}

/// Returns a job of which each requirement asks of two what it likes, or says nothing of it.
inline JobProfile any_shared_job(const Framework& framework, int max_requirements = 6) {
    auto parts = any_job_parts(framework, max_requirements);
    const int kind = any_number(0, 4);
    for (auto& requirement : parts.requirements) {
        if (any_number(0, 5) > 0)
            requirement.shared = static_cast<Sharing>(kind < 3 ? kind : any_number(0, 2));
        if (any_choice())
            requirement.proof = any_choice() ? Proof::document : Proof::judgement;
    }
    return {parts, framework};
}

/// Returns the availability of some of `field`.
inline Availability any_availability(const Field& field) {
    std::vector<AvailabilityEntry> entries;
    const int denominator = any_number(1, 6);
    for (const auto& id : field.ids) {
        if (any_number(0, 4) == 0)
            continue;
        const int low = any_number(1, denominator);
        entries.push_back({.id = id,
                           .low = {low, denominator},
                           .high = {any_number(low, denominator), denominator}});
    }
    return Availability{std::move(entries)};
}

/// Returns any options of `tandems` over `field`.
inline TandemOptions any_tandem_options(const Field& field) {
    TandemOptions options;
    options.top = any_choice()   ? static_cast<std::size_t>(any_number(1, 12))
                  : any_choice() ? all
                                 : static_cast<std::size_t>(any_number(1, 200));
    options.undecided = any_choice() ? UndecidedPeople::marked : UndecidedPeople::left_out;
    if (any_number(0, 2) == 0)
        options.availability = any_availability(field);
    options.threads = static_cast<unsigned>(any_number(1, 3));
    return options;
}

}  // namespace herne::test
