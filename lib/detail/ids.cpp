// SPDX-License-Identifier: BSL-1.0
#include "detail/ids.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t most_quoted_bytes = 60;
/// Longer ids are cut before they are compared: a hostile one must not cost quadratic time.
constexpr std::size_t most_compared_bytes = 200;

bool is_letter_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.back();
}

/// Returns the length of the UTF-8 sequence at the front of `text`, 0 if there is no valid one.
std::size_t sequence_length(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80U)
            return 0;
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool surrogate_or_beyond =
        (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    return overlong || surrogate_or_beyond ? 0 : length;
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
        const std::size_t length = sequence_length(text.substr(at));
        const auto byte = static_cast<unsigned char>(text[at]);
        if (length == 0 || byte < 0x20 || byte == 0x7F) {
            append_escaped(out, text[at]);
            ++at;
        } else {
            out += text.substr(at, length);
            at += length;
        }
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
