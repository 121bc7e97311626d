// SPDX-License-Identifier: BSL-1.0
#include "text/fold_words.hpp"

#include <cstddef>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t combining_diaeresis = 0x308;

/// Returns the code point at `at` and moves past it; stray bytes come back as they are.
char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const char32_t lead = byte(at++);
    const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (more == 0 || at + more > text.size())
        return lead;
    char32_t result = lead & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i)
        result = (result << 6U) | (byte(at++) & 0x3FU);
    return result;
}

bool is_combining_mark(char32_t c) noexcept {
    return c >= 0x300 && c <= 0x36F;
}

/// Returns how a letter is spelt in the folded form, empty for what is no letter.
std::string folded(char32_t c) {
    if (c < 0x80) {
        if (c >= 'A' && c <= 'Z')
            return {static_cast<char>(c - 'A' + 'a')};
        return c >= 'a' && c <= 'z' ? std::string{static_cast<char>(c)} : std::string{};
    }
    switch (c) {
        case 0xC4:
        case 0xE4:
            return "ae";
        case 0xD6:
        case 0xF6:
            return "oe";
        case 0xDC:
        case 0xFC:
            return "ue";
        case 0xDF:
        case 0x1E9E:
            return "ss";
        case 0xD7:
        case 0xF7:
            return "";
        default:
            break;
    }
    static constexpr std::string_view without_accents = "aaaaaaaceeeeiiiidnoooooxouuuuyts";
    if (c >= 0xC0 && c <= 0xFF)
        return {without_accents[(c - 0xC0) % 32]};
    return c >= 0x100 && c < 0x2000 ? std::string{'?'} : std::string{};
}

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text, Digits digits) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c == soft_hyphen || (is_combining_mark(c) && c != combining_diaeresis))
            continue;
        const bool digit = digits == Digits::kept && c >= '0' && c <= '9';
        const std::string letters = c == combining_diaeresis ? "e"
                                    : digit                  ? std::string{static_cast<char>(c)}
                                                             : folded(c);
        if (!word.empty() && !letters.empty() && digit != is_digit(word.back()))
            words.push_back(std::exchange(word, {}));
        word += letters;
        if (letters.empty() && !word.empty())
            words.push_back(std::exchange(word, {}));
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

}  // namespace herne::inline HERNE_ABI::detail
