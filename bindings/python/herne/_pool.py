# SPDX-License-Identifier: BSL-1.0
"""Pools: many candidates, packed for scanning, and the ways in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from . import _core
from ._frames import (
    add_frame,
    code_for_unknown,
    columns_from,
    names_from,
    warn_of_missing,
)
from ._frames_long import add_long
from ._groups import rows_from, rows_of_anything
from ._levels import DEFAULT, Default, add_levels, ids_from
from ._pool_arguments import (
    Arrange,
    Columns,
    Frameworks,
    LevelsAs,
    Words,
    merged_framework,
    words_of,
)
from ._pool_files import LoadablePool
from ._progress import ProgressLike, progress_callback
from ._refusals import refusal, shown
from ._sources import column_name, refuse_names

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._analysis import Ids, RowsLike
    from ._core import Profile, Ranking

__all__ = ["Pool"]


class Pool(LoadablePool):
    """Many profiles over one framework, packed for scanning (Bewerbendenfeld); immutable.

    `pool[id]` is a profile by id, `pool.profile(row)` by position, and iterating gives the ids.

    Parameters
    ----------
    framework : Framework
        Makes a pool without candidates; `from_frame`, `from_levels`, `from_profiles` and `load_csv`
        make others.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> len(pool), pool.id(0), pool["B-001"]["cefr/german"], pool.profile(-1).id
    (72, 'B-001', 6, 'B-072')
    """

    __slots__ = ()

    @classmethod
    def from_levels(
        cls,
        levels: npt.ArrayLike,
        framework: Frameworks,
        ids: Iterable[int] | Iterable[str] | npt.NDArray[Any] | None = None,
        *,
        unknown: float | Default | None = DEFAULT,
        first_id: int = 0,
        arrange: Arrange = "as_added",
        window: int = 8,
        progress: ProgressLike = None,
    ) -> Pool:
        """Return the pool of an array of levels.

        Parameters
        ----------
        levels : array, shape (candidates, competences)
            Integers or floating-point numbers of any dtype and strides, or a masked array; columns
            in the framework's order. Truth values and whatever has named columns are refused:
            `from_frame` reads these. Bytes (uint8) in rows or in columns are packed without a copy
            on the way, others a superblock of 8,192 candidates at a time.
        framework : Framework
            One, or several to merge.
        ids : sequence of int or str, optional
            One a candidate; row numbers by default. Floating-point numbers and decimals that are
            whole are numbers. A pandas series whose index does not count from 0 is refused.
        unknown : number or None, optional
            What stands for unknown: by default 255 in unsigned arrays and nothing in signed ones.
            NaN and what a masked array masks always do.
        first_id : int
            Id of the first candidate where ids are row numbers.
        arrange : {"as_added", "by_level_sum"}
            In which order candidates lie in memory: as they were added, or so that a ranking of a
            large pool need not read most of it. No result depends on it. The latter takes longer
            to build and 4 bytes more a candidate.
        window : {1, 2, 4, 8, 16, 32, 64}
            Superblocks of 8,192 candidates that are arranged together.
        progress : bool or callable, optional
            As in `rank`.

        Returns
        -------
        Pool

        Raises
        ------
        ValueError
            For another shape or dtype, levels off their scales (up to 20 with row, competence,
            value and what is allowed), or an id that stands twice.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> levels = np.full((2, len(cefr)), np.nan)
        >>> levels[0, cefr.index("german")] = 5
        >>> pool = herne.Pool.from_levels(levels, cefr, ["ada", "bob"])
        >>> pool["ada"]["german"], pool["bob"]["german"]
        (5, None)
        """
        merged = merged_framework(framework)
        refuse_names(levels)
        array = levels if isinstance(levels, np.ma.MaskedArray) else np.asarray(levels)
        builder = _core.PoolBuilder(merged, first_id=first_id, arrange=arrange, window=window)
        size = array.shape[0] if array.ndim else 0
        report_progress = progress_callback(progress)
        add_levels(builder, array, merged, ids_from(ids, size), unknown, report_progress)
        return cls(builder.build())

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        framework: Frameworks,
        *,
        id: str | None = None,
        columns: Columns = None,
        ignore: Words = (),
        layout: Literal["wide", "long"] = "wide",
        unknown: int | Default | None = DEFAULT,
        unknown_words: Words = (),
        levels_as: LevelsAs = "automatic",
        first_id: int = 0,
        arrange: Arrange = "as_added",
        window: int = 8,
        progress: ProgressLike = None,
    ) -> Pool:
        """Return the pool of a data frame.

        Parameters
        ----------
        frame : data frame
            pandas, polars, pyarrow, modin, DuckDB: what narwhals knows, what has
            `__arrow_c_stream__` (which is read batch by batch, so that it may be larger than
            memory), or a mapping from names to arrays. Only the columns that are needed are looked
            at. Cells are levels as integers (of any dtype, `3.0` and decimals included),
            labels or codes, categories of them included; true is level 1, false level 0. None, NaN,
            pandas.NA, masked cells and empty strings are unknown.
        framework : Framework
            One, or several to merge.
        id : str, optional
            Column of the ids, integers or strings; row numbers by default. "index", or its
            name, is the index of pandas. One that does not count from 0 (or `first_id`) says who is
            who: it is taken so, ignored where `ignore` names it or another column has the ids,
            and refused else.
        columns : mapping, str or iterable of str, optional
            The columns to read, or a mapping from column to competence. By default all columns are
            read, and each must name a competence as `CompetenceNames` finds it: by id, full or
            bare, or by an unambiguous label. In long form a mapping from column to `candidate`,
            `competence`, `level` or a kind of evidence, and from what stands in the column of
            competences to their ids.
        ignore : str or iterable of str
            Columns, and in long form competences, to ignore.
        layout : {'wide', 'long'}
            Long has a row a level, in columns `candidate` (or `id`), `competence` and `level`, and
            optionally `what`, `source`, `date`, `valid_until`, `status` and `rater` for evidence.
            Dates are days, text written YYYY-MM-DD, or times at midnight without a time zone.
        unknown : int or None, optional
            A number that stands for unknown; by default 255, but none where `levels_as` is 'value'.
        unknown_words : str or iterable of str
            Words that stand for unknown, such as `k. A.`.
        levels_as : {'automatic', 'number', 'label', 'code', 'value'}
            How levels are written, as `Competence.parse` reads them. 'value': where a competence
            has a binning, cells are values: numbers, of which a floating-point one is the shortest
            decimal that gives it back, text, or days. By default its numbers and days are refused.
        first_id : int
            Id of the first candidate where ids are row numbers.
        arrange : {"as_added", "by_level_sum"}
            As in `from_levels`.
        window : {1, 2, 4, 8, 16, 32, 64}
            As in `from_levels`.
        progress : bool or callable, optional
            As in `rank`.

        Returns
        -------
        Pool

        Warns
        -----
        MissingCompetenceWarning
            Once, for competences without a column: every level of them is unknown.

        Raises
        ------
        ValueError
            For columns that match no competence, with the nearest one, a frame in which none does,
            an index that would be dropped, and for cells that are no levels: up to 20 with row,
            column, value and what is allowed.
        KeyError
            If there is no column `id`.

        Examples
        --------
        >>> own = herne.Framework(
        ...     "own", "1", [herne.Competence("sql", herne.Scale("s", ["some", "good"]))]
        ... )
        >>> frame = {"who": ["ada", "bob"], "sql": ["good", None], "age": [36, 41]}
        >>> pool = herne.Pool.from_frame(frame, own, id="who", ignore=["age"])
        >>> pool["ada"]["sql"], pool["bob"]["sql"]
        (2, None)
        """
        merged = merged_framework(framework)
        if id is not None and not isinstance(id, (str, int, tuple)):
            raise TypeError(refusal("id", id, "str"))
        report_progress = progress_callback(progress)
        builder = _core.PoolBuilder(merged, first_id=first_id, arrange=arrange, window=window)
        number = code_for_unknown(unknown, levels_as)
        chosen, left = columns_from(columns), names_from(ignore, "ignore")
        words = words_of(unknown_words, "unknown_words")
        ids = None if id is None else column_name(id)
        if not isinstance(layout, str):
            raise TypeError(refusal("layout", layout, "typing.Literal['wide', 'long']"))
        if layout == "long":
            missing = add_long(
                builder,
                frame,
                merged,
                id=ids,
                columns=chosen,
                ignore=left,
                unknown=number,
                unknown_words=words,
                levels_as=levels_as,
                report_progress=report_progress,
            )
        elif layout == "wide":
            missing = add_frame(
                builder,
                frame,
                merged,
                first=first_id,
                id=ids,
                columns=chosen,
                ignore=left,
                unknown=number,
                unknown_words=words,
                levels_as=levels_as,
                report_progress=report_progress,
            )
        else:
            raise ValueError(f"layout: {shown(layout)} is neither 'wide' nor 'long'")
        warn_of_missing(missing, stacklevel=2)
        return cls(builder.build())

    @classmethod
    def from_profiles(
        cls, profiles: Iterable[Profile], framework: Frameworks | None = None
    ) -> Pool:
        """Return the pool of profiles, evidence included.

        Parameters
        ----------
        profiles : iterable of Profile
            Each must hold every competence of the framework on an equal scale.
        framework : Framework, optional
            By default the first profile's.

        Returns
        -------
        Pool

        Raises
        ------
        ValueError
            If there is neither a profile nor a framework, a profile does not fit, or an id stands
            twice.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> pool = herne.Pool.from_profiles([herne.Profile(7, cefr, {"german": 3})])
        >>> pool[7]["german"]
        3
        """
        everybody = list(profiles)
        if framework is None:
            if not everybody:
                raise ValueError("profiles: without any, a framework is needed")
            framework = everybody[0].framework
        builder = _core.PoolBuilder(merged_framework(framework))
        for profile in everybody:
            builder.add(profile)
        return cls(builder.build())

    def select(
        self,
        which: Iterable[int] | Iterable[str] | npt.NDArray[Any] | Ranking | None = None,
        *,
        ids: Ids = None,
        rows: RowsLike = None,
    ) -> Pool:
        """Return the pool of some candidates, in the order asked for, with ids and evidence.

        Parameters
        ----------
        which : array or series of bool, iterable of int or str, or Ranking
            One truth value a candidate, rows, ids, or a ranking, which stands for those that it
            lists. Integers are rows; where the pool's own ids are other numbers, say which
            they are by `ids` or `rows`. A pandas Series of truth values is aligned by an index
            that carries ids.
        ids : iterable of int or str, or Ranking, optional
            Ids, instead.
        rows : iterable of int, or array or series of bool, optional
            Rows, instead; negative ones count from the end.

        Returns
        -------
        Pool
            Candidates of row-number ids keep the ids they had.

        Raises
        ------
        ValueError
            For a candidate who is asked for twice.
        KeyError
            For an id that the pool does not have.
        IndexError
            For a row that it does not have.

        Examples
        --------
        >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
        >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
        >>> pool.select(["B-005", "B-001"]).ids
        ['B-005', 'B-001']
        >>> len(pool.select(herne.verdicts(pool, job) == "eligible"))
        34
        """
        given = [which is not None, ids is not None, rows is not None]
        if sum(given) != 1:
            raise TypeError("select: give either a mask, rows or ids, or ids=, or rows=")
        chosen = rows_of_anything(self, which) if given[0] else rows_from(self, ids, rows)
        assert chosen is not None
        return type(self)(_core.select_rows(self, chosen))

    def arranged(self, arrange: Arrange = "by_level_sum", *, window: int = 8) -> Pool:
        """Return this pool with its candidates lying in memory in another order.

        Parameters
        ----------
        arrange : {"by_level_sum", "as_added"}
            As in `from_levels`.
        window : {1, 2, 4, 8, 16, 32, 64}
            As in `from_levels`.

        Returns
        -------
        Pool
            The same rows, ids, levels and evidence: it equals this one.

        Raises
        ------
        ValueError
            For another order or window.

        Examples
        --------
        >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
        >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
        >>> fast = pool.arranged()
        >>> fast.arrangement, fast.window, fast == pool
        ('by_level_sum', 8, True)
        """
        return type(self)(_core.arranged(self, arrange, window))
