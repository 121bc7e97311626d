# SPDX-License-Identifier: BSL-1.0
"""The verbs about pool files: making one, looking for damage, what it holds, and forgetting."""

from __future__ import annotations

import argparse
import json
import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import _core
from .._errors import InvalidInput, Problem
from .._live_pool import LivePool
from .._pool_file import pool_file_info, verify
from .._table import Column, Table
from ._arguments import add_common, add_reading
from ._inputs import candidate_of, pool_of
from ._output import Output
from ._verb import EXIT_STATUS, verb

if TYPE_CHECKING:
    from .._core import Framework

__all__ = ["add_pool"]

_FINE, _FOUND = 0, 1

_FILES = """\
A pool file holds applicants as they are ranked: it opens at once, however large it is, and each
page of it has a checksum. Every command that takes APPLICANTS takes one.

"""


def add_pool(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verb `pool`, which has verbs of its own."""
    text = "make a file that opens at once, look for damage, say what it holds, or erase somebody"
    one = verbs.add_parser(
        "pool",
        help=text,
        description=text[:1].upper() + text[1:] + ".",
        epilog=_FILES + EXIT_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    further = one.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (_add_build, _add_verify, _add_info, _add_erase):
        add(further)


def _add_build(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "make a pool file of applicants"
    one = verb(verbs, "build", run_build, text, _FILES)
    add_reading(one)
    one.add_argument(
        "-o",
        "--output",
        dest="file",
        required=True,
        metavar="FILE",
        help="the pool file, which appears when it is whole",
    )
    one.add_argument(
        "--framework",
        action="append",
        default=[],
        metavar="FILE",
        help="framework (JSON) of the levels; may be given several times",
    )
    one.add_argument("--job", metavar="JOB", help="job profile (JSON) whose frameworks these are")
    one.add_argument(
        "--arrange",
        choices=("as_added", "by_level_sum"),
        default="as_added",
        help="by_level_sum: a ranking of a large pool need not read most of it",
    )
    one.add_argument(
        "--window",
        type=int,
        choices=(1, 2, 4, 8, 16, 32, 64),
        default=8,
        help="how many times 8,192 applicants are arranged together (default: 8)",
    )
    # What it says goes to standard output: the file is no report.
    one.set_defaults(format="table", output=None, width=None)


def _add_verify(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "read all of a pool file: one line for each damage, and exit status 1 if there is one"
    one = verb(verbs, "verify", run_verify, text, _FILES)
    one.add_argument("file", metavar="FILE", help="pool file")
    add_common(one)


def _add_info(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what a pool file holds, as its header has it"
    one = verb(verbs, "info", run_info, text, _FILES)
    one.add_argument("file", metavar="FILE", help="pool file")
    add_common(one)


_ERASURE = """\
The file is written anew without them, and what it was before is overwritten, with its journal, once
nobody reads it any more. Until then its bytes are pending, and the exit status is 1; without IDS
the command tries once more to overwrite what is pending. A journal, FILE.journal, stands beside the
file afterwards, as beside every pool that changes.

"""


def _add_erase(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "erase candidates from a pool file, and say what became of the bytes that held them"
    one = verb(verbs, "erase", run_erase, text, _ERASURE + _FILES)
    one.add_argument("file", metavar="FILE", help="pool file")
    one.add_argument("ids", metavar="IDS", nargs="*", help="ids of candidates")
    add_common(one)


def _framework_of(arguments: argparse.Namespace) -> Framework:
    frameworks = [_core.Framework.load(path) for path in arguments.framework]
    if arguments.job:
        return _core.JobProfile.load(arguments.job, frameworks=frameworks or None).framework
    if not frameworks:
        what = "say by --framework or --job which competences it speaks of"
        raise InvalidInput(Problem(arguments.applicants, what))
    return _core.Framework.merge(*frameworks)


def run_build(arguments: argparse.Namespace, out: Output) -> int:
    """Make a pool file, and say what it holds."""
    pool = pool_of(arguments, _framework_of(arguments))
    if (pool.arrangement, pool.window) != (arguments.arrange, _window(arguments)):
        pool = pool.arranged(arguments.arrange, window=arguments.window)
    pool.save(arguments.file)
    size = pool_file_info(arguments.file).bytes
    over = f"over {pool.framework.id} {pool.framework.edition}"
    out.report([f"{arguments.file}: {len(pool)} candidates {over}, {size} bytes"])
    return _FINE


def _window(arguments: argparse.Namespace) -> int:
    """Return what a pool says of its window once it is arranged as requested."""
    window: int = arguments.window
    return window if arguments.arrange == "by_level_sum" else 0


def run_verify(arguments: argparse.Namespace, out: Output) -> int:
    """Write one line a damage."""
    damages = verify(arguments.file)
    if arguments.format == "table":
        fine = [f"{arguments.file}: nothing is damaged"]
        out.report([f"{arguments.file}: {damage}" for damage in damages] or fine)
    else:
        rows = [_values(damage) for damage in damages]
        out.table(_table_of(damages), arguments.format, "damages", json.dumps(rows, indent=2))
    return _FOUND if damages else _FINE


def run_info(arguments: argparse.Namespace, out: Output) -> int:
    """Write what the header of a pool file says."""
    values = _values(pool_file_info(arguments.file))
    if arguments.format == "table":
        width = max(map(len, values)) + 1
        out.report(f"{name + ':':{width}} {value}" for name, value in values.items())
    elif arguments.format == "json":
        out.data(json.dumps(values, ensure_ascii=False, indent=2))
    else:
        table = Table({name: np.array([value]) for name, value in values.items()})
        out.table(table, arguments.format, "pool")
    return _FINE


def run_erase(arguments: argparse.Namespace, out: Output) -> int:
    """Erase candidates, and write what became of their bytes."""
    with LivePool.open(arguments.file) as live:
        ids: list[Any] = [candidate_of(live.current, text) for text in arguments.ids]
        report = live.erase(ids) if ids else live.finish_erasures()
    if arguments.format == "table":
        lines = [f"{arguments.file}: {report.candidates} candidates erased"]
        lines += [_line_of(bytes) for bytes in report.files]
        out.report([*lines, *textwrap.wrap(report.not_promised(), out.width)])
    else:
        names = _core.ErasedBytes._fields
        rows = {name: [getattr(one, name) for one in report.files] for name in names}
        values = {
            "candidates": report.candidates,
            "done": report.done,
            "files": [_values(one) for one in report.files],
        }
        text = json.dumps(values, ensure_ascii=False, indent=2)
        out.table(_table_of_bytes(rows), arguments.format, "erased", text)
    return _FINE if report.done else _FOUND


def _line_of(bytes: _core.ErasedBytes) -> str:
    where = f"{bytes.file}: bytes {bytes.offset} to {bytes.offset + bytes.bytes}"
    return f"{where}: pending: {bytes.why}" if bytes.pending else f"{where}: overwritten"


def _table_of_bytes(rows: dict[str, list[Any]]) -> Table:
    kinds = {"offset": np.uint64, "bytes": np.uint64, "pending": np.bool_}
    return Table(
        {
            name: np.array(values, kinds[name]) if name in kinds else values
            for name, values in rows.items()
        }
    )


def _table_of(damages: list[_core.Damage]) -> Table:
    columns: dict[str, Column | list[str]] = {
        name: [getattr(one, name) or "" for one in damages]
        for name in ("section", "competence", "what")
    }
    for name in ("superblock", "offset", "bytes", "flipped_bit"):
        found = [getattr(one, name) for one in damages]
        missing = np.array([value is None for value in found], bool)
        values = np.array([value or 0 for value in found], np.uint64)
        columns[name] = Column(values, missing if missing.any() else None)
    return Table({name: columns[name] for name in _core.Damage._fields})


def _values(record: _core.Damage | _core.ErasedBytes | _core.PoolFileInfo) -> dict[str, object]:
    return {name: getattr(record, name) for name in type(record)._fields}
