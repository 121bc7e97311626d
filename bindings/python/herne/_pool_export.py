# SPDX-License-Identifier: BSL-1.0
"""Pools: the ways out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from . import _core
from ._result_tables import id_column, of_pool

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pandas
    import polars
    import pyarrow

    from ._core import Profile
    from ._table import Table

__all__ = ["ReadablePool"]


class ReadablePool(_core.Pool):
    """What a pool gives back: ids, profiles, levels, and tables of them."""

    __slots__ = ()

    @property
    def ids(self) -> list[int] | list[str]:
        """Ids of all candidates, by row."""
        ids: list[int] | list[str] = id_column(self._id_column()).plain().tolist()
        return ids

    def __iter__(self) -> Iterator[int | str]:
        return iter(self.ids)

    def keys(self) -> list[int] | list[str]:
        """Return the ids; `dict(pool)` is the profiles by id."""
        return self.ids

    def __array__(self, dtype: object = None, copy: object = None) -> npt.NDArray[np.uint8]:
        """TypeError: a pool holds ids and evidence, too."""
        raise TypeError(
            "a Pool is no array: pool.levels() is one, pool.to_pandas() makes a DataFrame"
        )

    def profiles(self) -> Iterator[Profile]:
        """Iterate over all profiles, by row."""
        return (self.profile(row) for row in range(len(self)))

    def levels(self, competences: Iterable[str] | None = None) -> npt.NDArray[np.uint8]:
        """Return levels as an array; 255 is unknown.

        Parameters
        ----------
        competences : iterable of str, optional
            Ids of the columns; all, in the framework's order, by default.

        Returns
        -------
        ndarray of uint8, shape (len(self), number of competences)
            Its columns lie in one piece each (Fortran order).

        Raises
        ------
        KeyError
            For an unknown competence, with the nearest one.

        Examples
        --------
        >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
        >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
        >>> pool.levels(["cefr/german", "herne/digital"])[:3].tolist()
        [[6, 255], [4, 255], [5, 2]]
        """
        if competences is None:
            return self._levels(list(range(len(self.framework))))
        return self._levels([self.framework.index(id) for id in competences])

    def table(self) -> Table:
        """Return ids and levels as a table, one column a competence; unknown levels are missing."""
        return of_pool(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Return `table()` as an Arrow C stream."""
        return self.table().__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> pandas.DataFrame:
        """Return `table()` as pandas.DataFrame."""
        return self.table().to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """Return `table()` as polars.DataFrame."""
        return self.table().to_polars()

    def to_arrow(self) -> pyarrow.Table:
        """Return `table()` as pyarrow.Table."""
        return self.table().to_arrow()
