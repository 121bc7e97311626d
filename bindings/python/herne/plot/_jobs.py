# SPDX-License-Identifier: BSL-1.0
"""What pictures say of the job that they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _core
from .._words import Language
from ._style import MARKS
from ._text import clean

if TYPE_CHECKING:
    from .._core import ExplainedRequirement, JobProfile, Provenance, WeightSpaceParts

__all__ = ["job_line", "label_of", "line_of_result", "points_text", "space_line", "verdict_text"]


def job_line(job: JobProfile, say: Language) -> str:
    """Return reference, title and stage of a job."""
    stages = {stage.id: say(stage.label) for stage in job.stages}
    return _line(
        job.reference, say(job.title), job.stage and (stages.get(job.stage) or job.stage), say
    )


def line_of_result(provenance: Provenance, job: JobProfile | None, say: Language) -> str:
    """Return what is known of a result's job. ValueError if it is not this one."""
    if job is None:
        return _line(provenance.job, "", provenance.stage, say)
    if provenance.job_digest and provenance.job_digest != job.digest:
        raise ValueError(
            f"job: {job.reference!r} is not the job that was calculated with, "
            f"{provenance.job!r}, or was changed since; give that one, or none"
        )
    return job_line(job, say)


def _line(reference: str, title: str, stage: str, say: Language) -> str:
    line = " ".join(part for part in (reference, title) if part)
    if stage:
        line += f" ({say('at_stage')}: {stage})"
    return clean(line)


def label_of(part: ExplainedRequirement, say: Language) -> str:
    """Return a requirement as people call it."""
    return clean(say(part.label)) or part.requirement


def points_text(worst: int, best: int, say: Language) -> str:
    """Return points, or their range where levels are unknown."""
    if worst == best:
        return say.grouped(worst)
    return f"{say.grouped(worst)}–{say.grouped(best)}"


def verdict_text(verdict: str, say: Language) -> str:
    """Return a verdict with its sign."""
    return f"{MARKS[verdict]} {say(verdict)}"


def space_line(space: WeightSpaceParts, say: Language) -> str:
    """Return which weights a result is of."""
    return clean(_core.space_text(space, language=say.tag))
