// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <optional>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// What kind of protected attribute words name.
enum class ProtectedAttribute {
    age,
    sex,
    disability,
    religion,
    origin,
    family_status,
    mother_tongue,
    years_of_service,
};

/// Returns the attribute that `text` makes a criterion, by words and their neighbours, nothing if
/// it makes none one: statements of equal opportunity and work with or for people are left alone.
/// `language` is "de", "en", or empty for words that may be either.
[[nodiscard]] std::optional<ProtectedAttribute> protected_attribute(std::string_view text,
                                                                    std::string_view language);

}  // namespace herne::inline HERNE_ABI::detail
