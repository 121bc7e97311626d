// SPDX-License-Identifier: BSL-1.0
#include "io/pool/layout.hpp"

#include <herne/base/error.hpp>
#include <herne/model/framework.hpp>

#include "base/crc32c.hpp"
#include "base/little_endian.hpp"
#include "packed/geometry.hpp"
#include "packed/row_order.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <initializer_list>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// What no text begins with, and what programs that take the file for text would change.
constexpr std::array<unsigned char, 8> magic{0x89, 'h', 'e', 'r', 'n', 'e', '\r', '\n'};

/// Where the header has what.
constexpr std::size_t format_at = 8;
constexpr std::size_t header_size_at = 12;
constexpr std::size_t features_at = 16;
constexpr std::size_t file_size_at = 24;
constexpr std::size_t candidates_at = 32;
constexpr std::size_t competences_at = 40;
constexpr std::size_t window_at = 44;
constexpr std::size_t ids_at = 48;
constexpr std::size_t sections_at = 52;
constexpr std::size_t first_id_at = 56;
constexpr std::size_t version_at = 64;
constexpr std::size_t with_evidence_at = 72;
constexpr std::size_t first_section_at = 128;
constexpr std::size_t section_bytes = 32;
constexpr std::size_t checksum_at = file_page - 4;
constexpr std::size_t max_sections = (checksum_at - first_section_at) / section_bytes;

/// Features that a reader has to know.
constexpr std::uint64_t best_caps_feature = 1U << 0U;
constexpr std::uint64_t unordered_ids_feature = 1U << 1U;
constexpr std::uint64_t descending_feature = 1U << 2U;
constexpr std::uint64_t ranks_feature = 1U << 3U;
constexpr std::uint64_t all_features = (1U << 4U) - 1;

/// More candidates than any file can hold; sizes that are made of fewer do not overflow.
constexpr std::uint64_t max_candidates = std::uint64_t{1} << 44U;

[[noreturn]] void refuse(const std::string& name, const std::string& what) {
    throw invalid_file{name, {Problem{.where = "header", .what = what}}};
}

std::uint64_t pages_of(std::uint64_t bytes) {
    return bytes / file_page + (bytes % file_page != 0 ? 1 : 0);
}

void check_counts(const PoolLayout& layout, std::uint64_t features, const std::string& name) {
    if ((features & ~all_features) != 0)
        refuse(name, "the file has features that this version of herne does not know");
    if (layout.candidates > max_candidates)
        refuse(name, std::to_string(layout.candidates) + " candidates are more than files hold");
    if (layout.competences == 0 || layout.competences > Framework::max_competences)
        refuse(name, std::to_string(layout.competences) + " competences are not in 1.." +
                         std::to_string(Framework::max_competences));
    if (layout.window != 0 &&
        (!std::has_single_bit(layout.window) || layout.window > RowOrder::max_window))
        refuse(name, "a window of " + std::to_string(layout.window) + " superblocks");
    if (layout.ids > StoredIds::strings ||
        (layout.ids == StoredIds::none) != (layout.candidates == 0))
        refuse(name, "ids of kind " + std::to_string(static_cast<std::uint32_t>(layout.ids)) +
                         " for " + std::to_string(layout.candidates) + " candidates");
    if (layout.ids == StoredIds::rows &&
        layout.first_id + (layout.candidates - 1) < layout.first_id)
        refuse(name, "row numbers exceed 2^64 - 1");
    if ((layout.has_best_caps && layout.window == 0) ||
        (layout.has_ranks && (layout.ids != StoredIds::strings || layout.ids_ascend)) ||
        (!layout.ids_ascend && layout.ids < StoredIds::numbers))
        refuse(name, "the file has features that contradict each other");
    if (layout.with_evidence > layout.candidates)
        refuse(name, "more candidates have evidence than there are");
}

