# SPDX-License-Identifier: BSL-1.0
"""Scans, against the definition, and what they promise."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import herne

from . import oracle
from .strategies import as_dtype, jobs, levels_for

DTYPES = ["u1", "u2", "u4", "u8", "f4", "f8", "masked"]


def test_worked_example(worked: herne.JobProfile) -> None:
    card = worked.scorecard()
    assert [card.points(c) for c in "xyz"] == [[0, 3, 6, 9, 12], [0, 2, 4, 6], [0, 0, 12]]
    assert card.max_points == 30
    pool = herne.Pool.from_levels([[3, 3, 1]], worked.framework, ["ada"])
    (entry,) = herne.rank(pool, worked)
    assert (entry.points, entry.fraction, entry.score) == (15, Fraction(1, 2), 0.5)


@given(data=st.data(), job=jobs(), dtype=st.sampled_from(DTYPES), order=st.sampled_from("CF"))
def test_points_follow_the_definition(
    data: st.DataObject, job: herne.JobProfile, dtype: str, order: str
) -> None:
    levels = data.draw(levels_for(job.framework))
    array = as_dtype(levels, dtype)
    array = np.asfortranarray(array) if order == "F" and dtype != "masked" else array
    pool = herne.Pool.from_levels(array, job.framework)
    worst, best = oracle.points(levels, job), oracle.points(levels, job, order="best")
    assert herne.points(pool, job).tolist() == worst.tolist()
    assert herne.points(pool, job, order="best").tolist() == best.tolist()
    assert herne.scores(pool, job).tolist() == (worst / job.scorecard().max_points).tolist()
    assert pool.levels().tolist() == levels.tolist()


@given(data=st.data(), job=jobs())
def test_ranking_follows_the_definition(data: st.DataObject, job: herne.JobProfile) -> None:
    levels = data.draw(levels_for(job.framework))
    top = data.draw(st.integers(0, 50))
    pool = herne.Pool.from_levels(levels, job.framework)
    ranking = herne.rank(pool, job, top=top)
    worst = oracle.points(levels, job)
    expected = sorted(range(len(levels)), key=lambda row: (-worst[row], row))
    assert [entry.id for entry in ranking] == expected[:top]
    for entry in ranking:
        assert entry.place == 1 + int((worst > entry.points).sum())
        assert entry.tied == (int((worst == entry.points).sum()) > 1)
        assert entry.best == oracle.points(levels[[int(entry.id)]], job, order="best")[0]


def test_a_huge_top_is_everybody(pool: herne.Pool, job: herne.JobProfile) -> None:
    everybody = herne.rank(pool, job)
    assert herne.rank(pool, job, top=10**30) == everybody
    assert everybody.top is None
    assert len(herne.rank(pool, job, top=0)) == 0


def test_several_jobs_in_one_pass(pool: herne.Pool, job: herne.JobProfile) -> None:
    documents = job.at_stage("documents")
    assert herne.rank(pool, [job, documents.scorecard()], top=5) == [
        herne.rank(pool, job, top=5),
        herne.rank(pool, documents, top=5),
    ]


def test_threads_do_not_change_the_result(pool: herne.Pool, job: herne.JobProfile) -> None:
    assert herne.rank(pool, job, threads=3) == herne.rank(pool, job)
    assert (herne.points(pool, job, threads=0) == herne.points(pool, job)).all()


def test_verdicts_as_words_and_codes(pool: herne.Pool, job: herne.JobProfile) -> None:
    words, codes = herne.verdicts(pool, job), herne.verdicts(pool, job, codes=True)
    assert [herne.VERDICTS[code] for code in codes] == words.tolist()
    counts = herne.rank(pool, job).counts
    assert (words == "eligible").sum() == counts.eligible
    assert (words == "ineligible").sum() == counts.ineligible


def test_points_into_an_array_at_hand(pool: herne.Pool, job: herne.JobProfile) -> None:
    out = np.zeros(len(pool), dtype=np.int32)
    assert herne.points(pool, job, out=out) is out
    assert (out == herne.points(pool, job)).all()
    with pytest.raises(ValueError, match="room for 3 of 72"):
        herne.points(pool, job, out=np.zeros(3, dtype=np.int64))
    with pytest.raises(TypeError, match="int64 or int32"):
        herne.points(pool, job, out=np.zeros(len(pool)))  # type: ignore[arg-type]
    out.flags.writeable = False
    with pytest.raises(ValueError, match="writeable"):
        herne.points(pool, job, out=out)


def test_histogram_counts_everybody(pool: herne.Pool, job: herne.JobProfile) -> None:
    histogram = herne.histogram(pool, job, bin=100)
    points = herne.points(pool, job)[herne.verdicts(pool, job) != "ineligible"]
    assert histogram.counts.tolist() == np.bincount(points // 100, minlength=21).tolist()
    assert histogram.ineligible == 18


def test_merge_of_shards_is_the_whole(pool: herne.Pool, job: herne.JobProfile) -> None:
    shards = [
        herne.Pool.from_profiles([pool.profile(row) for row in range(start, len(pool), 3)])
        for start in range(3)
    ]
    whole = herne.Pool.from_profiles(pool.profiles())
    assert herne.merge(herne.rank(shard, job) for shard in shards) == herne.rank(whole, job)


def test_explanation_adds_up(pool: herne.Pool, job: herne.JobProfile) -> None:
    for entry in herne.rank(pool, job):
        explanation = herne.explain(pool[entry.id], job)
        assert explanation.points == entry.points
        assert sum(part.points for part in explanation.requirements) == entry.points
        assert explanation.verdict == entry.verdict


def test_comparison_is_the_difference(pool: herne.Pool, job: herne.JobProfile) -> None:
    comparison = herne.compare(pool["B-005"], pool["B-018"], job)
    assert comparison.difference == comparison.a.worst - comparison.b.worst == 132
    assert (comparison.verdict_a, comparison.verdict_b) == ("eligible", "eligible")


def test_weights() -> None:
    pairs = herne.PairwiseComparisons(["a", "b"])
    with pytest.raises(ValueError, match="not compared"):
        herne.ahp_weights(pairs)
    pairs.set("a", "b", 3)
    assert herne.ahp_weights(pairs).weights == pytest.approx([0.75, 0.25])
    with pytest.raises(KeyError, match="unknown"):
        pairs.set("a", "c", 2)
    assert herne.swing_weights([100, 50]) == pytest.approx([2 / 3, 1 / 3])
    assert herne.rank_order_weights([1, 2], "centroid") == pytest.approx([0.75, 0.25])
    assert herne.whole_weights([1, 1, 2], 4) == [1, 1, 2]


def large(candidates: int) -> tuple[herne.Pool, herne.JobProfile]:
    framework = herne.Framework(
        "f", "1", [herne.Competence(f"c{i}", herne.Scale("s", ["a", "b", "c"])) for i in range(8)]
    )
    job = herne.JobProfile(
        framework, "j", [herne.Requirement(f"r{i}", f"c{i}", 3) for i in range(8)]
    )
    levels = np.random.default_rng(1).integers(0, 4, (candidates, 8), dtype=np.uint8)
    return herne.Pool.from_levels(levels, framework), job


@pytest.mark.parametrize("threads", [1, 2])
def test_progress_is_told_and_may_raise(threads: int) -> None:
    pool, job = large(1_100_000)
    seen: list[tuple[int, int]] = []
    herne.points(pool, job, threads=threads, progress=lambda *told: seen.append(told))
    assert seen[-1] == (1_100_000, 1_100_000)
    assert seen == sorted(seen)

    def stop(done: int, total: int) -> None:
        raise RuntimeError(f"enough at {done} of {total}")

    with pytest.raises(RuntimeError, match="enough at"):
        herne.rank(pool, job, top=3, threads=threads, progress=stop)


@pytest.fixture
def interrupts() -> Iterator[None]:
    """Ctrl-C raises, although the parent may have let it be ignored or held back."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    held_back = signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, held_back)
    signal.signal(signal.SIGINT, before or signal.SIG_DFL)


