# SPDX-License-Identifier: BSL-1.0
"""Rankings and points of frames of Apache Spark, which lie on many machines.

Only the DataFrame API is used, so that it runs on Spark Connect as well. Every executor needs herne
and pyarrow. The job travels as JSON. Each partition is packed into a pool of its own and ranked
where it lies; what travels are rankings, which are merged in two steps, on the executors and then
here. The result is that of one pool with everybody in it, to the byte, however the frame is
partitioned and however often a task is tried.

`spark.task.cpus` says how many threads a task may use. A task needs memory for the levels of its
partition, half a byte each, and for the ids.

Examples
--------
>>> spark = SparkSession.builder.getOrCreate()  # doctest: +SKIP
>>> staff = spark.read.parquet("staff")  # doctest: +SKIP
>>> herne.spark.rank(staff, job, id="who", top=10)  # doctest: +SKIP
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ._core import JobProfile, Ranking
from ._errors import InvalidInput, Problem, UnknownId
from ._extras import require
from ._frames import code_for_unknown, columns_from, names_from
from ._levels import DEFAULT, Default
from ._partitions import (
    RANKINGS,
    JobText,
    MergeRankings,
    PointsOfPartition,
    RankingTree,
    RankPartition,
    Reading,
)
from ._pool_arguments import Columns, LevelsAs, Words, words_of
from ._rank import Order
from ._rank import rank as rank_pool
from ._refusals import refusal

__all__ = ["points", "rank"]


def rank(
    frame: Any,
    job: JobProfile,
    *,
    id: str,
    top: int | None,
    order: Order = "worst",
    min_score: float = 0.0,
    columns: Columns = None,
    ignore: Words = (),
    unknown: int | Default | None = DEFAULT,
    unknown_words: Words = (),
    levels_as: LevelsAs = "automatic",
) -> Ranking:
    """Return the ranking of everybody in a frame, as `herne.rank` of one pool returns it.

    Parameters
    ----------
    frame : pyspark.sql.DataFrame
        A row a candidate; of Spark Connect, too. Only the columns that are needed are read.
    job : JobProfile
    id : str
        Column of the ids, integers or strings. Rows have no numbers that would stay the same.
    top : int or None
        Maximum number of candidates to list. None lists everybody, who then has to fit into the
        memory of a task and of this process.
    order, min_score
        As in `herne.rank`.
    columns, ignore, unknown, unknown_words, levels_as
        As in `Pool.from_frame`.

    Returns
    -------
    Ranking
        Equal to that of one pool, whatever the partitioning, retries and speculative execution, if
        Spark computes the frame's rows the same each time.

    Warns
    -----
    MissingCompetenceWarning
        Once, for competences without a column: every level of them is unknown.

    Raises
    ------
    ImportError
        If pyspark is not installed.
    ValueError
        For columns that match no competence, before anything is computed, and for a candidate whom
        two merged rankings list. An id that stands twice in one partition is always refused; of one
        that stands in two partitions, only what their rankings name can be seen: the listed and
        the first 1,000 ineligible candidates of each. Whoever is named in neither is counted twice.
    KeyError
        If there is no column `id`.
    pyspark.errors.PythonException
        For cells that are no levels, an id twice in a partition, and whatever else a task refuses:
        the message holds up to 20 problems with partition, row there, column, value and what is
        allowed.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> ranking = herne.spark.rank(staff, job, id="who", top=3)  # doctest: +SKIP
    """
    reading = _reading(frame, job, id, columns, ignore, unknown, unknown_words, levels_as)
    with _warned_here():
        nobody = reading.pool({name: [] for name in reading.names}, job)
    # Whatever is wrong with the options is found here, not on an executor.
    empty = rank_pool(nobody, job, top=top, order=order, min_score=min_score)
    of_partitions = _narrowed(frame, reading).mapInArrow(
        RankPartition(JobText.of(job), reading, top, order, min_score), RANKINGS
    )
    merged = of_partitions.repartition("partition").mapInArrow(MergeRankings(), RANKINGS)
    tree = RankingTree()
    for row in merged.collect():
        tree.add(Ranking.from_json(row["ranking"]))
    return tree.result() or empty


def points(
    frame: Any,
    job: JobProfile,
    *,
    id: str,
    order: Order = "worst",
    columns: Columns = None,
    ignore: Words = (),
    unknown: int | Default | None = DEFAULT,
    unknown_words: Words = (),
    levels_as: LevelsAs = "automatic",
) -> Any:
    """Return the exact points and the verdict of everybody in a frame, as a frame.

    Parameters
    ----------
    frame, job, id, columns, ignore, unknown, unknown_words, levels_as
        As in `rank`. Ids stay what they are, whatever their type, and are not compared.
    order : {'worst', 'best'}
        What unknown levels count as: level 0, or the scale's top.

    Returns
    -------
    pyspark.sql.DataFrame
        The column of ids, `points` (bigint) and `verdict` (string), a row a row of the frame. As
        always in Spark, it is computed when it is used.

    Warns
    -----
    MissingCompetenceWarning
        Once, for competences without a column: every level of them is unknown.

    Raises
    ------
    ImportError
        If pyspark is not installed.
    ValueError
        For columns that match no competence. Cells that are no levels are refused where the result
        is used, as in `rank`.
    KeyError
        If there is no column `id`.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> herne.spark.points(staff, job, id="who").orderBy("points")  # doctest: +SKIP
    """
    reading = _reading(frame, job, id, columns, ignore, unknown, unknown_words, levels_as)
    if id in ("points", "verdict"):
        raise InvalidInput(
            Problem("id", f"'{id}' is the name of a column of the result", f"'{id}'")
        )
    with _warned_here():
        nobody = reading.pool({name: [] for name in reading.names}, job)
    rank_pool(nobody, job, order=order)  # refuses another order
    types = require("pyspark.sql.types", "spark")
    schema = types.StructType(
        [
            types.StructField("id", frame.schema[id].dataType),
            types.StructField("points", types.LongType(), False),
            types.StructField("verdict", types.StringType(), False),
        ]
    )
    function = PointsOfPartition(JobText.of(job), reading, order)
    return _narrowed(frame, reading).mapInArrow(function, schema).withColumnRenamed("id", id)


def _reading(
    frame: Any,
    job: JobProfile,
    id: str,
    columns: Columns,
    ignore: Words,
    unknown: int | Default | None,
    unknown_words: Words,
    levels_as: LevelsAs,
) -> Reading:
    """Return how the frame is read. TypeError, KeyError or ValueError for what cannot be."""
    require("pyspark", "spark")
    if not hasattr(frame, "mapInArrow"):
        raise TypeError(f"frame: a DataFrame of pyspark is needed, not {type(frame).__name__}")
    if not isinstance(job, JobProfile):
        raise TypeError(refusal("job", job, "JobProfile"))
    if not isinstance(id, str):
        raise TypeError(refusal("id", id, "str"))
    there = list(frame.columns)
    if id not in there:
        raise UnknownId(f"frame: there is no column '{id}' of ids; there are {', '.join(there)}")
    chosen, left = columns_from(columns), names_from(ignore, "ignore")
    for argument, asked in (("columns", list(chosen or {})), ("ignore", left)):
        for name in asked:
            if name not in there:
                raise InvalidInput(Problem(argument, f"there is no column '{name}'", f"'{name}'"))
    wanted = [name for name in there if (chosen is None or name in chosen) and name not in left]
    names = tuple(dict.fromkeys([id, *wanted]))
    return Reading(
        names,
        id,
        None if chosen is None else tuple(chosen.items()),
        code_for_unknown(unknown, levels_as),
        tuple(words_of(unknown_words, "unknown_words")),
        levels_as,
    )


def _narrowed(frame: Any, reading: Reading) -> Any:
    """Return the frame with the columns that are needed, named by their positions."""
    quoted = ("`" + name.replace("`", "``") + "`" for name in reading.names)
    return frame.select(*quoted).toDF(*(f"c{position}" for position in range(len(reading.names))))


@contextmanager
def _warned_here() -> Iterator[None]:
    """Let warnings point to whoever called `rank` or `points`."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    for warning in caught:
        warnings.warn(warning.message, warning.category, stacklevel=5)
