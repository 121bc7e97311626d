# SPDX-License-Identifier: BSL-1.0
"""What the verb about job sharing does."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from .. import _core
from .._errors import InvalidInput, Problem
from .._result_tables import of_tandem_explanation, of_tandems
from .._tandems import availability_from_frame, explain_tandem, partners, tandems
from ._analysis_commands import write_result
from ._inputs import candidate_of, job_of, pool_of

if TYPE_CHECKING:
    from .._pool import Pool
    from .._tandems import UndecidedPeople
    from ._output import Output

__all__ = ["run_tandems"]

_FINE = 0


def run_tandems(arguments: argparse.Namespace, out: Output) -> int:
    """Write the best pairs for one post, or what two people bring to it."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    availability = None
    if arguments.availability is not None:
        availability = _availability(arguments.availability, pool)
    if arguments.pair is not None:
        a, b = (pool[candidate_of(pool, id)] for id in arguments.pair)
        pair = explain_tandem(a, b, job, availability=availability)
        write_result(arguments, out, pair, of_tandem_explanation(pair), "tandem")
        return _FINE
    undecided: UndecidedPeople = "left_out" if arguments.without_undecided else "marked"
    if arguments.partner is None:
        found = tandems(
            pool,
            job,
            top=arguments.top,
            undecided=undecided,
            availability=availability,
            threads=arguments.threads,
        )
    else:
        found = partners(
            pool,
            job,
            candidate_of(pool, arguments.partner),
            top=arguments.top,
            undecided=undecided,
            availability=availability,
            threads=arguments.threads,
        )
    write_result(arguments, out, found, of_tandems(found), "tandems")
    return _FINE


def _availability(path: str, pool: Pool) -> _core.Availability:
    """Return what a CSV file says: id, low, high, and days where there is such a column."""
    text = Path(path).read_text(encoding="utf-8-sig")
    first = text.partition("\n")[0]
    mark = ";" if first.count(";") > first.count(",") else ","
    rows = list(csv.reader(io.StringIO(text), delimiter=mark))
    names = rows[0] if rows else []
    for name in ("id", "low", "high"):
        if name not in names:
            listed = ", ".join(names) or "none"
            raise InvalidInput(Problem(path, f"there is no column '{name}'; there are {listed}"))
    for number, row in enumerate(rows[1:], 2):
        if row and len(row) != len(names):
            what = f"has {len(row)} cells, not {len(names)}"
            raise InvalidInput(Problem(f"{path}: line {number}", what))
    filled = [row for row in rows[1:] if row]
    columns = {name: [row[at] for row in filled] for at, name in enumerate(names)}
    frame = {**columns, "id": [candidate_of(pool, id) for id in columns["id"]]}
    return availability_from_frame(frame, "id", "low", "high", "days" if "days" in names else None)
