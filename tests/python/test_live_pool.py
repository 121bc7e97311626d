# SPDX-License-Identifier: BSL-1.0
"""Pools that change, in memory and in files."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import herne
from herne import Evidence, LivePool

from . import samples


@pytest.fixture
def live() -> LivePool:
    """The small pool, living in memory."""
    return LivePool(samples.small_pool())


def test_versions_do_not_change(live: LivePool) -> None:
    before = live.current
    assert (before.version, len(before), len(live)) == (0, 4, 4)
    live.insert("eva", {"sql": "good"}, evidence={"sql": [Evidence("course")]})
    live.update("ada", "recht", 2)
    assert live.current == before
    after = live.publish()
    assert after.version == 1
    assert live.current == after
    assert (after["eva"]["sql"], after["ada"]["recht"]) == (2, 2)
    assert after["eva"].evidence == {"amt/sql": [Evidence("course")]}
    assert before == samples.small_pool()
    assert live.operations == 2
    assert live.durable == 0


def test_a_living_pool_is_what_a_pool_built_afresh_is() -> None:
    framework = samples.small_framework()
    rng = random.Random(7)
    live, plain = LivePool(framework), dict[int, list[int | None]]()
    for step in range(3_000):
        id = rng.randrange(500)
        levels = [rng.choice([None, 0, 1, 2]) for _ in range(3)]
        if id not in plain:
            live.insert(id, levels)
            plain[id] = levels
        elif step % 100 == 0:
            assert live.erase(id).candidates == 1
            del plain[id]
        elif step % 3:
            live.update(id, levels)
            plain[id] = levels
        else:
            live.update(id, "recht", levels[1])
            plain[id][1] = levels[1]
    pool = live.publish()
    afresh = herne.Pool.from_profiles(
        [herne.Profile(id, framework, plain[id]) for id in pool.ids if isinstance(id, int)]
    )
    assert sorted(pool.ids) == sorted(plain)
    assert pool == afresh
    job = samples.small_job()
    whole, rebuilt = herne.rank(pool, job, top=20), herne.rank(afresh, job, top=20)
    assert whole.to_json() == rebuilt.to_json()


def test_profiles_levels_and_single_levels(live: LivePool) -> None:
    framework = live.framework
    piece = Evidence("course")
    live.insert(herne.Profile("eva", framework, {"sql": 1}, evidence={"sql": [piece]}))
    live.update("eva", [None, 1, None])
    eva = live.publish()["eva"]
    assert (eva.levels, eva.evidence) == ([None, 1, None], {"amt/sql": [piece]})
    live.update("eva", {"rede": 2}, evidence={"rede": [piece]})
    eva = live.publish()["eva"]
    assert (eva.levels, eva.evidence) == ([None, None, 2], {"amt/rede": [piece]})
    live.set_evidence("eva", "rede", [])
    live.update("eva", "sql", "g")
    eva = live.publish()["eva"]
    assert (eva.levels, eva.evidence) == ([2, None, 2], {})
    live.update(herne.Profile("eva", framework, {"sql": 1}, evidence={"sql": [piece]}))
    assert live.publish()["eva"] == herne.Profile(
        "eva", framework, {"sql": 1}, evidence={"sql": [piece]}
    )


def test_refusals_change_nothing(live: LivePool) -> None:
    before = live.publish()
    with pytest.raises(ValueError, match=r"candidate 'ada': it is in the pool already"):
        live.insert("ada", {})
    with pytest.raises(ValueError, match="ids are strings in this pool"):
        live.insert(7, {})
    with pytest.raises(KeyError, match="eva"):
        live.update("eva", "sql", 1)
    with pytest.raises(KeyError, match="sqll"):
        live.update("ada", "sqll", 1)
    with pytest.raises(ValueError, match=r"3 is not a level of its scale, 0\.\.2"):
        live.update("ada", "sql", 3)
    with pytest.raises(ValueError, match="sql"):
        live.insert("eva", {"sql": 3})
    with pytest.raises(KeyError, match="nobody"):
        live.erase(["ada", "nobody"])
    with pytest.raises(ValueError, match="stands twice"):
        live.erase(["ada", "ada"])
    with pytest.raises(TypeError, match="give it alone"):
        live.insert(before["ada"], {"sql": 1})  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="of an id, a mapping or a sequence of levels is needed"):
        live.insert("eva")  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="set_evidence replaces that of one level"):
        live.update("ada", "sql", 1, evidence={})  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="in memory"):
        live.checkpoint()
    assert live.publish() == before
    assert live.operations == 0


def test_a_file_keeps_what_was_done(tmp_path: Path) -> None:
    path = tmp_path / "people.herne"
    with LivePool.create(path, samples.small_pool(), group=3) as live:
        with pytest.raises(OSError, match="people"):
            LivePool.create(path, samples.small_pool())
        with pytest.raises(OSError, match="people"):
            LivePool.open(path)
        live.update("ada", "sql", 0)
        live.insert("eva", {"sql": 1})
        assert (live.operations, live.durable) == (2, 0)
        live.sync()
        assert live.durable == 2
        live.insert("fay", {"sql": 2})
        expected = live.publish()
    assert live.closed
    live.close()
    with pytest.raises(ValueError, match="the living pool is closed"):
        len(live)
    assert repr(live) == "<LivePool, closed>"
    assert herne.open_pool(path) == samples.small_pool()  # the journal has the rest
    with LivePool.open(path, arrange="by_level_sum", window=2) as again:
        assert again.current == expected
        assert again.operations == 3
        again.checkpoint()
        assert again.current.arrangement == "by_level_sum"
    opened = herne.open_pool(path)
    assert opened == expected
    assert (opened.arrangement, opened.window) == ("by_level_sum", 2)


def test_erasure_reaches_every_byte(tmp_path: Path) -> None:
    path, framework = tmp_path / "people.herne", samples.small_framework()
    people = [
        herne.Profile(f"person-{n}", framework, {"sql": 1}, evidence={"sql": [Evidence(f"e{n}!")]})
        for n in range(3)
    ]
    with LivePool.create(path, herne.Pool.from_profiles(people)) as live:
        live.update("person-1", "rede", 2)
        report = live.erase("person-1")
        assert report.done
        assert (report.candidates, report.versions_held) == (1, [])
        assert {Path(one.file).name.split(".")[0] for one in report.files} == {"people"}
        assert "person-1" not in live
        kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
        assert b"person-2" in kept
        assert b"person-1" not in kept
        assert b"e1!" not in kept
    assert list(herne.open_pool(path)) == ["person-0", "person-2"]


def test_a_reader_keeps_its_version_and_erasure_says_so(tmp_path: Path) -> None:
    path = tmp_path / "people.herne"
    live = LivePool.create(path, samples.small_pool())
    held = live.publish()
    report = live.erase(["ada", "bob"])
    assert not report.done
    assert report.versions_held == [0, held.version]  # it lies in the file that was opened
    assert [one.pending for one in report.files].count(True) >= 1
    assert all(one.why for one in report.files if one.pending)
    assert held["ada"]["sql"] == samples.small_pool()["ada"]["sql"]
    del held
    assert live.finish_erasures().done
    assert "device" in report.not_promised()


def test_readers_see_whole_versions_while_another_thread_writes(live: LivePool) -> None:
    job, stop = samples.small_job(), threading.Event()

    def read() -> list[int]:
        seen: list[int] = []
        is_last = False
        while not is_last:
            is_last = stop.is_set()
            pool = live.current
            assert len(pool) == 4 + pool.version
            assert len(herne.rank(pool, job, top=10)) <= len(pool)
            seen.append(pool.version)
        return seen

    with ThreadPoolExecutor(3) as readers:
        reading = [readers.submit(read) for _ in range(3)]
        try:
            for n in range(300):
                live.insert(f"more-{n}", {"sql": n % 3})
                live.publish()
        finally:
            stop.set()
        for result in reading:
            seen = result.result()
            assert seen == sorted(seen)
            assert seen[-1] == 300


_KILLED = """
import os, sys
import herne
live = herne.LivePool.open(sys.argv[1], group=10)
for n in range(25):
    live.insert(f"new-{n}", {"sql": n % 3})
print(live.durable, flush=True)
os._exit(9)
"""


def test_what_is_durable_outlives_the_process(tmp_path: Path) -> None:
    path = tmp_path / "people.herne"
    samples.small_pool().save(path)
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, str(path)], capture_output=True, text=True, check=False
    )
    assert (killed.returncode, killed.stdout) == (9, "20\n")
    with LivePool.open(path) as live:
        assert live.operations == 20
        assert [id for id in live.current if str(id).startswith("new")] == [
            f"new-{n}" for n in range(20)
        ]
