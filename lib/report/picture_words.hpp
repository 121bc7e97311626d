// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What pictures and tables of analyses say in words of their own.
inline constexpr auto picture_word_entries = std::to_array<WordEntry>({
    {"reached", "erreicht", "reached"},
    {"if_best", "offen: unbekannt, im günstigsten Fall", "open: unknown, in the best case"},
    {"not_reached", "nicht erreicht", "not reached"},
    {"proven", "im ungünstigsten Fall (belegt)", "in the worst case (proven)"},
    {"points_by_person", "Punkte von {} je Person", "Points of {} by candidate"},
    {"required_line", "verlangt (Soll)", "required"},
    {"profile_line", "Soll und Ist", "Required and actual levels"},
    {"scale_top", "Ausprägung; jeder Punkt eine Stufe, rechts die höchste der Skala",
     "level; each dot one step, at the right the top of its scale"},
    {"gap_map", "Fehlende Ausprägungen", "Missing levels"},
    {"missing_levels", "fehlende Stufen", "levels missing"},
    {"nothing_missing", "Nichts fehlt.", "Nothing is missing."},
    {"unknown_mark", "„?“ heißt unbekannt: Wie viel fehlt, kann niemand sagen.",
     "“?” means unknown: nobody can say how much is missing."},
    {"description", "Was das Bewerbungsfeld mitbringt", "What the applicants have"},
    {"mean_level", "Mittel", "mean"},
    {"spread", "Streuung", "spread"},
    {"shortfalls", "darunter", "below"},
    {"effective_weight", "wirksam", "effective"},
    {"effective_weight_note",
     "Anteil: das Gewicht in der Stelle. Wirksam: wie viel von dem, was dieses Bewerbungsfeld "
     "trennt, auf die Anforderung zurückgeht.",
     "Share: the weight in the job. Effective: how much of what sets these applicants apart is due "
     "to the requirement."},
    {"missing_one", "1 Stufe fehlt", "1 level missing"},
    {"missing_many", "{} Stufen fehlen", "{} levels missing"},
    {"missing_more", "{} oder mehr", "{} or more"},
    {"level_reached", "Ist: erreicht", "actual: reached"},
    {"level_below", "Ist: darunter", "actual: below"},
    {"meets", "erfüllt", "met"},
    {"distribution", "Verteilung der Punkte", "Distribution of points"},
    {"cut", "Schnitt bei {} Punkten", "cut at {} points"},
    {"not_drawn", "{} ohne erfüllte Bedingungen sind nicht gezeichnet.",
     "{} whose conditions are not met are not drawn."},
    {"above_cut", "ab dem Schnitt", "from the cut on"},
    {"below_cut", "darunter", "below"},
    {"consistent", "Konsistenzverhältnis {}: höchstens 0,1, in Ordnung",
     "consistency ratio {}: at most 0.1, fine"},
    {"inconsistent", "Konsistenzverhältnis {}: über 0,1, Vergleiche prüfen",
     "consistency ratio {}: above 0.1, look at the comparisons again"},
});

}  // namespace herne::inline HERNE_ABI::detail
