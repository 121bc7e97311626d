// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/pool/pool.hpp>
#include <herne/version.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// A level whose only evidence has expired, so that it is unknown.
struct ExpiredLevel {
    CandidateId id = {};           ///< the candidate
    std::string competence = {};   ///< full competence id
    std::string valid_until = {};  ///< the last day on which some evidence was valid, `YYYY-MM-DD`

    bool operator==(const ExpiredLevel&) const = default;
};

/// A pool as it stands on a day.
struct PoolAsOf {
    Pool pool;                               ///< expired levels are unknown, evidence stays
    std::vector<ExpiredLevel> expired = {};  ///< by row, then in the framework's order
};

/// Returns the pool as of `day`: a level that has evidence, all of which was no longer valid then,
/// is unknown and listed. A level without evidence stays. Throws `invalid_input` unless `day` is
/// a day `YYYY-MM-DD`. O(candidates x competences).
[[nodiscard]] HERNE_EXPORT PoolAsOf as_of(const Pool& pool, std::string_view day);

}  // namespace herne::inline HERNE_ABI
