# SPDX-License-Identifier: BSL-1.0
"""What the verb does that looks at teams."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from .. import _core
from .._errors import InvalidInput, Problem
from .._team_tables import of_smallest_team, of_team_completion, of_team_coverage
from .._teams import complete, smallest_team, team_coverage
from ._analysis_commands import write_result
from ._inputs import candidate_of, pool_of

if TYPE_CHECKING:
    from .._core import JobProfile, TeamProfile
    from ._output import Output

__all__ = ["run_team"]

_FINE, _GAPS = 0, 1


def _profile_of(arguments: argparse.Namespace) -> JobProfile | TeamProfile:
    """Return the job or the team profile that the file holds, by what it says of itself."""
    path = Path(arguments.job)
    frameworks = [_core.Framework.load(file) for file in arguments.framework] or None
    try:
        head = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        head = None
    if isinstance(head, dict) and head.get("format") == "herne-team-profile":
        return _core.TeamProfile.load(path, frameworks=frameworks)
    job = _core.JobProfile.load(path, frameworks=frameworks)
    return job.at_stage(arguments.stage) if arguments.stage else job


def run_team(arguments: argparse.Namespace, out: Output) -> int:
    """Write who completes a team, what it covers, or the smallest one that has what it needs."""
    profile = _profile_of(arguments)
    pool = pool_of(arguments, profile)
    ids = [candidate_of(pool, id) for id in arguments.id]
    if not isinstance(profile, _core.TeamProfile):
        if arguments.smallest:
            raise InvalidInput(Problem("--smallest", "is for a team profile, not for a job"))
        completion = complete(
            pool,
            profile,
            ids,
            top=arguments.top,
            undecided=arguments.undecided,
            threads=arguments.threads,
        )
        write_result(arguments, out, completion, of_team_completion(completion), "completion")
        return _FINE
    if ids and not arguments.smallest:
        coverage = team_coverage([pool[id] for id in ids], profile)
        write_result(arguments, out, coverage, of_team_coverage(coverage), "coverage")
        return _GAPS if coverage.gaps or coverage.open else _FINE
    team = smallest_team(pool, profile, members=ids, threads=arguments.threads)
    write_result(arguments, out, team, of_smallest_team(team), "team")
    return _GAPS if team.unreachable else _FINE