def is_interrupted(work: Callable[[], object], after: float) -> None:
    """Check that work, done again and again, ends once there was a Ctrl-C."""
    sent = threading.Event()

    def interrupt() -> None:
        time.sleep(after)
        signal.raise_signal(signal.SIGINT)
        sent.set()

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012
        while not sent.is_set():
            work()
    thread.join()


@pytest.mark.usefixtures("interrupts")
@pytest.mark.parametrize("threads", [1, 2])
def test_interrupt_ends_a_scan(threads: int) -> None:
    pool, job = large(1_100_000)
    is_interrupted(lambda: herne.rank(pool, [job] * 64, top=1_000, threads=threads), after=0.3)


def test_two_threads_are_at_work() -> None:
    pool, job = large(2_000_000)
    turns = 0
    done = threading.Event()

    def scan() -> None:
        for _ in range(20):
            herne.rank(pool, [job] * 8, top=10)
        done.set()

    thread = threading.Thread(target=scan)
    thread.start()
    while not done.is_set():
        turns += 1
    thread.join()
    # With the GIL held through every scan this thread would get a turn or two a scan.
    assert turns > 1_000


@pytest.mark.usefixtures("interrupts")
def test_interrupt_ends_a_load(job: herne.JobProfile) -> None:
    header = "id," + ",".join(job.framework.ids) + "\n"
    text = header + "".join(f"{i}" + ",1" * len(job.framework) + "\n" for i in range(200_000))
    is_interrupted(lambda: herne.Pool.from_csv(text, job.framework), after=0.1)


