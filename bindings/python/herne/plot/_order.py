# SPDX-License-Identifier: BSL-1.0
"""Pictures of who comes before whom whatever the weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from matplotlib.patches import Rectangle

from .._words import Lang, Language
from ._files import describe
from ._hasse import Diagram, layered
from ._jobs import line_of_result, space_line, verdict_text
from ._measure import LINE, Plan
from ._sheet import Sheet, sheet
from ._style import MARKS
from ._text import clean, width, wrapped

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from .._core import JobProfile, RobustOrder

__all__ = ["robust_order"]

_MAX_PEOPLE = 40
_MAX_WIDTH = 640.0  # of a layer, in points at a font size of 10
_BETWEEN = 24.0  # layers
_NAME = 120.0  # width of a name at most


@dataclass(frozen=True)
class _Drawing:
    """A diagram, and how high its layers stand, in points at a font size of 10."""

    texts: list[list[str]]
    widths: list[float]
    diagram: Diagram
    tops: list[float]
    heights: list[float]

    @property
    def height(self) -> float:
        return self.tops[-1] + self.heights[-1]


def robust_order(
    order: RobustOrder,
    job: JobProfile | None = None,
    *,
    lang: Lang = "en",
    ax: Axes | None = None,
) -> Axes:
    """Draw who is before whom under all weights of a space, as a Hasse diagram.

    Parameters
    ----------
    order : RobustOrder
        Of at most 40 people.
    job : JobProfile, optional
        The job that it is of: its title is shown.
    lang : {'en', 'de'}
    ax : matplotlib.axes.Axes, optional
        By default a new one, of a size that suits the diagram.

    Returns
    -------
    matplotlib.axes.Axes
        Lines lead down from somebody to those certainly behind, straight or by way of others. Equal
        people share a box. Between two without a way down it depends on the weights, wherever they
        stand; whoever is certainly before or after nobody stands in the last rows, dotted. A sign
        before the id says whether the conditions are met.

    Raises
    ------
    ValueError
        For more people than can be told apart, another language, or another job.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> space = herne.WeightSpace.around(job, 20)
    >>> people = herne.rank(pool, job, top=3)
    >>> order = herne.robust_order(pool, job, space, [entry.id for entry in people])
    >>> print(herne.plot.alt(herne.plot.robust_order(order, job)).splitlines()[1])
    ✓ B-005 certainly before ✓ B-018
    """
    say = Language(lang)
    if len(order) > _MAX_PEOPLE:
        raise ValueError(
            f"order: {len(order)} people are more than the {_MAX_PEOPLE} that can be told apart; "
            "ask for the order of fewer"
        )
    members = _members(order)
    numbers = {first: number for number, first in enumerate(members)}
    edges = sorted({(numbers[a], numbers[b]) for a, b in _edges(order) if a != b})
    names = [" = ".join(_name(order, one) for one in group) for group in members.values()]
    drawing = _drawing(names, edges)
    plan = Plan(
        title=say("certain_order"),
        subtitle=line_of_result(order.provenance, job, say),
        notes=_notes(order, edges, len(names), say),
        least=drawing.diagram.width,
        height=drawing.height,
    )
    inches = max(6.8, (drawing.diagram.width + 30) / 72)
    with sheet(ax, plan, inches) as page:
        _draw(page, drawing, {node for edge in edges for node in edge})
        title = f"{plan.title}: {plan.subtitle}".removesuffix(": ")
        describe(page.ax, title, [*_lines(names, edges, say), *plan.notes])
    return page.ax


def _members(order: RobustOrder) -> dict[int, list[int]]:
    """Return people with the same points under all weights, by the first of them."""
    members: dict[int, list[int]] = {}
    for person, first in enumerate(order.equal_to):
        members.setdefault(first, []).append(person)
    return members


def _edges(order: RobustOrder) -> list[tuple[int, int]]:
    same = order.equal_to
    return [(same[edge.before], same[edge.after]) for edge in order.edges]


def _name(order: RobustOrder, person: int) -> str:
    return f"{MARKS[order.verdicts[person]]} {clean(str(order.ids[person]))}"


def _notes(
    order: RobustOrder, edges: Sequence[tuple[int, int]], nodes: int, say: Language
) -> list[str]:
    notes = [say("certain_order_note") if edges else say("nobody_before")]
    if nodes < len(order):
        notes.append(f"= {say('always_equal')}")
    verdicts = sorted({*order.verdicts}, key=[*MARKS].index)
    meanings = ", ".join(verdict_text(verdict, say) for verdict in verdicts)
    notes.append(space_line(order.space, say))
    return [*notes, f"{say.title('conditions')}: {meanings}", say(f"unknown_{order.order}")]


def _lines(names: Sequence[str], edges: Sequence[tuple[int, int]], say: Language) -> list[str]:
    """Return who is straight before whom in words."""
    lines = []
    linked = {node for edge in edges for node in edge}
    for node, name in enumerate(names):
        after = [names[b] for a, b in edges if a == node]
        if after:
            lines.append(say("certainly_before", name, ", ".join(after)))
        elif node not in linked:
            lines.append(say("no_certain_order", name))
    return lines


def _drawing(names: Sequence[str], edges: Sequence[tuple[int, int]]) -> _Drawing:
    texts = [wrapped(name, _NAME, 10) for name in names]
    widths = [max(width(line, 10) for line in lines) + 10 for lines in texts]
    diagram = layered(widths, edges, _MAX_WIDTH)
    heights = [
        max((len(texts[node]) for node in layer), default=0) * LINE * 10 + 8
        for layer in diagram.layers
    ]
    tops = [sum(heights[:at]) + at * _BETWEEN for at in range(len(heights))]
    return _Drawing(texts, widths, diagram, tops, heights)


def _draw(page: Sheet, drawing: _Drawing, linked: set[int]) -> None:
    ax, look, diagram = page.ax, page.look, drawing.diagram
    room = page.fit.width - page.fit.left - page.fit.right
    spare = max(room * 10 / page.fit.size - diagram.width, 0)
    ax.set_xlim(-1 - spare / 2, diagram.width + spare / 2 + 1)
    ax.set_ylim(drawing.height + 1, -1)
    for path in diagram.paths:
        xs, ys = [], []
        for layer, x in path:
            top, bottom = drawing.tops[layer], drawing.tops[layer] + drawing.heights[layer]
            xs += [x, x]
            ys += [top, bottom]
        ax.plot(xs[1:-1], ys[1:-1], color=look.grey, lw=1, zorder=1, solid_joinstyle="round")
    for layer, nodes in enumerate(diagram.layers):
        top, high = drawing.tops[layer], drawing.heights[layer]
        for node in nodes:
            x, wide = diagram.x[node], drawing.widths[node]
            style = "-" if node in linked else ":"
            more: dict[str, Any] = {
                "facecolor": look.ground,
                "edgecolor": look.blue,
                "lw": 1.2,
                "ls": style,
            }
            ax.add_patch(
                Rectangle((x - wide / 2, top), wide, high, zorder=2, clip_on=False, **more)
            )
            lines = "\n".join(drawing.texts[node])
            page.text(x, top + high / 2, lines, ha="center", va="center", zorder=3)
