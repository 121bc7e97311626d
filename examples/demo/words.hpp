// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "demo/language.hpp"

/// All that a report says in words of its own.
namespace demo::words {

inline constexpr Words proposal{"Vorschlag", "proposal"};
inline constexpr Words generated{"erzeugte Bewerbungen", "generated applicants"};
inline constexpr Words our_weights{"Gewichte von uns", "weights are ours"};
inline constexpr Words decision{
    "Berechnet, nicht entschieden: Über Einladung und Auswahl entscheidet ein Mensch, der von "
    "dieser "
    "Rangfolge abweichen darf und die Gründe festhält. Punkte sind keine dienstliche Beurteilung.",
    "Calculated, not decided: a person decides on invitation and selection, may deviate from this "
    "ranking, and records the reasons. Points are no appraisal."};

inline constexpr Words recorded{"Festgehalten", "Recorded"};
inline constexpr Words software{"Software", "software"};
inline constexpr Words job_profile{"Anforderungsprofil", "job profile"};
inline constexpr Words scorecard{"Bewertungsmatrix", "scorecard"};
inline constexpr Words framework{"Kompetenzmodell", "framework"};
inline constexpr Words edition{"Ausgabe", "edition"};
inline constexpr Words digest{"Prüfsumme (SHA-256)", "digest (SHA-256)"};

inline constexpr Words the_job{"Die Stelle", "The job"};
inline constexpr Words reference{"Kennziffer", "reference"};
inline constexpr Words pay{"Entgelt", "pay"};
inline constexpr Words hours{"Wochenstunden", "hours a week"};
inline constexpr Words employee{"Beschäftigte", "employees"};
inline constexpr Words civil_servant{"Beamt*innen", "civil servants"};
inline constexpr Words terms{"Rahmen", "terms"};
inline constexpr Words permanent{"unbefristet", "permanent"};
inline constexpr Words temporary{"befristet", "temporary"};
inline constexpr Words full_time{"Vollzeit", "full time"};
inline constexpr Words part_time{"Teilzeit", "part time"};
inline constexpr Words job_sharing{"Jobsharing möglich", "job sharing possible"};
inline constexpr Words closing{"Bewerbungsschluss", "applications until"};
inline constexpr Words notes{"Hinweise", "notes"};
inline constexpr Words weights{"Gewichte", "weights"};
inline constexpr Words remark{"Lesart", "how it is read"};
inline constexpr Words tasks{"Aufgaben", "Tasks"};

inline constexpr Words eligibility{"Was erfüllt sein muss (nur dies kann ausschließen)",
                                   "What has to be met (nothing else can exclude anybody)"};
inline constexpr Words everybody{"Keine Bedingung: Alle kommen in die Rangfolge.",
                                 "No condition: everybody enters the ranking."};
inline constexpr Words all_of{"alles davon:", "all of:"};
inline constexpr Words any_of{"eines davon genügt:", "one of these is enough:"};
inline constexpr Words at_least_before{"mindestens ", "at least "};
inline constexpr Words at_least_after{" davon:", " of:"};

inline constexpr Words weighed{"Was gewichtet wird", "What is weighed"};
inline constexpr Words requirement{"Anforderung", "requirement"};
inline constexpr Words weight{"Gew.", "weight"};
inline constexpr Words group_weight{"Gewicht", "weight"};
inline constexpr Words group_share{"Anteil", "share"};
inline constexpr Words share{"Anteil", "share"};
inline constexpr Words required{"verlangt", "required"};
inline constexpr Words importance{"Rang", "kind"};
inline constexpr Words must{"muss", "must"};
inline constexpr Words expected{"erwartet", "expected"};
inline constexpr Words wish{"Wunsch", "wish"};
inline constexpr Words stage{"Stufe", "stage"};
inline constexpr Words stages{
    "Anteil am Ganzen; verlangte Ausprägung und höchste der Skala; Verfahrensstufe, in der sie "
    "bekannt "
    "wird: ",
    "Share of the whole; required level and highest of the scale; stage by which it is known: "};
inline constexpr Words rounded{"Gerundet auf ganze Teile", "Rounded to whole parts"};

inline constexpr Words findings{"Prüfung des Anforderungsprofils", "Check of the job profile"};
inline constexpr Words no_findings{"Nichts zu bemerken.", "Nothing to report."};
inline constexpr Words error{"FEHLER", "ERROR"};
inline constexpr Words warning{"Warnung", "warning"};
inline constexpr Words information{"Hinweis", "note"};
inline constexpr Words likewise{"Ebenso: ", "Likewise: "};

inline constexpr Words ranking{"Rangfolge", "Ranking"};
inline constexpr Words ranking_note{
    "Geordnet nach Punkten im ungünstigsten Fall: Unbekanntes zählt als nicht vorhanden, im "
    "günstigsten "
    "Fall als höchste Ausprägung. „=“ heißt Gleichstand. „Offen“ zählt Anforderungen, deren "
    "Ausprägung noch unbekannt ist. Eine Zahl hinter „zu klären“ ist die Nummer der Bedingung, "
    "die noch offen ist.",
    "Ordered by points in the worst case: what is unknown counts as not there, in the best case as "
    "the "
    "top level. “=” marks a tie. “Open” counts requirements whose level is still unknown. "
    "A number after “to be settled” is that of a condition that is still open."};
inline constexpr Words stage_note_before{"Spalte „", "Column “"};
inline constexpr Words stage_note_after{
    "“: Platz, wenn nur zählt, was zu dieser Stufe bekannt sein soll. Wer spätere Stufen noch vor "
    "sich hat, ist nur daran zu messen.",
    "”: place if only what should be known by that stage counts. Whoever still has later stages "
    "ahead "
    "is to be measured by that alone."};
inline constexpr Words place{"Platz", "place"};
inline constexpr Words id{"Kennung", "id"};
inline constexpr Words points{"Punkte", "points"};
inline constexpr Words of{"von", "of"};
inline constexpr Words score{"Erfüllung", "score"};
inline constexpr Words worst_to_best{"ungünstig – günstig", "worst – best"};
inline constexpr Words open{"offen", "open"};
inline constexpr Words verdict{"Bedingungen", "conditions"};
inline constexpr Words eligible{"erfüllt", "met"};
inline constexpr Words undecided{"zu klären", "to be settled"};
inline constexpr Words ineligible{"nicht erfüllt", "not met"};
inline constexpr Words candidates{"Bewerbungen", "Applications"};
inline constexpr Words more_at_cut{" weitere auf dem letzten gezeigten Platz sind nicht gezeigt.",
                                   " more at the last place shown are not shown."};
inline constexpr Words not_shown{" weitere nicht gezeigt.", " more not shown."};
inline constexpr Words nobody{"Niemand.", "Nobody."};

inline constexpr Words left_out{"Nicht in der Rangfolge", "Not in the ranking"};
inline constexpr Words left_out_note{
    "Eine Bedingung ist nicht erfüllt, was auch immer noch unbekannt ist. Jeder genannte Weg würde "
    "genügen; ein neuer Nachweis ändert das Ergebnis.",
    "A condition is not met, whatever is still unknown. Each way named would be enough; a new "
    "proof "
    "changes the outcome."};
inline constexpr Words fails{"Nicht erfüllt: ", "Not met: "};
inline constexpr Words way{"Weg ", "way "};
inline constexpr Words only_way{"Genügen würde: ", "Would be enough: "};
inline constexpr Words now{"jetzt ", "now "};
inline constexpr Words more_ways{"Es gibt weitere Wege.", "There are further ways."};

inline constexpr Words requests{"Nachzufordern", "Proofs to request"};
inline constexpr Words requests_note{
    "Zu klären ist kein Nein: Diese Bewerbungen stehen in der Rangfolge. Was fehlt, wird "
    "nachgefordert "
    "oder von einem Menschen bestätigt.",
    "To be settled is not a no: these applications stand in the ranking. What is missing is "
    "requested, "
    "or confirmed by a person."};
inline constexpr Words to_request{"zu belegen oder zu bestätigen", "to be proven or confirmed"};
inline constexpr Words on_file{"in den Unterlagen", "on file"};
inline constexpr Words or_else{"oder ", "or "};
inline constexpr Words also_needed{" und ", " and "};

inline constexpr Words explanations{"Punkteherleitung", "Where points come from"};
inline constexpr Words bar_note{
    "Ist: Ausprägung der Person, Soll: die verlangte. Punkte und Höchstpunkte: █ erreicht, ░ im "
    "günstigsten Fall, · nicht erreicht."
    " Ein leerer Nachweis heißt: Es liegt keiner vor.",
    "The level that the applicant has, and the one asked for. Points and most points: █ reached, ░ "
    "in the best case, · not reached. Where the evidence is empty, there is none on file."};
inline constexpr Words level{"Ist", "level"};
inline constexpr Words required_level{"Soll", "asked"};
inline constexpr Words evidence{"Nachweis", "evidence"};
inline constexpr Words claimed{"angegeben", "claimed"};
inline constexpr Words documented{"belegt", "documented"};
inline constexpr Words verified{"geprüft", "verified"};
inline constexpr Words judged{"beurteilt", "judged"};
inline constexpr Words expired{"verfallen", "expired"};
inline constexpr Words unknown{"unbekannt", "unknown"};
inline constexpr Words total{"Summe", "total"};
inline constexpr Words next_steps{"Eine Ausprägung mehr brächte am meisten: ",
                                  "One level more would gain most: "};
inline constexpr Words expired_note{
    "Verfallene Nachweise ändern keine Punkte; ob die Ausprägung weiter gilt, prüft ein Mensch.",
    "Expired evidence changes no points; a person checks whether the level still holds."};
inline constexpr Words no_place{"ohne Platz", "no place"};

inline constexpr Words comparison{"Vergleich", "Comparison"};
inline constexpr Words difference{"+/-", "+/-"};
inline constexpr Words alike{"Gleiche Ausprägung: ", "Same level: "};
inline constexpr Words range{"Je nach dem, was unbekannt ist, liegt der Abstand zwischen ",
                             "Depending on what is unknown, the difference lies between "};
inline constexpr Words range_and{" und ", " and "};
inline constexpr Words comparison_note{
    "Gleiche Summe ist nicht gleiche Qualifikation, ein kleiner Abstand nicht ungleiche: "
    "Verglichen "
    "werden die Inhalte (Art. 33 Abs. 2 GG, § 7 LGG NRW), und ein Mensch entscheidet.",
    "An equal total is not equal qualification, nor is a small difference inequality: contents are "
    "compared (Art. 33(2) GG, § 7 LGG NRW), and a person decides."};

}  // namespace demo::words
