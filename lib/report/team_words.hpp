// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What reports about teams say in words of their own.
inline constexpr auto team_word_entries = std::to_array<WordEntry>({
    {"covered", "gedeckt", "covered"},
    {"gap", "Lücke", "gap"},
    {"team_coverage", "Was das Team abdeckt", "What the team covers"},
    {"team_members", "Im Team ({}): {}.", "On the team ({}): {}."},
    {"team_nobody", "Im Team ist niemand.", "Nobody is on the team."},
    {"team_counts", "Anforderungen: {}; gedeckt {}, offen {}, Lücken {}.",
     "Requirements: {}; covered {}, open {}, gaps {}."},
    {"team_open_note",
     "„offen“: Es hängt an Unbekanntem; „Lücke“: Auch mit allem Unbekannten reicht es nicht.",
     "“open”: it depends on what is unknown; “gap”: it is not enough whatever the unknown is."},
    {"team_level", "ab Stufe", "from level"},
    {"team_needed", "nötig", "needed"},
    {"team_state", "Stand", "state"},
    {"team_have", "haben es", "have it"},
    {"team_may_have", "vielleicht (unbekannt)", "perhaps (unknown)"},
    {"team_missing", "fehlen", "missing"},
    {"team_critical", "Ohne wen etwas fehlt", "Without whom something is missing"},
    {"team_without", "was dann nicht mehr gedeckt ist", "what is then no longer covered"},
    {"team_none_critical", "Fällt eine einzelne Person aus, bleibt gedeckt, was gedeckt ist.",
     "If any one person leaves, what is covered stays covered."},
    {"smallest_team", "Kleinstes Team", "Smallest team"},
    {"team_planning",
     "Eine Planungshilfe: Jede Stelle ist nach Eignung, Befähigung und fachlicher Leistung zu "
     "besetzen (Art. 33 Abs. 2 GG).",
     "A planning aid: each post is owed to the best by aptitude, qualifications and professional "
     "performance (Art. 33(2) GG)."},
    {"team_joining", "Hinzu kommen ({}): {}.", "Joining ({}): {}."},
    {"team_none_joining", "Niemand muss hinzukommen.", "Nobody has to join."},
    {"team_exact", "Bewiesen: Mit weniger Personen ist nicht so viel gedeckt.",
     "Proven: fewer people do not cover as much."},
    {"team_first", "Unter gleich großen Teams ist es das erste nach Kennungen.",
     "Among teams of this size it is the first by ids."},
    {"team_not_first",
     "Ob es unter gleich großen Teams das erste nach Kennungen ist, blieb offen (Suche nach {} "
     "Schritten beendet).",
     "Whether it is the first by ids among teams of this size is not settled (the search was ended "
     "after {} steps)."},
    {"team_not_exact",
     "Nicht bewiesen: Mindestens {} müssen hinzukommen; dieses Team ist höchstens um {} zu groß "
     "(Suche nach {} Schritten beendet).",
     "Not proven: at least {} have to join; this team is too large by {} at most (the search was "
     "ended after {} steps)."},
    {"team_unreachable", "Was auch mit allen nicht gedeckt werden kann",
     "What cannot be covered even by everybody"},
    {"team_there", "vorhanden", "there"},
    {"team_completion", "Wer das Team am besten ergänzt", "Who completes the team best"},
    {"team_points", "Zusammen haben sie {} von {} Punkten.", "Together they have {} of {} points."},
    {"team_looked_at",
     "Betrachtet: {}; Bedingungen erfüllt {}, zu klären {}, nicht erfüllt {} (nicht aufgeführt).",
     "Looked at: {}; conditions met {}, to be settled {}, not met {} (not listed)."},
    {"team_undecided_left_out", "Wessen Bedingungen zu klären sind, ist nicht aufgeführt.",
     "Those whose conditions are to be settled are not listed."},
    {"team_order",
     "Geordnet nach dem, was sicher hinzukommt; Unbekanntes zählt als nicht vorhanden, in "
     "Klammern als höchste Ausprägung.",
     "Ordered by what is sure to be added; what is unknown counts as not there, and in brackets as "
     "the top level."},
    {"team_gain", "Zuwachs", "gain"},
    {"team_adds", "bringt", "adds"},
    {"team_held", "Was das Team zusammen hat", "What the team has together"},
    {"team_together", "zusammen", "together"},
    {"team_adds_nothing", "nichts Neues", "nothing new"},
});

}  // namespace herne::inline HERNE_ABI::detail
