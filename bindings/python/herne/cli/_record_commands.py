# SPDX-License-Identifier: BSL-1.0
"""The verb about the record of a selection: appending, verifying, replaying, and erasing."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import _core
from .._errors import InvalidInput, Problem
from .._rank import rank
from .._record import Record
from ._arguments import add_common, add_reading, integer
from ._inputs import pool_of
from ._output import Output
from ._verb import EXIT_STATUS, verb

if TYPE_CHECKING:
    from .._core import Framework, JobProfile

__all__ = ["add_record"]

_FINE, _FOUND = 0, 1
_FORMATS = ("table", "json")

_RECORDS = """\
A record is a journal of JSON lines that is only ever appended to, and a file of what is said of
people beside it (.personal). Times are UTC, YYYY-MM-DDThh:mm:ssZ. What is recorded are proposals
and what people decided.

"""


def add_record(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb `record`, which has verbs of its own."""
    text = "keep the record of a selection (Auswahlvermerk): append, verify, replay, erase"
    one = verbs.add_parser(
        "record",
        help=text,
        description=text[:1].upper() + text[1:] + ".",
        epilog=_RECORDS + EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    further = one.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_append, _add_rank, _add_verify, _add_replay, _add_due, _add_erase):
        add(further)


def _add_file(one: argparse.ArgumentParser) -> None:
    one.add_argument("file", metavar="FILE", help="the journal of the record")


def _add_who_and_when(one: argparse.ArgumentParser) -> None:
    one.add_argument("--role", required=True, help="who says so, by role")
    one.add_argument("--time", metavar="TIME", help="by default now")


