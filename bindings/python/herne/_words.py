# SPDX-License-Identifier: BSL-1.0
"""The words of reports, tables and pictures, in German and English."""

from __future__ import annotations

import os
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from ._core import Text

__all__ = ["LANGUAGES", "WORDS", "Lang", "Language", "language_of_environment"]

Lang: TypeAlias = Literal["de", "en"]
LANGUAGES: tuple[Lang, ...] = ("de", "en")

#: German and English, by a short English name.
WORDS: dict[str, tuple[str, str]] = {
    "proposal": (
        "Berechnet, nicht entschieden: Ein Mensch entscheidet, darf abweichen und hält die Gründe "
        "fest.",
        "Calculated, not decided: a person decides, may deviate, and records the reasons.",
    ),
    "ranking": ("Rangfolge", "Ranking"),
    "candidates": ("Bewerbungen", "Applications"),
    "conditions": ("Bedingungen", "conditions"),
    "eligible": ("erfüllt", "met"),
    "undecided": ("zu klären", "to be settled"),
    "ineligible": ("nicht erfüllt", "not met"),
    "worst_order": (
        "Geordnet nach Punkten im ungünstigsten Fall: Unbekanntes zählt als nicht vorhanden.",
        "Ordered by points in the worst case: what is unknown counts as not there.",
    ),
    "best_order": (
        "Geordnet nach Punkten im günstigsten Fall: Unbekanntes zählt als höchste Ausprägung.",
        "Ordered by points in the best case: what is unknown counts as the top level.",
    ),
    "tie_note": ("„=“ heißt Gleichstand.", "“=” marks a tie."),
    "place": ("Platz", "place"),
    "no_place": ("ohne Platz", "no place"),
    "id": ("Kennung", "id"),
    "points": ("Punkte", "points"),
    "of": ("von", "of"),
    "score": ("Erfüllung", "score"),
    "worst_to_best": ("ungünstig – günstig", "worst – best"),
    "open": ("offen", "open"),
    "tied": ("Gleichstand", "tied"),
    "more_at_cut": (
        "{} weitere auf dem letzten gezeigten Platz sind nicht gezeigt.",
        "{} more at the last place shown are not shown.",
    ),
    "not_listed": (
        "{} weitere stehen in der Rangfolge und sind nicht gezeigt.",
        "{} more stand in the ranking and are not shown.",
    ),
    "left_out": ("Nicht in der Rangfolge", "Not in the ranking"),
    "left_out_note": (
        "Eine Bedingung ist nicht erfüllt, was auch immer noch unbekannt ist.",
        "A condition is not met, whatever is still unknown.",
    ),
    "and_more": ("und {} weitere", "and {} more"),
    "nobody": ("Niemand.", "Nobody."),
    "too_narrow": ("Zu schmal für: {}.", "Too narrow for: {}."),
    "also": ("Außerdem gefragt", "Also asked for"),
    "asked_for": ("außerdem gefragt", "also asked for"),
    "clause": ("Bedingung", "condition"),
    "failing": ("nicht erfüllt", "not met"),
    "explanation": ("Punkteherleitung", "Where points come from"),
    "requirement": ("Anforderung", "requirement"),
    "competence": ("Kompetenz", "competence"),
    "level": ("Ist", "level"),
    "required_level": ("Soll", "asked"),
    "evidence": ("Nachweis", "evidence"),
    "claimed": ("angegeben", "claimed"),
    "documented": ("belegt", "documented"),
    "verified": ("geprüft", "verified"),
    "judged": ("beurteilt", "judged"),
    "expired": ("verfallen", "expired"),
    "expired_note": (
        "Verfallene Nachweise ändern keine Punkte; ob die Ausprägung weiter gilt, prüft ein "
        "Mensch.",
        "Expired evidence changes no points; a person checks whether the level still holds.",
    ),
    "unknown": ("unbekannt", "unknown"),
    "total": ("Summe", "total"),
    "bar_note": (
        "█ erreicht, ░ im günstigsten Fall, · nicht erreicht.",
        "█ reached, ░ in the best case, · not reached.",
    ),
    "next_steps": (
        "Eine Ausprägung mehr brächte am meisten",
        "One level more would gain most",
    ),
    "way": ("Weg", "way"),
    "only_way": ("Genügen würde", "Would be enough"),
    "more_ways": ("Es gibt weitere Wege.", "There are further ways."),
    "now": ("jetzt", "now"),
    "also_needed": ("und", "and"),
    "comparison": ("Vergleich", "Comparison"),
    "comparison_note": (
        "Gleiche Summe ist nicht gleiche Qualifikation, ein kleiner Abstand nicht ungleiche: "
        "Verglichen werden die Inhalte, und ein Mensch entscheidet.",
        "An equal total is not equal qualification, nor is a small difference inequality: contents "
        "are compared, and a person decides.",
    ),
    "difference": ("+/-", "+/-"),
    "alike": ("Gleiche Ausprägung", "Same level"),
    "range": (
        "Je nach dem, was unbekannt ist, liegt der Abstand zwischen {} und {}.",
        "Depending on what is unknown, the difference lies between {} and {}.",
    ),
    "findings": ("Prüfung des Anforderungsprofils", "Check of the job profile"),
    "no_findings": ("Nichts zu bemerken.", "Nothing to report."),
    "error": ("FEHLER", "ERROR"),
    "warning": ("Warnung", "warning"),
    "information": ("Hinweis", "note"),
    "at_stage": ("Stand", "as of"),
    "framework": ("Kompetenzmodell", "Framework"),
    "job_profile": ("Anforderungsprofil", "Job profile"),
    "scorecard": ("Bewertungsmatrix", "Scorecard"),
    "edition": ("Ausgabe", "edition"),
    "area": ("Bereich", "area"),
    "levels": ("Ausprägungen", "levels"),
    "proof": ("Beleg", "proof"),
    "document": ("Urkunde", "document"),
    "judgement": ("Beurteilung", "judgement"),
    "group": ("Gruppe", "group"),
    "share": ("Anteil", "share"),
    "weight": ("Gewicht", "weight"),
    "importance": ("Rang", "kind"),
    "must": ("muss", "must"),
    "expected": ("erwartet", "expected"),
    "wish": ("Wunsch", "wish"),
    "stage": ("Stufe", "stage"),
    "required": ("verlangt", "required"),
    "source": ("Quelle", "source"),
    "competences": ("Kompetenzen", "competences"),
    "more_rows": ("{} weitere Zeilen sind nicht gezeigt.", "{} more rows are not shown."),
    "more_columns": (
        "{} weitere Spalten sind nicht gezeigt.",
        "{} more columns are not shown.",
    ),
    "recorded": ("Festgehalten", "Recorded"),
    "reached": ("erreicht", "reached"),
    "if_best": ("offen: unbekannt, im günstigsten Fall", "open: unknown, in the best case"),
    "not_reached": ("nicht erreicht", "not reached"),
    "proven": ("im ungünstigsten Fall (belegt)", "in the worst case (proven)"),
    "points_of": ("Punkte von {}", "points of {}"),
    "points_by_person": ("Punkte von {} je Person", "Points of {} by candidate"),
    "required_line": ("verlangt (Soll)", "required"),
    "profile_line": ("Soll und Ist", "Required and actual levels"),
    "profile_of": ("Ist: {}", "actual: {}"),
    "shortfall": ("Rückstand", "shortfall"),
    "scale_top": (
        "Ausprägung; jeder Punkt eine Stufe, rechts die höchste der Skala",
        "level; each dot one step, at the right the top of its scale",
    ),
    "level_axis": ("Ausprägung", "level"),
    "gap_map": ("Fehlende Ausprägungen", "Missing levels"),
    "missing_levels": ("fehlende Stufen", "levels missing"),
    "nothing_missing": ("Nichts fehlt.", "Nothing is missing."),
    "unknown_mark": (
        "„?“ heißt unbekannt: Wie viel fehlt, kann niemand sagen.",
        "“?” means unknown: nobody can say how much is missing.",
    ),
    "description": ("Was das Bewerbungsfeld mitbringt", "What the applicants have"),
    "mean_level": ("Mittel", "mean"),
    "spread": ("Streuung", "spread"),
    "shortfalls": ("darunter", "below"),
    "effective_weight": ("wirksam", "effective"),
    "effective_weight_note": (
        "Anteil: das Gewicht in der Stelle. Wirksam: wie viel von dem, was dieses Bewerbungsfeld "
        "trennt, auf die Anforderung zurückgeht.",
        "Share: the weight in the job. Effective: how much of what sets these applicants apart is "
        "due to the requirement.",
    ),
    "missing_one": ("1 Stufe fehlt", "1 level missing"),
    "missing_many": ("{} Stufen fehlen", "{} levels missing"),
    "missing_more": ("{} oder mehr", "{} or more"),
    "level_reached": ("Ist: erreicht", "actual: reached"),
    "level_below": ("Ist: darunter", "actual: below"),
    "meets": ("erfüllt", "met"),
    "distribution": ("Verteilung der Punkte", "Distribution of points"),
    "number_of_people": ("Anzahl", "candidates"),
    "cut": ("Schnitt bei {} Punkten", "cut at {} points"),
    "not_drawn": (
        "{} ohne erfüllte Bedingungen sind nicht gezeichnet.",
        "{} whose conditions are not met are not drawn.",
    ),
    "above_cut": ("ab dem Schnitt", "from the cut on"),
    "below_cut": ("darunter", "below"),
    "weights": ("Gewichte", "Weights"),
    "share_axis": ("Anteil in Prozent", "share in per cent"),
    "consistent": (
        "Konsistenzverhältnis {}: höchstens 0,1, in Ordnung",
        "consistency ratio {}: at most 0.1, fine",
    ),
    "inconsistent": (
        "Konsistenzverhältnis {}: über 0,1, Vergleiche prüfen",
        "consistency ratio {}: above 0.1, look at the comparisons again",
    ),
}


