// SPDX-License-Identifier: BSL-1.0
#include "detail/ids.hpp"

#include "detail/visible.hpp"

#include <algorithm>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t most_quoted_bytes = 60;
/// Longer ids are cut before they are compared: a hostile one must not cost quadratic time.
constexpr std::size_t most_compared_bytes = 200;

bool is_letter_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// What the edits cost: another case is the least that two letters can differ in.
constexpr std::size_t edit_cost = 4;
constexpr std::size_t case_cost = 1;

char lower_case(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t substitution_cost(char a, char b) noexcept {
    if (a == b)
        return 0;
    return lower_case(a) == lower_case(b) ? case_cost : edit_cost;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j * edit_cost;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i * edit_cost;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + substitution_cost(a[i - 1], b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + edit_cost, row[j - 1] + edit_cost, substituted});
        }
    }
    return row.back();
}

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

bool is_id(std::string_view text) noexcept {
    return is_local_id(text) &&
           std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_local_id(std::string_view text) noexcept {
    if (text.empty() || text.size() > 100 || !is_letter_or_digit(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
    });
}

std::string nearest(std::string_view text, const std::vector<std::string_view>& known) {
    const std::string_view compared = text.substr(0, most_compared_bytes);
    std::string_view best;
    std::size_t least = static_cast<std::size_t>(-1);
    for (const auto candidate : known) {
        const std::size_t distance =
            edit_distance(compared, candidate.substr(0, most_compared_bytes));
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return std::string{best};
}

std::string quoted(std::string_view text) {
    std::string out = "'";
    std::size_t at = 0;
    while (at < text.size() && at < most_quoted_bytes) {
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

std::size_t first_invalid_utf8(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t length = sequence_length(text.substr(at, 4));
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

}  // namespace herne::inline HERNE_ABI::detail
