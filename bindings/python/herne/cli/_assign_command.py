# SPDX-License-Identifier: BSL-1.0
"""The verb that fills several openings."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .. import _core
from .._assign import assign
from .._result_tables import of_assignment
from ._analysis_commands import write_result
from ._inputs import framework_of, jobs_of, pool_of

if TYPE_CHECKING:
    from ._output import Output

__all__ = ["run_assign"]


def run_assign(arguments: argparse.Namespace, out: Output) -> int:
    """Write who is best placed at which opening."""
    jobs = jobs_of(arguments, [path for path, _, _ in arguments.opening])
    openings = [
        _core.Opening(job, places, weight=weight)
        for job, (_, places, weight) in zip(jobs, arguments.opening, strict=True)
    ]
    found = assign(
        pool_of(arguments, framework_of(jobs)),
        openings,
        undecided="left_out" if arguments.without_undecided else "marked",
        passed_over=arguments.passed_over,
        threads=arguments.threads,
    )
    write_result(arguments, out, found, of_assignment(found), "assignment")
    return 0
