// SPDX-License-Identifier: BSL-1.0
#include "report/bars.hpp"

#include "text/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace herne::inline HERNE_ABI::detail {
namespace {

constexpr std::size_t row_height = 40;
constexpr std::size_t bar_top = 20;
constexpr std::size_t bar_height = 14;
/// So many columns of a label have room beside the value on a telephone, and on a screen.
constexpr std::size_t short_columns = 30;
constexpr std::size_t long_columns = 72;

/// Returns a label in one line, its end left out where it is long: the title has it whole.
std::string shortened(std::string_view label, std::size_t room) {
    const std::string line = printable(label);
    if (columns_of(line) <= room)
        return line;
    std::string start;
    std::size_t columns = 1;
    for (std::string_view rest = line; !rest.empty();) {
        const Character next = first_character(rest);
        columns += columns_of(next.code);
        if (columns > room)
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

Html words(Literal kind, Literal x, Literal anchor, std::string_view text) {
    return Html::element("text", {{"class", kind}, {"x", x}, {"y", "14"}, {"text-anchor", anchor}},
                         Html::text(text));
}

/// Returns the label, on telephones in less room.
Html label_html(const std::string& label) {
    const std::string in_short = shortened(label, short_columns);
    const std::string at_length = shortened(label, long_columns);
    if (in_short == at_length)
        return words("label", "0", "start", in_short);
    return words("label short", "0", "start", in_short) +
           words("label long", "0", "start", at_length);
}

Html rectangle(Literal kind, std::size_t from, std::size_t to) {
    return Html::element("rect",
                         {{"class", kind},
                          {"x", HtmlValue::per_mille(from)},
                          {"y", HtmlValue{bar_top}},
                          {"width", HtmlValue::per_mille(to - from)},
                          {"height", HtmlValue{bar_height}}},
                         {});
}

Html bar_html(const Bar& bar) {
    const std::size_t certain = per_mille(bar.certain, bar.whole);
    const std::size_t possible = per_mille(bar.possible, bar.whole);
    Html html = Html::element("title", Html::text(bar.name + ": " + bar.value));
    html += label_html(bar.label) + words("value", "100%", "end", bar.value);
    html += rectangle("whole", 0, 1000);
    if (possible > certain)
        html += rectangle("possible", certain, possible);
    if (certain > 0)
        html += rectangle("certain", 0, certain);
    return Html::element("svg",
                         {{"role", "img"}, {"width", "100%"}, {"height", HtmlValue{row_height}}},
                         html) +
           Html::text("\n");
}

}  // namespace

Html bars_html(const Bars& bars, const HtmlLanguage& say) {
    const std::size_t shown = std::min(bars.bars.size(), say.max_rows());
    if (shown == 0)
        return {};
    Html content = Html::text("\n");
    for (std::size_t row = 0; row < shown; ++row)
        content += bar_html(bars.bars[row]);
    std::vector<Html> notes = bars.notes;
    if (bars.total > shown)
        notes.push_back(say("more_rows", bars.total - shown));
    const Html caption = Html::element("figcaption", Html::joined_with(notes, Html::line_break()));
    return Html::element("figure", content + caption) + Html::text("\n");
}

}  // namespace herne::inline HERNE_ABI::detail
