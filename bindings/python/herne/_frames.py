# SPDX-License-Identifier: BSL-1.0
"""Data frames on their way into a pool: which column means what, and one Arrow stream of it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from . import _core
from ._errors import InvalidInput, UnknownId
from ._extras import require
from ._levels import listed_problems
from ._table import Column, Table

if TYPE_CHECKING:
    from ._core import Framework, PoolBuilder

__all__ = ["MissingCompetenceWarning", "add_frame", "stream_of", "warn_of_missing"]

_named_in_a_warning = 10


class MissingCompetenceWarning(UserWarning):
    """Competences without a column: every level of them is unknown."""


def stream_of(frame: Any) -> Any:
    """Return something with `__arrow_c_stream__` that holds the frame's cells."""
    if isinstance(frame, Mapping):
        return Table({str(name): column_of(values) for name, values in frame.items()})
    library = type(frame).__module__.partition(".")[0]
    if library == "pandas":
        return _of_pandas(frame)
    if hasattr(frame, "__arrow_c_stream__"):
        return frame
    if hasattr(frame, "fetch_arrow_reader"):  # DuckDB relations before they had streams
        return frame.fetch_arrow_reader()
    native = require("narwhals", "frames").from_native(frame, pass_through=True)
    if native is frame:
        raise TypeError(
            f"frame: a data frame or an Arrow stream is needed, not {type(frame).__name__}"
        )
    if hasattr(native, "collect"):
        native = native.collect()
    inner = native.to_native()
    return inner if hasattr(inner, "__arrow_c_stream__") else _of_pandas(native.to_pandas())


def _of_pandas(frame: Any) -> Table:
    names = [str(name) for name in frame.columns]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidInput(f"frame: column '{twice}' stands twice")
    series = (frame.iloc[:, position] for position in range(len(names)))
    columns = {name: column_of(values) for name, values in zip(names, series, strict=True)}
    index = frame.index
    if index.name is not None and str(index.name) not in columns:
        columns[str(index.name)] = column_of(index.to_series())
    return Table(columns)


def column_of(values: Any) -> Column:
    """Return an array, masked array, pandas series or sequence as a column."""
    if isinstance(values, Column):
        return values
    if isinstance(values, np.ma.MaskedArray):
        return _of_array(values.data, np.ma.getmaskarray(values))
    if hasattr(values, "dtype") and not isinstance(values.dtype, np.dtype):
        return _of_extension(values)
    array = values.to_numpy() if hasattr(values, "to_numpy") else _array_of(values)
    if array.ndim != 1:
        raise InvalidInput(f"frame: a column has one dimension, not the shape {array.shape}")
    return _of_array(array, None)


def _array_of(values: Any) -> Any:
    if isinstance(values, np.ndarray):
        return values
    array = np.asarray(values)
    if array.dtype.kind in "iufb" or array.ndim != 1:
        return array
    objects = np.empty(len(values), dtype=object)
    objects[:] = list(values)
    return objects


def _of_array(array: Any, missing: Any) -> Column:
    kind = array.dtype.kind
    if kind in "iu" or (kind == "f" and array.dtype.itemsize in (4, 8)) or kind == "b":
        return Column(array.astype(array.dtype.newbyteorder("="), copy=False), missing)
    if kind == "f":
        return Column(array.astype(np.float64), missing)
    cells = array.tolist()
    if missing is not None:
        cells = [None if gone else cell for cell, gone in zip(cells, missing, strict=True)]
    return _of_objects(cells)


def _of_extension(series: Any) -> Column:
    """Return a column of pandas' own types: nullable, categorical, of strings or of Arrow."""
    missing = np.asarray(series.isna(), dtype=np.bool_)
    name = str(series.dtype)
    if name == "category":
        categories = series.cat.categories
        if all(isinstance(word, str) for word in categories):
            codes = series.cat.codes.to_numpy()
            return Column(np.where(missing, 0, codes), missing, [str(word) for word in categories])
        return _of_objects(
            [None if gone else cell for cell, gone in zip(series, missing, strict=True)]
        )
    kind = getattr(series.dtype, "kind", "O")
    if kind in "iufb":
        dtype = getattr(series.dtype, "numpy_dtype", np.dtype(object))
        if dtype.kind in "iufb":
            zero = False if kind == "b" else 0
            return _of_array(series.to_numpy(dtype=dtype, na_value=zero), missing)
    return _of_objects([None if gone else cell for cell, gone in zip(series, missing, strict=True)])


