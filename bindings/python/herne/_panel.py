# SPDX-License-Identifier: BSL-1.0
"""Panels of raters, and pools as of a day."""

from __future__ import annotations

import csv
import datetime
import io
import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Self, TypeAlias, cast

import numpy as np

from . import _core
from ._columns import is_missing
from ._extras import require
from ._pool import Pool
from ._pool_arguments import Encoding, Frameworks, LevelsAs, Words, merged_framework
from ._pool_files import csv_options
from ._refusals import listed, refusal

if TYPE_CHECKING:
    from ._core import ExpiredLevel, Rating

__all__ = ["Panel", "PoolAsOf", "as_of"]

Path: TypeAlias = str | os.PathLike[str]
Rule: TypeAlias = Literal["consensus", "lower_median", "least"]
ColumnsOf: TypeAlias = "Mapping[str, str] | None"

#: Types whose numbers mean their shortest decimals, which a float does not keep.
_COARSE: dict[str, type[np.floating[Any]]] = {
    "float16": np.float16, "halffloat": np.float16, "halffloat[pyarrow]": np.float16,
    "float32": np.float32, "float": np.float32, "float[pyarrow]": np.float32,
}  # fmt: skip


class Panel(_core.Panel):
    """The ratings of several raters (Auswahlkommission), each kept with rater and date; immutable.

    As of a day the ratings count that were given up to then and had not expired, of each rater the
    latest one for a level. Without a day all of them do, of each rater the latest one.

    Parameters
    ----------
    framework : Framework or iterable of Framework
        What the levels are stated over.
    ratings : iterable of Rating
        Their order makes no difference.

    Raises
    ------
    ValueError
        Lists up to 20 problems by place: an unknown competence, a level that is unknown or off its
        scale, no rater, no date, a rater who rates one level twice on one day.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> panel = herne.Panel(cefr, [
    ...     herne.Rating("ada", "german", 5, "chair", "2026-03-01"),
    ...     herne.Rating("ada", "german", 4, "member", "2026-03-01"),
    ... ])
    >>> panel.profile("ada", "lower_median")["german"], panel.profile("ada", "consensus")["german"]
    (4, None)
    >>> panel.disagreements()[0].distance
    1
    """

    __slots__ = ()

    def __init__(self, framework: Frameworks, ratings: Iterable[Rating]) -> None:
        super().__init__(merged_framework(framework), listed("ratings", ratings, "Rating"))

    @classmethod
    def _of(cls, panel: _core.Panel) -> Self:
        made = cls.__new__(cls)
        _core.Panel.__init__(made, panel)
        return made

    @classmethod
    def load(cls, path: Path, framework: Frameworks) -> Self:
        """Return the panel that a JSON file holds, over the frameworks that it names.

        Returns
        -------
        Panel

        Raises
        ------
        ValueError
            Lists up to 20 problems by place.
        OSError
            If it cannot be read.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "panel.json"
        ...     _ = path.write_text(herne.Panel(cefr, []).to_json())
        ...     herne.Panel.load(path, cefr)
        <Panel of 0 raters: 0 ratings of 0 candidates>
        """
        return cls._of(cls._load(path, merged_framework(framework)))

    @classmethod
    def from_json(cls, text: str, framework: Frameworks, *, name: str = "panel") -> Self:
        """Return the panel that JSON text holds; `name` stands in errors.

        Returns
        -------
        Panel

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> herne.Panel.from_json(herne.Panel(cefr, []).to_json(), cefr) == herne.Panel(cefr, [])
        True
        """
        return cls._of(cls._from_json(text, merged_framework(framework), name))

    @classmethod
    def from_dict(
        cls, value: Mapping[str, Any], framework: Frameworks, *, name: str = "panel"
    ) -> Self:
        """Return the panel of a dict with the fields of the JSON file.

        Returns
        -------
        Panel

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> herne.Panel.from_dict(herne.Panel(cefr, []).to_dict(), cefr)
        <Panel of 0 raters: 0 ratings of 0 candidates>
        """
        return cls._of(cls._from_dict(dict(value), merged_framework(framework), name))

    @classmethod
    def load_csv(
        cls,
        path: Path,
        framework: Frameworks,
        *,
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: ColumnsOf = None,
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return the panel that a long CSV file holds: one row a rating.

        The columns are `candidate`, `competence`, `level`, `rater` and `date`, and optionally
        `what`, `source` and `valid_until`. A row without a level is of somebody who did not judge,
        and states nothing. Parameters are those of `Pool.load_csv`.

        Returns
        -------
        Panel

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column.
        OSError
            If it cannot be read.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "ratings.csv"
        ...     _ = path.write_text(herne.Panel(cefr, []).to_csv())
        ...     len(herne.Panel.load_csv(path, cefr))
        0
        """
        options = csv_options(
            "long", id, ids, unknown, ignore, levels_as, columns, "by_head", encoding
        )
        return cls._of(cls._load_csv(path, merged_framework(framework), options))

    @classmethod
    def from_csv(
        cls,
        text: str | bytes,
        framework: Frameworks,
        *,
        name: str = "panel",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: ColumnsOf = None,
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return the panel that long CSV text, or the bytes of a file, hold; see `load_csv`.

        Returns
        -------
        Panel

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> text = "candidate,competence,level,rater,date\\nada,german,C1,chair,2026-03-01\\n"
        >>> herne.Panel.from_csv(text, cefr).raters
        ['chair']
        """
        options = csv_options(
            "long", id, ids, unknown, ignore, levels_as, columns, "by_head", encoding
        )
        content = cast("str", text)  # the compiled half takes the bytes of either
        return cls._of(cls._from_csv(content, merged_framework(framework), name, options))

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        framework: Frameworks,
        *,
        id: str | None = None,
        columns: ColumnsOf = None,
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
    ) -> Self:
        """Return the panel of a data frame in long form: one row a rating.

        Parameters
        ----------
        frame
            A frame of pandas, polars, pyarrow or another library, or columns by name, with the
            columns of `load_csv`. Errors count its rows as a spreadsheet does: the first one is 2.
        framework : Framework or iterable of Framework
        id, columns, unknown, ignore, levels_as
            As in `Pool.load_csv`; a floating-point number is the shortest decimal that gives it
            back.

        Returns
        -------
        Panel

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> frame = {"candidate": ["ada", "ada"], "competence": ["german", "german"],
        ...          "level": ["C1", "B2"], "rater": ["chair", "member"],
        ...          "date": ["2026-03-01", "2026-03-01"]}
        >>> herne.Panel.from_frame(frame, cefr)
        <Panel of 2 raters: 2 ratings of 1 candidates>
        """
        names, rows = _rows_of(frame)
        ids: Literal["text", "number"] = "text"
        head = id or "candidate"
        if rows and all(_is_number(row.get(head)) for row in rows):
            ids = "number"
        return cls.from_csv(
            _written(names, rows),
            framework,
            name="frame",
            id=id,
            ids=ids,
            columns=columns,
            unknown=unknown,
            ignore=ignore,
            levels_as=levels_as,
        )

    def pool(self, rule: Rule, *, as_of: str | None = None) -> Pool:
        """Return the profiles of all candidates by a rule, ids ascending.

        Parameters
        ----------
        rule : {'consensus', 'lower_median', 'least'}
            Named before anybody rated.
        as_of
            The day, `YYYY-MM-DD`; by default all ratings count.

        Returns
        -------
        Pool
            Ratings stay as evidence; a competence that nobody rated has no data.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> one = herne.Rating("ada", "german", 5, "chair", "2026-03-01")
        >>> herne.Panel(cefr, [one]).pool("consensus")["ada"]["german"]
        5
        """
        return Pool(self._pool(rule, as_of))


