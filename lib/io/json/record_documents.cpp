// SPDX-License-Identifier: BSL-1.0
#include "io/json/analysis_documents.hpp"

#include "base/exact_text.hpp"

#include <algorithm>
#include <string>

namespace herne::inline HERNE_ABI::detail::json {
namespace {

std::string listed(std::string_view list, std::size_t index, std::string_view field) {
    return std::string{list} + '[' + std::to_string(index) + "]." + std::string{field};
}

void check_disagreement(const Disagreement& read, const std::string& distance,
                        const Complain& complain) {
    const auto [least, greatest] = std::minmax_element(
        read.ratings.begin(), read.ratings.end(),
        [](const RatedLevel& a, const RatedLevel& b) { return a.level.worst() < b.level.worst(); });
    if (read.ratings.empty() || greatest->level.worst() - least->level.worst() != read.distance)
        complain(distance, "is not the greatest level less the least one");
}

void check_agreement(const std::vector<Agreement>& read, std::string_view list,
                     const Complain& complain) {
    for (std::size_t i = 0; i < read.size(); ++i) {
        const auto alpha = exact_from_text(read[i].alpha);
        if (!read[i].alpha.empty() && (!alpha || *alpha > 1))
            complain(listed(list, i, "alpha"), "is not an exact fraction of at most 1");
        if (read[i].units > read[i].ratings / 2)
            complain(listed(list, i, "units"), "are more than half of the ratings");
    }
}

}  // namespace

void check_result(const PanelReport& read, const Complain& complain) {
    for (std::size_t i = 0; i < read.disagreements.size(); ++i)
        check_disagreement(read.disagreements[i], listed("disagreements", i, "distance"), complain);
    check_agreement(read.agreement, "agreement", complain);
    check_agreement(read.agreement_by_scale, "agreement_by_scale", complain);
    std::uint64_t ratings = 0;
    for (std::size_t i = 0; i < read.raters.size(); ++i) {
        const RaterTendency& rater = read.raters[i];
        ratings += rater.ratings;
        if (rater.higher > rater.pairs || rater.lower > rater.pairs - rater.higher)
            complain(listed("raters", i, "pairs"), "are fewer than those that differ");
    }
    if (ratings != read.ratings)
        complain("ratings", "is not the sum of the raters' ratings");
}

void check_result(const RecordVerification& read, const Complain& complain) {
    if ((read.entries == 0) != read.head.empty())
        complain("head", "does not go with the number of entries");
    if (read.fault && read.fault->entry != read.entries + 1)
        complain("fault.entry", "is not the one after those that fit");
    if (read.fault && read.unfinished != 0)
        complain("unfinished", "is said of a record that has a fault");
}

void check_result(const RecordReplay& read, const Complain& complain) {
    for (std::size_t i = 0; i < read.outcomes.size(); ++i) {
        const ReplayedOutcome& outcome = read.outcomes[i];
        if ((outcome.state == ReplayState::differs) == outcome.what.empty())
            complain(listed("outcomes", i, "what"), "does not go with the state");
        if (i > 0 && read.outcomes[i - 1].entry >= outcome.entry)
            complain(listed("outcomes", i, "entry"), "does not ascend");
    }
}

void check_result(const RecordDue& read, const Complain& complain) {
    if (read.day.empty())
        complain("day", "is empty");
    for (std::size_t i = 0; i < read.candidates.size(); ++i) {
        const DueCandidate& candidate = read.candidates[i];
        if (i > 0 && !(read.candidates[i - 1].id < candidate.id))
            complain(listed("candidates", i, "id"), "does not ascend");
        const bool is_over = candidate.until < read.day;
        if (candidate.state == DueState::due && (candidate.until.empty() || !is_over))
            complain(listed("candidates", i, "state"), "is 'due' before the period is over");
        if (candidate.state == DueState::running && is_over)
            complain(listed("candidates", i, "state"), "is 'running' after the period is over");
    }
}

}  // namespace herne::inline HERNE_ABI::detail::json
