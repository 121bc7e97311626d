// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/weight_space.hpp>
#include <herne/base/execution.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/model/unknown_as.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `robust_order`.
struct RobustOrderOptions {
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as, of both
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many people; may stop the call
};

/// Most people of one `robust_order`.
inline constexpr std::size_t max_robust_order = 1'000;

/// An edge of a Hasse diagram: somebody certainly before somebody else, with nobody in between.
struct CertainEdge {
    std::size_t before = 0;  ///< position of the one
    std::size_t after = 0;   ///< position of the other

    bool operator==(const CertainEdge&) const = default;
};

/// Who comes before whom under all weights of a space, under some, or under none.
struct RobustOrder {
    Provenance provenance = {};          ///< what the job is
    WeightSpaceParts space = {};         ///< the weights
    UnknownAs order = UnknownAs::worst;  ///< what unknown levels count as
    std::vector<CandidateId> ids = {};   ///< the people, as they were asked for
    std::vector<Verdict> verdicts = {};  ///< on each; they do not touch the order
    /// people x people: the sign of the least that the first has over the second, 1 where it has
    /// more points under all weights, 0 where it has at least as many and under some not more, -1
    /// where it has fewer under some
    std::vector<int> least = {};
    /// for each the position of the first who has the same points under all weights
    std::vector<std::size_t> equal_to = {};
    /// edges between those first ones, by position: `certainly_before` follows from them
    std::vector<CertainEdge> edges = {};

    /// Returns the sign of the least that the one at `a` has over the one at `b`. Positions must be
    /// in range, here and below. All throw `std::out_of_range` where `least` has no such number.
    [[nodiscard]] int least_of(std::size_t a, std::size_t b) const {
        return least.at(a * ids.size() + b);
    }
    /// Returns whether `a` has at least the points of `b` under all weights.
    [[nodiscard]] bool certainly_at_least(std::size_t a, std::size_t b) const {
        return least_of(a, b) >= 0;
    }
    /// Returns whether `a` has at least the points of `b` under all weights, and more under some.
    [[nodiscard]] bool certainly_before(std::size_t a, std::size_t b) const {
        return certainly_at_least(a, b) && possibly_before(a, b);
    }
    /// Returns whether `a` has more points than `b` under some weights; else it never does.
    [[nodiscard]] bool possibly_before(std::size_t a, std::size_t b) const {
        return least_of(b, a) < 0;
    }

    bool operator==(const RobustOrder&) const = default;
};

/// Returns who of `ids` has more points than whom whatever the weights of `space`: exact. Verdicts
/// are stated, and change nothing. Takes d log d steps a pair for bounds or ranks alone (d
/// weights), a maximum flow for other orders, and several for bounds and orders together, which is
/// milliseconds. Throws `unknown_id`; `framework_mismatch` unless the pool holds every competence
/// that the job uses on an equal scale; `invalid_input` for a space of another job, for no or more
/// than 1,000 people and for somebody named twice; `points_overflow` where the fits have no common
/// denominator up to 2^53; `cancelled`.
[[nodiscard]] HERNE_EXPORT RobustOrder robust_order(const Pool& pool, const JobProfile& job,
                                                    const WeightSpace& space,
                                                    std::span<const CandidateId> ids,
                                                    const RobustOrderOptions& options = {});

}  // namespace herne::inline HERNE_ABI