class Language:
    """One of the two languages: picks words, and writes numbers its way."""

    def __init__(self, tag: Lang) -> None:
        if tag not in LANGUAGES:
            raise ValueError(f"lang: {tag!r} is neither 'de' nor 'en'")
        self.tag = tag

    def __call__(self, what: str | Text, *values: object) -> str:
        """Return the words called `what`, with values filled in, or a text's words."""
        if isinstance(what, str):
            return WORDS[what][LANGUAGES.index(self.tag)].format(*values)
        return what.in_(self.tag)

    def decimal(self, text: str) -> str:
        """Return a number's text with this language's decimal mark."""
        return text.replace(".", ",") if self.tag == "de" else text

    def percent(self, part: int | Fraction, total: int = 1) -> str:
        """Return part / total in percent to one decimal, rounded half up."""
        share = Fraction(part) / total if total else Fraction(0)
        tenths = int(share * 1000 + Fraction(1, 2))
        text = self.decimal(f"{tenths // 10}.{tenths % 10}")
        return f"{text} %" if self.tag == "de" else f"{text}%"

    def grouped(self, number: int) -> str:
        """Return an integer, its digits in groups of three if there are more than four."""
        text = str(number) if abs(number) < 10_000 else f"{number:,}"
        return text.replace(",", "\u202f") if self.tag == "de" else text

    def points(self, worst: int, best: int) -> str:
        """Return points, or their range where levels are unknown."""
        return str(worst) if worst == best else f"{worst}–{best}"

    def title(self, what: str) -> str:
        """Return the words called `what`, beginning with a capital letter."""
        words = self(what)
        return words[:1].upper() + words[1:]


def language_of_environment() -> Lang:
    """Return the language that LC_ALL, LC_MESSAGES or LANG asks for; English unless German."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "de" if value.lower().startswith("de") else "en"
    return "en"
