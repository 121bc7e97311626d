// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/job_profile.hpp>
#include <herne/model/framework.hpp>
#include <herne/report/html.hpp>
#include <herne/report/text_layout.hpp>

#include "base/wording.hpp"
#include "report/html_page.hpp"
#include "report/phrases.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Html;
using detail::HtmlLanguage;

/// Returns the named levels in a line, each with its number.
std::string levels_text(const Scale& scale, const detail::Language& say) {
    std::vector<std::string> names;
    for (int level = 1; level <= scale.max(); ++level)
        names.push_back(std::to_string(level) + " " + say(scale.level(level).label));
    return detail::joined_with(names, ", ");
}

std::vector<Html> competence_row(const Framework& framework, const Competence& competence,
                                 const HtmlLanguage& say) {
    const Html area = competence.area.empty()
                          ? Html{}
                          : say.text(framework.area(competence.area).label, competence.area);
    return {
        Html::element("code", Html::text(competence.id)), say.text(competence.label, competence.id),
        area,
        say.told([&](const detail::Language& one) { return levels_text(competence.scale, one); }),
        say(detail::word_of(competence.proof))};
}

template <class Parts>
Html label_in(const Parts& parts, const std::string& id, const HtmlLanguage& say) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const auto& one) { return one.id == id; });
    return found == parts.end() ? Html{} : say.text(found->label, id);
}

std::vector<Html> requirement_row(const JobProfile& job, std::size_t index,
                                  const HtmlLanguage& say) {
    const Requirement& one = job.requirements()[index];
    const Scale& scale = job.competence(index).scale;
    return {say.text(job.label(index), one.id),
            label_in(job.parts().groups, one.group, say),
            say.percent(job.share(index)),
            say.level(scale.level(one.level).label, Level{one.level}),
            say(detail::word_of(one.importance)),
            label_in(job.parts().stages, one.stage, say)};
}

Html clause_note(const JobProfile& job, const Clause& clause, const HtmlLanguage& say) {
    Html note = say.inline_words("clause") + Html::text(": ") +
                say.text(clause.label, clause.id.empty() ? clause.competence : clause.id);
    const Html stage = label_in(job.parts().stages, clause.stage, say);
    if (!stage.empty())
        note += Html::text(" (") + say.inline_words("stage") + Html::text(": ") + stage +
                Html::text(")");
    return note;
}

}  // namespace

std::string report_html(const Framework& framework, const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{.caption = say.inline_words("framework"),
                            .columns = {{Html::text("id")},
                                        {say("competence")},
                                        {say("area")},
                                        {say("levels")},
                                        {say("proof")}},
                            .rows = {},
                            .total = framework.size()};
    std::vector<std::string> editions;
    for (const Edition& edition : framework.editions())
        editions.push_back(edition.id + " " + edition.edition);
    table.caption += Html::text(": " + detail::joined_with(editions, ", "));
    for (std::size_t c = 0; c < std::min(framework.size(), say.max_rows()); ++c)
        table.rows.push_back(competence_row(framework, framework[c], say));
    for (const auto& part : framework.parts())
        if (!part.source.empty())
            table.notes.push_back(Html::text(part.id + ": " + part.source));
    return say.written(table);
}

std::string report_html(const JobProfile& job, const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{.caption = say.inline_words("job_profile") +
                                       Html::text(": " + job.reference() + " ") +
                                       say.text(job.title()),
                            .columns = {{say("requirement")},
                                        {say("group")},
                                        {say("share"), true},
                                        {say("required")},
                                        {say("importance")},
                                        {say("stage")}},
                            .rows = {},
                            .total = job.requirements().size()};
    for (std::size_t r = 0; r < std::min(table.total, say.max_rows()); ++r)
        table.rows.push_back(requirement_row(job, r, say));
    for (const Clause& clause : job.eligibility().clauses())
        table.notes.push_back(clause_note(job, clause, say));
    return say.written(table);
}

std::string table_html(std::string_view caption, std::span<const TextColumn> columns,
                       std::span<const std::vector<std::string>> rows, std::size_t total,
                       const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{
        .caption = Html::text(caption), .columns = {}, .rows = {}, .total = total};
    for (const TextColumn& column : columns)
        table.columns.push_back({Html::text(column.title), column.right});
    for (const std::vector<std::string>& row : rows) {
        if (row.size() != columns.size())
            throw invalid_input{not_in("cells of a row", std::to_string(row.size()),
                                       detail::from_to(columns.size(), columns.size()))};
        std::vector<Html>& cells = table.rows.emplace_back();
        for (const std::string& cell : row)
            cells.push_back(Html::text(cell));
    }
    return say.written(table);
}

}  // namespace herne::inline HERNE_ABI
