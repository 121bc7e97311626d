# SPDX-License-Identifier: BSL-1.0
"""Pools that change: candidates come, change and go, and readers keep what they have."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeAlias, overload

from . import _core
from ._pool import Pool
from ._pool_arguments import Arrange, Frameworks, merged_framework

if TYPE_CHECKING:
    from ._core import ErasureReport, Evidence, Profile

__all__ = ["LivePool"]

Path: TypeAlias = str | os.PathLike[str]
Level: TypeAlias = int | str | None
Levels: TypeAlias = Mapping[str, Any] | Sequence[Any]


class LivePool(_core.LivePool):
    """A pool that changes: in memory, or in a file with a journal beside it (`create`, `open`).

    `publish` makes an immutable `Pool` of what there is; those who have one keep it and never wait.
    All methods may be called from any threads. Whatever raises has changed nothing, unless it says
    so. As a context manager it closes itself.

    In a file, an operation is in the journal once its group is written. Where that fails, the
    operation that was to write it raises OSError, it and the others of the group are in memory
    alone, and all further ones raise until `checkpoint` has succeeded. After a crash at any point
    the pool that is opened has all operations up to some number, at least the last `durable`:
    nothing in part, and nothing in another order.

    Parameters
    ----------
    begins : Framework or Pool
        What its levels are stated over, or the candidates that it begins with, in memory.
    arrange : {"as_added", "by_level_sum"}, optional
        In which order checkpoints let candidates lie; by default as in the pool it begins with.
    window : {1, 2, 4, 8, 16, 32, 64}, optional
        As in `Pool.from_levels`; by default as in the pool it begins with, or 8.

    Raises
    ------
    ValueError
        For another window.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> live = herne.LivePool(cefr)
    >>> live.insert("ada", {"german": "C1"})
    >>> before = live.publish()
    >>> live.update("ada", "german", "C2")
    >>> before["ada"]["german"], live.publish()["ada"]["german"]
    (5, 6)
    """

    __slots__ = ()

    def __init__(
        self,
        begins: Frameworks | Pool,
        *,
        arrange: Arrange | None = None,
        window: int | None = None,
    ) -> None:
        pool_or_framework = begins if isinstance(begins, Pool) else merged_framework(begins)
        super().__init__(pool_or_framework, arrange, window)

    @classmethod
    def create(
        cls,
        path: Path,
        pool: Pool,
        *,
        group: int = 1,
        arrange: Arrange | None = None,
        window: int | None = None,
    ) -> Self:
        """Make a pool file of `pool`, with a journal beside it, and return the living pool in them.

        Parameters
        ----------
        path : str or path
            Where no file may be yet. The journal is called as it, with `.journal` behind.
        pool : Pool
        group : int
            Operations that are written and synced together; 0 for as many as there are between two
            calls of `sync`.
        arrange, window
            As in `LivePool`.

        Returns
        -------
        LivePool

        Raises
        ------
        OSError
            If it is there already, or cannot be written.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "staff.herne"
        ...     with herne.LivePool.create(path, herne.Pool(cefr), group=100) as live:
        ...         live.insert("ada", {"german": "C1"})
        ...     with herne.LivePool.open(path) as live:
        ...         list(live.current)
        ['ada']
        """
        return cls._of(cls._create(path, pool, group, arrange, window))

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        group: int = 1,
        arrange: Arrange | None = None,
        window: int | None = None,
    ) -> Self:
        """Open a pool file, which `create` or `Pool.save` made, and do what its journal holds.

        Overwrites replaced files that a process before left. What was being written to the journal
        when a process or the machine stopped is cut off.

        Parameters
        ----------
        path : str or path
        group, arrange, window
            As in `create`.

        Returns
        -------
        LivePool

        Raises
        ------
        OSError
            Also if another living pool has it open.
        InvalidFile
            If file or journal is damaged, or the journal is another file's.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "staff.herne"
        ...     herne.Pool(cefr).save(path)
        ...     with herne.LivePool.open(path) as live:
        ...         live.insert(17, {"german": "C1"})
        ...         live.checkpoint()
        ...     list(herne.open_pool(path))
        [17]
        """
        return cls._of(cls._open(path, group, arrange, window))

    @classmethod
    def _of(cls, live: _core.LivePool) -> Self:
        made = cls.__new__(cls)
        _core.LivePool.__init__(made, live)
        return made

    @property
    def current(self) -> Pool:
        """The version that was published last, without waiting for a change."""
        return Pool(self._current())

    @overload
    def insert(self, candidate: Profile, /) -> None: ...
    @overload
    def insert(
        self,
        candidate: int | str,
        /,
        levels: Levels,
        *,
        evidence: Mapping[str, list[Evidence]] | None = None,
    ) -> None: ...
    def insert(
        self,
        candidate: Profile | int | str,
        /,
        levels: Levels | None = None,
        *,
        evidence: Mapping[str, list[Evidence]] | None = None,
    ) -> None:
        """Add a candidate.

        Parameters
        ----------
        candidate : Profile, int or str
            A profile whose framework holds every competence on an equal scale, or an id.
        levels : mapping or sequence
            For an id: levels as in `Profile`.
        evidence : mapping, optional
            For an id: lists of `Evidence` by competence id.

        Raises
        ------
        ValueError
            If there is one called so, for a second kind of id, or a level off its scale.
        KeyError
            For a competence that the framework does not have.

        Examples
        --------
        >>> live = herne.LivePool(herne.Framework.load("examples/data/frameworks/cefr.json"))
        >>> live.insert(1, {"german": "C1"})
        >>> live.insert(herne.Profile(2, live.framework, {"english": 3}))
        >>> len(live), 2 in live, 3 in live
        (2, True, False)
        """
        if isinstance(candidate, _core.Profile):
            _refuse_beside_profile(levels, evidence)
            self._insert_profile(candidate)
        else:
            self._insert(candidate, _given(levels), dict(evidence or {}))

    @overload
    def update(self, candidate: Profile, /) -> None: ...
    @overload
    def update(self, candidate: int | str, competence: str, level: Level, /) -> None: ...
    @overload
    def update(
        self,
        candidate: int | str,
        levels: Levels,
        /,
        *,
        evidence: Mapping[str, list[Evidence]] | None = None,
    ) -> None: ...
    def update(
        self,
        candidate: Profile | int | str,
        /,
        *what: Any,
        evidence: Mapping[str, list[Evidence]] | None = None,
    ) -> None:
        """Replace one level of a candidate, or all of them.

        Called with an id, a competence and a level, it replaces one level. Called with an id and
        levels, as in `Profile`, it replaces all of them, so that those that a mapping does not name
        become unknown, and all evidence if `evidence` is given. Called with a profile, it replaces
        levels and evidence.

        Raises
        ------
        KeyError
            For a candidate or competence that there is not.
        ValueError
            For a level off its scale.

        Examples
        --------
        >>> live = herne.LivePool(herne.Framework.load("examples/data/frameworks/cefr.json"))
        >>> live.insert(1, {"german": "C1", "english": "B1"})
        >>> live.update(1, "german", "C2")
        >>> live.publish()[1]["german"], live.publish()[1]["english"]
        (6, 3)
        >>> live.update(1, {"german": "B2"})
        >>> live.publish()[1]["german"], live.publish()[1]["english"]
        (4, None)
        """
        if isinstance(candidate, _core.Profile):
            _refuse_beside_profile(what[0] if what else None, evidence)
            self._update_profile(candidate)
        elif len(what) == 2:
            if evidence is not None:
                raise TypeError("evidence: set_evidence replaces that of one level")
            self._update_level(candidate, *what)
        elif len(what) == 1:
            self._update(candidate, _given(what[0]), None if evidence is None else dict(evidence))
        else:
            raise TypeError(
                "update: a profile, an id and levels, or an id, a competence and a level are "
                f"needed, not {len(what) + 1} arguments"
            )

    def erase(self, ids: int | str | Iterable[int] | Iterable[str]) -> ErasureReport:
        """Take a candidate, or several at the price of one, out for good.

        Levels, ids and evidence are overwritten in memory, except where somebody holds a version
        from before: there, when the last copy of it goes. A version without them is published. In a
        file this is a checkpoint: pool file and journal are written anew, and what they were before
        is overwritten once nobody reads it any more.

        Parameters
        ----------
        ids : int, str or iterable of them
            A string is one id.

        Returns
        -------
        ErasureReport
            Which bytes of which files were overwritten or are pending, and which versions somebody
            still holds.

        Raises
        ------
        KeyError
            If there is no such candidate; then nobody is taken out.
        ValueError
            If one stands twice; then, too.
        OSError
            If the files cannot be written. Where something fails once the new file is there, the
            candidates are out even so: `in` says whether, and `finish_erasures` returns the report.

        Examples
        --------
        >>> live = herne.LivePool(herne.Framework.load("examples/data/frameworks/cefr.json"))
        >>> live.insert("ada", {"german": "C1"})
        >>> held = live.publish()
        >>> live.erase("ada").versions_held == [held.version], "ada" in live.current
        (True, False)
        >>> del held
        >>> live.finish_erasures().done
        True
        """
        one = isinstance(ids, (int, str)) or not isinstance(ids, Iterable)
        return self._erase([ids] if one else list(ids))  # type: ignore[list-item, arg-type]

    def publish(self) -> Pool:
        """Make a version of what there is now, which becomes the current one, and return it.

        Takes time by what has changed, not by the size.

        Returns
        -------
        Pool

        Examples
        --------
        >>> live = herne.LivePool(herne.Framework.load("examples/data/frameworks/cefr.json"))
        >>> live.insert(7, {"german": "C1"})
        >>> len(live.current), len(live.publish()), len(live.current)
        (0, 1, 1)
        """
        return Pool(self._publish())

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def _given(levels: Levels | None) -> Levels:
    if levels is None:
        raise TypeError("levels: of an id, a mapping or a sequence of levels is needed")
    return levels


def _refuse_beside_profile(levels: object, evidence: object) -> None:
    if levels is not None or evidence is not None:
        raise TypeError("a profile has its levels and evidence itself; give it alone")
