// SPDX-License-Identifier: BSL-1.0
#include "io/pool/page_check.hpp"

#include "base/crc32c.hpp"
#include "base/little_endian.hpp"
#include "packed/codes_present.hpp"
#include "packed/geometry.hpp"
#include "packed/kernels/kernels.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::uint64_t checksum_bytes = sizeof(std::uint32_t);

/// Notes in `damage` which bit of a part of the file was flipped, if it is one; `stored_at` is
/// where its checksum lies.
void note_flipped_bit(Damage& damage, std::uint32_t stored, std::uint32_t computed,
                      std::uint64_t stored_at) {
    const auto bit = flipped_bit(damage.bytes, stored, computed);
    if (!bit)
        return;
    const std::uint64_t own = 8 * damage.bytes;
    damage.flipped_bit = *bit < own ? 8 * damage.offset + *bit : 8 * stored_at + (*bit - own);
    damage.what += "; bit " + std::to_string(*damage.flipped_bit % 8) + " of byte " +
                   std::to_string(*damage.flipped_bit / 8) + " flipped explains it";
}

}  // namespace

std::string place_of(const Damage& damage) {
    std::string where = "section " + damage.section;
    if (damage.competence)
        where += ", competence \"" + *damage.competence + '"';
    if (damage.superblock)
        where += ", superblock " + std::to_string(*damage.superblock);
    if (damage.bytes > 0)
        where += ", bytes " + std::to_string(damage.offset) + ".." +
                 std::to_string(damage.offset + damage.bytes - 1);
    return where;
}

invalid_file error_of(const Damage& damage, const std::string& name) {
    return {name, {Problem{.where = place_of(damage), .what = damage.what}}};
}

PageCheck::PageCheck(std::span<const std::byte> bytes, const PoolLayout& layout,
                     const std::string& name, const MappedFile* mapping)
    : PageGuard{bytes.data(), bytes.size() / file_page},
      bytes_{bytes},
      layout_{layout},
      name_{name},
      mapping_{mapping} {}

void PageCheck::set_framework(const Framework& framework) {
    competences_.clear();
    tops_.clear();
    for (const auto& competence : framework) {
        competences_.push_back(competence.id);
        tops_.push_back(static_cast<std::uint8_t>(competence.scale.max()));
    }
}

std::uint32_t PageCheck::stored(std::size_t page) const noexcept {
    const auto at = layout_.sections.back().offset + (page - 1) * checksum_bytes;
    return load_little<std::uint32_t>(bytes_.data() + static_cast<std::size_t>(at));
}

std::optional<Damage> PageCheck::damage_of_checksums() const {
    const FileSection& section = layout_.sections.back();
    Damage damage{.section = std::string{name_of(section.kind)},
                  .offset = section.offset,
                  .bytes = layout_.file_size - section.offset,
                  .what = "the checksum of all checksums is wrong"};
    const std::uint32_t computed = crc32c(bytes_.subspan(static_cast<std::size_t>(section.offset)));
    if (computed == section.checksum)
        return std::nullopt;
    note_flipped_bit(damage, section.checksum, computed, 0);
    return damage;
}

std::optional<Damage> PageCheck::damage_of(std::size_t page) const {
    const auto own = bytes_.subspan(page * file_page, file_page);
    const std::uint32_t computed = crc32c(own);
    if (computed == stored(page))
        return damage_of_levels(page);
    Damage damage{.offset = page * file_page, .bytes = file_page, .what = "the checksum is wrong"};
    place(damage, page);
    note_flipped_bit(damage, stored(page), computed,
                     layout_.sections.back().offset + (page - 1) * checksum_bytes);
    return damage;
}

