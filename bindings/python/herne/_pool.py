# SPDX-License-Identifier: BSL-1.0
"""Pools: many candidates, packed for scanning, and the ways in."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

import numpy as np

from . import _core
from ._frames import (
    add_frame,
    code_for_unknown,
    columns_from,
    names_from,
    warn_of_missing,
)
from ._given import column_of, columns_of, words_of
from ._groups import rows_from, rows_of_anything
from ._kinds import shown
from ._levels import DEFAULT, Default, add_levels, ids_from
from ._long import add_long
from ._pool_out import ReadablePool
from ._progress import ProgressLike, progress_callback
from ._refusals import listed, refusal
from ._sources import column_name, refuse_names
from ._xlsx import sheet_as_csv

if TYPE_CHECKING:
    import numpy.typing as npt

    from ._analysis import Ids, RowsLike
    from ._core import Framework, Profile, Ranking

__all__ = ["Pool", "PoolBuilder", "concat"]

Frameworks: TypeAlias = "Framework | Iterable[Framework]"
LevelsAs: TypeAlias = Literal["automatic", "number", "label", "code"]
Words: TypeAlias = "str | Iterable[str]"
Columns: TypeAlias = "Mapping[str, str] | Iterable[str] | None"
Encoding: TypeAlias = Literal["automatic", "windows-1252"]
OtherColumns: TypeAlias = Literal["left_aside", "by_head"]


def _merged(framework: Frameworks) -> Framework:
    if isinstance(framework, _core.Framework):
        return framework
    if isinstance(framework, (str, bytes, Mapping)) or not isinstance(framework, Iterable):
        raise TypeError(
            refusal("framework", framework, "Framework | collections.abc.Iterable[Framework]")
        )
    parts = list(framework)
    if not parts:
        raise ValueError("framework: an empty list names none")
    return _core.Framework.merge(*parts)


class Pool(ReadablePool):
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
        progress: ProgressLike = None,
    ) -> Pool:
        """Return the pool of an array of levels.

        Parameters
        ----------
        levels : array, shape (candidates, competences)
            Whole or floating-point numbers of any dtype and strides, or a masked array; columns in
            the framework's order. Truth values and whatever has named columns are refused:
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
        merged = _merged(framework)
        refuse_names(levels)
        array = levels if isinstance(levels, np.ma.MaskedArray) else np.asarray(levels)
        builder = _core.PoolBuilder(merged, first_id=first_id)
        size = array.shape[0] if array.ndim else 0
        tell = progress_callback(progress)
        add_levels(builder, array, merged, ids_from(ids, size), unknown, tell)
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
        progress: ProgressLike = None,
    ) -> Pool:
        """Return the pool of a data frame.

        Parameters
        ----------
        frame : data frame
            pandas, polars, pyarrow, modin, DuckDB: what narwhals knows, what has
            `__arrow_c_stream__` (which is read batch by batch, so that it may be larger than
            memory), or a mapping from names to arrays. Only the columns that are needed are looked
            at. Cells are levels as whole numbers (of any dtype, `3.0` and decimals included),
            labels or codes, categories of them included; true is level 1, false level 0. None, NaN,
            pandas.NA, masked cells and empty strings are unknown.
        framework : Framework
            One, or several to merge.
        id : str, optional
            Column of the ids, whole numbers or strings; row numbers by default. "index", or its
            name, is the index of pandas. One that does not count from 0 (or `first_id`) says who is
            who: it is taken so, left aside where `ignore` names it or another column has the ids,
            and refused else.
        columns : mapping, str or iterable of str, optional
            The columns to read, or a mapping from column to competence. By default all columns are
            read, and each must name a competence as `CompetenceNames` finds it: by id, full or
            bare, or by an unambiguous label. In long form a mapping from column to `candidate`,
            `competence`, `level` or a kind of evidence, and from what stands in the column of
            competences to their ids.
        ignore : str or iterable of str
            Columns, and in long form competences, to leave aside.
        layout : {'wide', 'long'}
            Long has a row a level, in columns `candidate` (or `id`), `competence` and `level`, and
            optionally `what`, `source`, `date`, `valid_until`, `status` and `rater` for evidence.
            Dates are days, text written YYYY-MM-DD, or times at midnight without a time zone.
        unknown : int or None, optional
            A number that stands for unknown; 255 by default.
        unknown_words : str or iterable of str
            Words that stand for unknown, such as `k. A.`.
        levels_as : {'automatic', 'number', 'label', 'code'}
            How levels are written.
        first_id : int
            Id of the first candidate where ids are row numbers.
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
        merged = _merged(framework)
        if id is not None and not isinstance(id, (str, int, tuple)):
            raise TypeError(refusal("id", id, "str"))
        tell = progress_callback(progress)
        builder = _core.PoolBuilder(merged, first_id=first_id)
        number = code_for_unknown(255 if isinstance(unknown, Default) else unknown)
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
                tell=tell,
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
                tell=tell,
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
        builder = _core.PoolBuilder(_merged(framework))
        for profile in everybody:
            builder.add(profile)
        return cls(builder.build())

    @classmethod
    def load_csv(
        cls,
        path: str | os.PathLike[str],
        framework: Frameworks,
        *,
        layout: Literal["automatic", "wide", "long"] = "automatic",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: Columns = None,
        other_columns: OtherColumns = "left_aside",
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Pool:
        """Return the pool that a CSV file holds, wide (a row a candidate) or long (a row a level).

        Cells are separated by commas, semicolons or tabs, as the header tells or a line `sep=;`
        before it. Heads, competences, levels and words for unknown are read as people see them,
        without blanks at the ends and characters without width; ids as they stand, but for cells
        such as `="0017"`, which are `0017`.

        Parameters
        ----------
        path : str or path
        framework : Framework
            One, or several to merge.
        layout : {'automatic', 'wide', 'long'}
            Long, by default, if there are columns `candidate`, `competence` and `level`. Wide has a
            column a competence, headed as `CompetenceNames` finds it: by id, or by an unambiguous
            label.
        id : str, optional
            Column of the ids; by default the first one in wide form, `candidate` in long form.
        ids : {'text', 'number'}
            How ids are read.
        columns : mapping, str or iterable of str, optional
            The columns to read beside the ids', or a mapping from head to what it stands for: a
            competence, or in long form `candidate`, `competence`, `level` or a part of evidence. By
            default all are read, each by its head.
        other_columns : {'left_aside', 'by_head'}
            Whether columns that `columns` does not name are left aside, or read by their heads.
        unknown : str or iterable of str
            A further word or words for unknown, beside the empty cell.
        ignore : str or iterable of str
            A column or columns, and in long form competences, to leave aside.
        levels_as : {'automatic', 'number', 'label', 'code'}
            How levels are written.
        encoding : {'automatic', 'windows-1252'}
            How the text is written: automatic is UTF-8, or UTF-16 with its byte-order mark.

        Returns
        -------
        Pool

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column; says what a file is that is no CSV.
        FileNotFoundError
            If there is no such file.

        Examples
        --------
        >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
        >>> herne.Pool.load_csv("examples/data/applicants.csv", job.framework, id="applicant")
        <Pool of 72 candidates over herne+cefr+herne-16-0107: 30 competences>
        """
        options = _csv_options(
            layout, id, ids, unknown, ignore, levels_as, columns, other_columns, encoding
        )
        return cls(_core.Pool._load_csv(path, _merged(framework), options))

    @classmethod
    def from_csv(
        cls,
        text: str | bytes,
        framework: Frameworks,
        *,
        name: str = "pool",
        layout: Literal["automatic", "wide", "long"] = "automatic",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: Columns = None,
        other_columns: OtherColumns = "left_aside",
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Pool:
        """Return the pool that CSV text, or the bytes of a file, hold.

        Parameters are those of `load_csv`; `name` stands for the file in errors.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> pool = herne.Pool.from_csv("who;Deutsch;age\\nada;C1;36\\n", cefr, ignore="age")
        >>> pool["ada"]["german"]
        5
        """
        options = _csv_options(
            layout, id, ids, unknown, ignore, levels_as, columns, other_columns, encoding
        )
        content = cast("str", text)  # the compiled half takes the bytes of either
        return cls(_core.Pool._from_csv(content, _merged(framework), name, options))

    @classmethod
    def load_xlsx(
        cls,
        path: str | os.PathLike[str],
        framework: Frameworks,
        *,
        sheet: str | None = None,
        layout: Literal["automatic", "wide", "long"] = "automatic",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: Columns = None,
        other_columns: OtherColumns = "left_aside",
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
    ) -> Pool:
        """Return the pool that a sheet of an Excel workbook (.xlsx) holds; needs openpyxl.

        The first row is the header. Of formulas the results stored in the file are read; true and
        false are 1 and 0, whole numbers keep the zeros that their format (`0000`) shows in front,
        and dates may stand in the columns `date` and `valid_until` alone. Hidden rows are read.

        Parameters
        ----------
        path : str or path
        framework : Framework
            One, or several to merge.
        sheet : str, optional
            By default the only visible one that is not empty.
        layout, id, ids, columns, other_columns, unknown, ignore, levels_as
            As in `load_csv`.

        Returns
        -------
        Pool

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column, as the spreadsheet counts them: also merged
            cells, errors, dates elsewhere, and formulas without a stored result.
        FileNotFoundError
            If there is no such file.
        ImportError
            If openpyxl is not installed (`pip install 'herne[xlsx]'`).
        """
        options = _csv_options(
            layout, id, ids, unknown, ignore, levels_as, columns, other_columns, "automatic"
        )
        text = sheet_as_csv(
            path,
            sheet,
            id=column_of(id, "id"),
            ignore=words_of(ignore, "ignore"),
            columns=columns_of(columns) if other_columns == "left_aside" else {},
        )
        return cls(_core.Pool._from_csv(text, _merged(framework), os.fspath(path), options))

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
            lists. Whole numbers are rows; where the pool's own ids are other numbers, say which
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

    def with_evidence(
        self,
        path: str | os.PathLike[str],
        *,
        id: str | None = None,
        columns: Columns = None,
        ignore: Words = (),
        encoding: Encoding = "automatic",
    ) -> Pool:
        """Return this pool with the evidence of a long CSV file added.

        Parameters are those of `load_csv`.

        Raises
        ------
        ValueError
            For a candidate or level that is not this pool's.
        """
        options = _csv_options(
            "long", id, "text", (), ignore, "automatic", columns, "left_aside", encoding
        )
        return type(self)(self._with_evidence(path, options))


def _csv_options(
    layout: Literal["automatic", "wide", "long"],
    id: str | None,
    ids: Literal["text", "number"],
    unknown: Words,
    ignore: Words,
    levels_as: LevelsAs,
    columns: Columns,
    other_columns: OtherColumns,
    encoding: Encoding,
) -> _core.Pool._CsvOptions:
    return _core.Pool._CsvOptions(
        layout,
        column_of(id, "id"),
        ids,
        words_of(unknown, "unknown"),
        words_of(ignore, "ignore"),
        levels_as,
        columns_of(columns),
        other_columns,
        encoding,
    )


def concat(pools: Iterable[_core.Pool]) -> Pool:
    """Return the pool of all candidates of several pools, one after the other.

    Parameters
    ----------
    pools : iterable of Pool
        At least one, all over the same framework.

    Returns
    -------
    Pool
        With ids, levels and evidence. A competence that no pool's input speaks of stays so.

    Raises
    ------
    ValueError
        If there is no pool, frameworks differ, ids are numbers in one pool and strings in
        another, or an id stands twice. Ids that are row numbers differ if each pool is made with
        a `first_id` of its own.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> parts = [pool.select(range(0, 40)), pool.select(range(40, 72))]
    >>> herne.concat(parts) == pool
    True
    """
    if isinstance(pools, _core.Pool):
        raise TypeError(refusal("pools", pools, "collections.abc.Iterable[Pool]"))
    return Pool(_core.concat(listed("pools", pools, "Pool")))


class PoolBuilder(_core.PoolBuilder):
    """Makes a pool, candidate by candidate or matrix by matrix.

    The first candidates decide the kind of id: row numbers from `first_id`, numbers or strings.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> builder = herne.PoolBuilder(cefr)
    >>> builder.add(herne.Profile("ada", cefr, {"german": "C1"}))
    >>> builder.build()["ada"]["german"]
    5
    """

    __slots__ = ()

    def build(self) -> Pool:
        """Return the pool and start anew. ValueError if an id stands twice."""
        return Pool(super().build())
