# SPDX-License-Identifier: BSL-1.0
"""Files to start from: a small framework and a job over it, each field with what it is for."""

from __future__ import annotations

import json
from typing import Any

from .._words import Language

__all__ = ["KINDS", "skeleton"]

KINDS = ("framework", "job")

#: German and English comments, by a short name.
_COMMENTS: dict[str, tuple[str, str]] = {
    "framework": (
        "Ein Kompetenzmodell. '$comment' darf überall stehen und wird nicht gelesen. Prüfen: "
        "herne validate DATEI",
        "A framework. '$comment' may stand anywhere and is not read. Check it by: herne validate "
        "FILE",
    ),
    "framework_id": (
        "id: Kleinbuchstaben, Ziffern, Punkt, Strich; edition: eine neue für jede Änderung, denn "
        "Ergebnisse halten fest, woraus sie entstanden.",
        "id: lower-case letters, digits, dots, dashes; edition: a new one for each change, since "
        "results record what they were made from.",
    ),
    "scale": (
        "Stufe 0 heißt immer 'nichts gezeigt' und steht nicht in der Liste; die erste genannte "
        "Stufe ist 1. Höchstens 14. 'anchor' sagt, woran man die Stufe erkennt; 'code' ist, was "
        "ein anderes System dafür schreibt.",
        "Level 0 always means 'none shown' and is not listed; the first level named is 1. At most "
        "14. 'anchor' says how the level shows; 'code' is what another system writes for it.",
    ),
    "competence": (
        "proof: 'document', wenn ein Papier sie belegt, 'judgement', wenn jemand sie beurteilt.",
        "proof: 'document' if a paper proves it, 'judgement' if somebody judges it.",
    ),
    "job": (
        "Ein Anforderungsprofil. '$comment' darf überall stehen und wird nicht gelesen. Prüfen: "
        "herne validate DATEI --framework MODELL, herne lint DATEI --framework MODELL",
        "A job profile. '$comment' may stand anywhere and is not read. Check it by: herne validate "
        "FILE --framework MODEL, herne lint FILE --framework MODEL",
    ),
    "frameworks": (
        "Die Kompetenzmodelle, von denen die Stelle spricht; gesucht werden sie neben dieser Datei "
        "und in ../frameworks.",
        "The frameworks that the job speaks of; they are looked up beside this file and in "
        "../frameworks.",
    ),
    "stages": (
        "Wann etwas bekannt ist; 'herne rank --stage documents' vergleicht nur, was dann vorliegt.",
        "When something is known; 'herne rank --stage documents' compares only what is there then.",
    ),
    "eligibility": (
        "Was ausschließen darf: nur, was die Ausschreibung zwingend verlangt und ein Papier "
        "belegt. 'all', 'any' und {'at_least': n, 'of': [...]} lassen sich schachteln. "
        "source_line: die Zeile der Ausschreibung.",
        "What may exclude: only what the posting demands and a paper proves. 'all', 'any' and "
        "{'at_least': n, 'of': [...]} can be nested. source_line: the line of the posting.",
    ),
    "requirements": (
        "Was gewogen wird. weight: ganze Zahl 1..10000 in der Gruppe; fit: 'proportional', "
        "'threshold', 'full_scale' oder eine Tabelle der Anteile je Stufe ab 0.",
        "What is weighed. weight: a whole number 1..10000 within the group; fit: 'proportional', "
        "'threshold', 'full_scale' or a table of shares by level from 0 on.",
    ),
}


def skeleton(kind: str, say: Language) -> str:
    """Return a file of that kind as JSON text, valid as it stands."""
    made = {"framework": _framework, "job": _job}[kind](say)
    return json.dumps(made, ensure_ascii=False, indent=2)


def _comment(say: Language, *names: str) -> dict[str, Any]:
    said = [_COMMENTS[name][0 if say.tag == "de" else 1] for name in names]
    return {"$comment": said if len(said) > 1 else said[0]}


def _framework(say: Language) -> dict[str, Any]:
    labels = [("Grundlagen", "basic"), ("sicher", "confident"), ("Experte", "expert")]
    anchors = [
        ("arbeitet unter Anleitung", "works under guidance"),
        ("arbeitet selbständig", "works without help"),
        ("leitet andere an und entwickelt weiter", "guides others and develops further"),
    ]
    return {
        "format": "herne-framework",
        "version": 1,
        **_comment(say, "framework", "framework_id"),
        "id": "example",
        "edition": "1",
        "title": _both("Beispiel", "Example"),
        "source": "",
        "licence": "",
        "areas": [{"id": "technical", "label": _both("Fachlich", "Technical")}],
        "scales": [
            {
                **_comment(say, "scale"),
                "id": "three-steps",
                "levels": [
                    {"label": _both(*label), "anchor": _both(*anchor)}
                    for label, anchor in zip(labels, anchors, strict=True)
                ],
            },
            {
                "id": "has-or-not",
                "levels": [{"label": _both("vorhanden", "there")}],
            },
        ],
        "competences": [
            {
                **_comment(say, "competence"),
                "id": "sql",
                "label": _both("SQL-Kenntnisse", "Knowledge of SQL"),
                "scale": "three-steps",
                "area": "technical",
                "proof": "judgement",
            },
            {
                "id": "degree",
                "label": _both("Hochschulabschluss", "University degree"),
                "scale": "has-or-not",
                "proof": "document",
            },
        ],
    }


def _job(say: Language) -> dict[str, Any]:
    return {
        "format": "herne-job-profile",
        "version": 1,
        **_comment(say, "job"),
        "reference": "2026-01",
        "title": _both("Beispielstelle", "Example post"),
        "frameworks": [{**_comment(say, "frameworks"), "id": "example", "edition": "1"}],
        "weights_source": _both("noch niemand", "nobody yet"),
        "stages": [
            {
                **_comment(say, "stages"),
                "id": "documents",
                "label": _both("Unterlagen", "Documents"),
            },
            {"id": "interview", "label": _both("Gespräch", "Interview")},
        ],
        "tasks": [{"id": "T1", "label": _both("Auswertungen schreiben", "Write reports")}],
        "eligibility": {
            **_comment(say, "eligibility"),
            "id": "degree",
            "competence": "degree",
            "level": 1,
            "source_line": "must 1",
            "posted_level": 1,
        },
        "requirements": [
            {
                **_comment(say, "requirements"),
                "id": "sql",
                "competence": "sql",
                "level": 2,
                "weight": 3,
                "fit": {"table": ["0", "1/2", "9/10", "1"]},
                "importance": "must",
                "stage": "interview",
                "source_line": "must 2",
                "tasks": ["T1"],
            },
            {
                "id": "degree",
                "competence": "degree",
                "level": 1,
                "weight": 1,
                "fit": "threshold",
                "importance": "must",
                "stage": "documents",
                "source_line": "must 1",
                "tasks": ["T1"],
            },
        ],
    }


def _both(german: str, english: str) -> dict[str, str]:
    return {"de": german, "en": english}
