# SPDX-License-Identifier: BSL-1.0
"""What it costs to have herne elsewhere: the size of its wheel, its import, and Spark around it.

python travel.py [--summary] [--quick] [--rows N] [--workers N]

The wheel is the one that `./dev wheel` has left in build/wheels; Spark is measured where pyspark
and Java are installed. What is not there is said, and left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[1]
COMPETENCES = 16
MAX_LEVEL = 7
PARTITIONS = 8
TOP = 100


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class Figures:
    """Prints figures as a table, or as lines of key and value."""

    def __init__(self, summary: bool) -> None:
        self.summary = summary

    def add(self, key: str, value: float, what: str) -> None:
        print(f"{key}\t{value:.4g}" if self.summary else f"{key:<22} {value:8.3f}  {what}")
        sys.stdout.flush()

    def note(self, text: str) -> None:
        print(f"    {text}", file=sys.stderr if self.summary else sys.stdout, flush=True)


def wheel(figures: Figures) -> None:
    """The largest wheel, in millions of bytes."""
    wheels = list((ROOT / "build" / "wheels").glob("herne-*.whl"))
    if not wheels:
        figures.note("wheel_mb: there is no wheel in build/wheels; ./dev wheel makes it")
        return
    largest = max(wheels, key=lambda path: path.stat().st_size)
    figures.add("wheel_mb", largest.stat().st_size / 1e6, f"MB of {largest.name}")


def import_seconds(module: str) -> float:
    """Return how long importing takes in a process of its own."""
    program = (
        f"import time; s = time.perf_counter(); import {module}; print(time.perf_counter() - s)"
    )
    return float(subprocess.check_output([sys.executable, "-P", "-c", program], text=True))


def imports(figures: Figures, rounds: int) -> None:
    """herne and numpy in turns; the first of each, which may read the disk, is not counted."""
    pairs = [(import_seconds("numpy"), import_seconds("herne")) for _ in range(rounds + 1)][1:]
    figures.add("import_ms", 1e3 * median(own for _, own in pairs), "milliseconds of import herne")
    ratio = median(own / numpy for numpy, own in pairs)
    figures.add("import_vs_numpy", ratio, "the same / import numpy, which is part of it")


def count(batches: Iterator[Any]) -> Iterator[Any]:
    """Yield the number of rows: what handing them to Python costs at least."""
    import pyarrow

    rows = sum(batch.num_rows for batch in batches)
    yield pyarrow.RecordBatch.from_pydict({"rows": pyarrow.array([rows], pyarrow.int64())})


def session(workers: int) -> Any:
    """Return a local session of so many workers."""
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
    }
    builder = SparkSession.builder.master(f"local[{workers}]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    return made


def profiles(spark: Any, rows: int, folder: str) -> Any:
    """Return a frame of even levels, which lies in files."""
    levels = [f"cast(pmod(xxhash64(id, {c}), 8) as tinyint) as c{c}" for c in range(COMPETENCES)]
    drawn = spark.range(0, rows, 1, PARTITIONS).selectExpr("id as who", *levels)
    drawn.write.parquet(folder, mode="overwrite")
    return spark.read.parquet(folder)


def spark_overhead(figures: Figures, rows: int, workers: int, rounds: int) -> None:
    """Ranking a frame, and only counting it in Python, in turns."""
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        figures.note("spark_overhead: there is no pyspark, or no Java")
        return
    import herne
    from herne import spark as herne_spark

    scale = herne.Scale("seven", [f"level {level}" for level in range(1, MAX_LEVEL + 1)])
    framework = herne.Framework(
        "bench", "1", [herne.Competence(f"c{c}", scale) for c in range(COMPETENCES)]
    )
    job = herne.JobProfile(
        framework,
        "bench",
        [herne.Requirement(f"c{c}", f"c{c}", MAX_LEVEL, weight=c + 1) for c in range(COMPETENCES)],
    )
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = session(workers)
    with tempfile.TemporaryDirectory() as folder:
        frame = profiles(spark, rows, f"{folder}/profiles")

        def ranked() -> None:
            ranking = herne_spark.rank(frame, job, id="who", top=TOP)
            assert ranking.counts.candidates == rows

        def counted() -> None:
            found = frame.mapInArrow(count, "rows long").agg({"rows": "sum"}).collect()
            assert found[0][0] == rows

        ranked(), counted()
        pairs = [(seconds(counted), seconds(ranked)) for _ in range(rounds)]
    spark.stop()
    figures.note(
        f"local[{workers}], {rows} rows of {COMPETENCES} levels in {PARTITIONS} partitions: "
        f"counted in {median(one for one, _ in pairs):.2f} s, "
        f"ranked in {median(own for _, own in pairs):.2f} s"
    )
    ratio = median(own / one for one, own in pairs)
    figures.add("spark_overhead", ratio, "herne.spark.rank / a mapInArrow that only counts")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--summary", action="store_true")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rows", type=int)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    figures = Figures(given.summary)
    wheel(figures)
    imports(figures, 5 if given.quick else 11)
    rows = given.rows or (1_000_000 if given.quick else 10_000_000)
    spark_overhead(figures, rows, given.workers, 3 if given.quick else 5)


if __name__ == "__main__":
    main()
