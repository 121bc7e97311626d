// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/live_pool.hpp>

#include "pool/live/working_pool.hpp"
#include "pool/pool_access.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What a living pool is made of.
struct LivePool::State {
    State(Pool pool, const LivePoolOptions& the_options);

    /// Returns the row of a candidate. Throws `unknown_id`.
    [[nodiscard]] std::size_t row(const CandidateId& id) const;
    /// Takes candidates out, publishes, and returns what became of them.
    [[nodiscard]] ErasureReport erase(std::span<const CandidateId> ids);
    /// Publishes what there is and lets it be current; the caller has `mutex`.
    Pool publish();

    LivePoolOptions options;
    mutable std::mutex mutex = {};  ///< of whoever changes something
    detail::WorkingPool pool;
    std::uint64_t version;  ///< published last
    /// versions that may still be there, and the pool that it began with
    std::vector<std::pair<std::uint64_t, std::weak_ptr<const detail::PoolAccess::Data>>> versions =
        {};
    mutable std::mutex current_mutex = {};  ///< never held for longer than a copy takes
    Pool current;
};

}  // namespace herne::inline HERNE_ABI
