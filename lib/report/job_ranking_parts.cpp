// SPDX-License-Identifier: BSL-1.0
#include "report/job_ranking_parts.hpp"

#include "report/phrases.hpp"
#include "report/weight_phrases.hpp"

#include <herne/record/match_jobs.hpp>

#include <algorithm>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns what a post is called: reference and title, as far as there are any.
std::string post_name(const JobEntry& entry, const Language& say) {
    const std::vector<std::string> names{entry.provenance.job, say(entry.title)};
    const std::string name = joined_words(names, " ");
    return name.empty() ? std::to_string(entry.position) : name;
}

std::string missing_name(const MissingLevel& missing, const Language& say) {
    const std::string label = say(missing.label);
    return say("missing_level", label.empty() ? missing.requirement : label,
               missing.level.known() ? std::to_string(missing.level.worst()) : say("unknown"),
               missing.required_level);
}

std::string missing_names(const JobEntry& entry, const Language& say) {
    std::vector<std::string> names;
    for (const MissingLevel& missing : entry.missing)
        names.push_back(missing_name(missing, say));
    return joined_with(names, "; ");
}

/// Returns the top-level clauses that are not satisfied, as far as they have a name.
std::string reason_names(const JobEntry& entry, const Language& say) {
    std::vector<std::string> names;
    for (const Reason& reason : entry.reasons) {
        const std::string label = say(reason.label);
        names.push_back(!label.empty()       ? label
                        : !reason.id.empty() ? reason.id
                                             : reason.competence);
    }
    return joined_words(names, "; ");
}

std::string post_verdict(const JobEntry& entry, const Language& say) {
    const std::string verdict = say(word_of(entry.verdict));
    const std::string reasons = reason_names(entry, say);
    return reasons.empty() ? verdict : verdict + ": " + reasons;
}

PartTable posts_table(const JobRanking& ranking, const Language& say, std::size_t max_rows) {
    PartTable table{.columns = {{.title = say("place"), .right = true},
                                {.title = say("post")},
                                {.title = say("score"), .right = true},
                                {.title = say("points"), .right = true, .drop = 2},
                                {.title = say("of"), .right = true, .drop = 2},
                                {.title = say("conditions")},
                                {.title = say("missing_at_post"), .drop = 1}},
                    .total = ranking.entries.size(),
                    .nothing = say("no_posts")};
    for (std::size_t i = 0; i < std::min(ranking.entries.size(), max_rows); ++i) {
        const JobEntry& entry = ranking.entries[i];
        table.rows.push_back({(entry.tied ? "=" : "") + std::to_string(entry.place) + ".",
                              post_name(entry, say), say.percent(entry.points, entry.max_points),
                              points_text(entry.worst, entry.best),
                              std::to_string(entry.max_points), post_verdict(entry, say),
                              missing_names(entry, say)});
    }
    if (ranking.counts.ties_at_cut > 0)
        table.notes.push_back(say("post_ties_at_cut", ranking.counts.ties_at_cut));
    return table;
}

PartTable left_out_table(const JobRanking& ranking, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("posts_left_out"),
                    .columns = {{.title = say("post")}, {.title = say("conditions")}},
                    .total = static_cast<std::size_t>(ranking.counts.ineligible)};
    for (std::size_t i = 0; i < std::min(ranking.left_out.size(), max_rows); ++i)
        table.rows.push_back(
            {post_name(ranking.left_out[i], say), reason_names(ranking.left_out[i], say)});
    return table;
}

}  // namespace

ResultParts parts_of(const JobRanking& ranking, const Language& say, std::size_t max_rows) {
    const JobCounts& counts = ranking.counts;
    return {
        .title = "job_ranking",
        .of = ranking.id.to_string(),
        .notes = {say("job_ranking_note"), unknown_words(ranking.order, say),
                  say("job_counts", counts.jobs, counts.eligible, counts.undecided,
                      counts.ineligible)},
        .tables = {posts_table(ranking, say, max_rows), left_out_table(ranking, say, max_rows)}};
}

}  // namespace herne::inline HERNE_ABI::detail
