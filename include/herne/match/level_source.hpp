// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/model/candidate_id.hpp>
#include <herne/model/competence.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/level.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// \file
/// What makes a type of the caller's own one that herne reads in place: functions beside the type,
/// found by argument-dependent lookup.
///
/// - `Level herne_level(const Person&, const Competence&, std::size_t index)` returns the person's
///   level of a competence, `Level::unknown()` where it is not known. The competence is the one of
///   the framework that the caller bound the call to (`Matcher{scorecard, framework}`, the job's
///   own framework where none was given), and `index` is its position there: an array in that
///   order reads `index`, a map reads `competence.id`. A level off the competence's scale is
///   refused where it is read, in release builds too. Called once a competence and call, in no
///   stated order, and from several threads where the caller has several.
/// - `herne_id(const Person&)` returns the person's id, by value or reference: any regular, totally
///   ordered type, such as an integer, a string or a UUID. No two people of one range share one.
/// - `herne_evidence(const Person&, const Competence&, std::size_t index)`, where it exists,
///   returns the evidence for that level as a `std::vector<Evidence>`; it never changes points.

namespace herne::inline HERNE_ABI {

/// Types whose levels can be read: `herne_level` returns a `Level`. A plain number is none, since
/// it could not say that a level is unknown.
template <class Person>
concept LevelSource = requires(const Person& person, const Competence& competence,
                               std::size_t index) {
    requires std::same_as<std::remove_cvref_t<decltype(herne_level(person, competence, index))>,
                          Level>;
};

namespace detail {

/// Ids that can be compared, ordered and kept.
template <class Id>
concept OrderedId = std::regular<Id> && std::totally_ordered<Id>;

/// Ids with a `to_string(id)` beside their type.
template <class Id>
concept TextId = requires(const Id& id) {
    { to_string(id) } -> std::convertible_to<std::string>;
};

/// Returns `id` as a `CandidateId`: itself, the number or string that it is, or its text.
template <class Id>
requires(std::convertible_to<const Id&, CandidateId> || TextId<Id>) [[nodiscard]] CandidateId
    candidate_id(const Id& id) {
    if constexpr (std::convertible_to<const Id&, CandidateId>)
        return id;
    else
        return CandidateId{std::string{to_string(id)}};
}

}  // namespace detail

/// Types that can be ranked: a `LevelSource` whose `herne_id` is regular and totally ordered.
template <class Person>
concept Candidate = LevelSource<Person> && requires(const Person& person) {
    requires detail::OrderedId<std::remove_cvref_t<decltype(herne_id(person))>>;
};

/// Type of the id of a `Candidate`.
template <Candidate Person>
using IdOf = std::remove_cvref_t<decltype(herne_id(std::declval<const Person&>()))>;

/// Candidates who can stand in profiles, pools and explanations: their id is a number or a string,
/// or has a `to_string(id)` beside its type, whose text names them then.
template <class Person>
concept NamedCandidate = Candidate<Person> && requires(const IdOf<Person>& id) {
    detail::candidate_id(id);
};

/// Types that have evidence for their levels.
template <class Person>
concept EvidenceSource = requires(const Person& person, const Competence& competence,
                                  std::size_t index) {
    { herne_evidence(person, competence, index) } -> std::convertible_to<std::vector<Evidence>>;
};

/// Ranges of candidates that can be gone through more than once; `const` or not, owned or not.
template <class People>
concept CandidateRange = requires(People& people) {
    { std::begin(people) } -> std::forward_iterator;
    { std::end(people) } -> std::sentinel_for<decltype(std::begin(people))>;
    requires Candidate<std::iter_value_t<decltype(std::begin(people))>>;
};

/// Type of the candidates of a range.
template <CandidateRange People>
using CandidateOf = std::iter_value_t<decltype(std::begin(std::declval<People&>()))>;

/// Returns the profile's level of `competence`, whatever the order of the profile's own framework.
/// Throws `framework_mismatch` if it lacks the competence or has it on another scale.
[[nodiscard]] HERNE_EXPORT Level herne_level(const Profile& profile, const Competence& competence,
                                             std::size_t index);
/// Returns the profile's id.
[[nodiscard]] inline const CandidateId& herne_id(const Profile& profile) noexcept {
    return profile.id();
}
/// Returns the profile's evidence for `competence`. Throws `framework_mismatch` as above.
[[nodiscard]] HERNE_EXPORT std::vector<Evidence> herne_evidence(const Profile& profile,
                                                                const Competence& competence,
                                                                std::size_t index);

namespace detail {

/// Stands for the position of somebody who is not in a range.
inline constexpr std::size_t no_position = std::numeric_limits<std::size_t>::max();

/// Throws `invalid_input`: `level`, of the person at `position`, is off the competence's scale.
[[noreturn]] HERNE_EXPORT void refuse_level(Level level, const Competence& competence,
                                            std::size_t position = no_position);

/// Returns the person's level of `competence`. Throws `invalid_input` if it is off the scale.
template <LevelSource Person>
[[nodiscard]] Level level_of(const Person& person, const Competence& competence, std::size_t index,
                             std::size_t position = no_position) {
    const Level level = herne_level(person, competence, index);
    if (level.worst() > competence.scale.max())
        refuse_level(level, competence, position);
    return level;
}

}  // namespace detail
}  // namespace herne::inline HERNE_ABI
