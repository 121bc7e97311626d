# SPDX-License-Identifier: BSL-1.0
"""What all pictures share: colours, axes, text alternatives, files with the same bytes."""

from __future__ import annotations

import io
import os
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure, SubFigure
from matplotlib.patches import Patch
from matplotlib.transforms import offset_copy

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

__all__ = ["alt", "save"]

# Okabe and Ito's palette, of which these differ in grey too.
BLUE, SKY, ORANGE, VERMILION, PURPLE, BLACK = (
    "#0072B2",
    "#8CC8EE",
    "#E69F00",
    "#D55E00",
    "#7A3B69",
    "#222222",
)
PALE, GREY, INK = "#E9EDF0", "#6B7278", "#222222"
HATCH = "////"

_STYLE: Any = {
    "axes.edgecolor": GREY,
    "axes.labelcolor": INK,
    "axes.labelsize": 10,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlelocation": "left",
    "axes.titlesize": 12,
    "axes.titleweight": "bold",
    "axes.axisbelow": True,
    "axes.facecolor": "white",
    "figure.facecolor": "white",
    "font.size": 10,
    "hatch.linewidth": 1.0,
    "legend.fontsize": 9,
    "legend.frameon": False,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "xtick.labelsize": 9,
    "ytick.labelsize": 9,
}
_ALT = "herne_alt"
_SALT = "herne"


@contextmanager
def drawing(ax: Axes | None, width: float, height: float) -> Iterator[Axes]:
    """Give the axes to draw on, own ones of that size in inches if there are none."""
    if ax is None:
        _choose_backend()
    with mpl.rc_context(_STYLE):
        if ax is None:
            from matplotlib import pyplot

            _, ax = pyplot.subplots(figsize=(width, height), layout="constrained")
        yield ax


def _choose_backend() -> None:
    """Let pyplot set up its backend: what that does to rcParams has to outlive our own settings."""
    from matplotlib import pyplot

    pyplot.draw_if_interactive()  # type: ignore[no-untyped-call]


def own_polar() -> Axes:
    """Return new polar axes with room around for labels."""
    from matplotlib import pyplot

    _choose_backend()
    with mpl.rc_context(_STYLE):
        figure = pyplot.figure(figsize=(9, 8.2))
        return figure.add_axes((0.2, 0.13, 0.6, 0.7), projection="polar")


def plain(text: str) -> str:
    """Return a label that means itself: `$` is no formula, `_` in front hides nothing."""
    return (" " + text if text.startswith("_") else text).replace("$", r"\$")


def wrapped(text: str, most: int = 34) -> str:
    """Return a plain label in lines of at most `most` characters."""
    return "\n".join(textwrap.wrap(plain(text), most, break_long_words=False))


def finish(
    ax: Axes, title: str, lines: Sequence[str], *, more: str = "", narrow: bool = False
) -> None:
    """Set the title, and the words that stand for the picture: title, more of it, lines.

    `narrow` is for axes that long labels have made so.
    """
    ax.set_title(wrapped(title, 42 if narrow else 64))
    head = f"{title}. {more}." if more else f"{title}."
    setattr(ax, _ALT, "\n".join([head, *lines]))


def legend_below(ax: Axes, handles: Sequence[Artist], *, below: float = 38) -> None:
    """Put a legend under the axes, that many points below them, in one row."""
    place = offset_copy(ax.transAxes, figure_of(ax), y=-below, units="points")
    ax.legend(
        handles=list(handles),
        loc="upper left",
        bbox_to_anchor=(0, 0),
        bbox_transform=place,
        ncols=len(handles),
        borderaxespad=0,
        columnspacing=1.6,
        handlelength=1.8,
    )


def figure_of(ax: Axes) -> Figure:
    """Return the whole figure that the axes are in. ValueError if they were taken out of it."""
    figure = ax.figure
    while isinstance(figure, SubFigure):
        figure = figure.figure
    if figure is None:
        raise ValueError("ax: is in no figure")
    return figure


def filled(label: str, colour: str = BLUE) -> Patch:
    """Return a legend entry of what is reached."""
    return Patch(facecolor=colour, edgecolor=colour, label=label)


def hatched(label: str) -> Patch:
    """Return a legend entry of what is unknown."""
    return Patch(facecolor="white", edgecolor=BLUE, hatch=HATCH, label=label)


def hollow(label: str) -> Patch:
    """Return a legend entry of what is not reached."""
    return Patch(facecolor=PALE, edgecolor="none", label=label)


def alt(ax: Axes) -> str:
    """Return what a picture shows, in words: a title, then a line for each thing drawn.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
        What a function of this module has drawn on last.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If nothing of this module was drawn there.
    """
    text = getattr(ax, _ALT, None)
    if not isinstance(text, str):
        raise ValueError("ax: nothing of herne.plot was drawn on it")
    return text


def save(ax: Axes, path: str | os.PathLike[str], *, dpi: float = 150) -> None:
    """Write the figure of `ax` to a file: the same picture, the same bytes.

    SVG files carry `alt` as title and description, PNG and PDF files in their metadata. No file
    holds a date.

    Parameters
    ----------
    ax : matplotlib.axes.Axes
    path : str or path
        Its ending says what is written: svg, png, pdf.
    dpi : float
        Dots an inch, for png.

    Raises
    ------
    ValueError
        For another ending, or axes that nothing of this module was drawn on.
    OSError
        If the file cannot be written.
    """
    target = Path(path)
    title, _, lines = alt(ax).partition("\n")
    kind = target.suffix.lower().removeprefix(".")
    metadata: dict[str, dict[str, Any]] = {
        "svg": {"Date": None, "Title": title, "Description": lines or title},
        "png": {"Software": None, "Title": title, "Description": lines or title},
        "pdf": {"CreationDate": None, "Title": title, "Subject": lines or title},
    }
    if kind not in metadata:
        raise ValueError(f"path: '.{kind}' is none of .svg, .png, .pdf")
    buffer = io.BytesIO()
    figure = figure_of(ax)
    settings: Any = {"svg.hashsalt": _SALT, "hatch.linewidth": _STYLE["hatch.linewidth"]}
    with mpl.rc_context(settings):
        figure.savefig(buffer, format=kind, dpi=dpi, metadata=metadata[kind])
    data = buffer.getvalue()
    if kind == "svg":
        data = _described(data.decode(), lines or title).encode()
    target.write_bytes(data)


def _described(svg: str, text: str) -> str:
    """Return an SVG file that screen readers take as one picture with a description."""
    head, mark, rest = svg.partition("</title>")
    described = f"{head}{mark}\n <desc>{escape(text)}</desc>{rest}"
    return described.replace("<svg ", '<svg role="img" ', 1)