class PoolAsOf(NamedTuple):
    """A pool as it stands on a day: `pool`, and `expired`, the levels that are unknown since."""

    pool: Pool
    expired: list[ExpiredLevel]


def as_of(pool: Pool, day: str) -> PoolAsOf:
    """Return a pool as of a day: a level whose only evidence has expired is unknown and listed.

    Parameters
    ----------
    pool : Pool
    day
        `YYYY-MM-DD`. A level without evidence stays.

    Returns
    -------
    PoolAsOf

    Raises
    ------
    ValueError
        For no day.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> until = herne.Evidence("certificate", valid_until="2026-01-31")
    >>> ada = herne.Profile("ada", cefr, {"german": "C1"}, evidence={"german": [until]})
    >>> pool, expired = herne.as_of(herne.Pool.from_profiles([ada]), "2026-02-01")
    >>> pool["ada"]["german"], expired[0].competence
    (None, 'cefr/german')
    """
    if not isinstance(pool, _core.Pool):
        raise TypeError(refusal("pool", pool, "Pool"))
    made, expired = _core._as_of(pool, day)
    return PoolAsOf(Pool(made), expired)


def _rows_of(frame: Any) -> tuple[list[str], list[dict[str, Any]]]:
    """Return the names of a frame's columns, and its rows by name."""
    names, rows = _plain_rows_of(frame)
    for name, dtype in _types_of(frame).items():
        if dtype.lower() in _COARSE:
            for row in rows:
                row[name] = _as_it_was(row[name], _COARSE[dtype.lower()])
    return names, rows


def _types_of(frame: Any) -> dict[str, str]:
    """Return the types of a frame's columns, as far as it says them."""
    if isinstance(frame, Mapping):
        return {str(name): str(getattr(cells, "dtype", "")) for name, cells in frame.items()}
    if hasattr(frame, "iloc"):
        return {str(name): str(dtype) for name, dtype in frame.dtypes.items()}
    schema = getattr(frame, "schema", {})
    if isinstance(schema, Mapping):
        return {str(name): str(dtype) for name, dtype in schema.items()}
    return {field.name: str(field.type) for field in schema}


def _as_it_was(value: Any, kind: type[np.floating[Any]]) -> Any:
    """Return a number that became a float as one of its own precision again."""
    return kind(value) if isinstance(value, float) else value


def _plain_rows_of(frame: Any) -> tuple[list[str], list[dict[str, Any]]]:
    if isinstance(frame, Mapping):
        columns = {str(name): list(values) for name, values in frame.items()}
        rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
        return list(columns), rows
    if hasattr(frame, "iloc"):  # pandas
        names = [str(name) for name in frame.columns]
        return names, [dict(zip(names, row, strict=True)) for row in frame.itertuples(index=False)]
    for method in ("to_dicts", "to_pylist"):  # polars, pyarrow
        if hasattr(frame, method):
            rows = getattr(frame, method)()
            names = getattr(frame, "column_names", None) or frame.columns
            return list(names), rows
    if hasattr(frame, "__arrow_c_stream__"):
        return _rows_of(require("pyarrow", "arrow").table(frame))
    native = require("narwhals", "frames").from_native(frame, eager_only=True, pass_through=True)
    if native is frame:
        raise TypeError(refusal("frame", frame, "a data frame"))
    return list(native.columns), native.rows(named=True)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)


def _cell(value: Any) -> str:
    if is_missing(value):
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (float, np.floating)):  # the shortest decimal that gives it back
        return np.format_float_positional(value, trim="0")
    return str(value)


def _written(names: list[str], rows: list[dict[str, Any]]) -> str:
    """Return rows as CSV."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return out.getvalue()
