// SPDX-License-Identifier: BSL-1.0
#include "demo/layout.hpp"
#include "demo/report.hpp"
#include "demo/words.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace demo {
namespace {

std::string place_name(const herne::RankingEntry& entry) {
    return (entry.tied ? "=" : "") + std::to_string(entry.place) + ".";
}

std::size_t open_requirements(const Report& report, const herne::CandidateId& id) {
    const herne::Profile profile = report.pool[id];
    const auto& requirements = report.job.requirements();
    return static_cast<std::size_t>(std::count_if(
        requirements.begin(), requirements.end(), [&](const herne::Requirement& requirement) {
            return !profile[requirement.competence].known();
        }));
}

/// Returns the verdict, with the numbers of the conditions that are to be settled.
std::string verdict_with_conditions(const herne::RankingEntry& entry, const Language& say) {
    std::string text = verdict_name(entry.verdict, say);
    for (std::size_t i = 0; i < entry.open.size(); ++i)
        text += (i == 0 ? ": " : ", ") + std::to_string(entry.open[i] + 1);
    return text;
}

/// The places of the whole pool if only what should be known by the first stage counts.
struct StagePlaces {
    std::string stage;
    std::map<herne::CandidateId, std::string> places;
};

/// Returns nothing unless the first stage knows some of the job and not all of it.
std::optional<StagePlaces> first_stage_places(const Report& report) {
    const auto& stages = report.job.parts().stages;
    const auto& requirements = report.job.requirements();
    if (stages.empty())
        return std::nullopt;
    const auto known = std::count_if(
        requirements.begin(), requirements.end(),
        [&](const herne::Requirement& one) { return one.stage == stages.front().id; });
    if (known == 0 || static_cast<std::size_t>(known) == requirements.size())
        return std::nullopt;
    StagePlaces result{report.language(stages.front().label), {}};
    for (const auto& entry : herne::rank(report.pool, report.job.at_stage(stages.front().id)))
        result.places[entry.id] = place_name(entry);
    return result;
}

void print_counts(std::ostream& out, const Report& report, const herne::RankingCounts& counts) {
    const Language& say = report.language;
    const auto counted = [&](std::uint64_t count, const Words& verdict) {
        return std::to_string(count) + " " + say(verdict);
    };
    print_paragraph(out, say(words::candidates) + ": " + std::to_string(counts.candidates) + "; " +
                             say(words::verdict) + ": " +
                             counted(counts.eligible, words::eligible) + ", " +
                             counted(counts.undecided, words::undecided) + ", " +
                             counted(counts.ineligible, words::ineligible) + ".");
}

Table ranking_table(const Report& report, const std::optional<StagePlaces>& stage) {
    const Language& say = report.language;
    const std::string maximum = std::to_string(report.job.scorecard().max_points());
    std::vector<Column> columns{
        {say(words::place), Align::right},
        {say(words::id)},
        {say(words::points) + " " + say(words::of) + " " + maximum, Align::right},
        {say(words::score), Align::right},
        {say(words::worst_to_best), Align::right},
        {say(words::open), Align::right},
        {say(words::verdict)}};
    if (stage)
        columns.push_back({stage->stage, Align::right});
    return Table{columns};
}

}  // namespace

void print_ranking(std::ostream& out, const Report& report, const herne::Ranking& ranking) {
    const Language& say = report.language;
    print_heading(out, say(words::ranking));
    print_counts(out, report, ranking.counts());
    print_paragraph(out, say(words::ranking_note));
    const auto stage = first_stage_places(report);
    if (stage)
        print_paragraph(
            out, say(words::stage_note_before) + stage->stage + say(words::stage_note_after));
    for (const herne::RankingWarning& warning : ranking.warnings())
        print_paragraph(out, say(warning.text));
    out << '\n';
    Table table = ranking_table(report, stage);
    const auto shown = herne::rank(report.pool, report.job, {.top = report.top});
    for (const herne::RankingEntry& entry : shown) {
        const bool settled = entry.worst == entry.best;
        const std::size_t open = open_requirements(report, entry.id);
        std::vector<std::string> cells{
            place_name(entry),
            entry.id.to_string(),
            std::to_string(entry.points),
            say.percent(entry.points, entry.max_points),
            settled ? ""
                    : std::to_string(entry.worst) + " – " + std::to_string(entry.best) + "  (" +
                          say.percent(entry.best, entry.max_points) + ")",
            open == 0 ? "" : std::to_string(open),
            verdict_with_conditions(entry, say)};
        if (stage)
            cells.push_back(stage->places.at(entry.id));
        table.add(std::move(cells));
    }
    table.print(out);
    if (shown.ties_at_cut() > 0)
        print_paragraph(out, std::to_string(shown.ties_at_cut()) + say(words::more_at_cut), 2);
    if (shown.size() < ranking.size())
        print_paragraph(out, std::to_string(ranking.size() - shown.size()) + say(words::not_shown),
                        2);
}

}  // namespace demo
