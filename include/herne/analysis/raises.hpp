// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/execution.hpp>
#include <herne/base/text.hpp>
#include <herne/job/eligibility.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/model/level.hpp>
#include <herne/model/profile.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What a goal asks for.
enum class GoalKind {
    points,  ///< a number of points
    passes,  ///< more points than somebody else has
    place,   ///< a place in a pool
};

/// What somebody wants to reach, always with the verdict `eligible`. Keeps profile or pool alive.
class HERNE_EXPORT RaiseGoal {
public:
    /// At least `points` points. Throws `invalid_input` unless they are in 0..2^53.
    [[nodiscard]] static RaiseGoal points(std::int64_t points);
    /// More points than `other` has with unknown levels counted as 0.
    [[nodiscard]] static RaiseGoal passes(Profile other);
    /// One of the places 1..`place` of `pool` in the order of what is proven (unknown levels
    /// counted as 0): at most `place` - 1 others who are not ineligible have more points. Whoever
    /// has the same id in the pool is not counted against themselves. Throws `invalid_input` unless
    /// `place` is at least 1.
    [[nodiscard]] static RaiseGoal place(Pool pool, std::size_t place);

    /// Returns what is asked for.
    [[nodiscard]] GoalKind kind() const noexcept { return kind_; }
    /// Returns the number of points, for `points`.
    [[nodiscard]] std::int64_t points() const noexcept { return points_; }
    /// Returns whom to pass, for `passes`.
    [[nodiscard]] const std::optional<Profile>& other() const noexcept { return other_; }
    /// Returns the pool, for `place`.
    [[nodiscard]] const std::optional<Pool>& pool() const noexcept { return pool_; }
    /// Returns the place, for `place`.
    [[nodiscard]] std::size_t place() const noexcept { return place_; }

private:
    explicit RaiseGoal(GoalKind kind) noexcept : kind_{kind} {}

    GoalKind kind_;
    std::int64_t points_ = 0;
    std::optional<Profile> other_;
    std::optional<Pool> pool_;
    std::size_t place_ = 0;
};

/// What it costs to raise one competence, level by level: whole numbers of whatever unit, the same
/// for all competences (days, hours, euros).
struct StepCosts {
    std::string competence = {};           ///< competence id, full or unambiguous bare
    std::vector<std::int64_t> steps = {};  ///< to level 1, to level 2, ..., to the scale's top

    bool operator==(const StepCosts&) const = default;
};

/// Highest cost of one step.
inline constexpr std::int64_t max_step_cost = 1'000'000'000;

/// What may be done about unknown levels.
enum class RaiseUnknown {
    prove,  ///< they count as 0, and may be raised: the plan says that a proof is asked for
    leave,  ///< they count as 0, and stay as they are
};

/// Options of `least_raises`.
struct RaiseOptions {
    /// what the steps cost; 1 each where nothing is said
    std::vector<StepCosts> costs = {};
    RaiseUnknown unknown = RaiseUnknown::prove;  ///< what may be done about unknown levels
    unsigned threads = 1;  ///< threads that look at the pool of a place, 0 for as many as the
                           ///< process may keep busy; the result does not depend on it
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates of that pool; may stop the call
};

/// A goal as a result states it.
struct StatedGoal {
    GoalKind kind = GoalKind::points;        ///< what is asked for
    std::int64_t points = 0;                 ///< the number of points, for `points`
    std::optional<CandidateId> passes = {};  ///< whom to pass, for `passes`
    std::uint64_t place = 0;                 ///< the place, for `place`
    std::uint64_t candidates = 0;            ///< candidates in the pool of the place

    bool operator==(const StatedGoal&) const = default;
};

/// One competence that a plan raises.
struct PlannedRaise {
    std::string competence = {};  ///< full competence id
    Text label = {};              ///< the competence's label
    Level from = {};              ///< the level now
    int to = 1;                   ///< the level to reach
    Text to_label = {};           ///< label of that level
    int steps = 1;                ///< levels from `from` to `to`, unknown counted as 0
    std::int64_t cost = 0;        ///< what these steps cost
    std::int64_t gain = 0;        ///< points gained, over all requirements that use the competence
    /// whether the level is unknown, so that a proof is asked for before anything is to be learnt
    bool to_prove = false;

    bool operator==(const PlannedRaise&) const = default;
};

/// The least that reaches a goal.
struct RaisePlan {
    Provenance provenance = {};                  ///< what went into it
    CandidateId id = {};                         ///< whose levels are raised
    StatedGoal goal = {};                        ///< what is to be reached
    std::int64_t needed_points = 0;              ///< points that reach it: more of them do, too
    RaiseUnknown unknown = RaiseUnknown::prove;  ///< what may be done about unknown levels
    std::vector<StepCosts> costs = {};           ///< costs that were stated, full competence ids
    /// whether the goal can be reached; if not there are no raises
    bool reachable = false;
    std::vector<PlannedRaise> raises = {};       ///< in the framework's order
    std::int64_t cost = 0;                       ///< what all raises cost: nothing less does
    std::int64_t points_before = 0;              ///< points now, unknown counted as level 0
    std::int64_t points_after = 0;               ///< points with the raises
    std::int64_t max_points = 1;                 ///< points of somebody who has every top level
    Verdict verdict_before = Verdict::eligible;  ///< verdict now
    Verdict verdict_after = Verdict::eligible;   ///< verdict with the raises
    /// most points that raises can reach at all, whatever they cost
    std::int64_t most_points = 0;
    /// most points that raises can reach which cost less and make eligible: fewer than
    /// `needed_points`, which shows that nothing less does; nothing where no such raises make
    /// eligible, or none cost less
    std::optional<std::int64_t> most_for_less = {};

    bool operator==(const RaisePlan&) const = default;
};

/// Most pairs of cost and points that `least_raises` keeps at a time.
inline constexpr std::size_t max_raise_states = 8'000'000;

/// Returns the least raises of single levels that bring `profile` to `goal` and make it eligible:
/// least cost (by default the number of levels), then fewest competences, then the least list of
/// (position in the framework, level). The minimum is over all ways to satisfy the eligibility
/// formula together with the points; it is exact. A goal that no raises reach gives a plan that
/// says so. A few milliseconds for 60 competences of five levels.
///
/// A multiple-choice knapsack (Kellerer, Pferschy, Pisinger: Knapsack Problems, 2004, chapter 11):
/// dynamic programming over pairs of cost and points, for each state of the formula, bounded by the
/// linear relaxation.
///
/// Throws `framework_mismatch` unless the profile, and whom or what the goal names, hold every
/// competence that the job uses on an equal scale; `unknown_id` for costs of a competence that the
/// profile does not have; `invalid_input` for costs that are not in 0..10^9, not one a step or
/// stated twice, and where more than `max_raise_states` pairs would be needed, as with costs in
/// needlessly small units or formulas of a hundred intertwined alternatives; `cancelled`.
[[nodiscard]] HERNE_EXPORT RaisePlan least_raises(const Profile& profile, const JobProfile& job,
                                                  const RaiseGoal& goal,
                                                  const RaiseOptions& options = {});

}  // namespace herne::inline HERNE_ABI
