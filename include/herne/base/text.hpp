// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI {

/// Text in several languages: from language tag (`de`, `en`) to words; the tag "" stands for every
/// language. Immutable: copies share the words and take no memory, and one that was moved from is
/// empty. Texts that share words may be used from any threads.
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
    [[nodiscard]] bool empty() const noexcept { return !words_; }
    /// Returns all words, sorted by language tag.
    [[nodiscard]] const std::map<std::string, std::string>& by_language() const noexcept;

    /// Two texts are equal if they have the same words in the same languages.
    bool operator==(const Text& other) const noexcept;

private:
    std::shared_ptr<const std::map<std::string, std::string>> words_;  ///< null if there are none
};

}  // namespace herne::inline HERNE_ABI