def _add_append(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "append an entry"
    one = verb(verbs, "append", run_append, text, _RECORDS)
    _add_file(one)
    kinds = [kind for kind in _kinds() if kind not in ("ranking_computed", "erased")]
    one.add_argument("kind", choices=kinds, metavar="KIND", help=", ".join(kinds))
    _add_who_and_when(one)
    one.add_argument("--new", action="store_true", help="make FILE, which may not be there yet")
    one.add_argument("--content", metavar="JSON", help="what else there is to say, without people")
    one.add_argument(
        "--person",
        action="append",
        default=[],
        metavar="ID[=JSON]",
        help="what is said of a person; may be given several times",
    )
    one.add_argument("--job", metavar="JOB", help="job profile (JSON) of job_published")
    one.add_argument("--weights-source", metavar="TEXT", help="where the job's weights are from")
    add_common(one, _FORMATS)


def _add_rank(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "rank applicants by the job in the record, and append the ranking"
    one = verb(verbs, "rank", run_rank, text, _RECORDS)
    _add_file(one)
    add_reading(one)
    _add_who_and_when(one)
    one.add_argument("--top", type=integer(1), metavar="N", help="list at most N")
    one.add_argument("--stage", help="weigh only what is known by the end of this stage")
    one.add_argument("--also", action="append", default=[], metavar="ID", help="list ID too")
    add_common(one, _FORMATS)


def _add_verify(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "name the first entry that does not fit, and what a reviewer will ask about"
    one = verb(verbs, "verify", run_verify, text, _RECORDS)
    _add_file(one)
    one.add_argument("--head", metavar="DIGEST", help="digest of the last entry as it was kept")
    add_common(one, _FORMATS)


def _add_replay(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "compute every ranking of the record again over the applicants"
    one = verb(verbs, "replay", run_replay, text, _RECORDS)
    _add_file(one)
    add_reading(one)
    add_common(one, _FORMATS)


def _add_due(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say who is due for erasure"
    one = verb(verbs, "due", run_due, text, _RECORDS)
    _add_file(one)
    one.add_argument("--day", metavar="DAY", help="YYYY-MM-DD; by default today")
    _add_rules(one)
    add_common(one, _FORMATS)


def _add_erase(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "erase what the record says of a person"
    one = verb(verbs, "erase", run_erase, text, _RECORDS)
    _add_file(one)
    one.add_argument("id", metavar="ID", help="the person")
    _add_who_and_when(one)
    one.add_argument("--reason", required=True, help="why, without naming the person")
    one.add_argument(
        "--before-due", default="", metavar="TEXT", help="why it is done before it is due"
    )
    _add_rules(one)
    add_common(one, _FORMATS)


def _add_rules(one: argparse.ArgumentParser) -> None:
    plain = _core.RetentionRules()
    for name, text in (
        ("months_to_claim", "months from the notice on, to claim"),
        ("months_to_sue", "months from an objection on, to sue"),
        ("margin", "further days"),
    ):
        default = getattr(plain, name)
        one.add_argument(
            "--" + name.replace("_", "-"),
            type=integer(0),
            default=default,
            metavar="N",
            help=f"{text} (default: {default})",
        )


def _kinds() -> list[str]:
    schema = json.loads(_core.json_schema("record-entry"))
    kinds: list[str] = schema["properties"]["kind"]["enum"]
    return kinds


def _rules_of(arguments: argparse.Namespace) -> _core.RetentionRules:
    return _core.RetentionRules(
        months_to_claim=arguments.months_to_claim,
        months_to_sue=arguments.months_to_sue,
        margin=arguments.margin,
    )


def _object(text: str, what: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError as error:
        raise InvalidInput(Problem(what, f"is not JSON: {error}")) from None
    if not isinstance(value, dict):
        raise InvalidInput(Problem(what, "is no JSON object"))
    return value


def _people_of(arguments: argparse.Namespace) -> list[tuple[str, dict[str, Any]]]:
    people = []
    for text in arguments.person:
        id, equals, said = text.partition("=")
        people.append((id, _object(said, f"--person {id}") if equals else {}))
    return people


def _draft_of(arguments: argparse.Namespace) -> _core.RecordDraft:
    if not arguments.job or not arguments.weights_source:
        raise InvalidInput(Problem("job_published", "needs --job and --weights-source"))
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    job = _core.JobProfile.load(arguments.job, frameworks=frameworks or None)
    return _core.job_published(job, arguments.weights_source)


def _opened(arguments: argparse.Namespace) -> Record:
    return Record.create(arguments.file) if arguments.new else Record.open(arguments.file)


def run_append(arguments: argparse.Namespace, out: Output) -> int:
    """Append an entry, and say what the record ends with."""
    is_job = arguments.kind == "job_published"
    draft = _draft_of(arguments) if is_job else None
    content = _object(arguments.content, "--content") if arguments.content else None
    people = _people_of(arguments)
    with _opened(arguments) as record:
        if draft is not None:
            record.append(draft, role=arguments.role, time=arguments.time)
        else:
            entry = arguments.kind
            record.append(entry, content, people, role=arguments.role, time=arguments.time)
        _say_head(record, arguments, out)
    return _FINE


def _say_head(record: Record, arguments: argparse.Namespace, out: Output) -> None:
    if arguments.format == "json":
        out.data(json.dumps({"entry": len(record), "head": record.head}, indent=2))
    else:
        out.report([f"{arguments.file}: entry {len(record)}, {record.head}"])


def _published(record: Record, file: str) -> dict[str, Any]:
    """Return what the last published job's entry holds."""
    for entry in reversed(record.entries):
        if entry.kind == "job_published":
            return entry.data
    raise InvalidInput(Problem(file, "holds no job: append job_published first"))


def _job_in(record: Record, file: str) -> tuple[JobProfile, Framework]:
    content = _published(record, file)
    parts = [_core.Framework.from_dict(part) for part in content["frameworks"]]
    job = _core.JobProfile.from_dict(content["job"], frameworks=parts)
    return job, job.framework


def run_rank(arguments: argparse.Namespace, out: Output) -> int:
    """Rank by the record's own job, and append the ranking."""
    with Record.open(arguments.file) as record:
        job, framework = _job_in(record, arguments.file)
        pool = pool_of(arguments, framework)
        at_stage = job.at_stage(arguments.stage) if arguments.stage else job
        ranking = rank(pool, at_stage, top=arguments.top, also=arguments.also)
        draft = _core.ranking_computed(ranking, pool)
        record.append(draft, role=arguments.role, time=arguments.time)
        _say_head(record, arguments, out)
    return _FINE


def run_verify(arguments: argparse.Namespace, out: Output) -> int:
    """Write what does not fit, and the findings."""
    found = _core.verify_record(Path(arguments.file), head=arguments.head)
    if arguments.format == "json":
        out.data(found.to_json())
    else:
        out.report(_lines_of_verification(found, arguments))
    return _FINE if found.whole and not found.findings else _FOUND


def _lines_of_verification(
    found: _core.RecordVerification, arguments: argparse.Namespace
) -> list[str]:
    name = arguments.file
    lines = [f"{name}: {found.entries} entries fit, {found.erased} parts erased, {found.head}"]
    if found.fault is not None:
        fault = found.fault
        lines.append(f"{name}: entry {fault.entry} does not fit ({fault.file}): {fault.what}")
    if found.unfinished:
        lines.append(f"{name}: {found.unfinished} bytes at the end are of no whole entry")
    for finding in found.findings:
        lines.append(f"{name}: entry {finding.entry}: {finding.text.in_(arguments.lang)}")
    return lines


def run_replay(arguments: argparse.Namespace, out: Output) -> int:
    """Compute every ranking again, and say whether it is the same."""
    with Record.open(arguments.file, access="read") as record:
        _job, framework = _job_in(record, arguments.file)
        replay = record.replay(pool_of(arguments, framework))
    if arguments.format == "json":
        out.data(replay.to_json())
    else:
        out.report(
            f"{arguments.file}: entry {one.entry}: {one.state}, {one.people} people"
            + (f": {one.what}" if one.what else "")
            for one in replay.outcomes
        )
    return _FINE if replay.same else _FOUND


def run_due(arguments: argparse.Namespace, out: Output) -> int:
    """Write who is due for erasure on a day."""
    day = arguments.day or datetime.datetime.now(datetime.UTC).date().isoformat()
    with Record.open(arguments.file, access="read") as record:
        due = record.due(day, _rules_of(arguments))
    if arguments.format == "json":
        out.data(due.to_json())
    else:
        lines = [f"{one.id}: {one.state}" + _until(one) for one in due.candidates]
        out.report(lines or [f"{arguments.file}: nothing is said of anybody"])
    return _FINE


def _until(one: _core.DueCandidate) -> str:
    numbers = ", ".join(map(str, one.because))
    text = f", until {one.until}" if one.until else ""
    return text + (f" (entries {numbers})" if numbers else "")


def run_erase(arguments: argparse.Namespace, out: Output) -> int:
    """Erase a person, and write what became of the bytes."""
    with Record.open(arguments.file) as record:
        ids = {str(one.id): one.id for one in record.due("2000-01-01").candidates}
        report = record.erase(
            ids.get(arguments.id, arguments.id),
            role=arguments.role,
            reason=arguments.reason,
            time=arguments.time,
            rules=_rules_of(arguments),
            before_due=arguments.before_due,
        )
        _say_head(record, arguments, out)
    if arguments.format != "json":
        out.report(
            f"{one.file}: bytes {one.offset} to {one.offset + one.bytes}: overwritten"
            for one in report.files
        )
    return _FINE if report.done else _FOUND