def _of_objects(cells: list[Any]) -> Column:
    """Return a column of whatever Python objects: whole numbers if all are, else text."""
    missing = np.array([_is_missing(cell) for cell in cells], dtype=np.bool_)
    known = [cell for cell, gone in zip(cells, missing, strict=True) if not gone]
    gone = missing if missing.any() else None
    if known and all(isinstance(cell, (int, np.integer)) for cell in known):
        try:
            numbers = [0 if out else int(cell) for cell, out in zip(cells, missing, strict=True)]
            return Column(np.array(numbers, dtype=np.int64), gone)
        except OverflowError:
            pass
    numbers_only = (int, float, np.integer, np.floating)
    if known and all(isinstance(cell, numbers_only) for cell in known):
        return Column(
            np.array([0.0 if out else float(c) for c, out in zip(cells, missing, strict=True)]),
            gone,
        )
    words = ["" if out else _word(cell) for cell, out in zip(cells, missing, strict=True)]
    return Column.of_strings(words, gone)


def _is_missing(cell: Any) -> bool:
    if cell is None or cell is np.ma.masked:
        return True
    if type(cell).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(cell, (float, np.floating)) and cell != cell


def _word(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, (bool, np.bool_)):
        return str(int(cell))
    if isinstance(cell, (float, np.floating)) and float(cell).is_integer():
        return str(int(cell))
    return str(cell)


def _matches(
    names: list[str],
    framework: Framework,
    id: str | None,
    columns: Mapping[str, str] | Iterable[str] | None,
    ignore: Iterable[str],
) -> list[int | None]:
    """Return the position of each competence's column, None where there is none."""
    problems: list[tuple[str, str]] = []
    left = list(ignore)
    problems += [("ignore", f"there is no column '{name}'") for name in left if name not in names]
    if columns is None:
        chosen = {name: name for name in names if name != id and name not in left}
        advice = "; leave it aside with ignore=, or choose others with columns="
    else:
        pairs = columns.items() if isinstance(columns, Mapping) else ((n, n) for n in columns)
        chosen = dict(pairs)
        advice = ""
        problems += [("columns", f"there is no column '{n}'") for n in chosen if n not in names]
    found: list[int | None] = [None] * len(framework)
    known = _core.CompetenceNames(framework)
    for name, competence in chosen.items():
        if name not in names:
            continue
        try:
            position = known.index(competence)
        except (KeyError, ValueError) as error:
            problems.append((f"column '{name}'", f"{error}{advice}"))
            continue
        other = found[position]
        if other is not None:
            clash = f"'{names[other]}' is {framework[position].id} already"
            problems.append((f"column '{name}'", clash))
        found[position] = names.index(name)
    if not problems and all(column is None for column in found):
        there = ", ".join(f"'{name}'" for name in names) or "none at all"
        what = f"none names a competence (such as '{framework[0].id}'); there are {there}"
        problems.append(("columns", what))
    if problems:
        raise listed_problems("frame", problems)
    return found


def add_frame(
    builder: PoolBuilder,
    frame: Any,
    framework: Framework,
    *,
    id: str | None,
    columns: Mapping[str, str] | Iterable[str] | None,
    ignore: Iterable[str],
    unknown: int | None,
    unknown_words: Iterable[str],
    levels_as: Any,
    tell: Callable[[int, int], object] | None,
) -> list[str]:
    """Add a wide frame batch by batch. Return the competences that have no column."""
    total = len(frame) if tell is not None and hasattr(frame, "__len__") else 0
    stream = stream_of(frame)
    reader = _core.FrameReader(stream.__arrow_c_stream__())
    names = reader.names
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidInput(f"frame: column '{twice}' stands twice")
    if id is not None and id not in names:
        raise UnknownId(f"frame: there is no column '{id}' of ids; there are {', '.join(names)}")
    if isinstance(stream, Table) and id not in names:
        id = None
    found = _matches(_without_index(names, frame, id), framework, id, columns, ignore)
    position = None if id is None else names.index(id)
    reader.choose(framework, found, position, levels_as, unknown, list(unknown_words))
    while reader.add_next(builder):
        if tell is not None:
            tell(reader.rows, max(total, reader.rows))
    missing = [c for c, column in enumerate(found) if column is None]
    for competence in missing:
        builder.not_provided(competence)
    return [framework[competence].id for competence in missing]


def _without_index(names: list[str], frame: Any, id: str | None) -> list[str]:
    """Return the names without that of a pandas index, which only stands for ids."""
    index = getattr(getattr(frame, "index", None), "name", None)
    if index is None or str(index) == id or not names or names[-1] != str(index):
        return names
    return names if index in list(frame.columns) else names[:-1]


def warn_of_missing(missing: list[str], stacklevel: int) -> None:
    """Warn once of competences without a column."""
    if not missing:
        return
    shown = ", ".join(missing[:_named_in_a_warning])
    more = len(missing) - _named_in_a_warning
    shown += f" and {more} more" if more > 0 else ""
    warnings.warn(
        f"no column for {shown}: unknown for everybody",
        MissingCompetenceWarning,
        stacklevel=stacklevel + 1,
    )
