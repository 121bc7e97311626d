// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <map>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI {

/// Text in several languages: from language tag (`de`, `en`) to words; the tag "" stands for every
/// language.
class HERNE_EXPORT Text {
public:
    /// No words at all.
    Text() = default;
    /// The same words in every language.
    Text(std::string words);  // NOLINT(google-explicit-constructor): a plain string is a text
    /// The same words in every language.
    Text(const char* words);  // NOLINT(google-explicit-constructor)
    /// Words by language tag; entries without words are left out.
    explicit Text(std::map<std::string, std::string> by_language);
    /// German and English words.
    Text(std::string german, std::string english);

    /// Returns the words in `language`, else those for every language, else English, else German,
    /// else the first; "" if there are none.
    [[nodiscard]] const std::string& in(std::string_view language) const;
    /// Returns whether there are no words in any language.
    [[nodiscard]] bool empty() const noexcept { return by_language_.empty(); }
    /// Returns all words, sorted by language tag.
    [[nodiscard]] const std::map<std::string, std::string>& by_language() const noexcept {
        return by_language_;
    }

    bool operator==(const Text&) const = default;

private:
    std::map<std::string, std::string> by_language_;
};

}  // namespace herne::inline HERNE_ABI
