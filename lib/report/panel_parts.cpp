// SPDX-License-Identifier: BSL-1.0
#include <herne/procedure/panel_report.hpp>

#include "report/phrases.hpp"
#include "report/record_parts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

std::string given_words(const Disagreement& disagreement) {
    std::vector<std::string> words;
    for (const RatedLevel& rated : disagreement.ratings)
        words.push_back(rated.rater + ": " + std::to_string(rated.level.worst()));
    return joined_with(words, ", ");
}

PartTable disagreement_table(const PanelReport& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("disagreements"),
                    .columns = {{.title = say("id")},
                                {.title = say("competence")},
                                {.title = say("distance"), .right = true},
                                {.title = say("ratings_given")}},
                    .total = result.disagreements.size(),
                    .nothing = say("no_disagreements")};
    for (std::size_t i = 0; i < std::min(result.disagreements.size(), max_rows); ++i) {
        const Disagreement& one = result.disagreements[i];
        table.rows.push_back(
            {one.id.to_string(), one.competence, std::to_string(one.distance), given_words(one)});
    }
    return table;
}

/// Returns alpha to three decimals.
std::string alpha_words(const Agreement& agreement, const Language& say) {
    const auto value = agreement.value();
    if (!value)
        return say("not_defined");
    const long long thousandths = std::llround(1000 * *value);
    const std::string digits = std::to_string(1000 + std::llabs(thousandths) % 1000);
    return (thousandths < 0 ? "-" : "") + std::to_string(std::llabs(thousandths) / 1000) +
           (say.tag() == "de" ? "," : ".") + digits.substr(1);
}

PartTable agreement_table(const PanelReport& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("agreement"),
                    .columns = {{.title = say("agreement_over")},
                                {.title = say("units_rated"), .right = true},
                                {.title = say("ratings_given"), .right = true},
                                {.title = say("alpha"), .right = true}}};
    for (const auto* const list : {&result.agreement, &result.agreement_by_scale})
        for (const Agreement& one : *list) {
            ++table.total;
            if (table.rows.size() < max_rows)
                table.rows.push_back({one.over, std::to_string(one.units),
                                      std::to_string(one.ratings), alpha_words(one, say)});
        }
    return table;
}

PartTable rater_table(const PanelReport& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("raters"),
                    .columns = {{.title = say("rater")},
                                {.title = say("ratings_given"), .right = true},
                                {.title = say("rated_higher"), .right = true},
                                {.title = say("rated_lower"), .right = true},
                                {.title = say("rated_difference"), .right = true}},
                    .total = result.raters.size()};
    for (std::size_t i = 0; i < std::min(result.raters.size(), max_rows); ++i) {
        const RaterTendency& one = result.raters[i];
        table.rows.push_back({one.rater, std::to_string(one.ratings), std::to_string(one.higher),
                              std::to_string(one.lower), signed_text(one.difference)});
    }
    return table;
}

PartTable expired_table(const PanelReport& result, const Language& say, std::size_t max_rows) {
    PartTable table{.title = say("expired_levels"),
                    .columns = {{.title = say("id")},
                                {.title = say("competence")},
                                {.title = say("valid_until")}},
                    .total = result.expired.size(),
                    .nothing = say("nobody")};
    for (std::size_t i = 0; i < std::min(result.expired.size(), max_rows); ++i) {
        const ExpiredLevel& one = result.expired[i];
        table.rows.push_back({one.id.to_string(), one.competence, one.valid_until});
    }
    return table;
}

}  // namespace

ResultParts parts_of(const PanelReport& result, const Language& say, std::size_t max_rows) {
    std::vector<std::string> notes{say("panel_counts", result.ratings, result.candidates)};
    if (!result.as_of.empty())
        notes.push_back(say("panel_as_of", result.as_of));
    notes.push_back(say("panel_note"));
    return {.title = "panel_report",
            .notes = std::move(notes),
            .tables = {disagreement_table(result, say, max_rows),
                       agreement_table(result, say, max_rows), rater_table(result, say, max_rows),
                       expired_table(result, say, max_rows)}};
}

}  // namespace herne::inline HERNE_ABI::detail
