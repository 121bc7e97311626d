// SPDX-License-Identifier: BSL-1.0
#include "demo/layout.hpp"
#include "demo/report.hpp"
#include "demo/words.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace demo {
namespace {

using Set = std::vector<herne::Raise>;

/// Candidates for whom the same clauses fail and the same ways are open.
struct Alike {
    std::vector<std::size_t> clauses;
    herne::Ways ways;
    std::string ids;
    std::uint64_t count = 1;
};

std::vector<Alike> grouped(const Report& report, const herne::Ranking& ranking) {
    std::vector<Alike> groups;
    for (const herne::LeftOut& left_out : ranking.left_out()) {
        const auto ways = herne::ways(report.pool[left_out.id], report.job.eligibility());
        const auto group = std::find_if(groups.begin(), groups.end(), [&](const Alike& one) {
            return one.clauses == left_out.clauses && one.ways == ways;
        });
        if (group == groups.end()) {
            groups.push_back({left_out.clauses, ways, left_out.id.to_string()});
            continue;
        }
        group->ids += ", " + left_out.id.to_string();
        ++group->count;
    }
    return groups;
}

std::string clause_name(const herne::Clause& clause, const Report& report) {
    if (!clause.label.empty())
        return report.language(clause.label);
    if (clause.kind == herne::Clause::Kind::level)
        return report.language(report.job.framework()[clause.competence].label);
    return clause.id;
}

std::string way_text(const Set& set, const Report& report) {
    const Language& say = report.language;
    std::string result;
    for (const herne::Raise& raise : set) {
        const herne::Scale& scale = report.job.framework()[raise.competence].scale;
        const std::string now =
            raise.from.known() ? say(scale.level(raise.from.worst()).label) : say(words::unknown);
        result += (result.empty() ? "" : say(words::also_needed)) + raise_name(raise, report) +
                  " (" + say(words::now) + now + ")";
    }
    return result;
}

void print_group(std::ostream& out, const Alike& group, const Report& report) {
    const Language& say = report.language;
    const auto clauses = report.job.eligibility().clauses();
    out << '\n';
    print_paragraph(out, group.ids, 2);
    for (const std::size_t c : group.clauses)
        print_paragraph(
            out,
            say(words::fails) + std::to_string(c + 1) + " " + clause_name(clauses[c], report) +
                (clauses[c].source_line.empty() ? "" : " [" + clauses[c].source_line + "]"),
            4);
    int number = 0;
    for (const Set& set : group.ways.sets) {
        const std::string lead = "    " + (group.ways.sets.size() == 1
                                               ? say(words::only_way)
                                               : say(words::way) + std::to_string(++number) + ": ");
        print_paragraph(out, way_text(set, report), width(lead), lead);
    }
    if (group.ways.more)
        print_paragraph(out, say(words::more_ways), 4);
}

bool only_unknown(const Set& set) {
    return std::none_of(set.begin(), set.end(),
                        [](const herne::Raise& raise) { return raise.from.known(); });
}

std::string request_text(const herne::Ways& ways, const Report& report) {
    const Language& say = report.language;
    std::string result;
    for (const Set& set : ways.sets) {
        if (!only_unknown(set))
            continue;
        if (!result.empty())
            result += "; " + say(words::or_else);
        for (std::size_t i = 0; i < set.size(); ++i)
            result += (i == 0 ? "" : say(words::also_needed)) + raise_name(set[i], report);
    }
    return result;
}

/// Returns what the candidate has handed in for the levels to be proven.
std::string evidence_text(const herne::Profile& profile, const herne::Ways& ways,
                          const Language& say) {
    std::vector<std::string> seen;
    std::string result;
    for (const Set& set : ways.sets)
        for (const herne::Raise& raise : set) {
            if (raise.from.known() ||
                std::find(seen.begin(), seen.end(), raise.competence) != seen.end())
                continue;
            seen.push_back(raise.competence);
            for (const herne::Evidence& evidence :
                 profile.evidence(profile.framework().index(raise.competence)))
                result += (result.empty() ? "" : "; ") + evidence.what + " (" +
                          status_name(evidence.status, say) + ")";
        }
    return result.empty() ? "–" : result;
}

}  // namespace

void print_left_out(std::ostream& out, const Report& report, const herne::Ranking& ranking) {
    const Language& say = report.language;
    print_heading(out, say(words::left_out));
    if (ranking.left_out().empty()) {
        print_paragraph(out, say(words::nobody), 2);
        return;
    }
    print_paragraph(out, say(words::left_out_note));
    std::uint64_t shown = 0;
    std::size_t groups_shown = 0;
    for (const Alike& group : grouped(report, ranking)) {
        if (++groups_shown > report.top)
            break;
        print_group(out, group, report);
        shown += group.count;
    }
    if (shown < ranking.counts().ineligible)
        print_paragraph(
            out, std::to_string(ranking.counts().ineligible - shown) + say(words::not_shown), 2);
}

void print_requests(std::ostream& out, const Report& report, const herne::Ranking& ranking) {
    const Language& say = report.language;
    print_heading(out, say(words::requests));
    Table table{{{say(words::id)}, {say(words::to_request)}, {say(words::on_file)}}};
    std::size_t undecided = 0;
    for (const herne::RankingEntry& entry : ranking) {
        if (entry.verdict != herne::Verdict::undecided || ++undecided > report.top)
            continue;
        const herne::Profile profile = report.pool[entry.id];
        const auto ways = herne::ways(profile, report.job.eligibility());
        table.add(
            {entry.id.to_string(), request_text(ways, report), evidence_text(profile, ways, say)});
    }
    if (undecided == 0) {
        print_paragraph(out, say(words::nobody), 2);
        return;
    }
    print_paragraph(out, say(words::requests_note));
    out << '\n';
    table.print(out);
    if (undecided > report.top)
        print_paragraph(out, std::to_string(undecided - report.top) + say(words::not_shown), 2);
}

}  // namespace demo
