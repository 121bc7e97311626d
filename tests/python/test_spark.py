# SPDX-License-Identifier: BSL-1.0
"""Frames of Apache Spark: what runs in a task without a JVM, and Spark itself where it is there."""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne
from herne import _partitions, spark
from herne._partitions import JobText, MergeRankings, PointsOfPartition, RankPartition, Reading

NAMES = ("who", "x", "y", "z")
full = pytest.mark.full


def people(count: int, seed: int = 1, start: int = 0) -> pa.Table:
    """Return candidates of the framework `small`, a tenth of their levels unknown."""
    draw = np.random.default_rng(seed)
    columns: dict[str, pa.Array] = {
        "who": pa.array([f"P-{start + n}" for n in range(count)], pa.string())
    }
    for name, top in (("x", 4), ("y", 3), ("z", 2)):
        levels = draw.integers(0, top + 1, count)
        columns[name] = pa.array(levels, pa.int32(), mask=draw.random(count) < 0.1)
    return pa.table(columns)


def reading(columns: Any = None) -> Reading:
    return Reading(NAMES, "who", columns, 255, (), "automatic")


def task(job: herne.JobProfile, top: int | None = 5, min_score: float = 0) -> RankPartition:
    return RankPartition(JobText.of(job), reading(), top, "worst", min_score)


def whole(table: pa.Table, job: herne.JobProfile, **options: Any) -> herne.Ranking:
    return herne.rank(herne.Pool.from_frame(table, job.framework, id="who"), job, **options)


def rankings(batches: Iterable[pa.RecordBatch]) -> list[herne.Ranking]:
    return [herne.Ranking.from_json(text) for b in batches for text in b["ranking"].to_pylist()]


# --- without a JVM --------------------------------------------------------------------------------


def test_a_job_travels_as_json_with_its_frameworks(job: herne.JobProfile) -> None:
    text = JobText.of(job)
    assert len(text.frameworks) == 3
    assert text.read() == job
    assert text.read().digest == job.digest


@pytest.mark.parametrize("size", [1, 1000, 8191, 8192, 10_000])
def test_batches_are_gathered_into_whole_superblocks(size: int) -> None:
    table = people(30_001)
    batches = list(_partitions.gathered(table.to_batches(size), NAMES, 8192))
    assert [batch.num_rows % 8192 for batch in batches[:-1]] == [0] * (len(batches) - 1)
    assert pa.Table.from_batches(batches) == table


def test_a_partition_without_rows_has_no_ranking(worked: herne.JobProfile) -> None:
    assert list(task(worked)([])) == []
    assert list(task(worked)(people(0).to_batches())) == []


@given(
    cuts=st.lists(st.integers(0, 400), max_size=6),
    top=st.sampled_from([0, 1, 7, 50, None]),
    min_score=st.sampled_from([0.0, 0.5]),
    size=st.sampled_from([1, 13, 1000]),
)
def test_partitions_make_the_ranking_of_one_pool(
    worked: herne.JobProfile, cuts: list[int], top: int | None, min_score: float, size: int
) -> None:
    table = people(400)
    ends = [0, *sorted(cuts), 400]
    function = task(worked, top, min_score)
    parts = [
        batch
        for start, end in pairwise(ends)
        for batch in function(table.slice(start, end - start).to_batches(size))
    ]
    [merged] = rankings(MergeRankings()(parts))
    assert merged.to_json() == whole(table, worked, top=top, min_score=min_score).to_json()


def test_a_hundred_rankings_are_merged_as_a_tree(worked: herne.JobProfile) -> None:
    table = people(2000)
    parts = [b for i in range(100) for b in task(worked)(table.slice(i * 20, 20).to_batches())]
    assert len(parts) == 100
    [merged] = rankings(MergeRankings()(parts))
    assert merged == whole(table, worked, top=5)


def test_lists_of_batches_and_of_columns_are_taken(worked: herne.JobProfile) -> None:
    table = people(100)
    batches = table.to_batches(30)
    expected = rankings(task(worked)(batches))
    assert rankings(task(worked)([[batch] for batch in batches])) == expected
    assert rankings(task(worked)([batches])) == expected
    assert rankings(task(worked)([batch.columns for batch in batches])) == expected
    assert rankings(task(worked)([[batch.to_struct_array()] for batch in batches])) == expected


def test_what_is_no_batch_is_refused(worked: herne.JobProfile) -> None:
    with pytest.raises(TypeError, match="batches: record batches or lists of them are needed, not"):
        list(task(worked)([{"x": 1}]))


def test_a_bad_level_is_refused_with_partition_row_and_column(worked: herne.JobProfile) -> None:
    table = people(20_000).set_column(
        1, "x", pa.array([9 if row == 17_000 else 1 for row in range(20_000)])
    )
    with pytest.raises(herne.InvalidFile) as caught:
        list(task(worked)(table.to_batches(1000)))
    assert str(caught.value).startswith("partition 0: row 17000 (counted from 0), column 'x': ")
    assert "9" in caught.value.problem.value
    assert caught.value.name == "partition 0"


