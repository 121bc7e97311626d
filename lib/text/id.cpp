// SPDX-License-Identifier: BSL-1.0
#include "text/id.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

bool is_letter_or_digit(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace

bool is_id(std::string_view text) noexcept {
    return is_local_id(text) &&
           std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_local_id(std::string_view text) noexcept {
    if (text.empty() || text.size() > 100 || !is_letter_or_digit(text.front()))
        return false;
    return std::all_of(text.begin(), text.end(), [](char c) {
        return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-';
    });
}

}  // namespace herne::inline HERNE_ABI::detail
