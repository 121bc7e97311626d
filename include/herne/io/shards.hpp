// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/file_path.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/match/rank.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

/// \file
/// Pools that are larger than memory, or come from several places: a folder of pool files.

namespace herne::inline HERNE_ABI {

/// What a folder of shards says of one of them.
struct ShardInfo {
    std::string file = {};         ///< its name in the folder
    std::uint64_t bytes = 0;       ///< of the file
    std::string digest = {};       ///< SHA-256 of the file in lower-case hex
    std::string header = {};       ///< SHA-256 of its first page, which vouches for all others
    std::uint64_t candidates = 0;  ///< how many there are
    std::string ids = {};          ///< "none", "rows", "numbers" or "strings"
    std::uint64_t first_id = 0;    ///< id of row 0 where ids are row numbers

    bool operator==(const ShardInfo&) const = default;
};

namespace detail {
struct ShardsAccess;
}

/// A pool in parts, each in a file of its own. A cheap handle on immutable data; opens files when
/// they are needed and keeps none of them open.
class HERNE_EXPORT Shards {
public:
    /// Returns the number of shards, one at least.
    [[nodiscard]] std::size_t size() const noexcept;
    /// Returns the number of candidates in all of them.
    [[nodiscard]] std::uint64_t candidates() const noexcept;
    /// Returns the framework that all levels are stated over.
    [[nodiscard]] const Framework& framework() const noexcept;
    /// Returns the folder, as it was given to `open_shards`.
    [[nodiscard]] const std::string& folder() const noexcept;
    /// Returns what the folder says of each shard, in their order.
    [[nodiscard]] std::span<const ShardInfo> shards() const noexcept;
    /// Opens the shard at `index`, as the options of `open_shards` say, and returns it. Throws
    /// `file_error` or `invalid_file` that names it where it is missing, damaged, or another one
    /// than the folder says, and `std::out_of_range`.
    [[nodiscard]] Pool pool(std::size_t index) const;

private:
    friend struct detail::ShardsAccess;
    struct Data;
    explicit Shards(std::shared_ptr<const Data> data) noexcept;

    std::shared_ptr<const Data> data_;
};

/// Opens the shards in `folder`, which `ShardWriter` or `save_shards` wrote. Looks at each file:
/// that it is there, as long as it was, and with the header that it had, which holds the checksums
/// of all else; pages are checked when they are read. With `VerifyPages::all` every byte is read
/// first, held against its checksum and the file's digest, and no candidate may stand in two
/// shards.
///
/// Throws `file_error` for what is missing or cannot be read, and `invalid_file` that names the
/// file, or `shards.json`, for what is damaged, or is not the file that was written. Files that
/// another `ShardWriter` replaces later are missing when they are needed.
[[nodiscard]] HERNE_EXPORT Shards open_shards(const FilePath& folder,
                                              const PoolOpenOptions& options = {});

/// Saves pools as a folder of shards, one after the other, so that only one need be in memory. What
/// the folder held before stays until `finish()`, which puts the new shards in its place in one
/// step and then removes the files of the old; without it nothing is ever read of what was written.
/// One writer at a time may write into a folder. The same pools give the same bytes in a new
/// folder.
class HERNE_EXPORT ShardWriter {
public:
    /// Makes the folder if it is not there; the one that it is to stand in must be. Throws
    /// `file_error`, or `invalid_file` if there is a `shards.json` which is none.
    ShardWriter(const FilePath& folder, const Framework& framework);
    ~ShardWriter();
    /// Takes over another writer.
    ShardWriter(ShardWriter&& other) noexcept;
    /// Takes over another writer.
    ShardWriter& operator=(ShardWriter&& other) noexcept;

    /// Saves `pool` as the next shard. Throws `framework_mismatch` for one over another framework,
    /// `invalid_input` for ids of another kind than those before, or after `finish()`, and
    /// `file_error`; then nothing was added. Ids that are row numbers differ if each pool is made
    /// with another `PoolOptions::first_id`.
    void add(const Pool& pool);
    /// Makes all that was added, or a shard without candidates if nothing was, the content of the
    /// folder. Throws `invalid_input` naming the candidate and both shards if an id stands in two
    /// of them, and `file_error`; then the folder is what it was. O(shards) where all ids of one
    /// shard come before those of another, else all ids are read, in order, from files that are
    /// open at the same time.
    void finish();

private:
    friend struct detail::ShardsAccess;
    struct State;
    explicit ShardWriter(std::unique_ptr<State> state) noexcept;
    [[nodiscard]] State& state() const;

    std::unique_ptr<State> state_;
};

/// Saves `pools`, of which there must be one, as the shards in `folder`; throws as `ShardWriter`,
/// and `invalid_input` if there is none.
HERNE_EXPORT void save_shards(std::span<const Pool> pools, const FilePath& folder);

/// Returns what `rank` returns of one pool of all candidates, byte for byte; one shard is open at a
/// time, or each twice where `also` asks for somebody. Throws as `rank` and `Shards::pool`:
/// what cannot be read is never left out.
[[nodiscard]] HERNE_EXPORT Ranking rank(const Shards& shards, const Scorecard& scorecard,
                                        const RankOptions& options = {});
/// Returns the ranking of all shards for `job`; as above.
[[nodiscard]] HERNE_EXPORT Ranking rank(const Shards& shards, const JobProfile& job,
                                        const RankOptions& options = {});
/// Returns one ranking a scorecard, in their order: each shard is read once. Throws as above.
[[nodiscard]] HERNE_EXPORT std::vector<Ranking> rank(const Shards& shards,
                                                     std::span<const Scorecard> scorecards,
                                                     const RankOptions& options = {});

}  // namespace herne::inline HERNE_ABI
