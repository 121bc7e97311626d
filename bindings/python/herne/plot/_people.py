# SPDX-License-Identifier: BSL-1.0
"""People in pictures: who they are, what their verdicts are, heads over their columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from .. import _core
from .._words import Language
from ._jobs import label_of, verdict_text
from ._measure import LINE
from ._text import clean, plain, width, wrapped

if TYPE_CHECKING:
    from .._core import ExplainedRequirement, Explanation
    from ._sheet import Sheet

__all__ = ["Heads", "draw_heads", "level_lines", "names_with_verdicts", "people_of", "top_of"]

_MAX_PEOPLE = 4


def people_of(explanations: Explanation | Sequence[Explanation]) -> list[Explanation]:
    """Return explanations as a list. ValueError unless they are a few of one job."""
    people = [explanations] if isinstance(explanations, _core.Explanation) else list(explanations)
    if not 1 <= len(people) <= _MAX_PEOPLE:
        raise ValueError(f"explanations: 1 to {_MAX_PEOPLE} can be drawn, not {len(people)}")
    wanted = [one.requirement for one in people[0].requirements]
    if any([part.requirement for part in one.requirements] != wanted for one in people):
        raise ValueError("explanations: they are of different jobs")
    return people


def top_of(part: ExplainedRequirement) -> int:
    """Return the top level of a requirement's scale."""
    return len(part.table) - 1


def names_with_verdicts(
    people: Sequence[Explanation], say: Language, between: str = " "
) -> list[str]:
    """Return ids, each with the verdict and its sign."""
    return [f"{clean(str(one.id))}{between}{verdict_text(one.verdict, say)}" for one in people]


def level_lines(people: Sequence[Explanation], say: Language) -> list[str]:
    """Return the levels of each requirement in words."""
    lines = []
    for row, part in enumerate(people[0].requirements):
        levels = [one.requirements[row].level for one in people]
        stated = ", ".join(
            f"{clean(str(one.id))} {say('unknown') if level is None else level}"
            for one, level in zip(people, levels, strict=True)
        )
        wanted = f"{say('required')} {part.required_level} / {top_of(part)}"
        lines.append(f"{label_of(part, say)}: {stated}; {wanted}")
    return lines


class Heads:
    """Heads over columns of equal width: level if they fit or `too_long` says so, else turned."""

    def __init__(
        self, texts: Sequence[str], *, too_long: Literal["turned", "broken"] = "broken"
    ) -> None:
        self._texts = texts
        self._may_turn = too_long == "turned"

    def is_turned(self, size: float, plot: float) -> bool:
        """Return whether they stand upright."""
        room = plot / len(self._texts) - 0.5 * size
        return self._may_turn and any(width(text, size) > room for text in self._texts)

    def lines(self, size: float, plot: float) -> list[list[str]]:
        """Return their lines in a plot of that width."""
        room = plot / len(self._texts)
        if self.is_turned(size, plot):
            fitting = max(int(room / (LINE * size)), 1)
            return [wrapped(text, 12 * size, size, max_lines=fitting) for text in self._texts]
        room -= 0.8 * size
        return [
            [line for part in text.split("\n") for line in wrapped(part, room, size, max_lines=6)]
            for text in self._texts
        ]

    def height(self, size: float, plot: float) -> float:
        """Return how high they stand over the plot."""
        heads = self.lines(size, plot)
        if self.is_turned(size, plot):
            return max(width(line, size) for lines in heads for line in lines) + size
        return max(map(len, heads)) * LINE * size + 0.5 * size


def draw_heads(page: Sheet, heads: Heads, columns: int) -> None:
    """Set columns of equal width, with their heads on top."""
    ax, size = page.ax, page.fit.size
    plot = page.fit.width - page.fit.left - page.fit.right
    turned = heads.is_turned(size, plot)
    lines = ["\n".join(map(plain, texts)) for texts in heads.lines(size, plot)]
    ax.set_xlim(0, columns)
    ax.xaxis.tick_top()
    ax.tick_params(axis="x", length=0, pad=0.4 * size)
    ax.set_xticks([column + 0.5 for column in range(columns)], lines, rotation=90 if turned else 0)
    for label in ax.get_xticklabels():
        label.set(ha="center", va="bottom", multialignment="left" if turned else "center")
