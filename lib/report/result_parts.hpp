// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/report/options.hpp>
#include <herne/report/text_layout.hpp>

#include "report/html_page.hpp"
#include "report/language.hpp"
#include "report/page.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A table of a report in one language.
struct PartTable {
    std::string title = {};
    std::vector<TextColumn> columns = {};
    std::vector<std::vector<std::string>> rows = {};  ///< the first cell of a row is its heading
    std::size_t total = 0;                ///< number of rows, those that are not shown included
    std::string nothing = {};             ///< what is said where there is no row, if anything
    std::vector<std::string> notes = {};  ///< what stands under it
};

/// What a report about a result says in one language, whatever it is written as. It has as many
/// notes, tables, columns and rows in every language.
struct ResultParts {
    Word title;                           ///< what kind of result it is
    std::string of = {};                  ///< of which job, and of whom
    std::vector<std::string> notes = {};  ///< what stands over the tables
    std::vector<PartTable> tables = {};   ///< at least one
};

/// Adds the parts to a page, and that they are a proposal.
void add_parts(Page& page, const ResultParts& parts);
/// Returns parts in both languages as HTML, in the languages of `say`.
[[nodiscard]] std::string parts_html(const HtmlLanguage& say, const ResultParts& german,
                                     const ResultParts& english);

/// Returns the parts that `make` makes of a language as text.
template <class Make>
[[nodiscard]] std::string text_of_parts(const ReportOptions& options, const Make& make) {
    Page page{options};
    add_parts(page, make(page.say));
    return page.text();
}
/// Returns the parts that `make` makes of a language as HTML.
template <class Make>
[[nodiscard]] std::string html_of_parts(const ReportOptions& options, const Make& make) {
    return parts_html(HtmlLanguage{options}, make(Language{"de"}), make(Language{"en"}));
}

}  // namespace herne::inline HERNE_ABI::detail
