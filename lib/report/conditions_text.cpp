// SPDX-License-Identifier: BSL-1.0
#include <herne/match/ranking.hpp>
#include <herne/pool/pool.hpp>
#include <herne/report/text.hpp>

#include "report/page.hpp"
#include "report/phrases.hpp"
#include "report/ways.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using RaiseSet = std::vector<Raise>;

/// Candidates for whom the same clauses fail and the same ways are open.
struct AlikeLeftOut {
    std::vector<std::size_t> clauses;
    Ways ways;
    std::vector<std::string> ids;
};

std::vector<AlikeLeftOut> grouped_left_out(const Ranking& ranking, const Pool& pool,
                                           const JobProfile& job) {
    std::vector<AlikeLeftOut> groups;
    for (const LeftOut& one : ranking.left_out()) {
        Ways open = ways(pool[one.id], job.eligibility());
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const auto& other) {
            return other.clauses == one.clauses && other.ways == open;
        });
        if (group == groups.end())
            groups.push_back({one.clauses, std::move(open), {one.id.to_string()}});
        else
            group->ids.push_back(one.id.to_string());
    }
    return groups;
}

void add_group(detail::Page& page, const AlikeLeftOut& group, const JobProfile& job) {
    const detail::Language& say = page.say;
    page.blank();
    page.paragraph(detail::joined_with(group.ids, ", "), {.indent = 2});
    for (const std::size_t c : group.clauses)
        page.paragraph(say.title("ineligible") + ": " + std::to_string(c + 1) + " " +
                           detail::clause_name(job.eligibility().clauses()[c], job, say),
                       {.indent = 4});
    detail::add_ways(page, group.ways, job, 4);
}

bool only_unknown(const RaiseSet& set) {
    return std::none_of(set.begin(), set.end(),
                        [](const Raise& raise) { return raise.from.known(); });
}

std::string request_text(const Ways& ways, const JobProfile& job, const detail::Language& say) {
    std::string result;
    for (const RaiseSet& set : ways.sets) {
        if (!only_unknown(set))
            continue;
        std::vector<std::string> names;
        for (const Raise& raise : set)
            names.push_back(detail::raise_name(raise, job, say));
        result += (result.empty() ? "" : "; " + say("or_else") + " ") +
                  detail::joined_with(names, " " + say("also_needed") + " ");
    }
    return result;
}

/// Returns what the candidate has handed in for the levels to be proven.
std::string on_file_text(const Profile& profile, const Ways& ways, const detail::Language& say) {
    std::vector<std::string> seen;
    std::vector<std::string> found;
    for (const RaiseSet& set : ways.sets)
        for (const Raise& raise : set) {
            if (raise.from.known() ||
                std::find(seen.begin(), seen.end(), raise.competence) != seen.end())
                continue;
            seen.push_back(raise.competence);
            for (const Evidence& evidence :
                 profile.evidence(profile.framework().index(raise.competence)))
                found.push_back(evidence.what + " (" + say(detail::word_of(evidence.status)) + ")");
        }
    return found.empty() ? "–" : detail::joined_with(found, "; ");
}

}  // namespace

std::string left_out_text(const Ranking& ranking, const Pool& pool, const JobProfile& job,
                          const ReportOptions& options) {
    detail::check_job(ranking, job);
    detail::Page page{options};
    const detail::Language& say = page.say;
    page.heading(say("left_out_ways"));
    if (ranking.counts().ineligible == 0) {
        page.paragraph(say("nobody"), {.indent = 2});
        return page.text();
    }
    page.paragraph(say("left_out_note") + " " + say("ways_note"));
    std::uint64_t shown = 0;
    std::size_t groups = 0;
    for (const AlikeLeftOut& group : grouped_left_out(ranking, pool, job)) {
        if (++groups > options.max_rows)
            break;
        add_group(page, group, job);
        shown += group.ids.size();
    }
    if (shown < ranking.counts().ineligible)
        page.paragraph(say("not_shown", ranking.counts().ineligible - shown), {.indent = 2});
    return page.text();
}

std::string requests_text(const Ranking& ranking, const Pool& pool, const JobProfile& job,
                          const ReportOptions& options) {
    detail::check_job(ranking, job);
    detail::Page page{options};
    const detail::Language& say = page.say;
    page.heading(say("requests"));
    TextTable table{
        {{.title = say("id")}, {.title = say("to_request")}, {.title = say("on_file")}}};
    std::size_t undecided = 0;
    for (const RankingEntry& entry : ranking) {
        if (entry.verdict != Verdict::undecided || ++undecided > options.max_rows)
            continue;
        const Profile profile = pool[entry.id];
        const Ways open = ways(profile, job.eligibility());
        table.add(
            {entry.id.to_string(), request_text(open, job, say), on_file_text(profile, open, say)});
    }
    if (undecided == 0) {
        page.paragraph(say("nobody"), {.indent = 2});
        return page.text();
    }
    page.paragraph(say("requests_note"));
    page.blank();
    page.table(table);
    if (undecided > options.max_rows)
        page.paragraph(say("not_shown", undecided - options.max_rows), {.indent = 2});
    return page.text();
}

}  // namespace herne::inline HERNE_ABI
