// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/html_page.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A bar: what it is, what it says, and how far it goes.
struct Bar {
    std::string label;
    std::string value;
    std::int64_t certain = 0;   ///< its dark part
    std::int64_t possible = 0;  ///< where its light part ends, at least `certain`
    std::int64_t whole = 1;     ///< what the whole width stands for; above 0
};

/// Bars one under the other as a figure of SVG, with words under it.
struct Bars {
    Html title;
    std::vector<Bar> bars;
    std::size_t total = 0;  ///< number of bars, those that are not drawn included
    std::vector<Html> notes = {};
};

/// Returns the figure, at most `say.max_rows()` bars; nothing if there are none. Widths are shares
/// of the page, heights and letters are not.
[[nodiscard]] Html bars_html(const Bars& bars, const HtmlLanguage& say);

}  // namespace herne::inline HERNE_ABI::detail
