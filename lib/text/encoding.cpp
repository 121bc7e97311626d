// SPDX-License-Identifier: BSL-1.0
#include "text/encoding.hpp"

#include "text/utf8.hpp"

#include <herne/base/error.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace herne::inline HERNE_ABI::detail {
namespace {

using namespace std::string_view_literals;

/// The characters of Windows-1252 from 0x80 to 0x9F; 0 where there is none.
constexpr std::array<char32_t, 32> high_characters = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_ascii(std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<signed char>(c) >= 0; });
}

[[noreturn]] void refuse_encoding(const std::string& name, std::string where, std::string what) {
    throw invalid_file{name, {{std::move(where), std::move(what)}}};
}

/// Units of UTF-16, one after the other.
class Units {
public:
    explicit Units(std::string_view bytes)
        : bytes_{bytes.substr(2)}, big_{bytes.starts_with("\xFE\xFF"sv)} {}

    [[nodiscard]] bool any() const noexcept { return at_ + 1 < bytes_.size(); }
    [[nodiscard]] bool torn() const noexcept { return bytes_.size() % 2 != 0; }
    [[nodiscard]] std::size_t position() const noexcept { return at_ / 2; }
    [[nodiscard]] char32_t next() noexcept {
        const auto first = static_cast<unsigned char>(bytes_[at_]);
        const auto second = static_cast<unsigned char>(bytes_[at_ + 1]);
        at_ += 2;
        return static_cast<char32_t>(big_ ? first * 256 + second : second * 256 + first);
    }

private:
    std::string_view bytes_;
    bool big_;
    std::size_t at_ = 0;
};

bool is_high_half(char32_t unit) noexcept {
    return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low_half(char32_t unit) noexcept {
    return unit >= 0xDC00 && unit < 0xE000;
}

/// Returns the character at the units' front, 0xFFFFFFFF if it is half a one.
char32_t next_character(Units& units) noexcept {
    constexpr char32_t broken = 0xFFFFFFFF;
    const char32_t unit = units.next();
    if (!is_high_half(unit))
        return is_low_half(unit) ? broken : unit;
    const char32_t low = units.any() ? units.next() : 0;
    return is_low_half(low) ? 0x10000 + ((unit - 0xD800) << 10U) + (low - 0xDC00) : broken;
}

}  // namespace

bool has_utf_16_mark(std::string_view bytes) noexcept {
    const bool utf_32 = bytes.starts_with("\xFF\xFE\0\0"sv);
    return !utf_32 && (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv));
}

std::string from_utf_16(std::string_view bytes, const std::string& name) {
    Units units{bytes};
    std::string text;
    text.reserve(bytes.size() / 2);
    while (units.any()) {
        const std::size_t at = units.position();
        const char32_t code = next_character(units);
        if (code > 0x10FFFF)
            refuse_encoding(name, "character " + std::to_string(at + 1),
                            "is half a character of UTF-16; save the file as UTF-8");
        append_utf8(text, code);
    }
    if (units.torn())
        refuse_encoding(name, "",
                        "is UTF-16 with an odd number of bytes; the file seems to be cut off");
    return text;
}

std::string from_windows_1252(std::string_view bytes, const std::string& name) {
    if (has_utf_16_mark(bytes))
        refuse_encoding(name, "", "is UTF-16, not Windows-1252: leave out the encoding");
    if (!is_ascii(bytes) && first_invalid_utf8(bytes) == std::string_view::npos)
        refuse_encoding(name, "", "is UTF-8, not Windows-1252: leave out the encoding");
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const char32_t code = byte >= 0x80 && byte < 0xA0 ? high_characters[byte - 0x80U] : byte;
        if (code == 0 && byte != 0)
            refuse_encoding(name, place_in(bytes, i),
                            "byte " + hex_byte(bytes[i]) + " stands for nothing in Windows-1252");
        append_utf8(text, code);
    }
    return text;
}

}  // namespace herne::inline HERNE_ABI::detail
