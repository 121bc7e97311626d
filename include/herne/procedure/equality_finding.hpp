// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/model/candidate_id.hpp>
#include <herne/version.hpp>

#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Somebody who answers for a finding.
struct NamedRole {
    std::string role = {};  ///< in which role, such as "chair of the panel"
    std::string name = {};  ///< who

    bool operator==(const NamedRole&) const = default;
};

/// What was found on one criterion.
struct CriterionFinding {
    std::string requirement = {};  ///< the requirement's id
    std::string reason = {};       ///< in what people are equal or differ, in words

    bool operator==(const CriterionFinding&) const = default;
};

/// What becomes of the preference of women at equal qualification (section 7 LGG NRW).
enum class Preference {
    not_called_for,  ///< nobody would be preferred: not under-represented, or not equal
    applied,         ///< a woman is preferred
    set_aside,       ///< reasons in a competitor's person prevail
};

/// Finding on equal qualification: whether people are equally qualified, and what follows. People
/// write it; nothing here returns one. Neither an equal total nor a small difference makes one.
struct EqualityFinding {
    std::vector<CandidateId> people = {};                ///< of whom, two at least, ids ascending
    bool equally_qualified = false;                      ///< what was found
    std::vector<CriterionFinding> criteria = {};         ///< by criterion, one at least
    std::string reasons = {};                            ///< why, as a whole
    Preference preference = Preference::not_called_for;  ///< whether section 7 LGG NRW was applied
    /// why it was applied, set aside or not called for
    std::string preference_reason = {};
    std::vector<NamedRole> found_by = {};  ///< who found so, one at least
    std::string date = {};                 ///< day of the finding, `YYYY-MM-DD`

    bool operator==(const EqualityFinding&) const = default;
};

/// Throws `invalid_input` that names the part unless a finding is whole: two people, a reason on
/// one criterion, reasons as a whole and for the preference, somebody named with a role, a day; and
/// unless a preference that was applied or set aside rests on equal qualification.
HERNE_EXPORT void check(const EqualityFinding& finding);

/// Returns "not_called_for", "applied" or "set_aside".
[[nodiscard]] HERNE_EXPORT const char* to_string(Preference preference) noexcept;

}  // namespace herne::inline HERNE_ABI
