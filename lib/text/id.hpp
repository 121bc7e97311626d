// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// Returns whether `text` is an id: `[a-z0-9][a-z0-9._-]*`, at most 100 characters.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// What an id looks like, for error messages.
inline constexpr std::string_view id_pattern =
    "lower-case letters, digits, '.', '_' and '-', at most 100 characters, starting with a letter "
    "or digit";

/// Returns whether `text` is an id within a framework or a job: `[A-Za-z0-9][A-Za-z0-9._-]*`, at
/// most 100 characters.
[[nodiscard]] bool is_local_id(std::string_view text) noexcept;

/// What an id within a framework or a job looks like, for error messages.
inline constexpr std::string_view local_id_pattern =
    "letters, digits, '.', '_' and '-', at most 100 characters, starting with a letter or digit";

}  // namespace herne::inline HERNE_ABI::detail
