// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/fraction.hpp>
#include <herne/base/text.hpp>

#include "report/analysis_words.hpp"
#include "report/report_words.hpp"
#include "report/team_words.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace herne::inline HERNE_ABI::detail {

/// One of the words of reports; a name that stands for none does not compile.
class Word {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a name is as good as the word
    consteval Word(const char* name) : entry_{entry_of(name)} {}

    [[nodiscard]] constexpr std::string_view german() const { return entry_->german; }
    [[nodiscard]] constexpr std::string_view english() const { return entry_->english; }

private:
    static constexpr const WordEntry* entry_of(std::string_view name) {
        for (const WordEntry& entry : report_word_entries)
            if (entry.name == name)
                return &entry;
        for (const WordEntry& entry : team_word_entries)
            if (entry.name == name)
                return &entry;
        std::size_t index = 0;
        while (analysis_word_entries.at(index).name != name)
            ++index;
        return &analysis_word_entries[index];
    }

    const WordEntry* entry_;
};

/// One of the two languages: picks words, and writes numbers its way.
class Language {
public:
    /// Throws `invalid_input` unless `tag` is "de" or "en".
    explicit Language(std::string_view tag);

    [[nodiscard]] std::string_view tag() const noexcept { return german_ ? "de" : "en"; }
    /// Returns the words of a text; a template, so that no literal is taken for one.
    template <std::same_as<Text> Words>
    [[nodiscard]] const std::string& operator()(const Words& text) const {
        return text.in(tag());
    }
    [[nodiscard]] std::string operator()(Word word) const { return std::string{plain(word)}; }
    /// Returns the words with `values` for each `{}` in their order.
    template <class... Values>
    requires(sizeof...(Values) > 0) [[nodiscard]] std::string operator()(
        Word word, const Values&... values) const {
        return filled(plain(word), {written(values)...});
    }
    /// Returns the words, beginning with a capital letter.
    [[nodiscard]] std::string title(Word word) const;

    /// Returns tenths as a number with one decimal, and a minus before those below 0.
    [[nodiscard]] std::string tenths(std::int64_t number) const;
    /// Returns `part / total` in percent to one decimal, rounded half up; 0 where there is no
    /// total. Both are at least 0.
    [[nodiscard]] std::string percent(std::int64_t part, std::int64_t total) const;
    [[nodiscard]] std::string percent(const Fraction& share) const {
        return percent(share.numerator(), share.denominator());
    }

private:
    [[nodiscard]] std::string_view plain(Word word) const {
        return german_ ? word.german() : word.english();
    }
    template <std::integral Number>
    static std::string written(Number number) {
        return std::to_string(number);
    }
    static std::string written(std::string_view text) { return std::string{text}; }
    static std::string filled(std::string_view words, std::initializer_list<std::string> values);

    bool german_;
};

/// Returns points, or their range where levels are unknown.
[[nodiscard]] std::string points_text(std::int64_t worst, std::int64_t best);
/// Returns a number with its sign, 0 without one.
[[nodiscard]] std::string signed_text(std::int64_t number);

}  // namespace herne::inline HERNE_ABI::detail
