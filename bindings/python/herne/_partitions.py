# SPDX-License-Identifier: BSL-1.0
"""What runs where a partition of a large frame lies: batches in, a ranking or points out.

An answer is a function of the partition's content alone, so that it does not matter how often,
where and in which order partitions are computed.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from . import _core
from ._errors import InvalidFile, InvalidInput, Problem
from ._extras import require
from ._frames import MissingCompetenceWarning
from ._pool import Pool
from ._rank import Order, merge, rank
from ._scores import points, verdicts

if TYPE_CHECKING:
    from ._core import JobProfile, Ranking
    from ._pool_arguments import LevelsAs

__all__ = [
    "RANKINGS",
    "JobText",
    "MergeRankings",
    "PointsOfPartition",
    "RankPartition",
    "RankingTree",
    "Reading",
]

#: Rows that a pool packs together; batches of other sizes are gathered into multiples of it.
SUPERBLOCK = 8192
#: Rows whose points are computed at once.
_rows_at_once = 16 * SUPERBLOCK
#: Rankings that one merge takes.
_width = 32
#: The columns in which rankings travel.
RANKINGS = "partition long, ranking string"


@dataclass(frozen=True)
class JobText:
    """A job profile with its frameworks as JSON."""

    job: str
    frameworks: tuple[str, ...]

    @classmethod
    def of(cls, job: JobProfile) -> JobText:
        """Return the text of a job profile."""
        parts = tuple(part.to_json(compact=True) for part in job.framework.parts)
        return cls(job.to_json(compact=True), parts)

    def read(self) -> JobProfile:
        """Return the job profile; a process reads a text once."""
        return _read(self)


@lru_cache(maxsize=8)
def _read(text: JobText) -> JobProfile:
    frameworks = [_core.Framework.from_json(part) for part in text.frameworks]
    return _core.JobProfile.from_json(text.job, frameworks=frameworks)


@dataclass(frozen=True)
class Reading:
    """How the columns of a frame are read, as in `Pool.from_frame`.

    They are known by their positions on the way, since Spark reads a dot in a name as a path.
    """

    names: tuple[str, ...]
    id: str
    columns: tuple[tuple[str, str], ...] | None
    unknown: int | None
    unknown_words: tuple[str, ...]
    levels_as: LevelsAs

    def pool(self, frame: Any, job: JobProfile, *, with_ids: bool = True) -> Pool:
        """Return the pool of a frame, with its ids or with row numbers."""
        return Pool.from_frame(
            frame,
            job.framework,
            id=self.id if with_ids else None,
            columns=None if self.columns is None else dict(self.columns),
            ignore=[] if with_ids else [self.id],
            unknown=self.unknown,
            unknown_words=self.unknown_words,
            levels_as=self.levels_as,
        )

    def quiet_pool(self, frame: Any, job: JobProfile, *, with_ids: bool = True) -> Pool:
        """Return the same where missing columns have been warned of."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", MissingCompetenceWarning)
            return self.pool(frame, job, with_ids=with_ids)


@dataclass(frozen=True)
class _Task:
    """The number of the partition, and the threads that it may use."""

    partition: int = 0
    threads: int = 1


def _task() -> _Task:
    """Return what Spark says of the running task; elsewhere there is one partition."""
    if "pyspark" not in sys.modules:
        return _Task()
    from pyspark import TaskContext

    context = TaskContext.get()
    if context is None:
        return _Task()
    return _Task(context.partitionId(), max(1, context.cpus()))


