// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/error.hpp>
#include <herne/io/pool_file.hpp>
#include <herne/model/framework.hpp>

#include "io/file/mapped_file.hpp"
#include "io/pool/layout.hpp"
#include "packed/page_guard.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// The pages of a pool file, each checked against its checksum when it is first read, and those of
/// levels against their scales.
class PageCheck final : public PageGuard {
public:
    /// `bytes` are those of the whole file and outlive this, and so do `name` and `mapping`, which
    /// is null where they lie in memory.
    PageCheck(std::span<const std::byte> bytes, const PoolLayout& layout, const std::string& name,
              const MappedFile* mapping);

    /// From here on damages name the competences of `framework`, of which there must be as many as
    /// the header says, and levels are held against its scales.
    void set_framework(const Framework& framework);
    /// From here on levels are also held against `present`, which says by superblock and competence
    /// what codes occur and outlives this.
    void set_present(std::span<const std::uint16_t> present) noexcept { present_ = present; }
    /// Returns what is wrong with `page` of the file, past the first one.
    [[nodiscard]] std::optional<Damage> damage_of(std::size_t page) const;
    /// Returns what is wrong with the levels of a last superblock that is not full, whose pages are
    /// shorter than the file's, once these have been checked.
    [[nodiscard]] std::optional<Damage> damage_of_last_superblock() const;
    /// Returns what is wrong with the checksums.
    [[nodiscard]] std::optional<Damage> damage_of_checksums() const;

private:
    void check_page(std::size_t page) const override;
    void announce(std::size_t first, std::size_t pages) const noexcept override;
    void place(Damage& damage, std::size_t page) const;
    [[nodiscard]] std::optional<Damage> damage_of_levels(std::size_t page) const;
    [[nodiscard]] std::optional<std::string_view> fault_of(std::uint64_t index,
                                                           std::uint32_t codes) const;
    [[nodiscard]] std::uint32_t stored(std::size_t page) const noexcept;

    std::span<const std::byte> bytes_;
    const PoolLayout& layout_;
    const std::string& name_;
    const MappedFile* mapping_;
    std::vector<std::string> competences_ = {};  ///< ids
    std::vector<std::uint8_t> tops_ = {};        ///< highest levels
    std::span<const std::uint16_t> present_ = {};
};

/// Returns section, competence, superblock and bytes, as far as they are known.
[[nodiscard]] std::string place_of(const Damage& damage);
/// Returns the error that a file called `name` is damaged so.
[[nodiscard]] invalid_file error_of(const Damage& damage, const std::string& name);

}  // namespace herne::inline HERNE_ABI::detail
