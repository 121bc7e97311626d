// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/version.hpp>

#include <string>

namespace herne::inline HERNE_ABI {

/// How grave a finding is.
enum class Severity {
    information,  ///< worth knowing
    warning,      ///< probably not meant
    error,        ///< not defensible as it stands
};

/// What a check noticed; nothing is refused because of it.
struct Finding {
    std::string code;                       ///< stable short name, e.g. `judgement_in_eligibility`
    Severity severity = Severity::warning;  ///< how grave it is
    std::string place;  ///< where, e.g. `requirements[3]` or `eligibility.all[1]`, with the id
                        ///< where there is one
    Text reason;        ///< why, in German and English

    bool operator==(const Finding&) const = default;
};

/// Returns "information", "warning" or "error".
[[nodiscard]] HERNE_EXPORT const char* to_string(Severity severity) noexcept;

}  // namespace herne::inline HERNE_ABI
