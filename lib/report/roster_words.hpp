// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "report/word_entry.hpp"

#include <array>

namespace herne::inline HERNE_ABI::detail {

/// What reports on invitations, comparison sheets and audits say in words of their own.
inline constexpr auto roster_word_entries = std::to_array<WordEntry>({
    {"invitations", "Einladungsvorschlag", "Proposed invitations"},
    {"invitations_note",
     "Nach Kennung geordnet. Die Gründe der Einladungen sind beschränkt und liegen bei der "
     "einladenden Stelle.",
     "In the order of ids. The grounds of invitations are restricted and stay with the office that "
     "invites."},
    {"invitation_grounds", "Einladungsvorschlag mit Gründen – nur für die einladende Stelle",
     "Proposed invitations with grounds – for the office that invites alone"},
    {"invitation_grounds_note",
     "Eingeladen sind die ersten {} Plätze der Rangfolge mit allen auf dem letzten; wer "
     "schwerbehindert oder gleichgestellt und nicht offensichtlich ungeeignet ist (§ 165 Satz 3 "
     "und "
     "4 SGB IX); zuletzt, wo Frauen unterrepräsentiert sind, mindestens so viele Frauen wie Männer "
     "oder alle, die die Anforderungen erfüllen können (§ 9 LGG NRW). Kein Rechtsrat.",
     "Invited are the first {} places of the ranking with all who share the last one; whoever is "
     "severely disabled or of equal status and not plainly unsuitable (section 165 sentences 3 and "
     "4 SGB IX); last, where women are under-represented, at least as many women as men or all who "
     "may meet the conditions (section 9 LGG NRW). No legal advice."},
    {"under_represented", "Frauen sind unterrepräsentiert ({}, {}): {}, {}.",
     "Women are under-represented ({}, {}): {}, {}."},
    {"sex_not_recorded",
     "Bei jemandem ist das Geschlecht nicht erfasst: Die Zahl der Männer kann zu klein sein.",
     "Of somebody the sex is not recorded: the number of men may be too small."},
    {"whole_field", "alle", "everybody"},
    {"invited", "Eingeladen", "Invited"},
    {"not_invited", "Nicht eingeladen", "Not invited"},
    {"on_ground", "Grund", "ground"},
    {"behind_the_places", "Platz hinter den eingeladenen", "a place behind those invited"},
    {"conditions_failed", "Bedingungen nicht erfüllt", "conditions not met"},
    {"plainly_unsuitable", "offensichtlich ungeeignet", "plainly unsuitable"},
    {"finding_words", "{}: {} ({}, {})", "{}: {} ({}, {})"},
    {"track", "Laufbahn", "track"},
    {"comparison_sheet", "Gegenüberstellung", "Comparison sheet"},
    {"comparison_sheet_note",
     "Ohne Punkte, Summe und Ergebnis: Verglichen werden die Inhalte, bei Beamtinnen und Beamten "
     "zuerst die dienstlichen Beurteilungen. Ob Qualifikation gleich ist, stellen Menschen fest.",
     "Without points, sum or outcome: contents are compared, of civil servants the appraisals "
     "first. Whether qualification is equal is found by people."},
    {"appraisals", "Dienstliche Beurteilungen", "Appraisals"},
    {"appraisal", "Beurteilung", "appraisal"},
    {"appraisal_words", "{} (Amt {}, {})", "{} (office {}, {})"},
    {"no_appraisal", "keine", "none"},
    {"not_stated", "ohne Angabe", "not stated"},
    {"criteria", "Kriterien", "Criteria"},
    {"impact", "Auswirkung auf Gruppen", "Impact on groups"},
    {"impact_selected", "{}: {} von {} ({}).", "{}: {} of {} ({})."},
    {"impact_small",
     "Gruppen, von denen eine Zahl unter fünf läge oder sich durch Abziehen fände, stehen "
     "zusammen. "
     "Über sie allein ist nichts gesagt, auch nicht, dass sie gleich behandelt wurden.",
     "Groups of which a number would be below five, or could be found by subtracting, stand "
     "together. Nothing is said of them alone, nor that they were treated alike."},
    {"impact_one_row",
     "Die Gruppen sind zu klein für einen Vergleich. Das heißt nicht, dass sie gleich behandelt "
     "wurden.",
     "The groups are too small to be compared. That does not mean that they were treated alike."},
    {"four_fifths_note",
     "„Unter 4/5“: Faustregel der US-Behörden (29 CFR 1607.4 D), keine Schwelle des deutschen "
     "Rechts. p: exakter Test nach Fisher gegen die höchste Quote, zweiseitig. Beides zeigt, wo "
     "nachzusehen ist, nicht, ob jemand benachteiligt wurde.",
     "“Below 4/5”: a rule of thumb of US authorities (29 CFR 1607.4 D), no threshold of German "
     "law. "
     "p: Fisher's exact test against the highest rate, two-sided. Both show where to look, not "
     "whether somebody was discriminated against."},
    {"all_together", "alle zusammen", "all together"},
    {"groups_together", "zusammen: {}", "together: {}"},
    {"people", "Personen", "people"},
    {"selected", "ausgewählt", "selected"},
    {"selection_rate", "Quote", "rate"},
    {"impact_ratio", "zur höchsten", "of the highest"},
    {"below_four_fifths", "unter 4/5", "below 4/5"},
    {"p_value", "p", "p"},
    {"yes", "ja", "yes"},
    {"no", "nein", "no"},
    {"impact_costs", "Dieselbe Auswahl ohne eine Bedingung oder Anforderung",
     "The same selection without one condition or requirement"},
    {"left_out_part", "ohne", "without"},
    {"gained", "kämen hinzu", "would be added"},
    {"lost", "fielen weg", "would drop out"},
    {"by_conditions", "Bedingungen nicht verfehlt", "conditions not failed"},
    {"by_clause", "Bedingung „{}“ nicht verfehlt", "condition “{}” not failed"},
    {"by_requirement", "Anforderung „{}“ erreicht", "requirement “{}” reached"},
    {"by_place", "erste {} Plätze", "first {} places"},
    {"by_statement", "ausgewählt: {}", "selected: {}"},
    {"sex", "Geschlecht", "sex"},
    {"disability", "Behinderung", "disability"},
    {"status_group", "Statusgruppe", "status group"},
    {"female", "Frauen", "women"},
    {"male", "Männer", "men"},
    {"diverse", "divers", "diverse"},
    {"not_recorded", "nicht erfasst", "not recorded"},
    {"severe", "schwerbehindert", "severely disabled"},
    {"equal_status", "gleichgestellt", "of equal status"},
});

}  // namespace herne::inline HERNE_ABI::detail
