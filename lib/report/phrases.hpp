// SPDX-License-Identifier: BSL-1.0
#pragma once

// Short texts that reports as text and as HTML share.

#include <herne/job/eligibility.hpp>
#include <herne/job/finding.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/job/reasons.hpp>
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/model/competence.hpp>
#include <herne/model/evidence.hpp>
#include <herne/model/scale.hpp>
#include <herne/record/job.hpp>

#include "report/language.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// Returns the parts with `between` between them.
[[nodiscard]] std::string joined_with(std::span<const std::string> parts, std::string_view between);
/// Returns the parts that are not empty with `between` between them.
[[nodiscard]] std::string joined_words(std::span<const std::string> parts,
                                       std::string_view between);

template <Enumeration Enum, std::size_t... I>
[[nodiscard]] constexpr auto words_of(std::index_sequence<I...> /*values*/) {
    return std::array<Word, sizeof...(I)>{Word{enumerators<Enum>[I].name}...};
}
/// Returns the word for an enumerator: the one of its name. An enumeration of which one has no word
/// does not compile.
template <Enumeration Enum>
[[nodiscard]] Word word_of(Enum value) noexcept {
    static constexpr auto words =
        words_of<Enum>(std::make_index_sequence<enumerators<Enum>.size()>{});
    return words[static_cast<std::size_t>(value)];
}

/// Returns `3.`, `=3.` where somebody else stands there too, or a dash for somebody without place.
[[nodiscard]] std::string place_name(const RankingEntry& entry);
/// Returns `1250 – 1490` where levels are unknown, nothing else.
[[nodiscard]] std::string range_text(const RankingEntry& entry);
/// Returns a level with its label, or that it is unknown.
[[nodiscard]] std::string level_name(const Scale& scale, Level level, const Language& say);
/// Returns the label of a level alone, or that it is unknown.
[[nodiscard]] std::string label_of_level(const Scale& scale, Level level, const Language& say);
/// Returns how many there are of each verdict.
[[nodiscard]] std::string counts_text(const RankingCounts& counts, const Language& say);
/// Returns the verdict, with the numbers of the conditions that are to be settled.
[[nodiscard]] std::string verdict_name(const RankingEntry& entry, const Language& say);
/// Returns a clause by its label, its competence's label, or its id, with its line of the posting.
[[nodiscard]] std::string clause_name(const Clause& clause, const JobProfile& job,
                                      const Language& say);
[[nodiscard]] std::string clause_name(const Reason& reason, const JobProfile& job,
                                      const Language& say);
/// Returns `text [line]`, or `text` where there is no line.
[[nodiscard]] std::string with_source_line(std::string text, std::string_view source_line);
/// Returns how far a level is established at best, nothing without evidence.
[[nodiscard]] std::string evidence_name(const ExplainedRequirement& part, const Language& say);
/// Returns whether there is evidence for a level.
[[nodiscard]] bool has_evidence(const Explanation& explanation) noexcept;
/// Returns by which cut points levels came, each rule once with the requirements that it is for.
[[nodiscard]] std::vector<std::string> level_rules(const Explanation& explanation,
                                                   const Language& say);
/// Returns six cells: reached, possible, not reached.
[[nodiscard]] std::string bar_text(const ExplainedRequirement& part);

/// Throws `invalid_input` unless the result has the requirements of the job.
void check_job(const Explanation& explanation, const JobProfile& job);
void check_job(const Comparison& comparison, const JobProfile& job);
/// Throws `invalid_input` unless the ranking has the clauses and points of the job.
void check_job(const Ranking& ranking, const JobProfile& job);

/// Returns the heading of a report about a job.
[[nodiscard]] std::string job_title(Word what, const JobProfile& job, const Language& say);

}  // namespace herne::inline HERNE_ABI::detail