/// Checks that sections are those that the counts want, and lie one after the other.
void check_sections(const PoolLayout& layout, const std::string& name) {
    const auto wanted = sections_of(layout);
    if (wanted.size() != layout.sections.size())
        refuse(name, std::to_string(layout.sections.size()) + " sections instead of " +
                         std::to_string(wanted.size()));
    std::uint64_t next = file_page;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const FileSection& section = layout.sections[i];
        const std::string called{name_of(wanted[i].kind)};
        if (section.kind != wanted[i].kind)
            refuse(name, "section " + std::to_string(i) + " is not \"" + called + '"');
        if (section.offset != next || section.size > layout.file_size - next)
            refuse(name, "section \"" + called + "\" does not lie where it should");
        if (wanted[i].size && section.size != *wanted[i].size)
            refuse(name, "section \"" + called + "\" has " + std::to_string(section.size) +
                             " bytes instead of " + std::to_string(*wanted[i].size));
        next += pages_of(section.size) * file_page;
        if (next > layout.file_size)
            refuse(name, "section \"" + called + "\" ends past the end of the file");
    }
    if (next != layout.file_size)
        refuse(name, "the sections end at byte " + std::to_string(next) + ", the file at " +
                         std::to_string(layout.file_size));
    if (layout.sections.back().size != (layout.sections.back().offset / file_page - 1) * 4)
        refuse(name, "there is not one checksum a page");
}

}  // namespace

