// SPDX-License-Identifier: BSL-1.0
#include "text/terminal.hpp"

#include "text/character_ranges.hpp"
#include "text/utf8.hpp"
#include "text/visible.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

template <std::size_t Size>
bool is_in(const std::array<CharacterRange, Size>& ranges, char32_t code) noexcept {
    const auto after = std::upper_bound(
        ranges.begin(), ranges.end(), code,
        [](char32_t one, const CharacterRange& range) { return one < range.first; });
    return after != ranges.begin() && code <= (after - 1)->last;
}

bool is_printable_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [](char c) { return ' ' <= c && c <= '~'; });
}

}  // namespace

std::size_t columns_of(char32_t code) noexcept {
    if (code < 0x300)
        return 1;
    if (is_in(standing_marks, code))
        return 0;
    return is_in(wide_characters, code) ? 2 : 1;
}

std::size_t columns_of(std::string_view text) noexcept {
    if (is_printable_ascii(text))
        return text.size();
    std::size_t columns = 0;
    while (!text.empty()) {
        const Character next = first_character(text);
        columns += next.valid ? columns_of(next.code) : 1;
        text.remove_prefix(next.size);
    }
    return columns;
}

bool is_hidden(char32_t code) noexcept {
    return is_in(hidden_characters, code);
}

std::string printable(std::string_view text) {
    if (is_printable_ascii(text))
        return std::string{text};
    std::string result;
    while (!text.empty()) {
        const Character next = first_character(text);
        if (next.valid && is_blank(next.code))
            result += ' ';
        else if (!next.valid || is_hidden(next.code))
            result += '?';
        else
            result += text.substr(0, next.size);
        text.remove_prefix(next.size);
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