CAN_MAKE_NO_THREAD = """
import os, resource, sys, threading
import herne
folder = sys.argv[1]
job = herne.JobProfile.load(folder + "/jobs/16-0107.json")
people = herne.Pool.load_csv(folder + "/applicants.csv", job.framework)
text = open(folder + "/applicants.csv").read()
many = herne.Pool.from_levels([[1] * len(job.framework)] * 100_000, job.framework)
expected = [herne.rank(many, job, top=9), herne.points(many, job).tolist()]
resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
if os.geteuid() == 0:
    os.setuid(65_534)
try:
    threading.Thread(target=int).start()
except RuntimeError:
    print("no thread")
told = []
assert herne.Pool.from_csv(text, job.framework) == people
for threads in (0, 1, 3):
    assert herne.rank(many, job, top=9, threads=threads) == expected[0]
    assert herne.points(many, job, threads=threads).tolist() == expected[1]
herne.rank(many, job, top=9, threads=3, progress=lambda *done: told.append(done))
assert told[-1] == (100_000, 100_000), told
print("done")
"""


def test_where_no_thread_can_be_made_everything_goes_on(data: Path) -> None:
    command = [sys.executable, "-P", "-c", CAN_MAKE_NO_THREAD, str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0 and "no thread" not in done.stdout:
        pytest.skip("this machine sets no limit to threads")
    assert done.stdout == "no thread\ndone\n", done.stderr


def test_one_profile_gives_numbers(
    pool: herne.Pool, job: herne.JobProfile, worked: herne.JobProfile
) -> None:
    points, best = herne.points(pool, job), herne.points(pool, job, order="best")
    scores, verdicts = herne.scores(pool, job), herne.verdicts(pool, job)
    for row in range(len(pool)):
        profile = pool.profile(row)
        assert herne.points(profile, job) == points[row]
        assert herne.points(profile, job.scorecard(), order="best") == best[row]
        assert herne.scores(profile, job) == herne.score(profile, job) == scores[row]
        assert herne.verdict(profile, job) == verdicts[row]
    assert type(herne.points(pool.profile(0), job)) is int
    with pytest.raises(TypeError, match="out"):
        herne.points(pool.profile(0), job, out=points)  # type: ignore[call-overload]
    with pytest.raises(ValueError, match="the profile must hold"):
        herne.points(pool.profile(0), worked)