def test_an_id_twice_in_a_partition_is_refused(worked: herne.JobProfile) -> None:
    twice = pa.concat_tables([people(5), people(1)])
    with pytest.raises(ValueError, match=r"^partition 0: .*P-0"):
        list(task(worked)(twice.to_batches()))


def test_an_id_in_two_partitions_is_refused_where_it_is_seen(worked: herne.JobProfile) -> None:
    parts = [*task(worked)(people(3).to_batches()), *task(worked)(people(4, 2).to_batches())]
    with pytest.raises(ValueError, match=r"^partitions: candidate 'P-\d' stands in two of them"):
        list(MergeRankings()(parts))


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_points_come_row_by_row(worked: herne.JobProfile, size: int) -> None:
    table = people(300)
    function = PointsOfPartition(JobText.of(worked), reading(), "best")
    made = pa.Table.from_batches(list(function(table.to_batches(size))))
    pool = herne.Pool.from_frame(table, worked.framework, id="who")
    assert made["id"].to_pylist() == table["who"].to_pylist()
    assert made["points"].to_pylist() == herne.points(pool, worked, order="best").tolist()
    assert made["verdict"].to_pylist() == list(herne.verdicts(pool, worked))


def test_points_of_bad_levels_name_the_row(
    worked: herne.JobProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_partitions, "_rows_at_once", 8192)
    table = people(9000).set_column(
        2, "y", pa.array([-1 if row == 8200 else 1 for row in range(9000)])
    )
    function = PointsOfPartition(JobText.of(worked), reading(), "worst")
    with pytest.raises(ValueError, match=r"^partition 0, from row 8192 on: row 8 .*, column 'y'"):
        list(function(table.to_batches(1000)))


def test_without_pyspark_it_says_what_to_install(
    worked: herne.JobProfile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    for function in (
        lambda: spark.rank(None, worked, id="who", top=1),
        lambda: spark.points(None, worked, id="who"),
    ):
        with pytest.raises(ImportError, match=r"pip install 'herne\[spark\]'"):
            function()


# --- with Spark -----------------------------------------------------------------------------------


def environment() -> dict[str, str]:
    """Return what Spark and its workers are started with; skips where there is no Spark."""
    if importlib.util.find_spec("pyspark") is None:
        pytest.skip("there is no pyspark; pip install pyspark")
    if shutil.which("java") is None:
        pytest.skip("there is no Java; Debian's package is openjdk-17-jre-headless")
    own = str(Path(herne.__file__).parents[1])
    return os.environ | {"PYTHONPATH": own, "PYSPARK_PYTHON": sys.executable}


def compare(master: str, *options: str) -> None:
    """Run `spark_session.py` there."""
    program = Path(__file__).with_name("spark_session.py")
    done = subprocess.run(
        [sys.executable, "-P", str(program), master, *options],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=1500,
    )
    assert done.returncode == 0, done.stdout
    assert f"{master}: " in done.stdout


@full
def test_two_threads_of_spark_rank_as_one_pool_does() -> None:
    compare("local[2]")


def test_spark_ranks_as_one_pool_does() -> None:
    compare("local[2]", "--short")


@full
def test_two_executors_rank_as_one_pool_does() -> None:
    compare("local-cluster[2,1,1024]")


@full
def test_a_killed_executor_changes_nothing() -> None:
    compare("local-cluster[2,1,1024]", "--kill")


@pytest.fixture
def connect() -> Iterator[str]:
    """The address of a server of Spark Connect of our own."""
    settings = environment()
    if importlib.util.find_spec("grpc") is None:
        pytest.skip("there is no grpcio, which Spark Connect needs")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    pyspark = importlib.import_module("pyspark")
    server = subprocess.Popen(
        [
            str(Path(pyspark.__path__[0]) / "bin" / "spark-submit"),
            "--class",
            "org.apache.spark.sql.connect.service.SparkConnectServer",
            "--conf",
            f"spark.connect.grpc.binding.port={port}",
            "--conf",
            "spark.connect.grpc.binding.address=127.0.0.1",
            "--conf",
            "spark.ui.enabled=false",
            "--master",
            "local[2]",
            "spark-internal",
        ],
        env=settings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        await_port(server, port)
        yield f"sc://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(60)


def await_port(server: subprocess.Popen[bytes], port: int) -> None:
    """Wait until a server listens."""
    for _ in range(600):
        assert server.poll() is None, "the server has ended"
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.5)
    raise AssertionError("the server does not listen")


@full
def test_spark_connect_ranks_as_one_pool_does(connect: str) -> None:
    compare(connect)
