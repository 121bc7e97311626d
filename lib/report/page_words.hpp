// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What whole pages say in words of their own.
inline constexpr auto page_word_entries = std::to_array<WordEntry>({
    {"contents", "Inhalt", "Contents"},
    {"inputs", "Was einging", "What went into it"},
    {"bars_certain", "Dunkler Balken: Punkte im ungünstigsten Fall.",
     "Dark bar: points in the worst case."},
    {"bars_open", "Heller Balken: was Unbekanntes im günstigsten Fall noch bringt.",
     "Light bar: what is unknown adds in the best case."},
    {"bars_of_maximum", "Die ganze Breite sind die Höchstpunkte.",
     "The whole width is the maximum of points."},
    {"made_by", "Erstellt mit herne {}.", "Made with herne {}."},
});

}  // namespace herne::inline HERNE_ABI::detail
