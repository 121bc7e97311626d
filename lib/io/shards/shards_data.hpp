// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/io/shards.hpp>

#include "io/file/file_system.hpp"
#include "io/shards/manifest.hpp"

#include <filesystem>
#include <string>

namespace herne::inline HERNE_ABI {

/// What is known of a folder of shards.
struct Shards::Data {
    detail::FileSystem& files;
    std::filesystem::path folder;
    std::string folder_text;
    LoadFile load;
    detail::ShardsManifest manifest;
    Framework framework;
    std::uint64_t candidates;
};

namespace detail {

/// The way into shards for the library's own parts.
struct ShardsAccess {
    using Data = Shards::Data;
    /// Returns shards of `data`.
    [[nodiscard]] static Shards make(std::shared_ptr<const Data> data) noexcept {
        return Shards{std::move(data)};
    }
    /// Returns a writer into `folder` of `files`, which outlives it.
    [[nodiscard]] static ShardWriter writer(FileSystem& files, const std::filesystem::path& folder,
                                            const Framework& framework);
};

}  // namespace detail
}  // namespace herne::inline HERNE_ABI
