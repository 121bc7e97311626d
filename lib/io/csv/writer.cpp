// SPDX-License-Identifier: BSL-1.0
#include "io/csv/writer.hpp"

#include <herne/base/error.hpp>

#include "base/wording.hpp"
#include "io/csv/reader.hpp"
#include "text/quoted.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace herne::inline HERNE_ABI::detail {
namespace {

/// Returns `text`, wrapped as a spreadsheet's text once more if it is wrapped that way, so that it
/// reads back as it is.
std::string verbatim_cell(std::string_view text) {
    if (!text_formula(text))
        return std::string{text};
    std::string wrapped = "=\"";
    for (const char c : text)
        wrapped += c == '"' ? std::string{"\"\""} : std::string(1, c);
    return wrapped + '"';
}

}  // namespace

CsvWriter::CsvWriter(const CsvWriteOptions& options) : options_{options} {
    if (options.separator != ',' && options.separator != ';')
        throw invalid_input{refusal("separator", detail::quoted(std::string(1, options.separator)),
                                    "',' nor ';'", {.between = " is neither "})};
}

void CsvWriter::cell(std::string_view text) {
    if (!std::exchange(starts_row_, false))
        out_ += options_.separator;
    const bool runs =
        !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
    const std::string content = runs && options_.cells == SpreadsheetCells::escaped
                                    ? "'" + std::string{text}
                                    : verbatim_cell(text);
    if (first_invalid_utf8(content) != std::string_view::npos ||
        content.find('\0') != std::string::npos)
        throw invalid_input{Problem{.what = detail::quoted(content) +
                                            " cannot be written as CSV: it is not UTF-8 without "
                                            "NUL bytes",
                                    .value = detail::quoted(content)}};
    const std::array special = {'"', '\r', '\n', ',', ';'};
    const bool plain = std::find_first_of(content.begin(), content.end(), special.begin(),
                                          special.end()) == content.end();
    if (plain)
        out_ += content;
    else
        quote(content);
}

void CsvWriter::quote(std::string_view content) {
    out_ += '"';
    for (const char c : content) {
        if (c == '"')
            out_ += '"';
        out_ += c;
    }
    out_ += '"';
}

}  // namespace herne::inline HERNE_ABI::detail
