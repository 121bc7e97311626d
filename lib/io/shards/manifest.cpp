// SPDX-License-Identifier: BSL-1.0
#include "io/shards/manifest.hpp"

#include <herne/base/error.hpp>
#include <herne/record/io.hpp>
#include <herne/record/model.hpp>

#include "base/digest.hpp"
#include "io/file/file.hpp"
#include "io/file/mapped_file.hpp"
#include "io/file/path.hpp"
#include "io/file/publish.hpp"
#include "io/json/parts.hpp"

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI {

/// \cond
template <>
inline constexpr auto record_fields<detail::ShardsManifest> = record(
    "Pool files of a folder that are one pool.",
    field("framework", &detail::ShardsManifest::framework, "What all levels are stated over.")
        .required(),
    field("shards", &detail::ShardsManifest::shards, "The files, in their order.").required());
/// \endcond

namespace detail {
namespace {

using namespace json;

constexpr std::string_view shards_format = "herne-shards";

std::string digest_of(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hex_of(hash.finish());
}

std::string digest_of_header(const OpenedFile& file) {
    return digest_of(file.bytes().first(file_page));
}

ShardInfo read_shard(const Node& node, Unique& files) {
    auto shard = read_record<ShardInfo>(node);
    // Neither "..", nor what is hidden: a shard lies in its folder.
    if (shard.file.starts_with('.'))
        node.problems().add(node.place_of("file"), "it begins with a dot");
    files.add(shard.file, node.place_of("file"), node.problems());
    return shard;
}

ShardsManifest read(const Node& root) {
    ShardsManifest manifest;
    root.only({"format", "version", "framework", "shards"});
    Unique files;
    read_fields(root, manifest, value_by(&ShardsManifest::shards, [&](const Node& list) {
                    return list.list([&](const Node& node) { return read_shard(node, files); });
                }));
    if (manifest.shards.empty() && root.has("shards"))
        root.problems().add(root.place_of("shards"), "there is none");
    root.problems().throw_if_any();
    return manifest;
}

[[noreturn]] void refuse(const OpenedFile& file, const std::string& what) {
    throw invalid_file{file.name(), {Problem{.what = what}}};
}

}  // namespace

std::string shard_place(std::size_t index) {
    return "shards[" + std::to_string(index) + "]";
}

ShardsManifest read_manifest(FileSystem& files, const std::filesystem::path& folder) {
    const auto path = folder / manifest_name;
    const FileBytes content = read_whole(files, path, max_file_bytes);
    const std::string_view text{reinterpret_cast<const char*>(content.bytes().data()),
                                content.size};
    return read_document(text, path_text(path), shards_format, read);
}

void write_manifest(FileSystem& files, const std::filesystem::path& folder,
                    const ShardsManifest& manifest) {
    Writer writer{JsonWriteOptions{}};
    writer.begin_object();
    write_head(writer, shards_format);
    write_fields(writer, manifest);
    writer.end_object();
    const std::string text = writer.take();
    publish_file(files, folder / manifest_name,
                 [&](FileWriter& file) { file.write(std::as_bytes(std::span{text})); });
}

ShardInfo info_of(const OpenedFile& file, std::string name) {
    const PoolLayout& layout = file.layout();
    return {.file = std::move(name),
            .bytes = layout.file_size,
            .digest = digest_of(file.bytes()),
            .header = digest_of_header(file),
            .candidates = layout.candidates,
            .ids = std::string{name_of(layout.ids)},
            .first_id = layout.first_id};
}

void check_shard(const OpenedFile& file, const ShardInfo& expected) {
    const PoolLayout& layout = file.layout();
    if (layout.file_size != expected.bytes)
        refuse(file, "it has " + std::to_string(layout.file_size) + " bytes; the shard that " +
                         manifest_name + " names has " + std::to_string(expected.bytes));
    if (layout.candidates != expected.candidates || name_of(layout.ids) != expected.ids ||
        layout.first_id != expected.first_id || digest_of_header(file) != expected.header)
        refuse(file, std::string{"it is another pool than the shard that "} + manifest_name +
                         " names: its header differs");
}

void check_digest(const OpenedFile& file, const ShardInfo& expected) {
    if (digest_of(file.bytes()) != expected.digest)
        refuse(file, std::string{"its digest is not the one that "} + manifest_name + " gives");
}

}  // namespace detail
}  // namespace herne::inline HERNE_ABI
