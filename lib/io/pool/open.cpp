// SPDX-License-Identifier: BSL-1.0
#include "io/file/path.hpp"
#include "io/pool/evidence.hpp"
#include "io/pool/opened_file.hpp"
#include "io/pool/pool_file.hpp"
#include "io/pool/validate.hpp"
#include "packed/caps.hpp"
#include "pool/pool_access.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace detail {
namespace {

/// A pool's file, and what of it lies in memory because it is small or is needed at once.
struct FilePool {
    FilePool(FileSystem& files, const std::filesystem::path& path, LoadFile load)
        : file{files, path, load} {}
    FilePool(FileBytes bytes, const std::string& name) : file{std::move(bytes), name} {}

    OpenedFile file;
    std::vector<std::uint16_t> present = {};  ///< by superblock, then competence
    std::vector<std::uint16_t> worst = {};    ///< caps, `page_lines` a superblock
    std::vector<std::uint16_t> best = {};
};

PoolAccess::Data::Ids kind_of(StoredIds ids) {
    constexpr PoolAccess::Data::Ids kinds[] = {
        PoolAccess::Data::Ids::none, PoolAccess::Data::Ids::rows, PoolAccess::Data::Ids::numbers,
        PoolAccess::Data::Ids::strings};
    return kinds[static_cast<std::size_t>(ids)];
}

RowOrder order_of(const OpenedFile& file) {
    const std::size_t window = file.layout().window;
    if (window == 0)
        return {};
    if (RowOrder::is_near(window))
        return {window,
                file.column<std::uint16_t>(SectionKind::rows),
                file.column<std::uint16_t>(SectionKind::places),
                {},
                {}};
    return {window,
            {},
            {},
            file.column<std::uint32_t>(SectionKind::rows),
            file.column<std::uint32_t>(SectionKind::places)};
}

PackedLevels levels_of(FilePool& pool, const Framework& framework) {
    const OpenedFile& file = pool.file;
    const PoolLayout& layout = file.layout();
    const std::size_t competences = framework.size();
    pool.present = file.numbers<std::uint16_t>(SectionKind::present);
    pool.worst = file.numbers<std::uint16_t>(SectionKind::worst_caps);
    pool.best = file.numbers<std::uint16_t>(SectionKind::best_caps);
    const auto& best = layout.has_best_caps ? pool.best : pool.worst;
    const auto* const pages =
        reinterpret_cast<const std::uint8_t*>(file.bytes_of(SectionKind::levels).data());
    std::vector<PackedLevels::Superblock> superblocks(
        static_cast<std::size_t>(layout.superblocks()));
    for (std::size_t s = 0; s < superblocks.size(); ++s) {
        superblocks[s] = {.levels = pages + s * competences * page_bytes,
                          .present = pool.present.data() + s * competences};
        if (layout.window != 0) {
            superblocks[s].worst = pool.worst.data() + s * page_lines;
            superblocks[s].best = best.data() + s * page_lines;
        }
    }
    Caps keys;
    if (layout.window != 0) {
        keys.weights = file.numbers<std::uint16_t>(SectionKind::key_weights);
        for (const auto& competence : framework)
            keys.tops.push_back(static_cast<std::uint8_t>(competence.scale.max()));
    }
    return {competences,
            static_cast<std::size_t>(layout.candidates),
            std::move(superblocks),
            order_of(file),
            std::move(keys),
            &file.pages()};
}

StringIds strings_of(const OpenedFile& file) {
    const auto text = file.text_of(SectionKind::strings);
    if constexpr (std::endian::native == std::endian::little) {
        const auto ends = file.bytes_of(SectionKind::string_ends);
        return {text,
                {reinterpret_cast<const std::uint64_t*>(ends.data()),
                 ends.size() / sizeof(std::uint64_t)},
                &file.pages()};
    } else {
        StringIds strings;
        const auto ends = file.numbers<std::uint64_t>(SectionKind::string_ends);
        static_cast<void>(file.checked(SectionKind::strings));
        strings.reserve(ends.size(), text.size());
        std::size_t start = 0;
        for (const std::uint64_t stored : ends) {
            const std::size_t end = std::max(
                start, static_cast<std::size_t>(std::min<std::uint64_t>(stored, text.size())));
            strings.push_back({text.data() + start, end - start});
            start = end;
        }
        return strings;
    }
}

std::shared_ptr<const EvidenceStore> evidence_of(const OpenedFile& file,
                                                 const Framework& framework) {
    if (file.layout().with_evidence == 0)
        return nullptr;
    return std::make_shared<FileEvidence>(file.column<std::uint64_t>(SectionKind::evidence_rows),
                                          file.column<std::uint64_t>(SectionKind::evidence_ends),
                                          file.text_of(SectionKind::evidence), &file.pages(),
                                          framework, file.name());
}

/// Reads what little is read at once, and checks it.
std::shared_ptr<PoolAccess::Data> data_of(const std::shared_ptr<FilePool>& owner) {
    OpenedFile& file = owner->file;
    const PoolLayout& layout = file.layout();
    if (const auto damage = file.pages().damage_of_checksums())
        throw error_of(*damage, file.name());
    const Framework framework = file.framework();
    check_framework(file, framework);
    file.pages().set_framework(framework);
    const auto data = std::make_shared<PoolAccess::Data>(framework, layout.first_id);
    data->owner = owner;
    data->version = layout.version;
    data->ids = kind_of(layout.ids);
    data->levels = levels_of(*owner, framework);
    file.pages().set_present(owner->present);
    const auto not_provided = file.checked(SectionKind::not_provided);
    std::transform(not_provided.begin(), not_provided.end(), data->not_provided.begin(),
                   [](std::byte byte) { return byte != std::byte{0}; });
    data->numbers = file.column<std::uint64_t>(SectionKind::numbers);
    data->strings = strings_of(file);
    data->order.by_id = file.column<std::size_t, std::uint64_t>(SectionKind::by_id);
    data->order.ranks = file.column<std::uint32_t>(SectionKind::ranks);
    const auto least_rows = file.numbers<std::uint64_t>(SectionKind::least_rows);
    data->least_rows.assign(least_rows.begin(), least_rows.end());
    data->least_ids_descend = layout.least_ids_descend;
    data->evidence = evidence_of(file, framework);
    check_summaries(file, *data);
    if (data->levels.size() % superblock_candidates != 0) {
        const std::size_t last = data->levels.count() - 1;
        for (std::size_t c = 0; c < framework.size(); ++c)
            static_cast<void>(data->levels.page(last, c));
        if (const auto damage = file.pages().damage_of_last_superblock())
            throw error_of(*damage, file.name());
    }
    return data;
}

/// Lets damages name competences, if the framework is not damaged itself.
void name_competences(OpenedFile& file) {
    try {
        const Framework framework = file.framework();
        check_framework(file, framework);
        file.pages().set_framework(framework);
    } catch (const invalid_file&) {
        // What is wrong with it is found when all pages are looked at.
    }
}

/// Reads all of a file, and returns what is wrong with it; `data` is the pool if nothing is.
std::vector<Damage> read_all(const std::shared_ptr<FilePool>& owner,
                             std::shared_ptr<PoolAccess::Data>& data) {
    name_competences(owner->file);
    auto damages = damaged_pages(owner->file);
    if (!damages.empty())
        return damages;
    data = data_of(owner);
    damages = damaged_pages(owner->file);
    return damages.empty() ? contradictions(owner->file, *data) : damages;
}

/// Returns the pool of a file that is open.
Pool pool_in(const std::shared_ptr<FilePool>& owner, VerifyPages verify) {
    std::shared_ptr<PoolAccess::Data> data;
    if (verify == VerifyPages::all) {
        refuse(read_all(owner, data), owner->file.name());
    } else {
        owner->file.advise_random();
        data = data_of(owner);
    }
    return PoolAccess::make(std::move(data));
}

/// Reads all of a file, so that a device that cannot is told by an error: where a file is mapped it
/// ends the process.
void read_through(const FileHandle& file) {
    constexpr std::size_t piece = 1U << 20U;
    const auto buffer = make_aligned<std::byte>(piece, file_page);
    std::uint64_t at = 0;
    while (const std::size_t read = file.read_at({buffer.get(), piece}, at))
        at += read;
}

/// Returns a damage as which an error of a file's contents can be told.
Damage damage_of(const Problem& problem) {
    constexpr std::string_view before = "section ";
    const bool named = problem.where.starts_with(before);
    return {.section = problem.where.substr(named ? before.size() : 0), .what = problem.what};
}

}  // namespace

