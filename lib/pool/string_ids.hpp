// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include "packed/geometry.hpp"
#include "packed/page_guard.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Many strings: in one piece of memory, 8 bytes each beside their characters, that is its own or
/// somebody else's and may have to be checked before it is read; or in pieces of one superblock of
/// rows that lie in others.
class StringIds {
public:
    /// Where the strings of the rows of one superblock are; the last one may have fewer.
    struct Piece {
        const StringIds* strings;
        std::size_t first;  ///< which of them is the first one
    };

    StringIds() = default;
    /// Strings of somebody else, who outlives this: `ends` says behind which character each of them
    /// ends. Whatever it says, nothing but `characters` is read. `guard` may be null.
    StringIds(std::span<const char> characters, std::span<const std::uint64_t> ends,
              const PageGuard* guard)
        : borrowed_characters_{characters},
          borrowed_ends_{ends},
          guard_{guard},
          size_{ends.size()} {}
    /// Strings of others, who outlive this, in pieces.
    StringIds(std::vector<Piece> pieces, std::size_t size)
        : pieces_{std::move(pieces)}, size_{size} {}

    /// Returns the number of strings.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Returns the string at `index`, valid until the next change. Throws what a check throws.
    [[nodiscard]] std::string_view operator[](std::size_t index) const {
        if (!ends_.empty()) {
            const auto start = static_cast<std::size_t>(index == 0 ? 0 : ends_[index - 1]);
            return {characters_.data() + start, static_cast<std::size_t>(ends_[index]) - start};
        }
        if (pieces_.empty())
            return borrowed(index);
        const Piece& piece = pieces_[index / superblock_candidates];
        return (*piece.strings)[piece.first + index % superblock_candidates];
    }
    /// Makes room so that adding `more` strings of `characters` in all cannot throw.
    void reserve(std::size_t more, std::size_t characters);
    /// Adds a string to those of its own, of which there must not be others; needs room.
    void push_back(std::string_view text) noexcept {
        characters_.insert(characters_.end(), text.begin(), text.end());
        ends_.push_back(characters_.size());
        size_ = ends_.size();
    }
    /// Gives back what was reserved and not used.
    void shrink_to_fit();

private:
    [[nodiscard]] std::string_view borrowed(std::size_t index) const {
        const std::size_t start = index == 0 ? 0 : borrowed_end(index - 1);
        const std::size_t end = std::max(start, borrowed_end(index));
        if (guard_ != nullptr)
            guard_->touch(borrowed_characters_.data() + start, end - start);
        return {borrowed_characters_.data() + start, end - start};
    }
    [[nodiscard]] std::size_t borrowed_end(std::size_t index) const {
        if (guard_ != nullptr)
            guard_->touch(borrowed_ends_.data() + index);
        return static_cast<std::size_t>(
            std::min<std::uint64_t>(borrowed_ends_[index], borrowed_characters_.size()));
    }

    std::vector<char> characters_ = {};
    std::vector<std::uint64_t> ends_ = {};
    std::span<const char> borrowed_characters_ = {};
    std::span<const std::uint64_t> borrowed_ends_ = {};
    const PageGuard* guard_ = nullptr;
    std::vector<Piece> pieces_ = {};
    std::size_t size_ = 0;
};

}  // namespace herne::inline HERNE_ABI::detail
