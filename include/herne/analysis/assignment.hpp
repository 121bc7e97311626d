// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/undecided_people.hpp>
#include <herne/base/text.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// What `assign` returns. Exact sums are written as text, in lowest terms: `7/12`, a whole number
/// without denominator, a minus in front of what is below 0. Their denominators may have hundreds
/// of digits.

namespace herne::inline HERNE_ABI {

/// Why an opening keeps empty places.
enum class UnfilledReason {
    nobody_may_stand,  ///< nobody of those who applied may stand there
    too_few,           ///< fewer people may stand there than it has places
    /// enough may stand there, and all who are not placed there fill places of other openings: in
    /// no assignment are more places filled in all
    needed_elsewhere,
};

/// Returns "nobody_may_stand", "too_few" or "needed_elsewhere".
[[nodiscard]] HERNE_EXPORT const char* to_string(UnfilledReason reason) noexcept;

/// What is maximised: first the places filled, then the sum.
struct AssignmentTotal {
    std::uint64_t filled = 0;  ///< places filled
    std::string sum = "0";     ///< sum of weight x points / max_points of everybody placed, exactly

    bool operator==(const AssignmentTotal&) const = default;
};

/// What would be lost without somebody: the total less the greatest one without them.
struct PlacementLoss {
    std::uint64_t places = 0;  ///< places that would stay empty: 0 or 1
    /// what the sum falls by, exactly; below 0 where it rises since a place stays empty
    std::string sum = "0";

    bool operator==(const PlacementLoss&) const = default;
};

/// Somebody who is placed.
struct Placement {
    std::size_t opening = 0;  ///< position of the opening
    CandidateId id = {};      ///< the candidate
    /// their competition place (1, 2, 2, 4) at this opening among all who may stand there
    std::uint64_t place = 1;
    std::int64_t points =
        0;                  ///< points there if every unknown level is 0, by which they are placed
    std::int64_t best = 0;  ///< points there if every unknown level is the scale's top
    Verdict verdict = Verdict::eligible;  ///< eligible, or undecided where these take part
    PlacementLoss loss = {};              ///< what would be lost without them

    bool operator==(const Placement&) const = default;
};

/// Somebody who has more points at an opening than somebody placed there, and is placed at another
/// one. Whoever is placed nowhere is never passed over: they would have been placed instead.
struct PassedOver {
    CandidateId id = {};        ///< the candidate
    std::uint64_t place = 1;    ///< their competition place at this opening
    std::int64_t points = 0;    ///< their points there
    std::size_t placed_at = 0;  ///< position of the opening that they are placed at

    bool operator==(const PassedOver&) const = default;
};

/// One opening, and what has become of it.
struct AssignedOpening {
    Provenance provenance = {};   ///< what went into it
    Text title = {};              ///< title of the job
    int weight = 1;               ///< what its scores count
    std::int64_t max_points = 1;  ///< points of somebody who has every top level
    std::uint64_t places = 1;     ///< places it has
    std::uint64_t filled = 0;     ///< places filled
    /// why not all are, nothing where they are
    std::optional<UnfilledReason> unfilled = {};
    std::uint64_t eligible = 0;     ///< eligible people among those who applied for it
    std::uint64_t undecided = 0;    ///< undecided ones
    std::uint64_t ineligible = 0;   ///< ineligible ones
    std::uint64_t passed_over = 0;  ///< how many are passed over
    /// the first of them by points descending, then id ascending
    std::vector<PassedOver> passed_over_first = {};

    bool operator==(const AssignedOpening&) const = default;
};

/// People for several openings: a planning aid, not a decision. Each single post is owed to its
/// best (Art. 33(2) GG), and who is passed over is said for each.
struct Assignment {
    UndecidedPeople undecided = UndecidedPeople::marked;  ///< what became of undecided people
    std::uint64_t candidates = 0;                         ///< candidates in the pool
    AssignmentTotal total = {};                           ///< the greatest there is
    /// the greatest total of any other assignment, equal to `total` where others are as good;
    /// nothing where there is no other
    std::optional<AssignmentTotal> second = {};
    std::vector<AssignedOpening> openings = {};  ///< one an opening, in their order
    std::vector<Placement> entries = {};  ///< in the order of the openings, then by id ascending

    bool operator==(const Assignment&) const = default;
};

}  // namespace herne::inline HERNE_ABI
