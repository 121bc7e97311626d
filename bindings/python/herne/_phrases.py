# SPDX-License-Identifier: BSL-1.0
"""Short texts that reports, HTML and plots share: a place, a level, a verdict, a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._words import Language

if TYPE_CHECKING:
    from ._core import (
        Clause,
        Competence,
        ExplainedRequirement,
        Explanation,
        JobProfile,
        Ranking,
        RankingEntry,
        Reason,
    )

__all__ = [
    "bar",
    "clause_name",
    "counts_line",
    "evidence_name",
    "level_name",
    "place_name",
    "steps_text",
    "verdict_name",
]

_BAR = 6
_STATUSES = ("claimed", "documented", "verified", "judged")


def place_name(entry: RankingEntry) -> str:
    """Return `3.`, or `=3.` where somebody else stands at that place."""
    return f"{'=' if entry.tied else ''}{entry.place}."


def level_name(competence: Competence, level: int | None, say: Language) -> str:
    """Return a level with its label."""
    return (
        say("unknown") if level is None else f"{level} {say(competence.scale.level(level).label)}"
    )


def counts_line(ranking: Ranking, say: Language) -> str:
    """Return how many there are of each verdict."""
    counts = ranking.counts
    verdicts = ("eligible", "undecided", "ineligible")
    listed = ", ".join(f"{getattr(counts, verdict)} {say(verdict)}" for verdict in verdicts)
    return f"{say('candidates')}: {counts.candidates}; {say('conditions')}: {listed}."


def verdict_name(entry: RankingEntry, say: Language) -> str:
    """Return the verdict, with the numbers of the conditions that are to be settled."""
    numbers = ", ".join(str(number + 1) for number in entry.open)
    return f"{say(entry.verdict)}: {numbers}" if numbers else say(entry.verdict)


def clause_name(clause: Clause | Reason, job: JobProfile, say: Language) -> str:
    """Return a clause as people call it: by its label, its competence's, or its id."""
    if name := say(clause.label):
        return name
    return say(job.framework[clause.competence].label) if clause.competence else clause.id


def bar(part: ExplainedRequirement) -> str:
    """Return six cells: reached, possible, not reached."""
    proven, possible = (
        (points * _BAR + part.maximum // 2) // part.maximum if part.maximum else 0
        for points in (part.points, part.best)
    )
    return "█" * proven + "░" * (possible - proven) + "·" * (_BAR - max(proven, possible))


def evidence_name(part: ExplainedRequirement, say: Language) -> str:
    """Return how far a level is established at best."""
    if not part.evidence:
        return ""
    if part.evidence_expired:
        return say("expired")
    return say(max((one.status for one in part.evidence), key=_STATUSES.index))


def steps_text(explanation: Explanation, job: JobProfile, say: Language, max_steps: int = 3) -> str:
    """Return the single steps that gain most, each with what it gains."""
    names: dict[str, str] = {}
    for number in range(len(job)):
        names.setdefault(job.competence(number).id, say(job.label(number)))
    return ", ".join(
        f"{names.get(step.competence) or say(step.label)} {step.from_}→{step.to} (+{step.gain})"
        for step in explanation.steps[:max_steps]
    )
