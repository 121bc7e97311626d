// SPDX-License-Identifier: BSL-1.0
#include <herne/base/error.hpp>
#include <herne/job/scorecard.hpp>
#include <herne/report/page.hpp>

#include "report/html_page.hpp"
#include "report/page_style.hpp"

#include <optional>

namespace herne::inline HERNE_ABI {
namespace {

using detail::Html;
using detail::HtmlLanguage;

/// Returns what stands in the first caption of a part, markup included; nothing if there is none.
std::optional<std::string_view> caption_of(std::string_view part) {
    const auto opened = part.find("<caption");
    const auto begin = part.find('>', opened);
    const auto end = part.find("</caption>", opened);
    if (opened == part.npos || begin == part.npos || end == part.npos)
        return std::nullopt;
    return part.substr(begin + 1, end - begin - 1);
}

/// Returns the words of a caption: what stands between its tags.
std::string without_tags(std::string_view html) {
    std::string words;
    bool is_tag = false;
    for (const char c : html) {
        if (c == '<')
            is_tag = true;
        if (!is_tag)
            words += c;
        if (c == '>')
            is_tag = false;
    }
    return words;
}

std::vector<std::string_view> headings_of(std::span<const std::string> parts) {
    std::vector<std::string_view> headings;
    for (const std::string& part : parts) {
        const auto caption = caption_of(part);
        if (!caption)
            throw invalid_input{
                Problem{"part " + std::to_string(headings.size()), "has no table with a caption"}};
        headings.push_back(*caption);
    }
    return headings;
}

std::string contents_of(std::span<const std::string_view> headings, const HtmlLanguage& say) {
    if (headings.size() < 2)
        return "";
    std::string html = "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">" +
                       say.inline_words("contents").written() + "</h2>\n<ol>\n";
    for (std::size_t i = 0; i < headings.size(); ++i)
        html += "<li><a href=\"#part-" + std::to_string(i + 1) + "\">" + without_tags(headings[i]) +
                "</a></li>\n";
    return html + "</ol>\n</nav>\n";
}

constexpr std::string_view table_end = "</table>";

/// Returns a table whose caption, if it has one, has an id.
std::string with_caption_id(std::string_view table, const std::string& id) {
    constexpr std::string_view caption = "<caption";
    std::string result{table};
    if (const auto at = result.find(caption); at != result.npos)
        result.insert(at + caption.size(), " id=\"" + id + "\"");
    return result;
}

/// Returns a part under its heading, in a region that can be moved sideways by keys.
std::string section_of(std::string_view heading, const std::string& part, std::size_t number) {
    const std::string id = "part-" + std::to_string(number);
    std::string html = "<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">";
    html.append(heading).append("</h2>\n");
    std::size_t table = 0;
    for (std::string_view rest = part; !rest.empty();) {
        const auto begin = rest.find("<table");
        const auto end = rest.find(table_end, begin);
        if (begin == rest.npos || end == rest.npos) {
            html.append(rest);
            break;
        }
        html.append(rest.substr(0, begin));
        html += "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-labelledby=\"" + id + "-" +
                std::to_string(++table) + "\">\n";
        html += with_caption_id(rest.substr(begin, end + table_end.size() - begin),
                                id + "-" + std::to_string(table)) +
                "\n</div>";
        rest.remove_prefix(end + table_end.size());
    }
    return html + "</section>\n";
}

}  // namespace

std::string report_html(const Provenance& provenance, const ReportOptions& options) {
    const HtmlLanguage say{options};
    detail::HtmlTable table{.caption = say.result_title("inputs", provenance.job),
                            .columns = {{say("recorded")}, {say("edition")}, {say("digest")}},
                            .rows = {}};
    const auto add = [&](const Html& what, const std::string& edition, const std::string& digest) {
        table.rows.push_back(
            {what, Html::text(edition), Html::element("code", Html::text(digest))});
    };
    if (!provenance.job_digest.empty())
        add(say("job_profile"), provenance.job, provenance.job_digest);
    add(say("scorecard"), provenance.job, provenance.scorecard_digest);
    for (const Edition& edition : provenance.frameworks)
        add(Html::text(edition.id), edition.edition, edition.digest);
    table.total = table.rows.size();
    return say.written(table);
}

namespace report {

std::string html_page(std::span<const std::string> parts, const ReportOptions& options,
                      const Text& title) {
    const HtmlLanguage say{options};
    const std::string_view language = options.language == "de" ? "de" : "en";
    const std::vector<std::string_view> headings = headings_of(parts);
    if (headings.empty() && title.empty())
        throw invalid_input{Problem{"title", "a page without parts needs one"}};
    const std::string words =
        title.empty() ? without_tags(headings.front()) : Html::text(title.in(language)).written();
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + std::string{language} +
                       "\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light\">\n<title>" +
                       words + "</title>\n<style>";
    html.append(detail::page_style).append("</style>\n</head>\n<body>\n<header>\n<h1>");
    html += words + "</h1>\n" + Html::element("p", say("proposal")).written() + "\n</header>\n" +
            contents_of(headings, say) + "<main>\n";
    for (std::size_t i = 0; i < parts.size(); ++i)
        html += section_of(headings[i], parts[i], i + 1);
    return html + "</main>\n<footer>\n" + Html::element("p", say("made_by", version())).written() +
           "\n</footer>\n</body>\n</html>\n";
}

}  // namespace report
}  // namespace herne::inline HERNE_ABI
