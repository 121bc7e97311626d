// SPDX-License-Identifier: BSL-1.0
#include "base/exact_text.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns whether `digits` are digits alone, not none, and the first is 0 only where it stands
/// alone.
bool is_number(std::string_view digits) {
    return !digits.empty() && (digits.front() != '0' || digits.size() == 1) &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string exact_text(const Rational& number) {
    return number.str();
}

std::optional<Rational> exact_from_text(std::string_view text) {
    if (text.size() > max_exact_text)
        return std::nullopt;
    const std::string_view unsigned_text = text.substr(text.starts_with('-') ? 1 : 0);
    const std::size_t slash = unsigned_text.find('/');
    const bool whole = slash == std::string_view::npos;
    if (!is_number(unsigned_text.substr(0, slash)) ||
        (!whole &&
         (!is_number(unsigned_text.substr(slash + 1)) || unsigned_text.substr(slash + 1) == "0")))
        return std::nullopt;
    Rational number{std::string{text}};
    return exact_text(number) == text ? std::optional{std::move(number)} : std::nullopt;
}

}  // namespace herne::inline HERNE_ABI::detail
