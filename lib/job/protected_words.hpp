// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "job/protected.hpp"
#include "job/word_pattern.hpp"

#include <span>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Words that name an attribute; the pattern is one of `stands_at`.
struct Pattern {
    ProtectedAttribute attribute;
    std::string_view words;
    std::string_view language = {};  ///< only in this language; empty: in any
};

/// Returns the words that make an attribute a criterion whatever stands around them.
[[nodiscard]] std::span<const Pattern> firm_patterns() noexcept;
/// Returns the words that name an attribute, which may be the subject of work or a welcome.
[[nodiscard]] std::span<const Pattern> mild_patterns() noexcept;
/// Returns whether the words are a statement of equal opportunity, or speak of a field of work or
/// knowledge or of people to work with.
[[nodiscard]] bool is_no_criterion(const Words& words);

/// Returns whether the words count years of experience or service, in either order.
[[nodiscard]] bool counts_years(const Words& words);
/// Returns whether the words are a limit of age in numbers.
[[nodiscard]] bool limits_age(const Words& words);

}  // namespace herne::inline HERNE_ABI::detail
