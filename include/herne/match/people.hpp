// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/competence_positions.hpp>
#include <herne/job/formula.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/level_source.hpp>
#include <herne/match/points.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// One person of an own type against one scorecard or job, and own types as profiles and pools.
/// Positions that `herne_level` is called with are those of the scorecard's or job's framework, or
/// of the framework given. Each call looks competences up by id: whoever matches many people binds
/// a `Matcher` once. All throw `invalid_input`, naming the competence, for a level off its scale.

namespace herne::inline HERNE_ABI {

namespace detail {

/// Own types: for profiles there are compiled functions.
template <class Person>
concept OwnLevels = LevelSource<Person> && !std::derived_from<Person, Profile>;
/// Own types that can be named.
template <class Person>
concept OwnCandidate = NamedCandidate<Person> && !std::derived_from<Person, Profile>;

/// Returns the person's level of the scorecard's competence at `c`.
template <LevelSource Person>
[[nodiscard]] Level level_of(const Person& person, const Scorecard& scorecard, std::size_t c) {
    const Framework& framework = scorecard.framework();
    const std::size_t index = framework.index(scorecard.competences()[c].id);
    return level_of(person, framework[index], index);
}

/// Takes over the evidence for the person's level of the competence at `from` of `framework`, as
/// that of the competence at `to`.
template <class Person>
void take_evidence(const Person& person, const Framework& framework, std::size_t from,
                   std::size_t to, EvidenceByCompetence& evidence) {
    if constexpr (EvidenceSource<Person>) {
        std::vector<Evidence> pieces = herne_evidence(person, framework[from], from);
        if (!pieces.empty())
            evidence.emplace(to, std::move(pieces));
    }
}

/// Returns all evidence that the person has, by position in `framework`.
template <class Person>
[[nodiscard]] EvidenceByCompetence evidence_of(const Person& person, const Framework& framework) {
    EvidenceByCompetence result;
    for (std::size_t i = 0; i < framework.size(); ++i)
        take_evidence(person, framework, i, i, result);
    return result;
}

/// Reads the person's levels, one a competence of `framework`.
template <LevelSource Person>
void read_levels(const Person& person, const Framework& framework, std::size_t position,
                 std::vector<Level>& levels) {
    levels.resize(framework.size());
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] = level_of(person, framework[i], i, position);
}

}  // namespace detail

/// Returns the exact points of one person: 0..max_points. Takes no memory.
template <detail::OwnLevels Person>
[[nodiscard]] std::int64_t points(const Person& person, const Scorecard& scorecard,
                                  const PointsOptions& options = {}) {
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < scorecard.competences().size(); ++c) {
        const auto table = scorecard.points(c);
        const Level level = detail::level_of(person, scorecard, c);
        const int top = static_cast<int>(table.size()) - 1;
        sum += table[static_cast<std::size_t>(options.order == UnknownAs::worst ? level.worst()
                                                                                : level.best(top))];
    }
    return sum;
}
/// Returns the exact points of one person for `job`.
template <detail::OwnLevels Person>
[[nodiscard]] std::int64_t points(const Person& person, const JobProfile& job,
                                  const PointsOptions& options = {}) {
    return points(person, job.scorecard(), options);
}
/// Returns the score of one person: the correctly rounded quotient points / max points.
template <detail::OwnLevels Person>
[[nodiscard]] double score(const Person& person, const Scorecard& scorecard,
                           const PointsOptions& options = {}) {
    return detail::quotient(points(person, scorecard, options), scorecard.max_points());
}
/// Returns the score of one person for `job`.
template <detail::OwnLevels Person>
[[nodiscard]] double score(const Person& person, const JobProfile& job,
                           const PointsOptions& options = {}) {
    return score(person, job.scorecard(), options);
}

/// Returns the verdict on one person: by the scorecard's formula. Takes no memory; may read a level
/// more than once, and none that settles nothing.
template <detail::OwnLevels Person>
[[nodiscard]] Verdict verdict(const Person& person, const Scorecard& scorecard) {
    if (scorecard.formula().empty())
        return Verdict::eligible;
    return detail::verdict_of([&](UnknownAs unknown) {
        return detail::holds(scorecard.formula(), 0, [&](std::size_t c, int required) {
            const Level level = detail::level_of(person, scorecard, c);
            // No clause requires more than the scale's top, which an unknown level may be.
            return (unknown == UnknownAs::worst ? level.worst() : level.best(required)) >= required;
        });
    });
}
/// Returns the verdict on one person for `job`.
template <detail::OwnLevels Person>
[[nodiscard]] Verdict verdict(const Person& person, const JobProfile& job) {
    return verdict(person, job.scorecard());
}

/// Returns the person as a profile over `framework`: levels, evidence where the type has it, and
/// the id as a number or string, or else the text of its `to_string`. Throws as `Profile` does,
/// too.
template <NamedCandidate Person>
[[nodiscard]] Profile make_profile(const Person& person, const Framework& framework) {
    std::vector<Level> levels;
    detail::read_levels(person, framework, detail::no_position, levels);
    return {detail::candidate_id(herne_id(person)), framework, std::move(levels),
            detail::evidence_of(person, framework)};
}

/// Returns the explanation of the person's points and verdict, whose positions are those of
/// `framework`: the same whatever its order. Reads the competences alone that the job uses. Throws
/// `framework_mismatch` unless `framework` holds every one of them, on an equal scale.
template <detail::OwnCandidate Person>
[[nodiscard]] Explanation explain(const Person& person, const JobProfile& job,
                                  const Framework& framework) {
    const auto& used = job.scorecard().competences();
    const auto positions = detail::positions(used, framework, "the framework given");
    std::vector<Level> levels(job.framework().size());
    EvidenceByCompetence evidence;
    for (std::size_t c = 0; c < used.size(); ++c) {
        const std::size_t index = job.framework().index(used[c].id);
        levels[index] = detail::level_of(person, framework[positions[c]], positions[c]);
        detail::take_evidence(person, framework, positions[c], index, evidence);
    }
    return explain(Profile{detail::candidate_id(herne_id(person)), job.framework(),
                           std::move(levels), std::move(evidence)},
                   job);
}
/// Returns the explanation of the person's points and verdict, whose positions are those of the
/// job's framework.
template <detail::OwnCandidate Person>
[[nodiscard]] Explanation explain(const Person& person, const JobProfile& job) {
    return explain(person, job, job.framework());
}

/// Returns a pool of `people` over `framework`, in their order, for scans and analyses; ids and
/// evidence as in `make_profile`. Throws as `PoolBuilder` does, too: for an id that stands twice,
/// or ids of two kinds.
template <class People>
requires CandidateRange<std::remove_reference_t<People>> &&
    NamedCandidate<CandidateOf<std::remove_reference_t<People>>>
[[nodiscard]] Pool make_pool(People&& people, const Framework& framework) {
    PoolBuilder builder{framework};
    std::vector<Level> levels;
    const auto end = std::end(people);
    for (auto at = std::begin(people); at != end; ++at) {
        const auto& person = *at;
        detail::read_levels(person, framework, builder.size(), levels);
        builder.add(detail::candidate_id(herne_id(person)), levels,
                    detail::evidence_of(person, framework));
    }
    return builder.build();
}

}  // namespace herne::inline HERNE_ABI
