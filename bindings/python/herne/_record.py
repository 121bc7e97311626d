# SPDX-License-Identifier: BSL-1.0
"""The record of a selection (Auswahlvermerk)."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias

from . import _core
from ._plain import json_of
from ._refusals import refusal

if TYPE_CHECKING:
    from ._core import ErasureReport, RecordDraft, RecordDue, RetentionRules

__all__ = ["Record"]

Path: TypeAlias = str | os.PathLike[str]
Kind: TypeAlias = Literal[
    "job_published",
    "opened",
    "ratings_in",
    "ranking_computed",
    "invited",
    "interviewed",
    "equality_found",
    "deviation",
    "selection",
    "notices_sent",
    "waiting_period",
    "objection",
    "court_proceedings",
    "hold",
    "appointed",
    "ended_without_selection",
    "participation",
]
#: What is said of people: by id, or as pairs in which None stands for everybody together.
Personal: TypeAlias = (
    "Mapping[Any, Mapping[str, Any]] | Iterable[tuple[int | str | None, Mapping[str, Any]]]"
)


class Record(_core.Record):
    """The record of a selection (Auswahlvermerk) in files; `create` and `open` make one.

    A journal of JSON lines that is only ever appended to, each with the digest of the line before,
    and beside it a file of what is said of people (the journal's path and `.personal`), of which
    the journal holds salted digests: people can be erased, and the chain stays whole. Whatever
    raises has appended nothing that was acknowledged. As a context manager it closes itself.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder) / "record.jsonl"
    ...     with herne.Record.create(path) as record:
    ...         draft = herne.job_published(job, "agreed by the panel on 2026-02-01")
    ...         _ = record.append(draft, role="human resources", time="2026-03-01T09:00:00Z")
    ...         draft = herne.ranking_computed(herne.rank(pool, job, top=10), pool)
    ...         _ = record.append(draft, role="human resources", time="2026-03-02T09:00:00Z")
    ...         record.verify().whole, record.replay(pool).same
    (True, True)
    """

    __slots__ = ()

    def __init__(self, record: Record) -> None:
        super().__init__(record)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make an empty record, where no file may be yet.

        Returns
        -------
        Record

        Raises
        ------
        OSError
            If it is there already, or cannot be written.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with herne.Record.create(pathlib.Path(folder) / "record.jsonl") as record:
        ...         len(record), record.head
        (0, '')
        """
        return cls._of(cls._create(path))

    @classmethod
    def open(cls, path: Path, *, access: Literal["append", "read"] = "append") -> Self:
        """Open a record.

        To append, what was being written when a process or the machine stopped is cut off
        (`cut_off` says how much that was), and an erasure that was stopped is completed.

        Parameters
        ----------
        path : str or path
        access : {'append', 'read'}
            One has it open to append at a time.

        Returns
        -------
        Record

        Raises
        ------
        OSError
            If it cannot be read, or another has it open to append.
        ValueError
            If it does not fit: `verify_record` says where.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "record.jsonl"
        ...     herne.Record.create(path).close()
        ...     with herne.Record.open(path, access="read") as record:
        ...         record.entries
        []
        """
        return cls._of(cls._open(path, access))

    @classmethod
    def _of(cls, record: _core.Record) -> Self:
        made = cls.__new__(cls)
        _core.Record.__init__(made, record)
        return made

    def append(
        self,
        entry: RecordDraft | Kind,
        content: Mapping[str, Any] | None = None,
        personal: Personal | None = None,
        *,
        role: str,
        time: str | None = None,
    ) -> int:
        """Append an entry, and return its number once it is on the device.

        Parameters
        ----------
        entry : RecordDraft or str
            What `job_published` or `ranking_computed` returned, or what has happened.
        content : mapping, optional
            What else there is to say of it, without people: `reasons` of an `equality_found`,
            `deviation` or `selection`; `until`, a day, of a `waiting_period`; `state` ('pending' or
            'ended') of `court_proceedings`; `state` ('set' or 'lifted') and `reason` of a `hold`;
            `reason` of `ended_without_selection`; `body` and `outcome` of a `participation`. Of
            `opened`, `ratings_in` and `interviewed` it may be who sits on the panel: `panel`, with
            `members` and `women`, and `reasons` where less than half are women.
        personal : mapping or iterable of pairs, optional
            What is said of people, by id; in pairs None stands for everybody together, which is
            erased with the first of them. `notices_sent`, `objection` and `appointed` name
            somebody; `date` there is the day it arrived.
        role
            Who says so, by role.
        time
            UTC, `YYYY-MM-DDThh:mm:ssZ`, not before the last entry's; by default now.

        Returns
        -------
        int
            Counted from 1.

        Raises
        ------
        ValueError
            Naming what an entry of its kind lacks.
        OSError
            Where it cannot be written: then it may be there whole or not at all when the record is
            opened again, and nothing more is taken until then.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with herne.Record.create(pathlib.Path(folder) / "record.jsonl") as record:
        ...         record.append("invited", personal={"ada": {"ground": "place"}}, role="HR")
        ...         record.entries[0].personal[0].id
        1
        'ada'
        """
        return self._append(_draft_of(entry, content, personal), role, time or _now())

    def due(self, day: str | datetime.date, rules: RetentionRules | None = None) -> RecordDue:
        """Return who is due for erasure on a day.

        Parameters
        ----------
        day : str or datetime.date
        rules : RetentionRules, optional
            How long things are kept.

        Returns
        -------
        RecordDue

        Raises
        ------
        ValueError
            For no day, and for rules out of range.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with herne.Record.create(pathlib.Path(folder) / "record.jsonl") as record:
        ...         _ = record.append("notices_sent", personal={"ada": {"date": "2026-03-02"}},
        ...                           role="human resources", time="2026-03-01T09:00:00Z")
        ...         record.due("2026-05-01").candidates[0].until
        '2026-05-18'
        """
        return self._due(str(day), rules or _core.RetentionRules())

    def erase(
        self,
        id: int | str,
        *,
        role: str,
        reason: str,
        time: str | None = None,
        rules: RetentionRules | None = None,
        before_due: str = "",
    ) -> ErasureReport:
        """Erase what the record says of a person and, with it, of everybody together.

        An entry of the kind `erased` is appended, and the parts are overwritten.

        Parameters
        ----------
        id : int or str
        role
            Who erases, by role.
        reason
            Why, without naming the person.
        time
            UTC, as in `append`; its day is the one that counts.
        rules : RetentionRules, optional
            How long things are kept.
        before_due
            Why the person is erased before erasure is due; a hold blocks it all the same.

        Returns
        -------
        ErasureReport

        Raises
        ------
        KeyError
            If nothing is said of the person.
        ValueError
            If a hold or pending proceedings block it, or it is not due.
        OSError
            Where it cannot be written.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with herne.Record.create(pathlib.Path(folder) / "record.jsonl") as record:
        ...         _ = record.append("notices_sent", personal={"ada": {}}, role="HR",
        ...                           time="2026-03-01T09:00:00Z")
        ...         report = record.erase("ada", role="HR", reason="the periods are over",
        ...                               time="2026-06-01T09:00:00Z")
        ...         report.done, record.entries[0].erased
        (True, 1)
        """
        return self._erase(
            id, role, reason, time or _now(), rules or _core.RetentionRules(), before_due
        )

    def __repr__(self) -> str:
        """Say how many entries there are."""
        return "<Record, closed>" if self.closed else f"<Record of {len(self)} entries>"

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _draft_of(
    entry: RecordDraft | Kind, content: Mapping[str, Any] | None, personal: Personal | None
) -> RecordDraft:
    if isinstance(entry, _core.RecordDraft):
        if content is not None or personal is not None:
            raise TypeError("a draft has its content and personal parts itself; give it alone")
        return entry
    if not isinstance(entry, str):
        raise TypeError(refusal("entry", entry, "RecordDraft", "str"))
    return _core.Record._draft(entry, json_of(content or {}, "content"), _parts_of(personal))


def _parts_of(personal: Personal | None) -> list[_core.PersonalPart]:
    if personal is None:
        return []
    if not isinstance(personal, Iterable) or isinstance(personal, (str, bytes)):
        raise TypeError(refusal("personal", personal, "collections.abc.Mapping"))
    pairs = personal.items() if isinstance(personal, Mapping) else personal
    return [_core.PersonalPart(id, json_of(said, "personal")) for id, said in pairs]
