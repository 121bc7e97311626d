// SPDX-License-Identifier: BSL-1.0
#include "report/bars.hpp"

#include "text/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t row_height = 40;
constexpr std::size_t bar_height = 14;
/// So many columns of a label have room beside the value on a telephone.
constexpr std::size_t label_columns = 30;

/// Returns a label in one line, its end left out where it is long: the table has it whole.
std::string short_label(std::string_view label) {
    const std::string line = printable(label);
    if (columns_of(line) <= label_columns)
        return line;
    std::string start;
    std::size_t columns = 1;
    for (std::string_view rest = line; !rest.empty();) {
        const Character next = first_character(rest);
        columns += columns_of(next.code);
        if (columns > label_columns)
            break;
        start += rest.substr(0, next.size);
        rest.remove_prefix(next.size);
    }
    return start + "…";
}

/// Returns `part` of `whole` in thousandths, as exactly as can be seen.
std::size_t per_mille(std::int64_t part, std::int64_t whole) {
    const std::int64_t unit = whole / 1'000'000'000'000 + 1;  // so that nothing overflows
    return static_cast<std::size_t>(1000 * (std::clamp<std::int64_t>(part, 0, whole) / unit) /
                                    (whole / unit));
}

Html rectangle(Literal kind, std::size_t from, std::size_t to, std::size_t y) {
    return Html::element("rect",
                         {{"class", kind},
                          {"x", HtmlValue::per_mille(from)},
                          {"y", HtmlValue{y}},
                          {"width", HtmlValue::per_mille(to - from)},
                          {"height", HtmlValue{bar_height}}},
                         {});
}

Html bar_html(const Bar& bar, std::size_t row) {
    const std::size_t top = row * row_height;
    const std::size_t y = top + 20;
    const std::size_t certain = per_mille(bar.certain, bar.whole);
    const std::size_t possible = per_mille(bar.possible, bar.whole);
    Html html = Html::element("text", {{"x", "0"}, {"y", HtmlValue{top + 14}}},
                              Html::text(short_label(bar.label)));
    html +=
        Html::element("text", {{"x", "100%"}, {"y", HtmlValue{top + 14}}, {"text-anchor", "end"}},
                      Html::text(bar.value));
    html += rectangle("whole", 0, 1000, y);
    if (possible > certain)
        html += rectangle("possible", certain, possible, y);
    if (certain > 0)
        html += rectangle("certain", 0, certain, y);
    return html + Html::text("\n");
}

}  // namespace

Html bars_html(const Bars& bars, const HtmlLanguage& say) {
    const std::size_t shown = std::min(bars.bars.size(), say.max_rows());
    if (shown == 0)
        return {};
    Html content = Html::element("title", bars.title) + Html::text("\n");
    for (std::size_t row = 0; row < shown; ++row)
        content += bar_html(bars.bars[row], row);
    const Html svg = Html::element(
        "svg", {{"role", "img"}, {"width", "100%"}, {"height", HtmlValue{shown * row_height}}},
        content);
    std::vector<Html> notes = bars.notes;
    if (bars.total > shown)
        notes.push_back(say("more_rows", bars.total - shown));
    return Html::element(
               "figure",
               svg + Html::element("figcaption", Html::joined_with(notes, Html::line_break()))) +
           Html::text("\n");
}

}  // namespace herne::inline HERNE_ABI::detail
