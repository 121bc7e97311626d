// SPDX-License-Identifier: BSL-1.0
#include "text/quoted.hpp"

#include "text/utf8.hpp"
#include "text/visible.hpp"

#include <cstddef>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t max_quoted_bytes = 60;

/// Appends a character that a reader would not see as such by its code point.
void append_code_point(std::string& out, char32_t code) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += digits[(code >> static_cast<unsigned>(shift)) & 15U];
}

/// Returns whether a reader could not tell this character from none, a blank or a composed letter.
bool is_deceptive(char32_t code) noexcept {
    return code != ' ' &&
           (is_invisible(code) || is_blank(code) || is_mark(code) || (code >= 0x80 && code < 0xA0));
}

void append_escaped(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    out += "\\x";
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string out = "'";
    std::size_t at = 0;
    while (at < text.size() && at < max_quoted_bytes) {
        const Character next = first_character(text.substr(at));
        if (!next.valid || next.code < 0x20 || next.code == 0x7F)
            append_escaped(out, text[at]);
        else if (is_deceptive(next.code))
            append_code_point(out, next.code);
        else
            out += text.substr(at, next.size);
        at += next.size;
    }
    out += '\'';
    if (at < text.size())
        out += "... (" + std::to_string(text.size()) + " bytes)";
    return out;
}

}  // namespace herne::inline HERNE_ABI::detail