std::string_view name_of(SectionKind kind) noexcept {
    constexpr std::string_view names[] = {
        "",           "framework",     "key_weights",   "not_provided", "present",
        "worst_caps", "best_caps",     "least_rows",    "levels",       "rows",
        "places",     "numbers",       "string_ends",   "strings",      "by_id",
        "ranks",      "evidence_rows", "evidence_ends", "evidence",     "checksums"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name_of(StoredIds ids) noexcept {
    constexpr std::string_view names[] = {"none", "rows", "numbers", "strings"};
    return names[static_cast<std::size_t>(ids)];
}

const FileSection* PoolLayout::find(SectionKind kind) const noexcept {
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [kind](const FileSection& one) { return one.kind == kind; });
    return found == sections.end() ? nullptr : &*found;
}

std::uint64_t PoolLayout::superblocks() const noexcept {
    return candidates / superblock_candidates + (candidates % superblock_candidates != 0 ? 1 : 0);
}

std::vector<WantedSection> sections_of(const PoolLayout& layout) {
    using enum SectionKind;
    const std::uint64_t n = layout.candidates;
    const std::uint64_t d = layout.competences;
    const std::uint64_t superblocks = layout.superblocks();
    const std::uint64_t lines = n / line_candidates + (n % line_candidates != 0 ? 1 : 0);
    const bool arranged = layout.window != 0;
    const std::uint64_t number = RowOrder::is_near(layout.window) ? 2 : 4;
    const bool strings_there = layout.ids == StoredIds::strings;
    std::vector<WantedSection> wanted{{framework, {}}};
    const auto add = [&](bool there, SectionKind kind, std::optional<std::uint64_t> size) {
        if (there)
            wanted.push_back({kind, size});
    };
    add(arranged, key_weights, 2 * d);
    add(true, not_provided, d);
    add(n > 0, present, 2 * d * superblocks);
    add(n > 0 && arranged, worst_caps, 2 * page_lines * superblocks);
    add(n > 0 && layout.has_best_caps, best_caps, 2 * page_lines * superblocks);
    add(n > 0 && (arranged || !layout.ids_ascend), least_rows, 8 * superblocks);
    add(n > 0, levels, line_bytes * d * lines);
    add(n > 0 && arranged, rows, number * n);
    add(n > 0 && arranged, places, number * n);
    add(layout.ids == StoredIds::numbers, numbers, 8 * n);
    add(strings_there, string_ends, 8 * n);
    add(strings_there, strings, {});
    add(!layout.ids_ascend, by_id, 8 * n);
    add(layout.has_ranks, ranks, 4 * n);
    add(layout.with_evidence > 0, evidence_rows, 8 * layout.with_evidence);
    add(layout.with_evidence > 0, evidence_ends, 8 * layout.with_evidence);
    add(layout.with_evidence > 0, evidence, {});
    add(true, checksums, {});
    return wanted;
}

std::array<std::byte, file_page> encode(const PoolLayout& layout) {
    std::array<std::byte, file_page> header{};
    std::memcpy(header.data(), magic.data(), magic.size());
    const auto put = [&](std::size_t at, auto number) { store_little(number, header.data() + at); };
    put(format_at, layout.format);
    put(header_size_at, std::uint32_t{file_page});
    put(features_at, (layout.has_best_caps ? best_caps_feature : 0) |
                         (layout.ids_ascend ? 0 : unordered_ids_feature) |
                         (layout.least_ids_descend ? descending_feature : 0) |
                         (layout.has_ranks ? ranks_feature : 0));
    put(file_size_at, layout.file_size);
    put(candidates_at, layout.candidates);
    put(competences_at, layout.competences);
    put(window_at, layout.window);
    put(ids_at, static_cast<std::uint32_t>(layout.ids));
    put(sections_at, static_cast<std::uint32_t>(layout.sections.size()));
    put(first_id_at, layout.first_id);
    put(version_at, layout.version);
    put(with_evidence_at, layout.with_evidence);
    for (std::size_t i = 0; i < layout.sections.size(); ++i) {
        const FileSection& section = layout.sections[i];
        const std::size_t at = first_section_at + i * section_bytes;
        put(at, static_cast<std::uint32_t>(section.kind));
        put(at + 4, section.checksum);
        put(at + 8, section.offset);
        put(at + 16, section.size);
    }
    put(checksum_at, crc32c(std::span{header}.first(checksum_at)));
    return header;
}

bool begins_as_pool_file(std::span<const std::byte> bytes) noexcept {
    return bytes.size() >= magic.size() &&
           std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

PoolLayout decode(std::span<const std::byte> header, std::uint64_t file_size,
                  const std::string& name) {
    if (header.size() >= magic.size() && !begins_as_pool_file(header))
        refuse(name, "this is no pool file of herne: it does not begin as one");
    if (header.size() < file_page)
        refuse(name, std::to_string(file_size) + " bytes are too few for a pool file");
    const auto word = [&](std::size_t at) { return load_little<std::uint32_t>(&header[at]); };
    const auto number = [&](std::size_t at) { return load_little<std::uint64_t>(&header[at]); };
    PoolLayout layout;
    layout.format = word(format_at);
    // A later format may have another header.
    if (layout.format > pool_format && layout.format < 1'000)
        refuse(name, "the file has format " + std::to_string(layout.format) +
                         "; this version of herne reads up to " + std::to_string(pool_format));
    const std::uint32_t computed = crc32c(header.first(checksum_at));
    if (computed != word(checksum_at)) {
        const auto bit = flipped_bit(checksum_at, word(checksum_at), computed);
        refuse(name, "the checksum is wrong" +
                         (bit ? "; bit " + std::to_string(*bit % 8) + " of byte " +
                                    std::to_string(*bit / 8) + " flipped explains it"
                              : std::string{}));
    }
    if (layout.format == 0 || layout.format > pool_format || word(header_size_at) != file_page)
        refuse(name, "format " + std::to_string(layout.format) + " is not known");
    const std::uint64_t features = number(features_at);
    layout.file_size = number(file_size_at);
    layout.candidates = number(candidates_at);
    layout.competences = word(competences_at);
    layout.window = word(window_at);
    layout.ids = static_cast<StoredIds>(word(ids_at));
    layout.first_id = number(first_id_at);
    layout.version = number(version_at);
    layout.with_evidence = number(with_evidence_at);
    layout.has_best_caps = (features & best_caps_feature) != 0;
    layout.ids_ascend = (features & unordered_ids_feature) == 0;
    layout.least_ids_descend = (features & descending_feature) != 0;
    layout.has_ranks = (features & ranks_feature) != 0;
    check_counts(layout, features, name);
    if (layout.file_size != file_size)
        refuse(name, "the file has " + std::to_string(file_size) + " bytes and says that it has " +
                         std::to_string(layout.file_size) +
                         (file_size < layout.file_size ? ": it was cut off" : ""));
    const std::uint32_t sections = word(sections_at);
    if (sections > max_sections)
        refuse(name, std::to_string(sections) + " sections are too many");
    for (std::size_t i = 0; i < sections; ++i) {
        const std::size_t at = first_section_at + i * section_bytes;
        layout.sections.push_back({.kind = static_cast<SectionKind>(word(at)),
                                   .offset = number(at + 8),
                                   .size = number(at + 16),
                                   .checksum = word(at + 4)});
    }
    check_sections(layout, name);
    return layout;
}

}  // namespace herne::inline HERNE_ABI::detail
