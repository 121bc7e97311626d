// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/shards.hpp>

#include "io/file/file_system.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>

namespace herne::inline HERNE_ABI::detail {

/// \copydoc herne::open_shards
[[nodiscard]] Shards open_shards(FileSystem& files, const std::filesystem::path& folder,
                                 const PoolOpenOptions& options);
/// \copydoc herne::save_shards
void save_shards(FileSystem& files, std::span<const Pool> pools,
                 const std::filesystem::path& folder);

/// A candidate who stands in two shards.
struct IdTwice {
    CandidateId id;
    std::size_t first;
    std::size_t second;
};
/// Returns a candidate who stands in two of `count` shards, which `open(i)` opens; the least one,
/// nothing if there is none. One shard is open at a time, unless ids of some lie between those of
/// others.
[[nodiscard]] std::optional<IdTwice> id_twice(std::size_t count,
                                              const std::function<Pool(std::size_t)>& open);

}  // namespace herne::inline HERNE_ABI::detail
