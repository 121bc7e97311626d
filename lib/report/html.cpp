// SPDX-License-Identifier: BSL-1.0
#include "report/html.hpp"

#include "text/utf8.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Returns whether a page may not hold a character, or one that would turn what stands after it.
bool is_unfit(const Character& character) noexcept {
    const char32_t code = character.code;
    const bool control =
        (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0);
    const bool turns = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return !character.valid || control || turns;
}

void append_text(std::string& out, std::string_view bytes) {
    switch (bytes.front()) {
        case '&':
            out += "&amp;";
            return;
        case '<':
            out += "&lt;";
            return;
        case '>':
            out += "&gt;";
            return;
        case '"':
            out += "&quot;";
            return;
        case '\'':
            out += "&#x27;";
            return;
        default:
            out += bytes;
    }
}

}  // namespace

Html Html::text(std::string_view text) {
    Html result;
    while (!text.empty()) {
        const Character next = first_character(text);
        if (is_unfit(next))
            result.html_ += replacement;
        else
            append_text(result.html_, text.substr(0, next.size));
        text.remove_prefix(next.size);
    }
    return result;
}

std::string HtmlValue::written() const {
    if (shape_ == Shape::words)
        return std::string{words_.words()};
    if (shape_ == Shape::whole)
        return std::to_string(number_);
    return std::to_string(number_ / 10) + '.' + std::to_string(number_ % 10) + '%';
}

Html Html::element(Literal name, std::initializer_list<HtmlAttribute> attributes,
                   const Html& content) {
    Html result;
    std::string& html = result.html_;
    html.append("<").append(name.words());
    for (const HtmlAttribute& attribute : attributes)
        html.append(" ")
            .append(attribute.name.words())
            .append("=\"")
            .append(attribute.value.written())
            .append("\"");
    html.append(">").append(content.html_).append("</").append(name.words()).append(">");
    return result;
}

Html Html::line_break() {
    Html result;
    result.html_ = "<br>";
    return result;
}

Html Html::joined_with(std::span<const Html> parts, const Html& between) {
    Html result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            result += between;
        result += parts[i];
    }
    return result;
}

}  // namespace herne::inline HERNE_ABI::detail