/// Notes which section `page` belongs to, and which competence and superblock.
void PageCheck::place(Damage& damage, std::size_t page) const {
    const std::uint64_t at = std::uint64_t{page} * file_page;
    const auto after =
        std::find_if(layout_.sections.begin(), layout_.sections.end(),
                     [&](const FileSection& section) { return section.offset > at; });
    const FileSection& section = *std::prev(after);
    damage.section = name_of(section.kind);
    if (section.kind != SectionKind::levels)
        return;
    const std::uint64_t in_section = at - section.offset;
    const std::uint64_t of_superblock = std::uint64_t{page_bytes} * layout_.competences;
    const std::uint64_t superblock = in_section / of_superblock;
    const std::uint64_t first = superblock * superblock_candidates;
    const std::uint64_t lines = lines_for(static_cast<std::size_t>(
        std::min<std::uint64_t>(superblock_candidates, layout_.candidates - first)));
    damage.superblock = static_cast<std::size_t>(superblock);
    // The last superblock's pages may be shorter: then this is the first of some.
    const auto competence =
        static_cast<std::size_t>(in_section % of_superblock / (lines * line_bytes));
    if (competence < competences_.size())
        damage.competence = competences_[competence];
}

/// Returns what is wrong with the levels on a page that is as it was written: of a full superblock,
/// whose pages are the file's. Those of a shorter one are looked at when the file is opened.
std::optional<Damage> PageCheck::damage_of_levels(std::size_t page) const {
    const FileSection* levels = layout_.find(SectionKind::levels);
    const std::uint64_t at = std::uint64_t{page} * file_page;
    if (levels == nullptr || tops_.empty() || at < levels->offset)
        return std::nullopt;
    const std::uint64_t index = (at - levels->offset) / page_bytes;
    const std::uint64_t full = layout_.candidates / superblock_candidates * layout_.competences;
    if (index >= full)
        return std::nullopt;
    const auto* const levels_there = reinterpret_cast<const std::uint8_t*>(bytes_.data()) + at;
    const auto fault = fault_of(index, kernels::present(levels_there, page_lines));
    if (!fault)
        return std::nullopt;
    Damage damage{.offset = at, .bytes = file_page, .what = std::string{*fault}};
    place(damage, page);
    return damage;
}

/// Returns what is wrong with a page of levels, counted over all superblocks and competences, in
/// which exactly these codes occur.
std::optional<std::string_view> PageCheck::fault_of(std::uint64_t index,
                                                    std::uint32_t codes) const {
    const auto competence = static_cast<std::size_t>(index % layout_.competences);
    const std::uint32_t allowed = ((2U << tops_[competence]) - 1) | 1U << 15U;
    if ((codes & ~allowed) != 0)
        return "a level is beyond its scale";
    if (!present_.empty() && !tells(present_[static_cast<std::size_t>(index)], codes))
        return "the section present does not tell all levels";
    return std::nullopt;
}

std::optional<Damage> PageCheck::damage_of_last_superblock() const {
    const std::uint64_t superblock = layout_.candidates / superblock_candidates;
    const auto candidates = static_cast<std::size_t>(layout_.candidates % superblock_candidates);
    if (candidates == 0)
        return std::nullopt;
    const std::size_t bytes = lines_for(candidates) * line_bytes;
    const std::uint64_t first = superblock * layout_.competences;
    for (std::size_t c = 0; c < layout_.competences; ++c) {
        const std::uint64_t at =
            layout_.find(SectionKind::levels)->offset + first * page_bytes + c * bytes;
        const auto* const page =
            reinterpret_cast<const std::uint8_t*>(bytes_.data()) + static_cast<std::size_t>(at);
        if (const auto fault = fault_of(first + c, exact_codes(page, candidates)))
            return Damage{.section = std::string{name_of(SectionKind::levels)},
                          .competence = competences_[c],
                          .superblock = static_cast<std::size_t>(superblock),
                          .offset = at,
                          .bytes = bytes,
                          .what = std::string{*fault}};
    }
    return std::nullopt;
}

void PageCheck::check_page(std::size_t page) const {
    if (const auto damage = damage_of(page))
        throw error_of(*damage, name_);
}

void PageCheck::announce(std::size_t first, std::size_t pages) const noexcept {
    if (mapping_ != nullptr)
        mapping_->advise(first * file_page, pages * file_page, Advice::will_need);
}

}  // namespace herne::inline HERNE_ABI::detail
