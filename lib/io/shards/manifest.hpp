// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/shards.hpp>
#include <herne/model/framework.hpp>

#include "io/file/file_system.hpp"
#include "io/pool/opened_file.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Name of the file that says which shards a folder holds.
inline constexpr const char* manifest_name = "shards.json";

/// What that file says.
struct ShardsManifest {
    Edition framework = {};  ///< what all levels are stated over
    std::vector<ShardInfo> shards = {};
};

/// Returns where a shard stands in the manifest: "shards[3]".
[[nodiscard]] std::string shard_place(std::size_t index);

/// Returns the manifest of a folder. Throws `file_error`, or `invalid_file` that lists all problems
/// by place.
[[nodiscard]] ShardsManifest read_manifest(FileSystem& files, const std::filesystem::path& folder);
/// Writes the manifest of a folder, in place of one that may be there, in one step. Throws
/// `file_error`.
void write_manifest(FileSystem& files, const std::filesystem::path& folder,
                    const ShardsManifest& manifest);

/// Returns what there is to say of a shard's file, all bytes of which are read for it.
[[nodiscard]] ShardInfo info_of(const OpenedFile& file, std::string name);
/// Throws `invalid_file` unless `file` is what the manifest says, as far as size and header tell.
void check_shard(const OpenedFile& file, const ShardInfo& expected);
/// Throws `invalid_file` unless all bytes of `file` are what they were when the manifest was
/// written.
void check_digest(const OpenedFile& file, const ShardInfo& expected);

}  // namespace herne::inline HERNE_ABI::detail
