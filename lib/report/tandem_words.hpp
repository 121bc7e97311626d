// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What reports and pictures of job sharing say in words of their own.
inline constexpr auto tandem_word_entries = std::to_array<WordEntry>({
    {"tandems", "Jobsharing: die besten Paare", "Job sharing: the best pairs"},
    {"tandems_note",
     "Zwei Personen für eine Stelle. Paare haben eine eigene Reihenfolge und werden nie mit "
     "einzelnen Bewerbungen verglichen. Unbekanntes zählt als nicht vorhanden.",
     "Two people for one post. Pairs have an order of their own, and are never ranked against "
     "individual applications. What is unknown counts as not there."},
    {"tandem_people",
     "{} Bewerbungen; Bedingungen: {} erfüllt, {} zu klären, {} nicht erfüllt. Ein Paar bilden "
     "können {}.",
     "{} applications; conditions: {} met, {} to be settled, {} not met. {} may be one of a pair."},
    {"tandem_pairs",
     "Paare: {}. Wünsche zur Arbeitszeit, die sich zu einer Stelle ergänzen lassen: {}; andere, "
     "die "
     "nicht aufgeführt sind: {}.",
     "Pairs: {}. Wanted hours that can add up to the post's: {}; others, which are not listed: "
     "{}."},
    {"tandem_pairs_all", "Paare: {}.", "Pairs: {}."},
    {"tandem_part_time", "Betrachtet wird nur, wer Teilzeit wünscht.",
     "Only people who asked for part time are looked at."},
    {"tandem_left_out", "Wer zu klären ist, ist hier nicht dabei.",
     "Whoever is to be settled takes no part here."},
    {"tandem_doubled",
     "Punkte zählen doppelt, weil bei manchen Anforderungen das Mittel beider zählt.",
     "Points count twice, since for some requirements the mean of both counts."},
    {"tandem_first", "Person A", "person A"},
    {"tandem_second", "Person B", "person B"},
    {"tandem_none", "Kein Paar.", "No pair."},
    {"tandem", "Jobsharing: wer was einbringt", "Job sharing: who brings what"},
    {"tandem_names", "A: {}; B: {}.", "A: {}; B: {}."},
    {"tandem_points", "Zusammen {} von {} Punkten.", "Together {} of {} points."},
    {"tandem_conditions", "Bedingungen: A {}, B {}.", "Conditions: A {}, B {}."},
    {"tandem_hours_fit",
     "Arbeitszeit, als Anteil der vollen: A {} bis {}, B {} bis {}. Das lässt sich zu einer Stelle "
     "ergänzen.",
     "Hours, as a share of full time: A {} to {}, B {} to {}. These can add up to one post."},
    {"tandem_hours_apart",
     "Arbeitszeit, als Anteil der vollen: A {} bis {}, B {} bis {}. Das ergibt zusammen nicht eine "
     "Stelle.",
     "Hours, as a share of full time: A {} to {}, B {} to {}. These do not add up to one post."},
    {"asked_of_two", "gefragt sind", "asked of two"},
    {"shared_either", "eine Person", "one of them"},
    {"shared_both", "beide", "both"},
    {"shared_mean", "Mittel beider", "mean of both"},
    {"covered_by", "erreicht von", "reached by"},
    {"of_two_nobody", "niemand", "nobody"},
    {"of_two_a", "A", "A"},
    {"of_two_b", "B", "B"},
    {"of_two_both", "A und B", "A and B"},
    {"counts_for_two", "zählt für das Paar", "counts for the pair"},
    {"share_of_requirement", "Prozent der Punkte einer Anforderung",
     "per cent of a requirement's points"},
    {"days", "Tage", "Days"},
    {"day", "Tag", "day"},
    {"present", "kann arbeiten", "can work"},
    {"monday", "Montag", "Monday"},
    {"tuesday", "Dienstag", "Tuesday"},
    {"wednesday", "Mittwoch", "Wednesday"},
    {"thursday", "Donnerstag", "Thursday"},
    {"friday", "Freitag", "Friday"},
    {"saturday", "Samstag", "Saturday"},
    {"sunday", "Sonntag", "Sunday"},
});

}  // namespace herne::inline HERNE_ABI::detail
