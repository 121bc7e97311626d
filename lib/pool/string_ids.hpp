// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Many strings in one piece of memory: 8 bytes each beside their characters.
class StringIds {
public:
    /// Returns the number of strings.
    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    /// Returns the string at `index`, valid until the next change.
    [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
        const auto start = static_cast<std::size_t>(index == 0 ? 0 : ends_[index - 1]);
        return {characters_.data() + start, static_cast<std::size_t>(ends_[index]) - start};
    }
    /// Makes room so that adding `more` strings of `characters` in all cannot throw.
    void reserve(std::size_t more, std::size_t characters);
    /// Adds a string; needs room.
    void push_back(std::string_view text) noexcept {
        characters_.insert(characters_.end(), text.begin(), text.end());
        ends_.push_back(characters_.size());
    }
    /// Gives back what was reserved and not used.
    void shrink_to_fit();

private:
    std::vector<char> characters_;
    std::vector<std::uint64_t> ends_;
};

}  // namespace herne::inline HERNE_ABI::detail
