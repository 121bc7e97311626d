// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Bytes of a page of the file: what sections are aligned to and what each checksum covers. The
/// first page is the header.
inline constexpr std::size_t file_page = 4096;

/// The format that is written, and the newest one that is read.
inline constexpr std::uint32_t pool_format = 1;

/// What a section of a pool file holds; the numbers stand in files. README.md tells each.
enum class SectionKind : std::uint32_t {
    framework = 1,
    key_weights = 2,
    not_provided = 3,
    present = 4,
    worst_caps = 5,
    best_caps = 6,
    least_rows = 7,
    levels = 8,
    rows = 9,
    places = 10,
    numbers = 11,
    string_ends = 12,
    strings = 13,
    by_id = 14,
    ranks = 15,
    evidence_rows = 16,
    evidence_ends = 17,
    evidence = 18,
    checksums = 19,
};

/// Returns "levels" and the like.
[[nodiscard]] std::string_view name_of(SectionKind kind) noexcept;

/// Where a section lies. Zeros fill its last page.
struct FileSection {
    SectionKind kind;
    std::uint64_t offset = 0;    ///< in bytes, a multiple of a page
    std::uint64_t size = 0;      ///< in bytes, without the zeros
    std::uint32_t checksum = 0;  ///< CRC-32C of its pages
};

/// How ids are kept; the numbers stand in files.
enum class StoredIds : std::uint32_t { none = 0, rows = 1, numbers = 2, strings = 3 };

/// Returns "none", "rows", "numbers" or "strings".
[[nodiscard]] std::string_view name_of(StoredIds ids) noexcept;

/// What the header of a pool file says.
struct PoolLayout {
    std::uint32_t format = pool_format;
    std::uint64_t file_size = 0;  ///< in bytes
    std::uint64_t candidates = 0;
    std::uint32_t competences = 0;
    std::uint32_t window = 0;  ///< superblocks, 0 where candidates lie as they were added
    StoredIds ids = StoredIds::none;
    std::uint64_t first_id = 0;  ///< id of row 0 where ids are row numbers
    std::uint64_t version = 0;   ///< of a living pool, 0 of any other
    bool has_best_caps = false;
    bool ids_ascend = true;          ///< whether rows stand in order of id
    bool least_ids_descend = false;  ///< see `PoolAccess::Data`
    bool has_ranks = false;
    std::uint64_t with_evidence = 0;  ///< candidates that have some
    std::vector<FileSection> sections = {};

    /// Returns the section of this kind, null if there is none.
    [[nodiscard]] const FileSection* find(SectionKind kind) const noexcept;
    /// Returns the superblocks of its candidates.
    [[nodiscard]] std::uint64_t superblocks() const noexcept;
};

/// A section that a layout asks for.
struct WantedSection {
    SectionKind kind;
    std::optional<std::uint64_t> size;  ///< in bytes, nothing where it says so itself
};

/// Returns the sections that files of this layout have, in their order.
[[nodiscard]] std::vector<WantedSection> sections_of(const PoolLayout& layout);

/// Returns the header.
[[nodiscard]] std::array<std::byte, file_page> encode(const PoolLayout& layout);

/// Returns whether `bytes` begin as a pool file does.
[[nodiscard]] bool begins_as_pool_file(std::span<const std::byte> bytes) noexcept;

/// Returns what `header`, the first page of a file of `file_size` bytes, says. Throws
/// `invalid_file` called `name` unless it is that of a pool file whose sections lie one after the
/// other inside the file, each as long as the numbers of candidates and competences want it.
[[nodiscard]] PoolLayout decode(std::span<const std::byte> header, std::uint64_t file_size,
                                const std::string& name);

}  // namespace herne::inline HERNE_ABI::detail
