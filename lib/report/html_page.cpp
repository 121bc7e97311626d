// SPDX-License-Identifier: BSL-1.0
#include "report/html_page.hpp"

#include <herne/base/error.hpp>

#include "base/wording.hpp"
#include "text/quoted.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

Html newline() {
    return Html::text("\n");
}

/// Returns whether words are so long that they would make a table wider than a page of paper.
bool has_very_long_word(const Html& content) {
    constexpr std::size_t most = 40;
    std::size_t length = 0;
    for (const char c : content.written()) {
        length = c == ' ' || c == '<' || c == '>' ? 0 : length + 1;
        if (length > most)
            return true;
    }
    return false;
}

Literal style_of_cell(const Html& content, bool right) {
    if (right)
        return "text-align:right";
    if (has_very_long_word(content))
        return "text-align:left;overflow-wrap:anywhere";
    return "text-align:left";
}

Html cell_html(const Html& content, bool heading, bool right) {
    const Literal style = style_of_cell(content, right);
    if (heading)
        return Html::element("th", {{"scope", "row"}, {"style", style}}, content);
    return Html::element("td", {{"style", style}}, content);
}

Html head_html(std::span<const HtmlColumn> columns) {
    Html cells;
    for (const HtmlColumn& column : columns)
        cells += column.right
                     ? Html::element("th", {{"scope", "col"}, {"style", "text-align:right"}},
                                     column.title)
                     : Html::element("th", {{"scope", "col"}, {"style", "text-align:left"}},
                                     column.title);
    return Html::element("thead", Html::element("tr", cells));
}

Html row_html(std::span<const Html> cells, std::span<const HtmlColumn> columns) {
    Html row;
    for (std::size_t c = 0; c < cells.size(); ++c)
        row += cell_html(cells[c], c == 0, columns[c].right);
    return Html::element("tr", row);
}

Html notes_html(std::span<const Html> notes) {
    Html items;
    for (const Html& note : notes)
        items += Html::element("li", note);
    return notes.empty() ? items : Html::element("ul", items);
}

}  // namespace

HtmlLanguage::HtmlLanguage(const ReportOptions& options)
    : german_{"de"}, english_{"en"}, shown_{Shown::both}, max_rows_{options.max_rows} {
    if (options.language == "de")
        shown_ = Shown::german;
    else if (options.language == "en")
        shown_ = Shown::english;
    else if (options.language != "both")
        throw invalid_input{
            not_in("language", detail::quoted(options.language), "'de', 'en' or 'both'")};
}

Html HtmlLanguage::words(std::string_view german, std::string_view english) const {
    if (shown_ == Shown::german)
        return Html::text(german.empty() ? english : german);
    if (shown_ == Shown::english || english == german || german.empty())
        return Html::text(english.empty() ? german : english);
    if (english.empty())
        return Html::element("span", {{"lang", "de"}}, Html::text(german));
    return Html::element("span", {{"lang", "en"}}, Html::text(english)) + Html::line_break() +
           Html::element("small", {{"lang", "de"}}, Html::text(german));
}

Html HtmlLanguage::text(const Text& text, std::string_view instead) const {
    return text.empty() ? Html::text(instead) : words(text.in("de"), text.in("en"));
}

Html HtmlLanguage::inline_words(Word word) const {
    const std::string german = german_.title(word);
    const std::string english = english_.title(word);
    if (shown_ != Shown::both || german == english)
        return Html::text(shown_ == Shown::german ? german : english);
    return Html::text(english + " / ") +
           Html::element("span", {{"lang", "de"}}, Html::text(german));
}

Html HtmlLanguage::level(const Text& label, Level level) const {
    if (!level.known())
        return Html::element("em", (*this)("unknown"));
    const std::string number = std::to_string(level.worst()) + " ";
    return words(number + label.in("de"), number + label.in("en"));
}

Html HtmlLanguage::percent(std::int64_t part, std::int64_t total) const {
    const Language& say = shown_ == Shown::german ? german_ : english_;
    return Html::text(say.percent(part, total));
}

Html HtmlLanguage::result_title(Word what, std::string_view job) const {
    return job.empty() ? inline_words(what)
                       : inline_words(what) + Html::text(": ") + Html::text(job);
}

Html HtmlLanguage::table_html(const HtmlTable& table) const {
    const std::size_t shown = std::min(table.rows.size(), max_rows_);
    Html body = newline();
    for (std::size_t r = 0; r < shown; ++r)
        body += row_html(table.rows[r], table.columns) + newline();
    std::vector<Html> notes;
    if (table.total > shown)
        notes.push_back((*this)("more_rows", table.total - shown));
    notes.insert(notes.end(), table.notes.begin(), table.notes.end());
    const Html caption = Html::element(
        "caption", {{"style", "text-align:left;font-weight:bold;caption-side:top"}}, table.caption);
    constexpr std::size_t columns_on_paper = 8;
    const Html content = newline() + caption + newline() + head_html(table.columns) + newline() +
                         Html::element("tbody", body) + newline();
    const Html all = table.columns.size() > columns_on_paper
                         ? Html::element("table", {{"class", "many"}}, content)
                         : Html::element("table", content);
    return all + notes_html(notes) + newline();
}

std::string HtmlLanguage::written(std::span<const HtmlTable> tables) const {
    Html content = newline();
    for (const HtmlTable& table : tables)
        content += table_html(table);
    return Html::element("div", {{"class", "herne"}}, content).written();
}

}  // namespace herne::inline HERNE_ABI::detail
