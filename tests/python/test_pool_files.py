# SPDX-License-Identifier: BSL-1.0
"""Pools in files of their own, in several files, and pickled by the same bytes."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pyarrow as pa
import pytest

import herne


@pytest.fixture
def large(small: herne.Framework) -> herne.Pool:
    """Three superblocks, arranged, with ids that do not ascend."""
    random = np.random.default_rng(5)
    levels = random.integers(0, 3, (20_000, 3), np.uint8)
    ids = random.permutation(20_000).astype(np.uint64)
    return herne.Pool.from_levels(levels, small, ids, arrange="by_level_sum", window=2)


@pytest.mark.parametrize("verify", ["first_touch", "all"])
@pytest.mark.parametrize("load", ["mapped", "copy"])
def test_a_saved_pool_is_what_it_was(
    pool: herne.Pool, job: herne.JobProfile, tmp_path: Path, verify: Any, load: Any
) -> None:
    path = tmp_path / "pool.herne"
    pool.save(path)
    opened = herne.open_pool(path, verify=verify, load=load)
    assert type(opened) is herne.Pool
    assert opened == pool
    assert opened.ids == pool.ids
    assert herne.rank(opened, job).to_json() == herne.rank(pool, job).to_json()
    assert herne.verify(path) == []
    opened.save(tmp_path / "again.herne")
    assert (tmp_path / "again.herne").read_bytes() == path.read_bytes()


def test_what_a_file_says_of_itself(large: herne.Pool, tmp_path: Path) -> None:
    path = tmp_path / "pool.herne"
    large.save(str(path))
    info = herne.pool_file_info(path)
    assert (info.format, info.candidates, info.competences) == (1, 20_000, 3)
    assert (info.ids, info.arrange, info.window) == ("numbers", "by_level_sum", 2)
    assert (info.framework, info.edition, info.bytes) == ("own", "1", path.stat().st_size)
    assert pickle.loads(pickle.dumps(info)) == info


def test_damage_is_named(large: herne.Pool, worked: herne.JobProfile, tmp_path: Path) -> None:
    path = tmp_path / "pool.herne"
    large.save(path)
    content = bytearray(path.read_bytes())
    found = []
    for page in range(1, len(content) // 4096):
        changed = bytearray(content)
        changed[page * 4096 + 7] ^= 0x20
        path.write_bytes(changed)
        damages = herne.verify(path)
        assert len(damages) == 1, page
        if damages[0].section == "levels":
            found.append(damages[0])
    # Those of the last superblock, which is not full, share theirs.
    assert {(one.competence, one.superblock) for one in found} >= {
        (f"own/{name}", superblock) for name in "xyz" for superblock in range(2)
    }
    one = found[4]
    assert one.flipped_bit == (one.offset + 7) * 8 + 5
    assert str(one).startswith(f'section levels, competence "{one.competence}", superblock')
    content[one.offset + 7] ^= 0x20
    path.write_bytes(content)
    opened = herne.open_pool(path)
    with pytest.raises(herne.InvalidFile, match=r"section levels, competence .* superblock"):
        opened.levels()
    with pytest.raises(herne.InvalidFile, match="section levels"):
        herne.open_pool(path, verify="all")
    path.write_bytes(content[:-4096])
    with pytest.raises(herne.InvalidFile, match=r"pool\.herne: header"):
        herne.open_pool(path)
    with pytest.raises(FileNotFoundError, match="nowhere"):
        herne.open_pool(tmp_path / "nowhere")
    with pytest.raises(IsADirectoryError):
        large.save(tmp_path)


def test_pickles_hold_the_file_and_keep_the_arrangement(large: herne.Pool, tmp_path: Path) -> None:
    path = tmp_path / "pool.herne"
    large.save(path)
    state = large.__reduce_ex__(4)[2]
    assert state == path.read_bytes()
    for kept in (pickle.loads(pickle.dumps(large)), copy.deepcopy(large), herne.open_pool(path)):
        assert kept == large
        assert (kept.arrangement, kept.window) == ("by_level_sum", 2)
        assert [kept.row(id) for id in (0, 19_999)] == [large.row(id) for id in (0, 19_999)]
    first = herne.Pool.from_levels(np.zeros((3, 3), np.uint8), large.framework, first_id=70)
    again = pickle.loads(pickle.dumps(first))
    assert again.ids == [70, 71, 72]
    again.save(path)
    assert herne.pool_file_info(path).ids == "rows"


def test_a_damaged_pickle_is_refused(large: herne.Pool) -> None:
    stored = pickle.dumps(large)
    at = stored.index(b"\x89herne\r\n") + 30_000
    damaged = stored[:at] + bytes([stored[at] ^ 1]) + stored[at + 1 :]
    with pytest.raises(herne.InvalidFile, match=r"^pickle: section"):
        pickle.loads(damaged)


def test_a_pickle_from_before_there_were_files_loads(sources: Path) -> None:
    path = sources / "tests" / "python" / "pickles" / "pool-0.1.pickle"
    pool = pickle.loads(path.read_bytes())
    assert pool.ids == ["ada", "bob"]
    assert tuple(pool["ada"].levels) == (1, 3)
    assert tuple(pool["bob"].levels) == (None, 2)
    assert pool["ada"].evidence["f/a"] == [herne.Evidence("B2 certificate", date="2024-02-29")]


def test_shards_rank_as_one_pool(pool: herne.Pool, job: herne.JobProfile, tmp_path: Path) -> None:
    parts = [pool.select(rows=range(start, 72, 5)) for start in range(5)]
    herne.save_shards(parts, tmp_path)
    for load in ("mapped", "copy"):
        shards = herne.open_shards(tmp_path, load=load)
        assert (len(shards), shards.candidates) == (5, 72)
        assert shards.framework == pool.framework
        assert shards.folder == str(tmp_path)
        assert [one.candidates for one in shards.shards] == [len(part) for part in parts]
        assert list(shards) == parts
        assert type(shards.pool(-1)) is herne.Pool
        with pytest.raises(IndexError, match="shard 5 "):
            shards.pool(5)
        for top in (None, 0, 7):
            ranking = herne.rank(shards, job, top=top, also=["B-038", "B-001"], threads=2)
            whole = herne.rank(pool, job, top=top, also=["B-038", "B-001"])
            assert ranking.to_json() == whole.to_json()
        several = [job, job.at_stage("documents")]
        assert herne.rank(shards, several) == herne.rank(pool, several)
    calls: list[tuple[int, int]] = []
    herne.rank(shards, job, progress=lambda done, total: calls.append((done, total)))
    assert all(total == 72 for _, total in calls)
    with pytest.raises(herne.UnknownId, match="nearest"):
        herne.rank(shards, job, also=["B-073"])
    with pytest.raises(TypeError, match="shards are ranked as a whole"):
        herne.rank(shards, job, rows=[1])


def test_what_is_wrong_with_shards_is_named(
    pool: herne.Pool, job: herne.JobProfile, tmp_path: Path
) -> None:
    def one_by_one() -> Iterator[herne.Pool]:
        yield pool.select(rows=range(40))
        yield pool.select(rows=range(39, 72))

    with pytest.raises(ValueError, match=r"shards\[1\]: candidate 'B-040' stands in shards\[0\]"):
        herne.save_shards(one_by_one(), tmp_path / "twice")
    with pytest.raises(FileNotFoundError, match=r"shards\.json"):
        herne.open_shards(tmp_path / "twice")
    with pytest.raises(ValueError, match="pools: at least one"):
        herne.save_shards([], tmp_path / "none")
    folder = tmp_path / "shards"
    herne.save_shards([pool.select(rows=range(40)), pool.select(rows=range(40, 72))], folder)
    shards = herne.open_shards(folder, verify="all")
    second = folder / shards.shards[1].file
    content = bytearray(second.read_bytes())
    second.unlink()
    for call in (lambda: herne.rank(shards, job), lambda: herne.open_shards(folder)):
        with pytest.raises(FileNotFoundError, match=second.name):
            call()
    pool.select(rows=range(40, 71)).save(second)
    with pytest.raises(herne.InvalidFile, match=rf"{second.name}: it"):
        herne.rank(shards, job)
    content[-5000] ^= 1
    second.write_bytes(content)
    with pytest.raises(herne.InvalidFile, match=second.name):
        herne.open_shards(folder, verify="all")


def _of_database(folder: Path, people: int) -> Callable[[], pa.RecordBatchReader]:
    with duckdb.connect(folder / "applicants.db") as database:
        database.execute(
            f"""create table applicants as select
            'A-' || range::varchar as id, (range % 5)::utinyint as x,
            case when range % 7 = 0 then null else (range % 4)::integer end as y,
            (['some', 'full', ''])[1 + range % 3] as z from range({people})"""
        )

    def stream() -> pa.RecordBatchReader:
        database = duckdb.connect(folder / "applicants.db", read_only=True)
        return database.table("applicants").to_arrow_reader(50_000)

    return stream


def test_a_database_goes_to_a_file_and_to_shards(small: herne.Framework, tmp_path: Path) -> None:
    stream = _of_database(tmp_path, 200_000)
    path = tmp_path / "pool.herne"
    pool = herne.Pool.from_frame(stream(), small, id="id", arrange="by_level_sum")
    pool.save(path)
    herne.save_shards(
        (herne.Pool.from_frame(batch, small, id="id") for batch in stream()),
        tmp_path / "shards",
    )
    shards = herne.open_shards(tmp_path / "shards", verify="all")
    assert len(shards) > 1
    assert shards.candidates == 200_000
    scorecard = herne.Scorecard(small, {"x": [0, 1, 2, 3, 4], "z": [0, 5, 9]})
    whole = herne.rank(herne.open_pool(path), scorecard, top=20, also=["A-7"])
    assert herne.rank(shards, scorecard, top=20, also=["A-7"]) == whole


_MEASURED = """
import resource, sys, duckdb, herne
folder, people = sys.argv[1], int(sys.argv[2])
scale = lambda id: herne.Scale(id, ["some", "more", "good", "best"])
small = herne.Framework("own", "1", [herne.Competence(c, scale(c)) for c in "xyz"])
database = duckdb.connect(config={"memory_limit": "100MB", "threads": 1})
database.execute("set enable_progress_bar = false")
rows = database.sql(f'''select 'A-' || lpad(range::varchar, 30, '0') as id,
    (range % 5)::utinyint as x, (range % 4)::utinyint as y, (range % 3)::utinyint as z
    from range({people})''')
herne.save_shards(
    (herne.Pool.from_frame(batch, small, id="id") for batch in rows.to_arrow_reader(50_000)),
    folder,
)
shards = herne.open_shards(folder)
assert shards.candidates == people
herne.rank(shards, herne.Scorecard(small, {"x": [0, 1, 2, 3, 4]}), top=5)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_memory_does_not_grow_with_what_is_streamed(tmp_path: Path) -> None:
    def peak(people: int) -> int:
        folder = str(tmp_path / str(people))
        run = [sys.executable, "-P", "-c", _MEASURED, folder, str(people)]
        return int(subprocess.run(run, check=True, capture_output=True, text=True).stdout) * 1024

    little, much = 100_000, 2_000_000
    # 32 bytes of id and 8 of its end for each candidate: all at once they would take 76 MB more.
    assert peak(much) - peak(little) < (much - little) * 40 // 2
