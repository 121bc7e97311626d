# SPDX-License-Identifier: BSL-1.0
"""The record of a selection: what is appended, verified, replayed and erased."""

from __future__ import annotations

import datetime
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import herne

from . import samples

HR = "human resources"


def _at(day: int) -> str:
    return f"2026-03-{day:02}T09:00:00Z"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A record of a procedure up to its appointment."""
    job, pool = samples.small_job(), samples.small_pool()
    with herne.Record.create(tmp_path / "record.jsonl") as record:
        record.append(herne.job_published(job, "agreed by the panel"), role=HR, time=_at(1))
        ranking = herne.rank(pool, job, also=["cy"])
        record.append(herne.ranking_computed(ranking, pool), role=HR, time=_at(2))
        people = {"ada": {"ground": "place"}, "bob": {}}
        record.append("invited", {"on": "2026-03-10"}, people, role=HR, time=_at(3))
        record.append("selection", {"reasons": "contents compared"}, {"ada": {}}, role="mayor")
    return tmp_path / "record.jsonl"


@pytest.fixture
def record(tmp_path: Path) -> herne.Record:
    """A record in which a notice was sent to two people."""
    made = herne.Record.create(tmp_path / "notices.jsonl")
    people = {"ada": {"date": "2026-03-02"}, 7: {}}
    made.append("notices_sent", personal=people, role=HR, time=_at(1))
    return made


def test_what_is_appended_is_there(path: Path) -> None:
    with herne.Record.open(path, access="read") as record:
        assert [one.kind for one in record.entries] == [
            "job_published",
            "ranking_computed",
            "invited",
            "selection",
        ]
        invited = record.entries[2]
        assert (invited.number, invited.role, invited.time) == (3, HR, _at(3))
        assert invited.data == {"on": "2026-03-10"}
        assert [(one.id, json.loads(one.content)) for one in invited.personal] == [
            ("ada", {"ground": "place"}),
            ("bob", {}),
        ]
        now = datetime.datetime.now(datetime.UTC)
        written = datetime.datetime.fromisoformat(record.entries[3].time)
        assert abs(now - written) < datetime.timedelta(days=1)
        with pytest.raises(ValueError, match="to be read only"):
            record.append("opened", role=HR)
    assert repr(record) == "<Record, closed>"
    with pytest.raises(ValueError, match="is closed"):
        len(record)
    assert b'"ada"' not in path.read_bytes()


def test_verify_names_what_does_not_fit(path: Path) -> None:
    found = herne.verify_record(path)
    assert found.whole
    assert found.entries == 4
    assert herne.verify_record(path, head=found.head).whole
    missing = herne.verify_record(path, head="0" * 64)
    assert missing.fault is not None
    assert missing.fault.entry == 5
    path.write_bytes(path.read_bytes().replace(b"2026-03-10", b"2026-03-11"))
    broken = herne.verify_record(path)
    assert broken.fault is not None
    assert (broken.fault.entry, broken.fault.file) == (3, "journal")
    assert not broken.whole
    assert herne.RecordVerification.from_json(broken.to_json()) == broken
    with pytest.raises(ValueError, match="entry 3, journal at byte"):
        herne.Record.open(path)
    with pytest.raises(FileNotFoundError):
        herne.verify_record(path.with_name("no.jsonl"))


def test_findings_are_in_two_languages(tmp_path: Path) -> None:
    with herne.Record.create(tmp_path / "record") as record:
        record.append("appointed", personal={"ada": {}}, role="mayor", time=_at(1))
        codes = [one.code for one in record.verify().findings]
        assert codes == [
            "appointed_without_selection",
            "appointed_without_notices",
            "appointed_without_waiting_period",
        ]
        texts = record.verify().findings[2].text
        assert texts.in_("de") == "Ernannt oder eingestellt ohne Wartefrist."


def test_outcomes_are_replayed(path: Path) -> None:
    with herne.Record.open(path) as record:
        replay = record.replay(samples.small_pool())
        assert replay.same
        assert [(one.state, one.people) for one in replay.outcomes] == [("same", 4)]
        other = record.replay(samples.small_pool().select(["ada", "bob", "cy"]))
        assert not other.same
        assert herne.RecordReplay.from_json(other.to_json()) == other
        record.erase("bob", role="data protection", reason="due", before_due="asked for")
        rest = record.replay(samples.small_pool().select(["ada", "cy", "dan"]))
        assert [(one.state, one.people) for one in rest.outcomes] == [("remaining_same", 3)]
        assert record.verify().whole


def test_erasure_takes_a_person_out_of_the_files(path: Path) -> None:
    personal = path.with_name("record.jsonl.personal")
    assert b'"bob"' in personal.read_bytes()
    with herne.Record.open(path) as record:
        report = record.erase("bob", role=HR, reason="due", before_due="the person asks for it")
        assert report.done
        assert len(report.files) == 3  # the ranking, its pool, the invitation
        assert record.entries[-1].kind == "erased"
        assert record.entries[1].erased == 2
        with pytest.raises(KeyError, match="bob"):
            record.erase("bob", role=HR, reason="due")
    assert b'"bob"' not in personal.read_bytes()
    assert b'"bob"' not in path.read_bytes()


def test_due_and_holds(record: herne.Record) -> None:
    day = datetime.date(2026, 5, 1)
    due = record.due(day)
    assert [(one.id, one.state) for one in due.candidates] == [(7, "running"), ("ada", "running")]
    none = herne.RetentionRules(margin=0)
    assert [one.until for one in record.due(day, none).candidates] == ["2026-05-01", "2026-05-04"]
    assert herne.RecordDue.from_json(due.to_json()) == due
    with pytest.raises(ValueError, match="a period runs until 2026-05-15"):
        record.erase(7, role=HR, reason="due", time=_at(20))
    record.append("hold", {"state": "set", "reason": "claim"}, role=HR, time=_at(21))
    assert {one.state for one in record.due("2027-01-01").candidates} == {"held"}
    with pytest.raises(ValueError, match="see entry 2"):
        record.erase(7, role=HR, reason="due", time="2027-01-01T00:00:00Z", before_due="asked for")
    with pytest.raises(ValueError, match=r"rules.margin: 3651 is not in 0\.\.3650"):
        record.due(day, herne.RetentionRules(margin=3651))


def test_what_an_entry_lacks_is_named(record: herne.Record) -> None:
    for kind, content, what in (
        ("deviation", {}, "reasons"),
        ("waiting_period", {"until": "soon"}, "until"),
        ("participation", {"body": "Personalrat"}, "outcome"),
        ("erased", {}, "'erase' alone"),
    ):
        with pytest.raises(ValueError, match=what):
            record.append(kind, content, role=HR)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'open' is not one of"):
        record.append("open", role=HR)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="time: 'now' is not a time in UTC"):
        record.append("opened", role=HR, time="now")
    with pytest.raises(TypeError, match="give it alone"):
        record.append(herne.job_published(samples.small_job(), "panel"), {}, role=HR)
    with pytest.raises(ValueError, match="weights_source: is empty"):
        herne.job_published(samples.small_job(), "")
    assert len(record) == 1


def test_two_writers_are_kept_apart(record: herne.Record, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="another has it open to append"):
        herne.Record.open(tmp_path / "notices.jsonl")
    record.close()
    with herne.Record.open(tmp_path / "notices.jsonl") as again:
        assert again.append("interviewed", role=HR, time=_at(9)) == 2


_WRITER = """
import sys, herne
with herne.Record.create(sys.argv[1]) as record:
    while True:
        said = {"ada": {"x": "y" * 2000}}
        print(record.append("interviewed", personal=said, role="HR"), flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes are not killed here")
def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "record.jsonl"
    with subprocess.Popen(
        [sys.executable, "-P", "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(5):
            acknowledged = int(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
        acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
    with herne.Record.open(path) as record:
        assert len(record) >= acknowledged >= 5
        assert record.verify().whole


def test_a_record_is_verified_without_herne(path: Path, sources: Path) -> None:
    script = sources / "examples" / "verify_record.py"

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-I", "-S", str(script), str(path)],
            capture_output=True,
            text=True,
            check=False,
        )

    with herne.Record.open(path) as record:
        assert run().stdout == f"4 entries, the last one is {record.head}\n"
        record.erase("bob", role=HR, reason="due", before_due="asked for")
        assert run().stdout == f"5 entries, the last one is {record.head}\n"
    whole, people = path.read_bytes(), path.with_name("record.jsonl.personal")
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert run().returncode == 1
        assert not herne.verify_record(path).whole
    path.write_bytes(whole)
    people.write_bytes(people.read_bytes().replace(b"ada", b"adb"))
    assert "entry 2: what it says of people" in run().stderr
