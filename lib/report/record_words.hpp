// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What reports on panels and records say in words of their own.
inline constexpr auto record_word_entries = std::to_array<WordEntry>({
    {"selection_record", "Auswahlvermerk", "Record of the selection"},
    {"record_note",
     "Zu Personen steht hier nur, um wen es geht; was über sie festgehalten ist, liegt beschränkt "
     "und löschbar daneben.",
     "Of people this says only who is concerned; what is recorded of them lies beside it, "
     "restricted and erasable."},
    {"record_whole", "{} Einträge; alle Prüfsummen stimmen. Prüfsumme des letzten: {}.",
     "{} entries; all digests fit. Digest of the last one: {}."},
    {"record_broken", "Eintrag {} passt nicht ({}, ab Byte {}): {}.",
     "Entry {} does not fit ({}, from byte {} on): {}."},
    {"record_unfinished", "{} Bytes nach dem letzten ganzen Eintrag sind unvollständig.",
     "{} bytes after the last whole entry are incomplete."},
    {"record_erased", "Gelöschte Angaben zu Personen: {}.", "Erased statements on people: {}."},
    {"entry", "Eintrag", "entry"},
    {"time_utc", "Zeit (UTC)", "time (UTC)"},
    {"role", "Rolle", "role"},
    {"what_happened", "Vorgang", "what happened"},
    {"stated", "Angaben", "stated"},
    {"concerned", "betrifft", "concerned"},
    {"and_erased", "{} gelöscht", "{} erased"},
    {"no_entries", "Kein Eintrag.", "No entry."},
    {"job_published", "Stelle ausgeschrieben", "job published"},
    {"opened", "Verfahren eröffnet", "procedure opened"},
    {"ratings_in", "Bewertungen eingegangen", "ratings in"},
    {"ranking_computed", "Rangfolge berechnet", "ranking computed"},
    {"interviewed", "Gespräche geführt", "interviews held"},
    {"equality_found", "gleiche Qualifikation festgestellt", "equal qualification found"},
    {"deviation", "Abweichung", "deviation"},
    {"selection", "Auswahl", "selection"},
    {"notices_sent", "Mitteilungen versandt", "notices sent"},
    {"waiting_period", "Wartefrist", "waiting period"},
    {"objection", "Widerspruch oder Anspruch", "objection or claim"},
    {"court_proceedings", "Gerichtsverfahren", "court proceedings"},
    {"hold", "Löschsperre", "hold on erasure"},
    {"appointed", "ernannt oder eingestellt", "appointed"},
    {"ended_without_selection", "ohne Auswahl beendet", "ended without selection"},
    {"participation", "Beteiligung", "participation"},
    {"erased", "gelöscht", "erased"},
    {"record_findings", "Was eine Prüfung fragen wird", "What a review will ask"},
    {"no_record_findings", "Nichts.", "Nothing."},
    {"record_verification", "Prüfung des Vermerks", "Verification of the record"},
    {"record_replay", "Nachrechnung", "Replay"},
    {"record_replay_note",
     "Jedes Ergebnis neu berechnet mit herne {}; Prüfsumme des letzten Eintrags: {}.",
     "Every outcome computed again with herne {}; digest of the last entry: {}."},
    {"outcome", "Ergebnis", "outcome"},
    {"people_compared", "verglichen", "compared"},
    {"recorded_version", "damals mit herne", "then with herne"},
    {"what_differs", "Abweichung", "what differs"},
    {"same", "dasselbe, Byte für Byte", "the same, byte for byte"},
    {"remaining_same",
     "nach Löschung: Punkte der übrigen dieselben; Plätze und Prüfsumme des Feldes nicht "
     "nachrechenbar",
     "after erasure: the points of the others are the same; places and the digest of the pool "
     "cannot be replayed"},
    {"differs", "weicht ab", "differs"},
    {"nothing_to_replay", "Kein berechnetes Ergebnis.", "No computed outcome."},
    {"record_due", "Zur Löschung fällig am {}", "Due for erasure on {}"},
    {"record_due_title", "Löschfristen", "Periods of erasure"},
    {"record_due_note",
     "{} Monate ab Mitteilung (§ 15 Abs. 4 AGG), {} Monate ab Geltendmachung (§ 61b ArbGG), dazu "
     "{} "
     "Tage. Kein Rechtsrat.",
     "{} months from the notice (section 15(4) AGG), {} months from the claim (section 61b ArbGG), "
     "and {} days. No legal advice."},
    {"due_state", "Stand", "state"},
    {"until_day", "bis", "until"},
    {"because", "wegen Eintrag", "because of entry"},
    {"due", "fällig", "due"},
    {"running", "Frist läuft", "period runs"},
    {"not_notified", "nicht benachrichtigt", "not notified"},
    {"held", "gesperrt", "held"},
    {"panel_report", "Bewertungen der Kommission", "Ratings of the panel"},
    {"panel_counts", "{} Bewertungen zu {} Personen.", "{} ratings of {} people."},
    {"panel_as_of", "Stand: {}.", "As of {}."},
    {"panel_note",
     "Strenge und milde Bewertende werden genannt, nie korrigiert. Alpha nach Krippendorff für "
     "ordinale Daten: 1 heißt volle Übereinstimmung, 0 so viel wie Zufall.",
     "Lenient and severe raters are reported, never corrected. Krippendorff's alpha for ordinal "
     "data: 1 is full agreement, 0 as much as chance."},
    {"disagreements", "Wo Bewertungen auseinandergehen", "Where ratings differ"},
    {"no_disagreements", "Nirgends.", "Nowhere."},
    {"distance", "Stufen", "levels apart"},
    {"ratings_given", "Bewertungen", "ratings"},
    {"agreement", "Übereinstimmung", "Agreement"},
    {"agreement_over", "über", "over"},
    {"units_rated", "mehrfach bewertet", "rated by several"},
    {"alpha", "Alpha", "alpha"},
    {"not_defined", "nicht bestimmbar", "not defined"},
    {"raters", "Bewertende", "Raters"},
    {"rater", "wer", "rater"},
    {"rated_higher", "höher als andere", "higher than others"},
    {"rated_lower", "niedriger", "lower"},
    {"rated_difference", "Summe", "sum"},
    {"expired_levels", "Abgelaufene Nachweise", "Expired evidence"},
    {"valid_until", "gültig bis", "valid until"},
});

}  // namespace herne::inline HERNE_ABI::detail
