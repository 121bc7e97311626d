// SPDX-License-Identifier: BSL-1.0
#include "job/protected.hpp"

#include "job/protected_words.hpp"
#include "text/fold_words.hpp"

namespace herne::inline HERNE_ABI::detail {
namespace {

std::optional<ProtectedAttribute> first_of(const Words& words, std::span<const Pattern> patterns,
                                           std::string_view language) {
    for (const Pattern& pattern : patterns) {
        const bool spoken = pattern.language.empty() || language.empty() ||
                            language.substr(0, 2) == pattern.language;
        if (spoken && stands_in(words, pattern.words))
            return pattern.attribute;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ProtectedAttribute> protected_attribute(std::string_view text,
                                                      std::string_view language) {
    const Words words = folded_words(text, Digits::kept);
    if (words.empty())
        return std::nullopt;
    if (counts_years(words))
        return ProtectedAttribute::years_of_service;
    if (limits_age(words))
        return ProtectedAttribute::age;
    if (const auto attribute = first_of(words, firm_patterns(), language))
        return attribute;
    const auto attribute = first_of(words, mild_patterns(), language);
    return attribute && !is_no_criterion(words) ? attribute : std::nullopt;
}

}  // namespace herne::inline HERNE_ABI::detail
