# SPDX-License-Identifier: BSL-1.0
"""Rankings and points of a Spark session beside those of one pool, in a process of its own.

python spark_session.py MASTER, where MASTER is local[2], local-cluster[...] or sc://HOST:PORT. With
--kill an executor is killed in the middle, with --short one ranking is compared. Says what was
compared; an exception is a failure.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

import herne
from herne import spark as herne_spark

CANDIDATES = 40_000


def job() -> herne.JobProfile:
    """Return a job that some are not eligible for, and some perhaps."""
    framework = herne.Framework(
        "own",
        "1",
        [
            herne.Competence("x", herne.Scale("five", ["a", "b", "c", "d"])),
            herne.Competence("y", herne.Scale("four", ["low", "mid", "high"])),
            herne.Competence("z", herne.Scale("three", ["some", "full"])),
        ],
    )
    return herne.JobProfile(
        framework,
        "choosy",
        [herne.Requirement("x", "x", 4, weight=2), herne.Requirement("y", "y", 3, weight=1)],
        eligibility=herne.Eligibility(herne.Clause.at("own/z", 1, id="some")),
    )


def people() -> pa.Table:
    """Return candidates, a tenth of whose levels are unknown; one column is not wanted."""
    draw = np.random.default_rng(3)
    columns: dict[str, Any] = {"who.is it": [f"P-{n}" for n in range(CANDIDATES)]}
    for name, top in (("x", 4), ("y", 3), ("z", 2)):
        levels = draw.integers(0, top + 1, CANDIDATES)
        columns[name] = pa.array(levels, pa.int32(), mask=draw.random(CANDIDATES) < 0.1)
    columns["age"] = draw.integers(18, 67, CANDIDATES)
    return pa.table(columns)


def session(master: str) -> Any:
    """Return a session there, small and quiet."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder
    if master.startswith("sc://"):
        return builder.remote(master).getOrCreate()
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.warehouse.dir": tempfile.mkdtemp(prefix="herne-spark-"),
        "spark.executorEnv.PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "spark.speculation": "true",
    }
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.master(master).getOrCreate()


class KillOnce:
    """Passes batches on, but kills the executor that is the first to get here."""

    def __init__(self, marker: str) -> None:
        self.marker = marker

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        """Yield what comes."""
        for number, batch in enumerate(batches):
            if number and self._is_first():
                # A worker is a child of Spark's daemon, which is a child of the executor.
                daemon = Path(f"/proc/{os.getppid()}/stat").read_text()
                os.kill(int(daemon.rpartition(")")[2].split()[1]), signal.SIGKILL)
            yield batch

    def _is_first(self) -> bool:
        try:
            os.close(os.open(self.marker, os.O_CREAT | os.O_EXCL))
        except FileExistsError:
            return False
        return True


def frame_of(spark: Any, table: pa.Table) -> Any:
    """Return the table as a frame of the session."""
    folder = Path(tempfile.mkdtemp(prefix="herne-spark-")) / "people.parquet"
    import pyarrow.parquet as pq

    pq.write_table(table, folder)
    return spark.read.parquet(str(folder))


def compare_rankings(frame: Any, pool: herne.Pool, wanted: herne.JobProfile) -> None:
    """Compare rankings of several partitionings."""
    for partitions in (1, 3, 8):
        cut = frame.repartition(partitions)
        for options in ({"top": 10}, {"top": 0}, {"top": 5000, "min_score": 0.5}):
            ranking = herne_spark.rank(cut, wanted, id="who.is it", ignore=["age"], **options)
            assert ranking.to_json() == herne.rank(pool, wanted, **options).to_json(), options
    none = frame.where("age < 0")
    ranking = herne_spark.rank(none, wanted, id="who.is it", ignore="age", top=3)
    assert ranking.counts.candidates == 0


def compare_points(frame: Any, pool: herne.Pool, wanted: herne.JobProfile) -> None:
    """Compare the points of everybody."""
    made = herne_spark.points(frame, wanted, id="who.is it", columns=["x", "y", "z"])
    assert made.columns == ["who.is it", "points", "verdict"]
    rows = {row[0]: (row[1], row[2]) for row in made.collect()}
    expected = zip(herne.points(pool, wanted).tolist(), herne.verdicts(pool, wanted), strict=True)
    assert rows == dict(zip(pool.ids, expected, strict=True))


def beneath_a_window(frame: Any, pool: herne.Pool, wanted: herne.JobProfile) -> None:
    """Rank what a Window operator has made."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F  # noqa: N812

    number = F.row_number().over(Window.partitionBy("age").orderBy("x", "`who.is it`"))
    windowed = frame.withColumn("number", number)
    ranking = herne_spark.rank(windowed, wanted, id="who.is it", ignore=["age", "number"], top=10)
    assert ranking == herne.rank(pool, wanted, top=10)


def check_refused(frame: Any, wanted: herne.JobProfile, words: str) -> None:
    """See that a frame is refused in these words."""
    message = ""
    try:
        herne_spark.rank(frame, wanted, id="who.is it", ignore=["age"], top=3)
    except Exception as error:
        message = str(error)
    assert words in message, message


def refuse(frame: Any, wanted: herne.JobProfile) -> None:
    """See what is refused, where."""
    from pyspark.sql import functions as F  # noqa: N812

    bad = frame.coalesce(1).withColumn(
        "x", F.when(F.col("`who.is it`") == "P-7", 9).otherwise(F.col("x"))
    )
    check_refused(bad, wanted, "partition 0: row 7 (counted from 0), column 'x': ")
    twice = frame.coalesce(1).union(frame.coalesce(1))
    check_refused(twice, wanted, "stands in two of them")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", herne.MissingCompetenceWarning)
        ranking = herne_spark.rank(frame, wanted, id="who.is it", columns=["x", "z"], top=1)
    missing = [one for one in caught if one.category is herne.MissingCompetenceWarning]
    assert [one.filename for one in missing] == [__file__], missing
    assert ranking.warnings[0].competences == ["own/y"], ranking.warnings


def main(master: str, *options: str) -> None:
    """Compare everything."""
    wanted, table = job(), people()
    pool = herne.Pool.from_frame(table, wanted.framework, id="who.is it", ignore=["age"])
    spark = session(master)
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
    frame = frame_of(spark, table)
    if "--kill" in options:
        marker = str(Path(tempfile.mkdtemp(prefix="herne-spark-")) / "killed")
        plain = frame.withColumnRenamed("who.is it", "who").repartition(4)
        mortal = plain.mapInArrow(KillOnce(marker), plain.schema)
        ranking = herne_spark.rank(mortal, wanted, id="who", ignore=["age"], top=10)
        assert ranking.to_json() == herne.rank(pool, wanted, top=10).to_json()
        assert Path(marker).exists(), "nobody was killed"
        print(f"{master}: the same after an executor was killed")
    elif "--short" in options:
        ranking = herne_spark.rank(
            frame.repartition(3), wanted, id="who.is it", ignore="age", top=9
        )
        assert ranking.to_json() == herne.rank(pool, wanted, top=9).to_json()
        print(f"{master}: a ranking is that of one pool")
    else:
        compare_rankings(frame, pool, wanted)
        compare_points(frame, pool, wanted)
        beneath_a_window(frame, pool, wanted)
        refuse(frame, wanted)
        print(f"{master}: rankings, points and refusals are those of one pool")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
