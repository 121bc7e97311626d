// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/text.hpp>
#include <herne/model/profile.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Outcome of the eligibility check for one candidate. Never "suitable": that is for people to
/// judge.
enum class Verdict {
    eligible,    ///< met whatever the unknown levels are (erfüllt)
    undecided,   ///< depends on unknown levels (zu klären)
    ineligible,  ///< not met whatever the unknown levels are (nicht erfüllt)
};

/// Returns "eligible", "undecided" or "ineligible".
[[nodiscard]] HERNE_EXPORT const char* to_string(Verdict verdict) noexcept;

/// Clause of an eligibility formula: a level to reach, or a combination of clauses. `Eligibility`
/// checks it.
struct Clause {
    /// What a clause asks for.
    enum class Kind {
        level,     ///< `competence` at `level` or above
        all,       ///< each of `clauses`
        any,       ///< one of `clauses`
        at_least,  ///< `n` of `clauses`
    };

    Kind kind = Kind::level;  ///< what it asks for
    /// full competence id or unambiguous bare name; the job completes it
    std::string competence = {};
    int level = 1;                     ///< level to reach, 1..max
    int n = 1;                         ///< how many of `clauses`, 1..their number, for `at_least`
    std::vector<Clause> clauses = {};  ///< what is combined, not empty unless `kind` is `level`
    std::string id = {};               ///< short name for reports, may be empty
    Text label = {};                   ///< what people call it, may be empty
    std::string source_line = {};      ///< the line of the posting that it stands for
    /// the level that the published posting states, if it states one
    std::optional<int> posted_level = {};
    /// the stage of the job by which it can be known, "" from the start; a part of a combination
    /// that states none has the combination's; what `JobProfile::at_stage` cuts by
    std::string stage = {};
    /// why the post demands it where the office does not, which civil servants may be excluded by
    /// only exceptionally (BVerwG 2 VR 1.13), may be empty; since 0.2
    Text reason = {};

    /// Returns the clause "`competence` at `level` or above".
    [[nodiscard]] static Clause at(std::string competence, int level);
    /// Returns the clause "each of `clauses`".
    [[nodiscard]] static Clause all_of(std::vector<Clause> clauses);
    /// Returns the clause "one of `clauses`".
    [[nodiscard]] static Clause any_of(std::vector<Clause> clauses);
    /// Returns the clause "`n` of `clauses`".
    [[nodiscard]] static Clause at_least(int n, std::vector<Clause> clauses);

    bool operator==(const Clause&) const = default;
};

/// Eligibility formula (Prüfung der konstitutiven Anforderungen): which levels a candidate must
/// have to be considered at all. Only `all`, `any` and `at_least`: raising a level never turns a
/// verdict for the worse.
class HERNE_EXPORT Eligibility {
public:
    /// Deepest nesting of clauses.
    static constexpr int max_depth = 32;
    /// Maximum number of clauses, counted at every depth.
    static constexpr std::size_t max_clauses = 256;

    /// Everybody is eligible.
    Eligibility() = default;
    /// Throws `invalid_input` if a combination is empty, `n` is not in 1..number of clauses, a
    /// level is not in 1..14, or the formula is nested deeper than 32 or has more than 256 clauses.
    explicit Eligibility(Clause formula);

    /// Returns whether there is no formula.
    [[nodiscard]] bool everybody() const noexcept { return !formula_; }
    /// Returns the formula, nothing if everybody is eligible.
    [[nodiscard]] const std::optional<Clause>& formula() const noexcept { return formula_; }
    /// Returns the top-level clauses: those of an outermost `all`, else the formula itself; empty
    /// if everybody is eligible.
    [[nodiscard]] std::span<const Clause> clauses() const noexcept;

    bool operator==(const Eligibility&) const = default;

private:
    std::optional<Clause> formula_;
};

/// Returns the verdict on `profile`. Throws `framework_mismatch` if it lacks a competence that the
/// formula names.
[[nodiscard]] HERNE_EXPORT Verdict verdict(const Profile& profile, const Eligibility& eligibility);
/// Returns the verdict on `profile` by one clause alone. Throws `framework_mismatch`.
[[nodiscard]] HERNE_EXPORT Verdict verdict(const Profile& profile, const Clause& clause);

}  // namespace herne::inline HERNE_ABI
