# SPDX-License-Identifier: BSL-1.0
"""Words that stand for pictures, and files with the same bytes."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure, SubFigure

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["alt", "describe", "figure_of", "save"]

_ALT = "herne_alt"
_SALT = "herne"


def describe(ax: Axes, title: str, lines: Sequence[str], more: str = "") -> None:
    """Keep the words that stand for a picture: title, more of it, lines."""
    head = f"{title}. {more}." if more else f"{title}."
    setattr(ax, _ALT, "\n".join([head, *lines]))


def figure_of(ax: Axes) -> Figure:
    """Return the whole figure that the axes are in. ValueError if they were taken out of it."""
    figure = ax.figure
    while isinstance(figure, SubFigure):
        figure = figure.figure
    if figure is None:
        raise ValueError("ax: is in no figure")
    return figure


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
    settings: Any = {"svg.hashsalt": _SALT, "hatch.linewidth": 1.0, "savefig.bbox": None}
    ground = figure.get_facecolor()
    with mpl.rc_context(settings):
        figure.savefig(buffer, format=kind, dpi=dpi, metadata=metadata[kind], facecolor=ground)
    data = buffer.getvalue()
    if kind == "svg":
        data = _described(data.decode(), lines or title).encode()
    target.write_bytes(data)


def _described(svg: str, text: str) -> str:
    """Return an SVG file that screen readers take as one picture with a description."""
    head, mark, rest = svg.partition("</title>")
    described = f"{head}{mark}\n <desc>{escape(text)}</desc>{rest}"
    return described.replace("<svg ", '<svg role="img" ', 1)
