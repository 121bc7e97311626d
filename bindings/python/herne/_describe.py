# SPDX-License-Identifier: BSL-1.0
"""What a pool, or groups in it, have in each requirement of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from . import _core
from ._analysis import check
from ._groups import groups_by, rows_from
from ._progress import ProgressLike, progress_callback
from ._table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from ._analysis import Ids, RowsLike
    from ._core import JobProfile, Pool
    from ._rank import Order

__all__ = ["Description", "describe"]

_figures = (
    "candidates",
    "unknown",
    "mean_level",
    "spread",
    "at_top",
    "full_points",
    "ceiling",
    "shortfalls",
    "share",
    "effective_weight",
)
_always_known = ("candidates", "unknown", "share")


class Description(Table):
    """What many candidates have in each requirement of a job; see `herne.describe`.

    Attributes
    ----------
    candidates : int
        People looked at, whether they are shown or not.
    suppressed_groups : int
        Groups of one to four people, which are neither shown nor named.
    suppressed_candidates : int
        People in these.
    ungrouped : int
        People in no group.
    """

    __slots__ = ("candidates", "suppressed_candidates", "suppressed_groups", "ungrouped")

    candidates: int
    suppressed_groups: int
    suppressed_candidates: int
    ungrouped: int

    def __init__(
        self,
        columns: Mapping[str, Column | npt.ArrayLike],
        candidates: int,
        suppressed_groups: int = 0,
        suppressed_candidates: int = 0,
        ungrouped: int = 0,
    ) -> None:
        super().__init__(columns)
        self.candidates = candidates
        self.suppressed_groups = suppressed_groups
        self.suppressed_candidates = suppressed_candidates
        self.ungrouped = ungrouped

    def _counts(self) -> tuple[int, int, int, int]:
        return (
            self.candidates,
            self.suppressed_groups,
            self.suppressed_candidates,
            self.ungrouped,
        )

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Description) and self._counts() != other._counts():
            return False
        return super().__eq__(other)

    __hash__ = None

    def __reduce__(self) -> tuple[type[Description], tuple[Any, ...]]:
        return Description, (dict(self._columns), *self._counts())

    def __repr__(self) -> str:
        text = f"<Description of {self.candidates} candidates: {len(self)} rows"
        if self.suppressed_groups:
            text += f"; groups of fewer than 5 that are not shown: {self.suppressed_groups}"
            text += f" (people: {self.suppressed_candidates})"
        if self.ungrouped:
            text += f"; people in no group: {self.ungrouped}"
        return f"{text}>"


def describe(
    pool: Pool,
    job: JobProfile,
    *,
    by: object = None,
    ids: Ids = None,
    rows: RowsLike = None,
    order: Order = "worst",
    threads: int = 1,
    progress: ProgressLike = None,
) -> Description:
    """Return what many candidates have in each requirement, in one pass.

    Groups of fewer than five people are not shown but counted in `suppressed_groups`. Where the
    levels of one to four people of a group are known, the figures of that requirement and all
    effective weights of the group are left out, for they would speak of so few.

    Parameters
    ----------
    pool, job, ids, rows, order, threads, progress
        As in `contributions`.
    by : sequence, array, series, or mapping from id, optional
        The group of each candidate looked at, in their order: strings, numbers, truth values,
        categories. A candidate whose label is missing or empty is in none. A pandas series is
        taken by its index where that holds the ids of all candidates looked at, in their order
        where it only counts from 0, and refused else.

    Returns
    -------
    Description
        A table of one row a requirement, or one for each group and requirement: `group` (with
        `by`), `requirement`, `competence`, `required_level`, `candidates`, `unknown` (how many
        levels are), `mean_level` and `spread` (standard deviation) of the known levels, how many
        of these are `at_top` of the scale and how many give `full_points`, `ceiling` (the share of
        the known ones that do), `shortfalls` (known levels below the required one), `share` of the
        job, and `effective_weight`: share times standard deviation of the requirement's score,
        unknown levels counted as `order` says, divided by the sum of that. It says how much of
        what sets these candidates apart is due to the requirement. Figures that there are none of
        are missing values.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale and there is one
        label a candidate looked at.
    KeyError
        For an id that the pool does not have.
    IndexError
        For a row that it does not have.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> table = herne.describe(pool, job)
    >>> table
    <Description of 72 candidates: 24 rows>
    >>> round(float(table["effective_weight"].sum()), 9)
    1.0
    >>> herne.describe(pool, job, by=["few"] * 4 + ["many"] * 68).suppressed_candidates
    4
    """
    callback = progress_callback(progress)
    check(pool, job)
    chosen = rows_from(pool, ids, rows)
    if by is None:
        figures, candidates = _core.describe(pool, job, chosen, order, threads, callback)
        return Description(_described(job, figures, 1), candidates)
    labels, positions = groups_by(pool, by, chosen)
    figures, shown, groups, people, ungrouped = _core.describe_groups(
        pool, job, labels, positions, chosen, order, threads, callback
    )
    columns = {"group": Column(figures["group"], categories=shown)}
    columns |= _described(job, figures, len(shown))
    return Description(columns, len(positions), groups, people, ungrouped)


def _described(job: JobProfile, figures: dict[str, Any], times: int) -> dict[str, Column]:
    """Return the columns of a description; what is withheld or not a number is missing."""
    withheld = figures["withheld"]
    columns = {
        "requirement": Column.of_strings([r.id for r in job.requirements] * times),
        "competence": Column.of_strings([r.competence for r in job.requirements] * times),
        "required_level": Column(np.tile([r.level for r in job.requirements], times)),
    }
    for name in _figures:
        values = figures[name]
        missing = np.isnan(values) if values.dtype.kind == "f" else withheld
        gaps_in = missing.any() and name not in _always_known
        columns[name] = Column(values, missing if gaps_in else None)
    return columns
