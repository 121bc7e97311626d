// SPDX-License-Identifier: BSL-1.0
#include "text/visible.hpp"

#include "text/marks.hpp"
#include "text/utf8.hpp"

#include <cstddef>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Characters of a text, one after the other.
template <class Take>
void each_character(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const Character next = first_character(text);
        take(next, text.substr(0, next.size));
        text.remove_prefix(next.size);
    }
}

/// Returns `letter` with `mark`, 0 if there is no such character.
char32_t composed(char32_t letter, char32_t mark) noexcept {
    for (const auto& known : marks) {
        if (known.mark != mark)
            continue;
        for (std::size_t i = 0; i < known.all.size(); i += 2)
            if (known.all[i] == letter)
                return known.all[i + 1];
    }
    return 0;
}

/// Writes characters with their marks composed and their blanks unified.
class Visible {
public:
    void take(Character next, std::string_view bytes) {
        if (next.valid && is_invisible(next.code))
            return;
        if (next.valid && is_blank(next.code))
            return blank();
        if (const char32_t both = next.valid && last_ != 0 ? composed(last_, next.code) : 0) {
            out_.resize(last_at_);
            last_ = both;
            return append_utf8(out_, both);
        }
        if (pending_blank_)
            out_ += ' ';
        pending_blank_ = false;
        // A mark that does not compose keeps later ones from composing past it.
        last_ = next.valid && !is_mark(next.code) ? next.code : 0;
        last_at_ = out_.size();
        out_ += bytes;
    }

    [[nodiscard]] std::string text() && { return std::move(out_); }

private:
    void blank() {
        pending_blank_ = !out_.empty();
        last_ = 0;
    }

    std::string out_;
    char32_t last_ = 0;
    std::size_t last_at_ = 0;
    bool pending_blank_ = false;
};

bool is_between(char32_t code, char32_t first, char32_t last) noexcept {
    return first <= code && code <= last;
}

/// Returns whether letters in this range alternate, upper case on even code points.
bool even_is_upper(char32_t code) noexcept {
    return is_between(code, 0x0100, 0x0137) || is_between(code, 0x014A, 0x0177) ||
           is_between(code, 0x0460, 0x0481) || is_between(code, 0x048A, 0x04BF) ||
           is_between(code, 0x1E00, 0x1E95) || is_between(code, 0x1EA0, 0x1EFF);
}

char32_t lower_code(char32_t code) noexcept {
    if (is_between(code, 'A', 'Z') || (is_between(code, 0xC0, 0xDE) && code != 0xD7) ||
        (is_between(code, 0x0391, 0x03A9) && code != 0x03A2) || is_between(code, 0x0410, 0x042F))
        return code + 0x20;
    if (is_between(code, 0x0400, 0x040F))
        return code + 0x50;
    if (code == 0x0178)
        return 0xFF;
    if (code == 0x1E9E)
        return 0xDF;
    if (even_is_upper(code))
        return code | 1U;
    if (is_between(code, 0x0139, 0x0148) || is_between(code, 0x0179, 0x017E))
        return code + (code & 1U);
    return code;
}

}  // namespace

bool is_invisible(char32_t code) noexcept {
    return code == 0xAD || code == 0x034F || code == 0x061C || code == 0x180E || code == 0xFEFF ||
           is_between(code, 0x200B, 0x200F) || is_between(code, 0x202A, 0x202E) ||
           is_between(code, 0x2060, 0x206F) || is_between(code, 0xFE00, 0xFE0F);
}

bool is_blank(char32_t code) noexcept {
    return code == ' ' || is_between(code, '\t', '\r') || code == 0x85 || code == 0xA0 ||
           code == 0x1680 || is_between(code, 0x2000, 0x200A) || is_between(code, 0x2028, 0x2029) ||
           code == 0x202F || code == 0x205F || code == 0x3000;
}

bool is_mark(char32_t code) noexcept {
    return is_between(code, 0x0300, 0x036F);
}

bool is_plain(std::string_view text) noexcept {
    char before = ' ';
    for (const char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' '))
            return false;
        before = c;
    }
    return text.empty() || before != ' ';
}

std::string visible(std::string_view text) {
    if (is_plain(text))
        return std::string{text};
    Visible result;
    each_character(text, [&](Character next, std::string_view bytes) { result.take(next, bytes); });
    return std::move(result).text();
}

std::string folded(std::string_view text) {
    std::string out;
    each_character(visible(text), [&](Character next, std::string_view bytes) {
        if (next.valid)
            append_utf8(out, lower_code(next.code));
        else
            out += bytes;
    });
    return out;
}

}  // namespace herne::inline HERNE_ABI::detail
