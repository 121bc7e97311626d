// SPDX-License-Identifier: BSL-1.0
#include "report/result_parts.hpp"

#include <string_view>
#include <utility>

namespace herne::inline HERNE_ABI::detail {
namespace {

void add_part(Page& page, const PartTable& part) {
    if (part.total == 0 && part.nothing.empty())
        return;
    page.blank();
    if (!part.title.empty())
        page.paragraph(part.title + ":");
    TextTable table{part.columns};
    for (const auto& row : part.rows)
        table.add(row);
    if (part.total == 0)
        page.paragraph(part.nothing);
    else if (!part.rows.empty())
        page.table(table);
    if (part.rows.size() < part.total)
        page.paragraph(page.say("not_shown", part.total - part.rows.size()));
    for (const std::string& note : part.notes)
        page.paragraph(note);
}

/// Returns a cell; numbers stand once in both languages, words one under the other.
Html part_cell(const HtmlLanguage& say, const TextColumn& column, std::string_view german,
               std::string_view english) {
    const bool number =
        column.right && english.find_first_of("0123456789") != std::string_view::npos;
    return number ? say.number(german, english) : say.words(german, english);
}

HtmlTable part_table(const HtmlLanguage& say, const PartTable& german, const PartTable& english) {
    HtmlTable table{.caption = say.words(german.title, english.title),
                    .columns = {},
                    .rows = {},
                    .total = german.total};
    for (std::size_t c = 0; c < german.columns.size(); ++c)
        table.columns.push_back({say.words(german.columns[c].title, english.columns[c].title),
                                 german.columns[c].right});
    for (std::size_t r = 0; r < german.rows.size(); ++r) {
        std::vector<Html> row;
        for (std::size_t c = 0; c < german.columns.size(); ++c)
            row.push_back(part_cell(say, german.columns[c], german.rows[r][c], english.rows[r][c]));
        table.rows.push_back(std::move(row));
    }
    if (german.total == 0 && !german.nothing.empty())
        table.notes.push_back(say.words(german.nothing, english.nothing));
    for (std::size_t i = 0; i < german.notes.size(); ++i)
        table.notes.push_back(say.words(german.notes[i], english.notes[i]));
    return table;
}

}  // namespace

void add_parts(Page& page, const ResultParts& parts) {
    const std::string title = page.say(parts.title);
    page.heading(parts.of.empty() ? title : title + ": " + parts.of);
    page.paragraph(page.say("proposal"));
    for (const std::string& note : parts.notes)
        page.paragraph(note);
    for (const PartTable& part : parts.tables)
        add_part(page, part);
}

std::string parts_html(const HtmlLanguage& say, const ResultParts& german,
                       const ResultParts& english) {
    std::vector<Html> notes{say("proposal")};
    for (std::size_t i = 0; i < german.notes.size(); ++i)
        notes.push_back(say.words(german.notes[i], english.notes[i]));
    std::vector<HtmlTable> tables;
    for (std::size_t i = 0; i < german.tables.size(); ++i)
        tables.push_back(part_table(say, german.tables[i], english.tables[i]));
    HtmlTable& first = tables.at(0);
    first.caption = say.result_title(german.title, german.of);
    first.notes.insert(first.notes.begin(), notes.begin(), notes.end());
    return say.written(tables);
}

}  // namespace herne::inline HERNE_ABI::detail
