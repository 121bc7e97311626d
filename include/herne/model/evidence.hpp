// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace herne::inline HERNE_ABI {

/// How far a piece of evidence has been established.
enum class EvidenceStatus {
    claimed,     ///< the candidate says so
    documented,  ///< a paper says so
    verified,    ///< somebody has checked the paper
    judged,      ///< somebody has judged it, as in an interview
};

/// Evidence (Nachweis) for one level of one candidate. Evidence never changes points.
struct Evidence {
    std::string what = {};    ///< what it is, e.g. "B2 certificate"
    std::string source = {};  ///< where it comes from
    std::string date = {};    ///< day it is of, `YYYY-MM-DD`, empty if not stated
    /// last day it is valid, `YYYY-MM-DD`, empty if it does not expire
    std::string valid_until = {};
    EvidenceStatus status = EvidenceStatus::claimed;  ///< how far it is established
    std::string rater = {};                           ///< who judged it, by role or id

    bool operator==(const Evidence&) const = default;

    /// Returns whether it was no longer valid on `day` (`YYYY-MM-DD`); false where either is empty.
    [[nodiscard]] bool expired_on(std::string_view day) const noexcept {
        return !valid_until.empty() && !day.empty() && valid_until < day;
    }
};

/// Returns "claimed", "documented", "verified" or "judged".
[[nodiscard]] HERNE_EXPORT const char* to_string(EvidenceStatus status) noexcept;
/// Returns the status that `text` names as `to_string` writes it, nothing if it names none.
[[nodiscard]] HERNE_EXPORT std::optional<EvidenceStatus> evidence_status(
    std::string_view text) noexcept;
/// Returns whether `text` is a day of the Gregorian calendar written `YYYY-MM-DD`.
[[nodiscard]] HERNE_EXPORT bool is_date(std::string_view text) noexcept;
/// Throws `invalid_input` that names `where` unless the dates of `evidence` are empty or days, and
/// `valid_until` is not before `date`.
HERNE_EXPORT void check(const Evidence& evidence, std::string_view where);

}  // namespace herne::inline HERNE_ABI
