// SPDX-License-Identifier: BSL-1.0
#include <herne/match/compare.hpp>
#include <herne/match/explain.hpp>
#include <herne/match/ranking.hpp>
#include <herne/report/page.hpp>

#include "report/bars.hpp"
#include "report/phrases.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Bar;
using detail::Bars;
using detail::Html;
using detail::HtmlLanguage;

/// Returns what is said of bars that may be light.
std::vector<Html> bar_notes(std::span<const Bar> bars, const HtmlLanguage& say) {
    std::vector<Html> notes{say("bars_certain")};
    if (std::any_of(bars.begin(), bars.end(),
                    [](const Bar& bar) { return bar.possible > bar.certain; }))
        notes.push_back(say("bars_open"));
    notes.push_back(say("bars_of_maximum"));
    return notes;
}

std::string figure(std::vector<Bar> bars, std::size_t total, const HtmlLanguage& say) {
    Bars drawn{.bars = std::move(bars), .total = total};
    drawn.notes = bar_notes(drawn.bars, say);
    return bars_html(drawn, say).written();
}

/// Returns the label in the page's one language, which is English where there are two.
std::string label_of(const Text& label, const std::string& id, const ReportOptions& options) {
    const std::string& words = label.in(options.language == "de" ? "de" : "en");
    return words.empty() ? id : words;
}

Bar points_bar(std::string label, const ComparedPoints& points, std::int64_t maximum) {
    return {
        .name = label,
        .label = std::move(label),
        .value = detail::points_text(points.worst, points.best) + " / " + std::to_string(maximum),
        .certain = points.worst,
        .possible = points.best,
        .whole = std::max<std::int64_t>(maximum, 1)};
}

}  // namespace

std::string picture_html(const Ranking& ranking, const ReportOptions& options) {
    const HtmlLanguage say{options};
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < std::min(ranking.size(), say.max_rows()); ++i) {
        const RankingEntry entry = ranking[i];
        bars.push_back(points_bar(detail::place_name(entry) + " " + entry.id.to_string(),
                                  {entry.worst, entry.best}, entry.max_points));
    }
    return figure(std::move(bars), ranking.size(), say);
}

std::string picture_html(const Explanation& explanation, const ReportOptions& options) {
    const HtmlLanguage say{options};
    std::vector<Bar> bars;
    for (const ExplainedRequirement& part : explanation.requirements)
        bars.push_back(points_bar(label_of(part.label, part.requirement, options),
                                  {part.points, part.best}, part.maximum));
    return figure(std::move(bars), explanation.requirements.size(), say);
}

std::string picture_html(const Comparison& comparison, const ReportOptions& options) {
    const HtmlLanguage say{options};
    std::vector<Bar> bars;
    for (const ComparedRequirement& part : comparison.requirements) {
        const std::string label = label_of(part.label, part.requirement, options);
        bars.push_back(points_bar(label, part.a, part.maximum));
        bars.back().value = comparison.id_a.to_string() + ": " + bars.back().value;
        bars.push_back(points_bar(label, part.b, part.maximum));
        bars.back().value = comparison.id_b.to_string() + ": " + bars.back().value;
        bars.back().label = "";  // stands over the one before
    }
    return figure(std::move(bars), 2 * comparison.requirements.size(), say);
}

}  // namespace herne::inline HERNE_ABI
