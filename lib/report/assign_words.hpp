// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What reports of assignments say in words of their own.
inline constexpr auto assign_word_entries = std::to_array<WordEntry>({
    {"assignment", "Planungshilfe: Besetzung mehrerer Stellen",
     "Planning aid: people for several openings"},
    {"assignment_note",
     "Dies ist eine Planungshilfe, keine Auswahl: Jede einzelne Stelle steht den Besten zu (Art. "
     "33 Abs. 2 GG). Für jede Stelle ist genannt, wer dort trotz höherer Punktzahl nicht steht.",
     "This is a planning aid, no selection: each single post is owed to its best (Art. 33(2) of "
     "the "
     "German Basic Law). For each opening it is said who is not placed there despite more points."},
    {"assignment_rule",
     "Zuerst so viele besetzte Plätze wie möglich, dann die größte Summe aus Gewicht × Punkten / "
     "Höchstpunktzahl, dann die kleinsten Kennungen in der Reihenfolge der Stellen. Niemand steht "
     "zweimal. Unbekanntes zählt als nicht vorhanden.",
     "First as many places filled as possible, then the greatest sum of weight × points / maximum, "
     "then the least ids in the order of the openings. Nobody stands twice. What is unknown counts "
     "as not there."},
    {"assignment_total", "Besetzt: {} von {} Plätzen; Summe {}.",
     "Filled: {} of {} places; sum {}."},
    {"assignment_second", "Die nächstbeste andere Besetzung: {} Plätze, Summe {}.",
     "The next best other assignment: {} places, sum {}."},
    {"assignment_equal",
     "Andere Besetzungen sind genauso gut; gewählt ist die mit den kleinsten Kennungen.",
     "Other assignments are as good; the one with the least ids is chosen."},
    {"assignment_only", "Eine andere Besetzung gibt es nicht.", "There is no other assignment."},
    {"assignment_marked",
     "Wer noch zu klären ist, nimmt teil und ist gekennzeichnet: Erst die Klärung zeigt, ob die "
     "Besetzung möglich ist.",
     "Who is to be settled takes part and is marked: only settling it shows whether the assignment "
     "is possible."},
    {"assignment_left_out", "Wer noch zu klären ist, nimmt nicht teil.",
     "Who is to be settled takes no part."},
    {"assignment_decimals",
     "Summen sind auf drei Dezimalen gerundet; die Daten enthalten sie genau.",
     "Sums are rounded to three decimals; the data hold them exactly."},
    {"opening", "Stelle", "opening"},
    {"openings_column", "Stellen", "Openings"},
    {"assigned_nobody", "Kein Platz ist besetzt.", "No place is filled."},
    {"loss_places", "Plätze weniger", "places less"},
    {"loss_sum", "Summe weniger", "sum less"},
    {"loss_note",
     "„Plätze weniger“ und „Summe weniger“: was ohne diese Person fehlen würde, auch wenn die "
     "übrigen neu verteilt werden.",
     "“places less” and “sum less”: what would be missing without this person, the others placed "
     "anew."},
    {"place_here", "Rang hier", "rank here"},
    {"filled_of", "besetzt", "filled"},
    {"empty_because", "warum unbesetzt", "why empty"},
    {"nobody_may_stand", "niemand kommt in Betracht", "nobody may stand"},
    {"too_few", "weniger Personen als Plätze", "fewer people than places"},
    {"needed_elsewhere", "alle übrigen füllen andere Stellen", "all others fill other openings"},
    {"who_applied", "beworben: erfüllt / zu klären / nicht erfüllt",
     "applied: met / to be settled / not met"},
    {"passed_over", "trotz mehr Punkten woanders", "elsewhere despite more points"},
    {"passed_over_people", "Trotz mehr Punkten an einer anderen Stelle",
     "At another opening despite more points"},
    {"passed_over_none",
     "Nirgends steht jemand, vor dem andere mit mehr Punkten an eine andere Stelle kämen.",
     "Nowhere is anybody placed before whom others with more points would go elsewhere."},
    {"placed_at", "steht bei", "placed at"},
    {"score_axis", "Erfüllung in % der Höchstpunktzahl", "score in % of the maximum"},
    {"rank_here", "Rang {}", "rank {}"},
    {"filled_places", "{} von {} besetzt", "{} of {} filled"},
    {"elsewhere_count", "{} trotz mehr Punkten woanders", "{} elsewhere despite more points"},
    {"entries_hidden", "{} weitere Personen sind nicht gezeigt.", "{} more people are not shown."},
    {"passed_over_unlisted", "Weitere, die hier nicht aufgeführt sind: {}.",
     "Others who are not listed here: {}."},
});

}  // namespace herne::inline HERNE_ABI::detail
