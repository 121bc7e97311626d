// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/live_pool.hpp>

#include "io/live/live_files.hpp"
#include "io/live/operation.hpp"
#include "pool/live/working_pool.hpp"
#include "pool/pool_access.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What a living pool is made of. But for `current` under `current_mutex`, whoever uses it has
/// `mutex`.
struct LivePool::State {
    /// In memory, or in `the_files` that `the_pool` was opened from; then does what the journal
    /// holds.
    State(Pool the_pool, const LivePoolOptions& the_options,
          std::optional<detail::LiveFiles> the_files = {});
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State();

    /// Returns the row of a candidate. Throws `unknown_id`.
    [[nodiscard]] std::size_t row(const CandidateId& id) const;
    /// Does an operation that was checked, and writes it to the journal when its group is full.
    void change(const detail::Operation& operation, std::size_t row);
    /// Publishes what there is and lets it be current.
    Pool publish();
    /// Lets `made`, the next version, be current. There must be room for it in `versions`.
    void become(const Pool& made);
    /// Publishes what there is into the files, and goes on with what lies there.
    void write();
    /// Takes candidates out, publishes, and returns what became of them.
    [[nodiscard]] ErasureReport erase(std::span<const CandidateId> ids);
    /// Overwrites what can be, and adds to `report` what is left of all erasures.
    void finish_erasures(ErasureReport& report);

    LivePoolOptions options;
    mutable std::mutex mutex = {};
    detail::WorkingPool pool;
    std::uint64_t version;         ///< published last
    std::uint64_t erased_at = 0;   ///< the version that the last erasure made
    std::uint64_t operations = 0;  ///< in memory
    /// versions that may still be there, and the pool that it began with
    std::vector<std::pair<std::uint64_t, std::weak_ptr<const detail::PoolAccess::Data>>> versions =
        {};
    std::optional<detail::LiveFiles> files;
    mutable std::mutex current_mutex = {};  ///< never held for longer than a copy takes
    Pool current;

private:
    [[nodiscard]] Pool laid_out(const Pool& made) const;
};

}  // namespace herne::inline HERNE_ABI
