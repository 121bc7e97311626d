// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/base/export.hpp>
#include <herne/base/text.hpp>
#include <herne/fwd.hpp>
#include <herne/report/html.hpp>
#include <herne/report/options.hpp>
#include <herne/report/text.hpp>
#include <herne/version.hpp>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI {

/// Returns the score of everybody listed as bars: a `<figure>` of SVG with words. As `report_html`
/// otherwise.
[[nodiscard]] HERNE_EXPORT std::string picture_html(const Ranking& ranking,
                                                    const ReportOptions& options = {});
/// Returns the points of one candidate by requirement as bars.
[[nodiscard]] HERNE_EXPORT std::string picture_html(const Explanation& explanation,
                                                    const ReportOptions& options = {});
/// Returns the points of two candidates by requirement as bars, one under the other.
[[nodiscard]] HERNE_EXPORT std::string picture_html(const Comparison& comparison,
                                                    const ReportOptions& options = {});
/// Returns editions and digests of what went into a result.
[[nodiscard]] HERNE_EXPORT std::string report_html(const Provenance& provenance,
                                                   const ReportOptions& options = {});

/// Whole documents: `html` for a browser and for paper, `text` for a terminal.
namespace report {

/// Returns a page of `parts`, each of which is what `report_html`, `picture_html` and `table_html`
/// return, one behind the other, tables included; parts are not escaped. It is one file without
/// scripts and without anything from elsewhere, laid out for telephones, screens and paper. Each
/// part has as its heading the caption of its first table, and the page `title`; an empty one is
/// the first part's. Throws as `report_html`, and `invalid_input` for a part without a table.
[[nodiscard]] HERNE_EXPORT std::string html_page(std::span<const std::string> parts,
                                                 const ReportOptions& options = {},
                                                 const Text& title = {});

/// Returns a result as a part of a page: its picture, if it has one, and its tables.
template <class Result>
[[nodiscard]] std::string html_part(const Result& result, const ReportOptions& options = {}) {
    std::string part;
    if constexpr (requires { picture_html(result, options); })
        part += picture_html(result, options);
    return part + report_html(result, options);
}

/// Returns editions and digests of what went into a result as a part of a page; empty for a result
/// that does not say them.
template <class Result>
[[nodiscard]] std::string html_inputs(const Result& result, const ReportOptions& options = {}) {
    if constexpr (requires { report_html(result.provenance(), options); })
        return report_html(result.provenance(), options);
    else if constexpr (requires { report_html(result.provenance, options); })
        return report_html(result.provenance, options);
    else
        return "";
}

/// Returns a page about results, each of a type that `report_html` takes, in their order, and what
/// went into them. Throws as `html_page`.
template <class... Results>
[[nodiscard]] std::string html(const Text& title, const ReportOptions& options,
                               const Results&... results) {
    std::vector<std::string> parts{html_part(results, options)...};
    const std::string inputs[] = {html_inputs(results, options)..., ""};
    for (const std::string& one : inputs)
        if (!one.empty() && std::find(parts.begin(), parts.end(), one) == parts.end())
            parts.push_back(one);
    return html_page(parts, options, title);
}

/// Returns a page about one result.
template <class Result>
[[nodiscard]] std::string html(const Result& result, const ReportOptions& options = {}) {
    return html(Text{}, options, result);
}

/// Returns the lines that `report_text` has for the same arguments.
template <class... Arguments>
[[nodiscard]] std::string text(const Arguments&... arguments) {
    return report_text(arguments...);
}

}  // namespace report
}  // namespace herne::inline HERNE_ABI