Pool open_pool(FileSystem& files, const std::filesystem::path& path,
               const PoolOpenOptions& options) {
    return open_pool(files, path, options, [](const OpenedFile& /*any*/) {});
}

Pool open_pool(FileSystem& files, const std::filesystem::path& path, const PoolOpenOptions& options,
               const std::function<void(const OpenedFile&)>& check) {
    const auto owner = std::make_shared<FilePool>(files, path, options.load);
    check(owner->file);
    return pool_in(owner, options.verify);
}

std::vector<Damage> verify(FileSystem& files, const std::filesystem::path& path,
                           std::uint64_t most_copied) {
    try {
        const FileHandle file{files, path, OpenAs::read};
        const bool is_large = file.status().size > most_copied;
        if (is_large)
            read_through(file);
        const auto owner =
            std::make_shared<FilePool>(files, path, is_large ? LoadFile::mapped : LoadFile::copy);
        std::shared_ptr<PoolAccess::Data> data;
        return read_all(owner, data);
    } catch (const invalid_file& error) {
        std::vector<Damage> damages;
        for (const auto& problem : error.problems())
            damages.push_back(damage_of(problem));
        return damages;
    }
}

}  // namespace detail

Pool open_pool(const FilePath& path, const PoolOpenOptions& options) {
    return detail::open_pool(detail::system_files(), detail::path_of(path), options);
}

