// SPDX-License-Identifier: BSL-1.0
#include "report/language.hpp"

#include <herne/base/error.hpp>

#include "base/int128.hpp"
#include "base/wording.hpp"
#include "text/quoted.hpp"

namespace herne::inline HERNE_ABI::detail {

Language::Language(std::string_view tag) : german_{tag == "de"} {
    if (tag != "de" && tag != "en")
        throw invalid_input{
            refusal("language", detail::quoted(tag), "'de' nor 'en'", {.between = " is neither "})};
}

std::string Language::title(Word word) const {
    std::string text = (*this)(word);
    // Words of reports begin with a letter of ASCII wherever German or English wants a capital.
    if (!text.empty() && 'a' <= text.front() && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string Language::tenths(std::int64_t number) const {
    const std::int64_t size = number < 0 ? -number : number;
    return (number < 0 ? "-" : "") + std::to_string(size / 10) + (german_ ? "," : ".") +
           std::to_string(size % 10);
}

std::string Language::percent(std::int64_t part, std::int64_t total) const {
    const Int128 rounded = total == 0 ? Int128{0} : (Int128{part} * 1000 + total / 2) / total;
    return tenths(static_cast<std::int64_t>(rounded)) + (german_ ? " %" : "%");
}

std::string Language::filled(std::string_view words, std::initializer_list<std::string> values) {
    std::string result;
    for (const std::string& value : values) {
        const std::size_t gap = words.find("{}");
        result += words.substr(0, gap);
        result += value;
        words.remove_prefix(gap == std::string_view::npos ? words.size() : gap + 2);
    }
    return result += words;
}

std::string points_text(std::int64_t worst, std::int64_t best) {
    return std::to_string(worst) + (worst == best ? "" : "–" + std::to_string(best));
}

std::string signed_text(std::int64_t number) {
    return (number > 0 ? "+" : "") + std::to_string(number);
}

}  // namespace herne::inline HERNE_ABI::detail
