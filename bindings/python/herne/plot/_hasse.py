# SPDX-License-Identifier: BSL-1.0
"""Where the nodes and edges of a Hasse diagram go: layers downwards, few crossings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["Diagram", "layered"]

_SWEEPS = 24
_DUMMY = 2.0  # width of the gap through which an edge passes a layer
_GAP = 14.0  # between neighbouring boxes of a layer
_PASS = 7.0  # between whatever else is next to each other there
_PULL = 0.95  # towards the middle, so that chains do not drift to one side


@dataclass(frozen=True)
class Diagram:
    """Layers of nodes, each node with its centre from the left, and edges by what they pass."""

    layers: list[list[int]]
    x: dict[int, float]
    paths: list[list[tuple[int, float]]]  # of each edge: layer and x, from the first to the last
    width: float


def layered(widths: Sequence[float], edges: Sequence[tuple[int, int]], max_width: float) -> Diagram:
    """Lay out nodes of some widths: everybody below those before them, loners at the end.

    A node stands in the layer after the last of those before it, or the next with room in
    `max_width`. Orders inside layers come from barycentres (Sugiyama, Tagawa and Toda 1981).
    """
    level = _levels(widths, edges, max_width)
    paths, level = _with_dummies(edges, level)
    size = {node: widths[node] if node < len(widths) else _DUMMY for node in level}
    above: dict[int, list[int]] = {node: [] for node in level}
    below: dict[int, list[int]] = {node: [] for node in level}
    for path in paths:
        for a, b in pairwise(path):
            below[a].append(b)
            above[b].append(a)
    orders: list[list[int]] = [[] for _ in range(max(level.values()) + 1)]
    for node in level:
        orders[level[node]].append(node)
    orders = _ordered(orders, above, below)
    x = _placed(orders, size, above, below)
    left = min(x[node] - size[node] / 2 for node in x)
    x = {node: at - left for node, at in x.items()}
    return Diagram(
        layers=[[node for node in layer if node < len(widths)] for layer in orders],
        x={node: at for node, at in x.items() if node < len(widths)},
        paths=[[(level[node], x[node]) for node in path] for path in paths],
        width=max(x[node] + size[node] / 2 for node in x),
    )


def _levels(
    widths: Sequence[float], edges: Sequence[tuple[int, int]], max_width: float
) -> dict[int, int]:
    """Return the layer of each node."""
    before: dict[int, list[int]] = {node: [] for node in range(len(widths))}
    for a, b in edges:
        before[b].append(a)
    linked = {node for edge in edges for node in edge}
    level: dict[int, int] = {}
    used: list[float] = []

    def put(node: int, first: int) -> None:
        at = first
        while at < len(used) and used[at] and used[at] + widths[node] + _GAP > max_width:
            at += 1
        used.extend([0.0] * (at + 1 - len(used)))
        used[at] += widths[node] + _GAP
        level[node] = at

    waiting = [node for node in range(len(widths)) if node in linked]
    while waiting:
        ready = [node for node in waiting if all(one in level for one in before[node])]
        if not ready:
            raise ValueError(
                "order: its edges go round in a circle, so nobody is before the others"
            )
        for node in ready:
            put(node, max((level[one] + 1 for one in before[node]), default=0))
        waiting = [node for node in waiting if node not in level]
    end = len(used)
    for node in range(len(widths)):
        if node not in linked:
            put(node, end)
    return level


def _with_dummies(
    edges: Sequence[tuple[int, int]], level: Mapping[int, int]
) -> tuple[list[list[int]], dict[int, int]]:
    """Return edges as paths with a node in every layer, and the layers of all nodes."""
    found = dict(level)
    paths = []
    for a, b in edges:
        path = [a]
        for at in range(level[a] + 1, level[b]):
            dummy = len(found)
            found[dummy] = at
            path.append(dummy)
        paths.append([*path, b])
    return paths, found


_Near = Mapping[int, Sequence[int]]


def _ordered(orders: list[list[int]], above: _Near, below: _Near) -> list[list[int]]:
    """Return layers in an order with few crossings: the best that sweeps come across."""
    best, fewest = orders, _crossings(orders, below)
    for sweep in range(_SWEEPS):
        near, step = (above, 1) if sweep % 2 == 0 else (below, -1)
        orders = [*orders]
        for at in range(len(orders))[::step]:
            places = {node: place for layer in orders for place, node in enumerate(layer)}
            middle = _barycentres(near, places)
            orders[at] = sorted(orders[at], key=middle)
        crossings = _crossings(orders, below)
        if crossings < fewest:
            best, fewest = orders, crossings
    return best


def _barycentres(near: _Near, places: Mapping[int, int]) -> Callable[[int], float]:
    def middle(node: int) -> float:
        found = near[node]
        return sum(places[one] for one in found) / len(found) if found else places[node]

    return middle


def _crossings(orders: Sequence[Sequence[int]], below: _Near) -> int:
    total = 0
    for upper, lower in pairwise(orders):
        places = {node: place for place, node in enumerate(lower)}
        ends = [sorted(places[one] for one in below[node]) for node in upper]
        for row, left in enumerate(ends):
            for right in ends[row + 1 :]:
                total += sum(a > b for a in left for b in right)
    return total


def _placed(
    orders: Sequence[Sequence[int]], size: Mapping[int, float], above: _Near, below: _Near
) -> dict[int, float]:
    """Return centres near those of neighbours, in the order of each layer, without overlaps."""
    x: dict[int, float] = {}
    for layer in orders:
        at = -sum(size[node] + _GAP for node in layer) / 2
        for node in layer:
            x[node] = at + size[node] / 2
            at += size[node] + _GAP
    for sweep in range(_SWEEPS):
        for layer in orders if sweep % 2 == 0 else orders[::-1]:
            wanted = []
            for node in layer:
                near = [x[one] for one in (*above[node], *below[node])]
                wanted.append(_PULL * sum(near) / len(near) if near else x[node])
            x.update(zip(layer, _spread(wanted, [size[node] for node in layer]), strict=True))
    return x


def _spread(wanted: Sequence[float], sizes: Sequence[float]) -> list[float]:
    """Return places nearest to those wanted (least squares) that keep their order and distance."""
    offsets = [0.0]
    for a, b in pairwise(sizes):
        offsets.append(offsets[-1] + (a + b) / 2 + (_PASS if _DUMMY in (a, b) else _GAP))
    blocks: list[tuple[float, int]] = []  # mean and number: pool adjacent violators
    for want, offset in zip(wanted, offsets, strict=False):
        mean, count = want - offset, 1
        while blocks and blocks[-1][0] > mean:
            other, others = blocks.pop()
            mean, count = (mean * count + other * others) / (count + others), count + others
        blocks.append((mean, count))
    means = [mean for mean, count in blocks for _ in range(count)]
    return [mean + offset for mean, offset in zip(means, offsets, strict=False)]
