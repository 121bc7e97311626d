# SPDX-License-Identifier: BSL-1.0
"""Colours and signs of all pictures, on a light ground and on a dark one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.colors import to_hex, to_rgb, to_rgba
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.typing import ColorType

__all__ = ["DARK", "HATCH", "LIGHT", "LINES", "MARKERS", "MARKS", "Look", "look_on", "settings"]

HATCH = "////"

#: A sign for each verdict, so that neither words nor colours are needed to tell them apart.
MARKS = {"eligible": "✓", "undecided": "?", "ineligible": "✗"}


# Colour, marker and line tell people apart, each alone as well.
MARKERS = ("o", "s", "^", "D")
LINES = ("-", "--", ":", "-.")


@dataclass(frozen=True)
class Look:
    """Colours that colour-blind people can tell apart, and that differ in grey."""

    ground: str
    ink: str
    grey: str
    pale: str
    blue: str
    sky: str
    red: str
    steps: tuple[str, str, str, str]  # missing levels: 0, 1, 2, 3 and more
    people: tuple[str, str, str, str]

    def handle(self, kind: str, label: str) -> Artist:
        """Return the legend entry of a kind of thing that is drawn."""
        if kind == "hatched":
            return Patch(facecolor=self.ground, edgecolor=self.blue, hatch=HATCH, label=label)
        if kind == "required":
            return Line2D(
                [], [], color=self.ink, marker="|", ms=11, mew=2.2, ls="none", label=label
            )
        if kind in ("reached", "below"):
            face = self.blue if kind == "reached" else self.ground
            style: Any = {"marker": "o", "ms": 7, "mec": self.blue, "mfc": face, "mew": 1.6}
            return Line2D([], [], color=self.blue, ls="none", label=label, **style)
        if kind in ("certain", "possible"):
            return Line2D([], [], label=label, **self.dumbbell(kind == "certain"))
        if kind.startswith("lane"):
            return Line2D([], [], label=label, **self.lane(int(kind[4:])))
        if kind == "goal":
            return Line2D([], [], color=self.ink, lw=1.4, ls="--", label=label)
        if kind.startswith("place"):
            place, _, places = kind[5:].partition("/")
            face = self.shade(int(place), int(places))
            return Patch(facecolor=face, edgecolor=self.grey, lw=0.6, label=label)
        if kind == "line":
            return Line2D([], [], color=self.ink, lw=2.2, label=label)
        if kind == "unknown":
            return Patch(facecolor=self.ground, edgecolor=self.grey, hatch=HATCH, label=label)
        if kind.startswith("person"):
            number = int(kind[6:])
            colour, marker, line = self.people[number], MARKERS[number], LINES[number]
            return Line2D([], [], color=colour, marker=marker, ls=line, label=label)
        if kind.startswith("step"):
            face = self.steps[int(kind[4:])]
            return Patch(facecolor=face, edgecolor=self.grey, lw=0.6, label=label)
        face = {"filled": self.blue, "sky": self.sky, "pale": self.pale}[kind]
        return Patch(facecolor=face, edgecolor=face, label=label)

    def dumbbell(self, certain: bool, scale: float = 1) -> dict[str, Any]:
        """Return how a range of places is drawn: full where it is certain, else hollow."""
        line: dict[str, Any] = {"color": self.blue, "lw": (3 if certain else 1.4) * scale}
        face = self.blue if certain else self.ground
        return line | {"marker": "o", "ms": 6.5 * scale, "mfc": face, "mew": 1.5 * scale}

    def lane(self, number: int, scale: float = 1) -> dict[str, Any]:
        """Return how one of several ranges beside each other is drawn."""
        colour = (self.blue, self.red, self.grey)[number]
        line: dict[str, Any] = {"color": colour, "ls": ("-", "-", ":")[number]}
        line["lw"] = (1.2, 3, 1.6)[number] * scale
        return line | {"marker": MARKERS[number], "ms": 4.8 * scale, "mew": 1.2 * scale}

    def shade(self, place: int, places: int) -> str:
        """Return the colour of one of some places: the first is the most striking."""
        part = (place - 1) / max(places - 1, 1)
        ends = zip(to_rgb(self.blue), to_rgb(self.pale), strict=True)
        return to_hex(tuple(a + (b - a) * part for a, b in ends))  # type: ignore[arg-type]


# Okabe and Ito's palette, of which these differ in grey too.
LIGHT = Look(
    ground="#FFFFFF",
    ink="#222222",
    grey="#6B7278",
    pale="#E3E8EC",
    blue="#0072B2",
    sky="#8CC8EE",
    red="#B84A00",
    steps=("#F4F6F8", "#F9D08F", "#E8923A", "#A63603"),
    people=("#0072B2", "#D55E00", "#7A3B69", "#E69F00"),
)
DARK = Look(
    ground="#000000",
    ink="#F2F2F2",
    grey="#A3ABB2",
    pale="#3A4147",
    blue="#56B4E9",
    sky="#2E6E9E",
    red="#FF9A57",
    steps=("#252B30", "#7D4A10", "#D9822B", "#FFD08A"),
    people=("#56B4E9", "#FF9A57", "#CC79A7", "#F0E442"),
)


def brightness(colour: ColorType) -> float:
    """Return how bright a colour is on white paper, 0 to 1."""
    red, green, blue, alpha = to_rgba(colour)
    return (0.299 * red + 0.587 * green + 0.114 * blue) * alpha + 1 - alpha


def look_on(ground: ColorType) -> Look:
    """Return the colours that can be seen on a ground, that ground among them."""
    look = LIGHT if brightness(ground) > 0.45 else DARK
    red, green, blue, alpha = to_rgba(ground)
    shown = mpl.colors.to_hex((red, green, blue)) if alpha else LIGHT.ground
    return Look(**{**look.__dict__, "ground": shown})


def settings(look: Look, size: float) -> Any:
    """Return the rcParams to draw with: whatever a style sheet says, pictures look the same."""
    families = dict.fromkeys([*mpl.rcParams["font.family"], "DejaVu Sans"])  # has the signs
    return {
        "axes.axisbelow": True,
        "axes.edgecolor": look.grey,
        "axes.facecolor": look.ground,
        "axes.grid": False,
        "axes.labelcolor": look.ink,
        "axes.labelpad": 4.0,
        "axes.labelsize": size,
        "axes.labelweight": "normal",
        "axes.linewidth": 0.8,
        "axes.titlecolor": look.ink,
        "axes.titlelocation": "left",
        "axes.titlesize": 1.2 * size,
        "axes.titleweight": "bold",
        "figure.facecolor": look.ground,
        "font.family": [*families],
        "font.size": size,
        "font.style": "normal",
        "font.weight": "normal",
        "hatch.linewidth": 1.0,
        "legend.fontsize": size,
        "legend.frameon": False,
        "legend.labelcolor": look.ink,
        "lines.linestyle": "-",
        "lines.marker": "None",
        "lines.markeredgewidth": 1.0,
        "patch.linewidth": 1.0,
        "patch.force_edgecolor": False,
        "path.effects": [],
        "path.sketch": None,
        "text.color": look.ink,
        "text.usetex": False,
        "xtick.color": look.grey,
        "xtick.labelcolor": look.ink,
        "ytick.color": look.grey,
        "ytick.labelcolor": look.ink,
        "xtick.labelsize": size,
        "ytick.labelsize": size,
        "xtick.minor.visible": False,
        "ytick.minor.visible": False,
    }
