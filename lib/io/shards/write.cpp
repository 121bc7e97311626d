// SPDX-License-Identifier: BSL-1.0
#include "io/file/file_handle.hpp"
#include "io/file/path.hpp"
#include "io/pool/pool_file.hpp"
#include "io/shards/manifest.hpp"
#include "io/shards/shards.hpp"
#include "io/shards/shards_data.hpp"
#include "text/quoted.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using Path = std::filesystem::path;

std::string shard_name(std::size_t number) {
    constexpr std::size_t digits = 5;
    const std::string text = std::to_string(number);
    return "shard-" + std::string(digits - std::min(digits, text.size()), '0') + text + ".herne";
}

/// Makes a folder that stays, unless it is there.
void make_folder(detail::FileSystem& files, const Path& folder) {
    const auto error = files.create_folder(folder);
    if (error == std::errc::file_exists)
        return;
    detail::throw_if(error, "make the folder", folder);
    const Path parent = folder.has_parent_path() ? folder.parent_path() : Path{"."};
    detail::FileHandle names{files, parent, detail::OpenAs::folder, {.called = folder}};
    detail::sync_names(names);
}

/// Returns the files that the folder's manifest names, none if it has none.
std::set<std::string> files_of(detail::FileSystem& files, const Path& folder) {
    std::set<std::string> names;
    const auto status = files.status_of(folder / detail::manifest_name);
    if (status.error == std::errc::no_such_file_or_directory)
        return names;
    for (auto& shard : detail::read_manifest(files, folder).shards)
        names.insert(std::move(shard.file));
    return names;
}

}  // namespace

struct ShardWriter::State {
    State(detail::FileSystem& the_files, Path the_folder, const Framework& the_framework)
        : files{the_files}, folder{std::move(the_folder)}, framework{the_framework} {
        make_folder(files, folder);
        old = files_of(files, folder);
        manifest.framework = {framework.id(), framework.edition(), framework.digest()};
    }

    void check(const Pool& pool) const;
    void add(const Pool& pool);
    void check_distinct() const;
    void finish();

    detail::FileSystem& files;
    Path folder;
    Framework framework;
    std::set<std::string> old = {};  ///< files of the shards that are to be replaced
    detail::ShardsManifest manifest = {};
    std::size_t next = 0;  ///< number of the next file, if no old one has it
    bool is_finished = false;
};

void ShardWriter::State::check(const Pool& pool) const {
    const std::string where = detail::shard_place(manifest.shards.size());
    if (is_finished)
        throw invalid_input{Problem{where, "the shards are finished"}};
    if (pool.framework().digest() != framework.digest())
        throw framework_mismatch{Problem{
            where, "it is stated over " + pool.framework().id() + " " + pool.framework().edition() +
                       ", the others over " + framework.id() + " " + framework.edition() +
                       "; all need the same framework, to the last label"}};
    const auto other = std::find_if(manifest.shards.begin(), manifest.shards.end(),
                                    [](const ShardInfo& one) { return one.candidates > 0; });
    if (pool.size() > 0 && other != manifest.shards.end() &&
        pool.id(0).is_number() != (other->ids != "strings"))
        throw invalid_input{Problem{where, std::string{"its ids are "} +
                                               (pool.id(0).is_number() ? "numbers" : "strings") +
                                               ", those before are not; a pool has one kind of "
                                               "id"}};
}

void ShardWriter::State::add(const Pool& pool) {
    check(pool);
    std::size_t number = next;
    while (old.contains(shard_name(number)))
        ++number;
    std::string name = shard_name(number);
    const Path path = folder / name;
    detail::save(files, pool, path);
    const detail::OpenedFile file{files, path, LoadFile::mapped};
    manifest.shards.push_back(detail::info_of(file, std::move(name)));
    next = number + 1;
}

void ShardWriter::State::check_distinct() const {
    const auto& shards = manifest.shards;
    const auto twice = detail::id_twice(shards.size(), [&](std::size_t i) {
        return detail::open_pool(
            files, folder / shards[i].file, {},
            [&](const detail::OpenedFile& file) { detail::check_shard(file, shards[i]); });
    });
    if (twice)
        throw invalid_input{Problem{
            .where = detail::shard_place(twice->second),
            .what = "candidate " + detail::quoted(twice->id.to_string()) + " stands in " +
                    detail::shard_place(twice->first) +
                    " too; ids that are row numbers differ if each pool is made with another "
                    "first_id",
            .value = detail::quoted(twice->id.to_string())}};
}

void ShardWriter::State::finish() {
    if (is_finished)
        throw invalid_input{"the shards are finished"};
    if (manifest.shards.empty())
        add(Pool{framework});
    check_distinct();
    detail::write_manifest(files, folder, manifest);
    is_finished = true;
    // Nothing depends on it: what stays is not named by anybody.
    for (const auto& name : old)
        (void)files.remove(folder / detail::path_of(FilePath{name}));
}

namespace detail {

ShardWriter ShardsAccess::writer(FileSystem& files, const Path& folder,
                                 const Framework& framework) {
    return ShardWriter{std::make_unique<ShardWriter::State>(files, folder, framework)};
}

void save_shards(FileSystem& files, std::span<const Pool> pools, const Path& folder) {
    if (pools.empty())
        throw invalid_input{Problem{"pools", "at least one is needed, for the framework's sake"}};
    ShardWriter writer = ShardsAccess::writer(files, folder, pools.front().framework());
    for (const Pool& pool : pools)
        writer.add(pool);
    writer.finish();
}

}  // namespace detail

ShardWriter::ShardWriter(std::unique_ptr<State> state) noexcept : state_{std::move(state)} {}
ShardWriter::ShardWriter(const FilePath& folder, const Framework& framework)
    : ShardWriter{detail::ShardsAccess::writer(detail::system_files(), detail::path_of(folder),
                                               framework)} {}
ShardWriter::~ShardWriter() = default;
ShardWriter::ShardWriter(ShardWriter&& other) noexcept = default;
ShardWriter& ShardWriter::operator=(ShardWriter&& other) noexcept = default;

ShardWriter::State& ShardWriter::state() const {
    if (!state_)
        throw invalid_input{"the shard writer was moved from"};
    return *state_;
}

void ShardWriter::add(const Pool& pool) {
    state().add(pool);
}

void ShardWriter::finish() {
    state().finish();
}

void save_shards(std::span<const Pool> pools, const FilePath& folder) {
    detail::save_shards(detail::system_files(), pools, detail::path_of(folder));
}

}  // namespace herne::inline HERNE_ABI
