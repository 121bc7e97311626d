// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/job/eligibility.hpp>
#include <herne/model/framework.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace herne::inline HERNE_ABI {

/// What of one clause is not satisfied: the clause without its satisfied parts.
struct Reason {
    Clause::Kind kind = Clause::Kind::level;  ///< what the clause asks for
    std::string competence = {};              ///< the competence, for `level`
    int level = 0;                            ///< the level to reach, for `level`
    Level actual = {};                        ///< the candidate's level, for `level`
    int n = 0;                                ///< how many of `parts` are still needed
    Verdict verdict = Verdict::undecided;     ///< `undecided` or `ineligible`
    std::string id = {};                      ///< the clause's short name
    Text label = {};                          ///< what people call the clause
    std::string source_line = {};    ///< the line of the posting that the clause stands for
    std::vector<Reason> parts = {};  ///< the unsatisfied parts, in the formula's order

    bool operator==(const Reason&) const = default;
};

/// Returns the top-level clauses that `profile` does not certainly satisfy, each pruned of what is
/// satisfied, in the formula's order; empty if the verdict is eligible. Throws
/// `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT std::vector<Reason> reasons(const Profile& profile,
                                                       const Eligibility& eligibility);

/// Returns `reason` as one sentence in German ("de") or English ("en"): what is asked for, what is
/// there, and of a combination its unsatisfied parts. Levels are numbers, competences without a
/// label of the clause are called by their ids. Throws `invalid_input` for another language.
[[nodiscard]] HERNE_EXPORT std::string reason_text(const Reason& reason, std::string_view language);
/// Returns the same with the labels that `framework` gives competences and levels; what it does not
/// know is written as without it.
[[nodiscard]] HERNE_EXPORT std::string reason_text(const Reason& reason, std::string_view language,
                                                   const Framework& framework);

/// One level to reach.
struct Raise {
    std::string competence;  ///< full competence id
    Level from;              ///< the level now; if unknown, the raise asks for a proof
    int to = 0;              ///< the level to reach

    bool operator==(const Raise&) const = default;
};

/// Inclusion-minimal sets of raises: each alone makes the candidate eligible, and none of its
/// raises can be left out or lowered.
struct Ways {
    /// fewest raises first, then the lowest levels, then in the framework's order; each
    /// in the framework's order; at most 32
    std::vector<std::vector<Raise>> sets = {};
    bool more = false;  ///< whether there are more ways than are listed

    bool operator==(const Ways&) const = default;
};

/// Maximum number of ways that are listed.
inline constexpr std::size_t max_ways = 32;

/// Returns the ways for `profile` to become eligible: one empty set if it is. Exact as long as no
/// part of the formula has more than 1,024 ways (64 for formulas of 256 clauses, in between 16,384
/// / clauses); beyond, each set is still minimal, `more` is set, and sets with fewer raises may be
/// missing. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT Ways ways(const Profile& profile, const Eligibility& eligibility);

}  // namespace herne::inline HERNE_ABI
