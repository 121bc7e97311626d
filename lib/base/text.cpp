// SPDX-License-Identifier: BSL-1.0
#include <herne/base/text.hpp>

#include <array>
#include <utility>

namespace herne::inline HERNE_ABI {
namespace {

using Words = std::map<std::string, std::string>;

std::shared_ptr<const Words> shared(Words words) {
    std::erase_if(words, [](const auto& entry) { return entry.second.empty(); });
    return words.empty() ? nullptr : std::make_shared<const Words>(std::move(words));
}

std::shared_ptr<const Words> shared(std::string words) {
    Words every_language;
    every_language.emplace("", std::move(words));
    return shared(std::move(every_language));
}

std::shared_ptr<const Words> shared(std::string german, std::string english) {
    Words both;
    both.emplace("de", std::move(german));
    both.emplace("en", std::move(english));
    return shared(std::move(both));
}

}  // namespace

Text::Text(std::string words) : words_{shared(std::move(words))} {}

Text::Text(const char* words) : Text{std::string{words}} {}

Text::Text(std::map<std::string, std::string> by_language)
    : words_{shared(std::move(by_language))} {}

Text::Text(std::string german, std::string english)
    : words_{shared(std::move(german), std::move(english))} {}

const std::string& Text::in(std::string_view language) const {
    static const std::string nothing;
    if (!words_)
        return nothing;
    // A few languages at most, and no string has to be made to look one up.
    for (const auto wanted : std::array<std::string_view, 4>{language, "", "en", "de"})
        for (const auto& [tag, words] : *words_)
            if (tag == wanted)
                return words;
    return words_->begin()->second;
}

const std::map<std::string, std::string>& Text::by_language() const noexcept {
    static const Words none;
    return words_ ? *words_ : none;
}

bool Text::operator==(const Text& other) const noexcept {
    return words_ == other.words_ || (words_ && other.words_ && *words_ == *other.words_);
}

}  // namespace herne::inline HERNE_ABI