def _flat(given: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """Yield the record batches in what Spark hands over for one, with these names of columns.

    Beneath a Window operator version 3.5 hands over lists, of batches or of their columns.
    """
    arrow = require("pyarrow", "arrow")
    if isinstance(given, arrow.RecordBatch):
        yield arrow.RecordBatch.from_arrays(given.columns, names=list(names))
    elif isinstance(given, arrow.StructArray):
        yield arrow.RecordBatch.from_arrays(given.flatten(), names=list(names))
    elif isinstance(given, (list, tuple)):
        if given and all(_is_column(arrow, column) for column in given):
            yield arrow.RecordBatch.from_arrays(list(given), names=list(names))
        else:
            for part in given:
                yield from _flat(part, names)
    else:
        what = f"record batches or lists of them are needed, not {type(given).__name__}"
        raise TypeError(f"batches: {what}")


def _is_column(arrow: Any, given: Any) -> bool:
    return isinstance(given, arrow.Array) and not isinstance(given, arrow.StructArray)


def gathered(batches: Iterable[Any], names: tuple[str, ...], rows: int) -> Iterator[Any]:
    """Yield the rows of batches again, each time a multiple of a number, at the end the rest."""
    arrow = require("pyarrow", "arrow")
    kept: list[Any] = []
    count = 0
    for given in batches:
        for batch in _flat(given, names):
            kept.append(batch)
            count += batch.num_rows
        if count >= rows:
            table = arrow.Table.from_batches(kept)
            whole = count - count % rows
            yield from table.slice(0, whole).combine_chunks().to_batches()
            kept = table.slice(whole).to_batches()
            count -= whole
    if count:
        yield from arrow.Table.from_batches(kept).combine_chunks().to_batches()


def _placed(error: InvalidInput, place: str) -> InvalidInput:
    """Return the same error, of an input that is called by its place."""
    if not isinstance(error, InvalidFile):
        return InvalidInput(Problem(place, str(error), error.problem.value, error.problem.allowed))
    lines = [f"{place}: {line.removeprefix('frame: ')}" for line in str(error).splitlines()]
    return InvalidFile("\n".join(lines), place, error.problems, error.problem, error.count)


@dataclass(frozen=True)
class RankPartition:
    """Makes one ranking of the batches of a partition; none where it is empty."""

    job: JobText
    reading: Reading
    top: int | None
    order: Order
    min_score: float

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield at most one record batch: the partition, and its ranking as JSON."""
        task = _task()
        whole = gathered(batches, self.reading.names, SUPERBLOCK)
        first = next(whole, None)
        if first is not None:
            ranking = self._ranking(first, whole, task)
            yield _as_batch(task.partition, ranking)

    def _ranking(self, first: Any, others: Iterator[Any], task: _Task) -> Ranking:
        arrow = require("pyarrow", "arrow")
        job = self.job.read()

        def everything() -> Iterator[Any]:
            yield first
            yield from others

        reader = arrow.RecordBatchReader.from_batches(first.schema, everything())
        try:
            pool = self.reading.quiet_pool(reader, job)
        except InvalidInput as error:
            raise _placed(error, f"partition {task.partition}") from None
        return rank(
            pool,
            job,
            top=self.top,
            order=self.order,
            min_score=self.min_score,
            threads=task.threads,
        )


def _as_batch(partition: int, ranking: Ranking) -> Any:
    arrow = require("pyarrow", "arrow")
    return arrow.RecordBatch.from_arrays(
        [
            arrow.array([partition], arrow.int64()),
            arrow.array([ranking.to_json(compact=True)], arrow.string()),
        ],
        names=["partition", "ranking"],
    )


def _merged(rankings: list[Ranking]) -> Ranking:
    """Return the ranking of all partitions. ValueError for a candidate who stands in two."""
    try:
        return merge(rankings)
    except InvalidInput as error:
        value = error.problem.value
        if not value:
            raise
        what = f"candidate {value} stands in two of them; an id has to be a candidate's alone"
        raise InvalidInput(Problem("partitions", what, value)) from None


class RankingTree:
    """Merges any number of rankings, a few at a time."""

    def __init__(self) -> None:
        self._levels: list[list[Ranking]] = []

    def add(self, ranking: Ranking) -> None:
        """Add one ranking."""
        for level in self._levels:
            level.append(ranking)
            if len(level) < _width:
                return
            ranking = _merged(level)
            level.clear()
        self._levels.append([ranking])

    def result(self) -> Ranking | None:
        """Return the ranking of all that were added, None if none was."""
        left = [ranking for level in self._levels for ranking in level]
        return _merged(left) if left else None


@dataclass(frozen=True)
class MergeRankings:
    """Makes one ranking of the rankings of a partition."""

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield at most one record batch, as `RankPartition` does."""
        tree = RankingTree()
        partitions: list[int] = []
        for given in batches:
            for batch in _flat(given, ("partition", "ranking")):
                partitions += batch.column(0).to_pylist()
                for text in batch.column(1):
                    tree.add(_core.Ranking.from_json(text.as_py()))
        ranking = tree.result()
        if ranking is not None:
            yield _as_batch(min(partitions), ranking)


@dataclass(frozen=True)
class PointsOfPartition:
    """Makes the points and verdicts of the batches of a partition, row by row."""

    job: JobText
    reading: Reading
    order: Order

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        """Yield record batches of `id`, `points` and `verdict`."""
        arrow = require("pyarrow", "arrow")
        task = _task()
        job = self.job.read()
        row = 0
        for batch in gathered(batches, self.reading.names, _rows_at_once):
            place = f"partition {task.partition}" + (f", from row {row} on" if row else "")
            try:
                pool = self.reading.quiet_pool(batch, job, with_ids=False)
            except InvalidInput as error:
                raise _placed(error, place) from None
            row += batch.num_rows
            yield arrow.RecordBatch.from_arrays(
                [
                    batch.column(batch.schema.get_field_index(self.reading.id)),
                    arrow.array(points(pool, job, order=self.order, threads=task.threads)),
                    arrow.array(verdicts(pool, job, threads=task.threads), arrow.string()),
                ],
                names=["id", "points", "verdict"],
            )
