// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/html_page.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace herne::inline HERNE_ABI::detail {

/// A bar: what it is, what it says, and how far it goes.
struct Bar {
    std::string name;           ///< what it is, for who does not see it
    std::string label;          ///< what stands over it at the left, shortened where it is long
    std::string value;          ///< what stands over it at the right
    std::int64_t certain = 0;   ///< its dark part
    std::int64_t possible = 0;  ///< where its light part ends, at least `certain`
    std::int64_t whole = 1;     ///< what the whole width stands for; above 0
};

/// Bars one under the other, with words under them.
struct Bars {
    std::vector<Bar> bars;
    std::size_t total = 0;  ///< number of bars, those that are not drawn included
    std::vector<Html> notes = {};
};

/// Returns a figure, at most `say.max_rows()` bars, each an image of SVG; nothing if there are
/// none. Widths are shares of the page, heights and letters are not.
[[nodiscard]] Html bars_html(const Bars& bars, const HtmlLanguage& say);

}  // namespace herne::inline HERNE_ABI::detail
