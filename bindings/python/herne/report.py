# SPDX-License-Identifier: BSL-1.0
"""Whole documents: results as one HTML file for browsers and paper, and as lines of text.

Examples
--------
>>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
>>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
>>> ranking = herne.rank(pool, job, top=3)
>>> page = herne.report.html(ranking, herne.explain(pool["B-005"], job), language="en")
>>> page.startswith("<!DOCTYPE html>"), page.count("<section"), "<script" in page
(True, 3, False)
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from . import _core
from ._errors import InvalidInput, Problem
from ._html import table_html
from ._table import Table

__all__ = ["html", "text"]

PageLanguage: TypeAlias = Literal["de", "en", "both"]


def html(
    *results: Any,
    language: PageLanguage = "de",
    max_rows: int = 60,
    title: _core.Text | str | Mapping[str, str] = "",
) -> str:
    """Return a page about results, in their order.

    What went into them stands at the end. It is one file without scripts and without anything from
    elsewhere, laid out for telephones, screens and paper; a browser prints it as PDF. Rankings,
    explanations and comparisons have pictures with words. What comes from data is text: it opens
    no element.

    Parameters
    ----------
    *results
        Anything that has an HTML of its own in a notebook: frameworks, job profiles, rankings,
        explanations and all other results, what `lint` found, and tables.
    language : {"de", "en", "both"}
        "both" is English with German under it.
    max_rows : int
        Most rows of a table and bars of a picture; what is not shown is counted.
    title : str, mapping or Text
        By default that of the first result.

    Returns
    -------
    str
        The page; write it as UTF-8.

    Raises
    ------
    InvalidInput
        If there is no result and no title, or for another language.
    TypeError
        For something that has no HTML.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.report.html(job, language="en").splitlines()[:2]
    ['<!DOCTYPE html>', '<html lang="en">']
    """
    parts = [_part(one, language, max_rows) for one in results]
    parts += dict.fromkeys(filter(None, (_inputs(one, language) for one in results)))
    return _core.html_page(parts, _core.Text(title), language=language)


def _part(result: Any, language: PageLanguage, max_rows: int) -> str:
    if isinstance(result, Table):
        if not result.columns:
            raise InvalidInput(Problem("a table without columns", "has nothing to show"))
        return table_html(result, language=language, max_rows=max_rows)
    return _core.html_part(result, language=language, max_rows=max_rows)


def _inputs(result: Any, language: PageLanguage) -> str:
    return "" if isinstance(result, Table) else _core.html_inputs(result, language=language)


def text(*arguments: Any, language: Literal["de", "en"] = "de", **options: Any) -> str:
    """Return a report as lines of text.

    Parameters
    ----------
    *arguments
        A result, and where it needs them the pool and the job: `text(ranking, pool, job)`,
        `text(explanation, job)`, `text(comparison, job)`; any other result alone.
    language : {"de", "en"}
    **options
        `width` (columns, 80), `max_rows` (60) and `first_stage` (False).

    Returns
    -------
    str
        Lines parted by newlines, none wider than `width`.

    Raises
    ------
    InvalidInput
        For options out of range, and where result and job do not belong together.
    TypeError
        For something that has no report.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> ranking = herne.rank(pool, job, top=3)
    >>> print(herne.report.text(ranking, pool, job, language="en").splitlines()[0])
    Ranking: 16/0107 AI coordinator (f/m/d), specialist post
    """
    return _core.report_text(*arguments, language=language, **options)