Pool pool_from_bytes(std::string_view bytes, const std::string& name, VerifyPages verify) {
    detail::FileBytes copy{detail::make_aligned<std::byte>(bytes.size(), detail::file_page),
                           bytes.size()};
    std::copy_n(reinterpret_cast<const std::byte*>(bytes.data()), bytes.size(), copy.memory.get());
    return detail::pool_in(std::make_shared<detail::FilePool>(std::move(copy), name), verify);
}

std::string to_string(const Damage& damage) {
    return detail::place_of(damage) + ": " + damage.what;
}

std::vector<Damage> verify(const FilePath& path) {
    return detail::verify(detail::system_files(), detail::path_of(path));
}

bool is_pool_file(std::string_view bytes) noexcept {
    return detail::begins_as_pool_file(std::as_bytes(std::span{bytes}));
}

PoolFileInfo pool_file_info(const FilePath& path) {
    const detail::OpenedFile file{detail::system_files(), detail::path_of(path), LoadFile::mapped};
    const detail::PoolLayout& layout = file.layout();
    if (const auto damage = file.pages().damage_of_checksums())
        throw detail::error_of(*damage, file.name());
    const Framework framework = file.framework();
    return {.format = layout.format,
            .bytes = layout.file_size,
            .candidates = layout.candidates,
            .competences = layout.competences,
            .ids = std::string{detail::name_of(layout.ids)},
            .first_id = layout.first_id,
            .arrange = layout.window == 0 ? Arrangement::as_added : Arrangement::by_level_sum,
            .window = layout.window,
            .with_evidence = layout.with_evidence,
            .version = layout.version,
            .framework = framework.id(),
            .edition = framework.edition()};
}

}  // namespace herne::inline HERNE_ABI
