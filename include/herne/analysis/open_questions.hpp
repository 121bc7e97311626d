// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/analysis/place_intervals.hpp>
#include <herne/base/text.hpp>
#include <herne/model/competence.hpp>
#include <herne/version.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Options of `open_questions`.
struct QuestionOptions {
    std::size_t top = all;     ///< the k of the cut, at least 1; has to be given
    std::string stage = {};    ///< ask for all unknown levels of this stage of the job together
    std::size_t limit = 1000;  ///< most candidates that a question lists; counts are complete
    unsigned threads = 1;  ///< threads for the call, 0 for as many as the process may keep busy;
                           ///< the result does not depend on it, nor on how many can be made
    /// if given, runs as many tasks as `threads` says, and none is spawned
    Executor executor = {};
    Progress progress = {};  ///< called every so many candidates, in each of three passes; may stop
};

/// What the answer to a question would settle for one candidate, everybody else's levels staying as
/// they are.
struct OpenLevel {
    CandidateId id = {};       ///< the candidate
    std::uint64_t values = 0;  ///< how many answers there may be
    std::uint64_t in = 0;      ///< how many of these make them certainly one of the first k
    std::uint64_t out = 0;     ///< how many of these make that impossible

    bool operator==(const OpenLevel&) const = default;
};

/// One thing to ask: the level of a competence, or the levels of all that a stage establishes. What
/// is asked of one candidate is to be asked of everybody for whom it is unknown.
struct OpenQuestion {
    std::vector<std::string> competences = {};  ///< full ids, in the framework's order
    Text label = {};                            ///< what people call the requirement or the stage
    /// how it is established, nothing where a stage has both
    std::optional<Proof> proof = {};
    std::string stage = {};    ///< stage by which it is known, empty where the job has none
    std::uint64_t asked = 0;   ///< candidates who can stand and for whom one of them is unknown
    std::uint64_t open = 0;    ///< of these, whose place among the first k is open
    std::uint64_t values = 0;  ///< how many answers there may be, over those whose place is open
    std::uint64_t in = 0;      ///< how many of these make somebody certainly one of the first k
    std::uint64_t out = 0;     ///< how many of these make that impossible
    /// those whose place is open, most points first, then id ascending
    std::vector<OpenLevel> candidates = {};

    bool operator==(const OpenQuestion&) const = default;
};

/// What to ask next.
struct OpenQuestions {
    Provenance provenance = {};    ///< what went into it
    std::uint64_t top = 1;         ///< the k of the cut
    std::string asked_stage = {};  ///< the stage that was asked for, if one was
    PlaceCounts counts = {};       ///< places as they are; `possible` is how many are open
    /// Papers first, then what has to be judged; of each first what settles most places, all
    /// answers being equally likely, then what fewest have to be asked, then the framework's order.
    /// What is known of everybody whose place is open is left out.
    std::vector<OpenQuestion> questions = {};

    bool operator==(const OpenQuestions&) const = default;
};

/// Most answers of one candidate about one stage.
inline constexpr std::uint64_t max_answers = std::uint64_t{1} << 53;

/// Returns, for those whose place among the first k is open, which unknown levels would settle it
/// by themselves. Throws `framework_mismatch` unless the pool holds every competence that the job
/// uses on an equal scale, `unknown_id` for a stage that the job does not have, `invalid_input`
/// without a cut, at 0, or where a stage leaves one candidate more than `max_answers`, or more
/// than `max_formula_choices` ways to reach the levels that the formula names,
/// `cancelled`.
[[nodiscard]] HERNE_EXPORT OpenQuestions open_questions(const Pool& pool, const JobProfile& job,
                                                        const QuestionOptions& options);

}  // namespace herne::inline HERNE_ABI
