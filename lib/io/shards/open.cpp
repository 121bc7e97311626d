// SPDX-License-Identifier: BSL-1.0
#include "io/file/path.hpp"
#include "io/pool/pool_file.hpp"
#include "io/shards/shards.hpp"
#include "io/shards/shards_data.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <stdexcept>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace detail {
namespace {

using Path = std::filesystem::path;

Path path_of_shard(const Path& folder, const ShardInfo& shard) {
    return folder / path_of(FilePath{shard.file});
}

void check_framework(const Pool& pool, const Edition& expected, const Path& path) {
    const Framework& framework = pool.framework();
    if (framework.digest() != expected.digest)
        throw invalid_file{
            path_text(path),
            {Problem{.where = "section framework",
                     .what = "it is " + framework.id() + " " + framework.edition() +
                             ", not the framework that " + manifest_name + " names"}}};
}

/// Opens a shard and holds it against the manifest.
Pool open_shard(FileSystem& files, const Path& folder, const ShardsManifest& manifest,
                std::size_t index, const PoolOpenOptions& options) {
    const ShardInfo& expected = manifest.shards[index];
    const Path path = path_of_shard(folder, expected);
    Pool pool = open_pool(files, path, options, [&](const OpenedFile& file) {
        check_shard(file, expected);
        if (options.verify == VerifyPages::all)
            check_digest(file, expected);
    });
    check_framework(pool, manifest.framework, path);
    return pool;
}

[[noreturn]] void refuse_manifest(const Path& folder, std::string where, std::string what) {
    throw invalid_file{path_text(folder / manifest_name),
                       {Problem{.where = std::move(where), .what = std::move(what)}}};
}

/// Throws unless ids are numbers in all shards, or strings in all.
void check_kinds(const Path& folder, std::span<const ShardInfo> shards) {
    const ShardInfo* first = nullptr;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        if (shards[i].candidates == 0)
            continue;
        if (first == nullptr)
            first = &shards[i];
        else if ((first->ids == "strings") != (shards[i].ids == "strings"))
            refuse_manifest(folder, shard_place(i) + ".ids",
                            detail::quoted(shards[i].ids) + " does not go with " +
                                detail::quoted(first->ids) +
                                " of a shard before; a pool has one kind of id");
    }
}

void check_distinct(const ShardsAccess::Data& data) {
    const auto& manifest = data.manifest;
    const auto twice = id_twice(manifest.shards.size(), [&](std::size_t i) {
        return open_shard(data.files, data.folder, manifest, i, {});
    });
    if (twice)
        refuse_manifest(data.folder, shard_place(twice->second),
                        "candidate " + detail::quoted(twice->id.to_string()) + " stands in " +
                            shard_place(twice->first) + " too");
}

}  // namespace

Shards open_shards(FileSystem& files, const Path& folder, const PoolOpenOptions& options) {
    auto manifest = read_manifest(files, folder);
    check_kinds(folder, manifest.shards);
    std::optional<Framework> framework;
    std::uint64_t candidates = 0;
    for (std::size_t i = 0; i < manifest.shards.size(); ++i) {
        const Pool pool = open_shard(files, folder, manifest, i,
                                     {.verify = options.verify, .load = LoadFile::mapped});
        // Each is bounded by the size of a file that is there, so that the sum stays in range.
        candidates += pool.size();
        if (!framework)
            framework = pool.framework();
    }
    const auto data = std::make_shared<const ShardsAccess::Data>(
        ShardsAccess::Data{.files = files,
                           .folder = folder,
                           .folder_text = path_text(folder),
                           .load = options.load,
                           .manifest = std::move(manifest),
                           .framework = std::move(*framework),
                           .candidates = candidates});
    if (options.verify == VerifyPages::all)
        check_distinct(*data);
    return ShardsAccess::make(data);
}

}  // namespace detail

Shards::Shards(std::shared_ptr<const Data> data) noexcept : data_{std::move(data)} {}

std::size_t Shards::size() const noexcept {
    return data_->manifest.shards.size();
}

std::uint64_t Shards::candidates() const noexcept {
    return data_->candidates;
}

const Framework& Shards::framework() const noexcept {
    return data_->framework;
}

const std::string& Shards::folder() const noexcept {
    return data_->folder_text;
}

std::span<const ShardInfo> Shards::shards() const noexcept {
    return data_->manifest.shards;
}

Pool Shards::pool(std::size_t index) const {
    if (index >= size())
        throw std::out_of_range{"shard " + std::to_string(index) + " (counted from 0) of " +
                                std::to_string(size())};
    return detail::open_shard(data_->files, data_->folder, data_->manifest, index,
                              {.load = data_->load});
}

Shards open_shards(const FilePath& folder, const PoolOpenOptions& options) {
    return detail::open_shards(detail::system_files(), detail::path_of(folder), options);
}

}  // namespace herne::inline HERNE_ABI
