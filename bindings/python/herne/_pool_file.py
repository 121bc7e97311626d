# SPDX-License-Identifier: BSL-1.0
"""Pools in files of their own, and pools in several files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core
from ._pool import Pool
from ._refusals import refusal

if TYPE_CHECKING:
    from ._core import Damage, PoolFileInfo

__all__ = ["Shards", "open_pool", "open_shards", "pool_file_info", "save_shards", "verify"]

Path: TypeAlias = str | os.PathLike[str]
Load: TypeAlias = Literal["mapped", "copy"]
VerifyPages: TypeAlias = Literal["first_touch", "all"]


def open_pool(path: Path, *, verify: VerifyPages = "first_touch", load: Load = "mapped") -> Pool:
    """Return the pool in a file that `Pool.save` wrote.

    It ranks at once: besides the header, a few bytes for 8,192 candidates and the checksums,
    nothing is read before it is needed. The file stays open as long as the pool lives.

    Parameters
    ----------
    path : str or path
    verify : {"first_touch", "all"}
        When pages are held against their checksums: each when it is first read, or all of them
        first, and that they agree with each other.
    load : {"mapped", "copy"}
        Where the bytes are: in the file, or in memory. Mapped, a file that others change never
        makes the pool read beyond its bounds, but one that others make shorter ends the process
        when its missing part is read; `Pool.save` does neither. Copied, that is an error.

    Returns
    -------
    Pool

    Raises
    ------
    InvalidFile
        For a file that is damaged or none, naming section, competence and superblock. With
        "first_touch" also later, when what is damaged is read.
    OSError
        If it cannot be read.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder) / "applicants.herne"
    ...     pool.save(path)
    ...     herne.open_pool(path) == pool
    True
    """
    return Pool(_core.open_pool(path, verify, load))


def verify(path: Path) -> list[Damage]:
    """Return what is wrong with a pool file, all of which is read.

    Parameters
    ----------
    path : str or path

    Returns
    -------
    list of Damage
        Nothing if it is whole.

    Raises
    ------
    OSError
        If it cannot be read.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder) / "nobody.herne"
    ...     herne.Pool(cefr).save(path)
    ...     fine = herne.verify(path)
    ...     content = bytearray(path.read_bytes())
    ...     content[5000] ^= 4
    ...     _ = path.write_bytes(content)
    ...     damaged = herne.verify(path)
    >>> fine, damaged[0].section, damaged[0].flipped_bit == 5000 * 8 + 2
    ([], 'framework', True)
    """
    return _core.verify(path)


def pool_file_info(path: Path) -> PoolFileInfo:
    """Return what the header of a pool file says.

    Parameters
    ----------
    path : str or path

    Returns
    -------
    PoolFileInfo

    Raises
    ------
    InvalidFile
        For a file that is none, or whose header is damaged.
    OSError
        If it cannot be read.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder) / "two.herne"
    ...     herne.Pool.from_levels(np.zeros((2, len(cefr)), np.uint8), cefr).save(path)
    ...     info = herne.pool_file_info(path)
    >>> info.candidates, info.ids, info.framework
    (2, 'rows', 'cefr')
    """
    return _core.pool_file_info(path)


class Shards(_core.Shards):
    """A pool in several files of one folder, as `save_shards` writes them; immutable.

    `rank` ranks it as one pool, a file at a time. Iterating opens one shard after the other.

    Examples
    --------
    >>> import tempfile
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     parts = [pool.select(rows=range(40)), pool.select(rows=range(40, 72))]
    ...     herne.save_shards(parts, folder)
    ...     shards = herne.open_shards(folder)
    ...     len(shards), shards.candidates, [len(part) for part in shards]
    ...     herne.rank(shards, job, top=3) == herne.rank(pool, job, top=3)
    (2, 72, [40, 32])
    True
    """

    __slots__ = ()

    def pool(self, index: int) -> Pool:
        """Open the shard at `index`, and return it.

        InvalidFile or OSError, which names it, where it is damaged, missing, or another one than
        the folder says; IndexError.
        """
        return Pool(self._pool(index))

    def __iter__(self) -> Iterator[Pool]:
        """Open one shard after the other."""
        return map(self.pool, range(len(self)))


def open_shards(
    folder: Path, *, verify: VerifyPages = "first_touch", load: Load = "mapped"
) -> Shards:
    """Return the shards in a folder, as `save_shards` wrote them.

    Each file is looked at: that it is there, and is the one that was written.

    Parameters
    ----------
    folder : str or path
    verify : {"first_touch", "all"}
        As in `open_pool`; "all" also holds every file against its digest, and no candidate may
        stand in two of them.
    load : {"mapped", "copy"}
        As in `open_pool`.

    Returns
    -------
    Shards

    Raises
    ------
    InvalidFile
        Naming the file that is damaged, or another one than the folder says.
    OSError
        Naming the file that is missing or cannot be read.

    Examples
    --------
    >>> import tempfile
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     herne.save_shards([herne.Pool(cefr)], folder)
    ...     herne.open_shards(folder).candidates
    0
    """
    return Shards(_core.open_shards(folder, verify, load))


def save_shards(pools: Iterable[_core.Pool], folder: Path) -> None:
    """Save pools, one after the other, as the files of one folder that are one pool.

    An iterator may make them one by one: none is kept. What the folder held before stays until all
    are written, and is then replaced in one step.

    Parameters
    ----------
    pools : iterable of Pool
        At least one, all over the same framework.
    folder : str or path
        Is made if it is not there.

    Returns
    -------
    None

    Raises
    ------
    ValueError
        If there is no pool, frameworks differ, ids are numbers in one pool and strings in another,
        or an id stands in two. Ids that are row numbers differ if each pool is made with a
        `first_id` of its own.
    OSError
        If it cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> levels = np.zeros((5, len(cefr)), np.uint8)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     herne.save_shards(
    ...         (herne.Pool.from_levels(levels, cefr, first_id=first) for first in (0, 5, 10)),
    ...         folder,
    ...     )
    ...     herne.open_shards(folder).candidates
    15
    """
    if isinstance(pools, (_core.Pool, str, bytes)) or not isinstance(pools, Iterable):
        raise TypeError(refusal("pools", pools, "collections.abc.Iterable[Pool]"))
    writer = None
    for pool in pools:
        if not isinstance(pool, _core.Pool):
            raise TypeError(refusal("pools", pool, "Pool"))
        if writer is None:
            writer = _core.ShardWriter(folder, pool.framework)
        writer.add(pool)
    if writer is None:
        raise ValueError("pools: at least one is needed, for the framework's sake")
    writer.finish()
