// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <herne/version.hpp>

#include <string_view>

namespace herne::inline HERNE_ABI::detail {

/// How pages look: dark on white with a contrast of 7 to 1 or more, bars 3 to 1 or more; wide
/// tables move within themselves on narrow screens; on paper their heads come again on each page,
/// and those of many columns are small.
inline constexpr std::string_view page_style = R"(
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 64rem; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.5 system-ui, "DejaVu Sans", Arial, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 2.5rem 0 1rem; }
a { color: #0b3d75; }
a:focus-visible, .wide:focus-visible { outline: 3px solid #0b3d75; outline-offset: 2px; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 60%; margin: 1rem 0; }
caption { padding: .25rem 0; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid #767676; vertical-align: top; }
thead th { border-bottom: 2px solid #1b1b1b; }
figure { margin: 1rem 0; }
figcaption, footer { font-size: .875rem; color: #3d3d3d; }
svg { display: block; }
svg text { font: 14px system-ui, "DejaVu Sans", Arial, sans-serif; fill: #1b1b1b; }
svg .short { display: none; }
@media (max-width: 44rem) { svg .short { display: inline; } svg .long { display: none; } }
svg .whole { fill: #fff; stroke: #767676; }
svg .certain { fill: #0b3d75; }
svg .possible { fill: #a9c8ec; stroke: #0b3d75; }
code, td[style*="right"], th[scope="row"][style*="right"] { white-space: nowrap; }
@media print {
  @page { size: A4; margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  .many { font-size: 7pt; }
  .many th, .many td { padding: .125rem; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  tr, li, svg { break-inside: avoid; }
  code { overflow-wrap: anywhere; white-space: normal; }
  h1, h2, caption { break-after: avoid; }
  svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)";

}  // namespace herne::inline HERNE_ABI::detail
