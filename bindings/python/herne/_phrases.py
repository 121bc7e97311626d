# SPDX-License-Identifier: BSL-1.0
"""Short texts that `str()`, analyses and plots share: a place, a level, counts, evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._words import Language

if TYPE_CHECKING:
    from ._core import (
        Competence,
        ExplainedRequirement,
        Ranking,
        RankingEntry,
    )

__all__ = ["counts_line", "evidence_name", "level_name", "place_name"]

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


def evidence_name(part: ExplainedRequirement, say: Language) -> str:
    """Return how far a level is established at best."""
    if not part.evidence:
        return ""
    if part.evidence_expired:
        return say("expired")
    return say(max((one.status for one in part.evidence), key=_STATUSES.index))
