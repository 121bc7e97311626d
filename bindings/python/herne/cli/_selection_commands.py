# SPDX-License-Identifier: BSL-1.0
"""What the verbs about invitations and the impact of a selection do."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from .. import _core
from .._invitations import invitations
from .._rank import rank
from .._selection_tables import of_impact_table, of_invitation_grounds, of_invitation_list
from .._selections import (
    impact,
    selection_by_clause,
    selection_by_conditions,
    selection_by_place,
    selection_by_requirement,
)
from ._analysis_commands import write_result
from ._arguments import add_people, add_threads, integer
from ._inputs import job_of, pool_of
from ._verb import verb

if TYPE_CHECKING:
    from .._core import JobProfile, Roster, Selection
    from .._pool import Pool
    from ._output import Output

__all__ = ["add_selections"]

_FINE = 0


def add_selections(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add these verbs."""
    _add_invite(verbs)
    _add_impact(verbs)


def _add_roster(one: argparse.ArgumentParser) -> None:
    one.add_argument(
        "--roster",
        required=True,
        metavar="CSV",
        help="what the law needs to know of the applicants: ids, sex, disability, status_group",
    )


def _add_invite(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "propose whom to invite to an interview: ids alone, or the grounds, which are restricted"
    one = verb(verbs, "invite", run_invite, text)
    add_people(one)
    _add_roster(one)
    rules = one.add_mutually_exclusive_group(required=True)
    rules.add_argument("--places", type=integer(0), metavar="K", help="invite the first K places")
    rules.add_argument(
        "--rules",
        metavar="FILE",
        help="rules (JSON): places, unsuitable, under_represented, employer",
    )
    one.add_argument(
        "--grounds",
        action="store_true",
        help="say on what grounds: for the office that invites alone",
    )
    add_threads(one)


def _add_impact(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say how the groups of a roster fare in a selection, small groups put together"
    one = verb(verbs, "impact", run_impact, text)
    add_people(one)
    _add_roster(one)
    one.add_argument(
        "--by",
        choices=("sex", "disability", "status_group"),
        default="sex",
        help="by what people are told apart (default: sex)",
    )
    which = one.add_mutually_exclusive_group()
    which.add_argument("--places", type=integer(1), metavar="K", help="who has the first K places")
    which.add_argument(
        "--clause", type=integer(1), metavar="N", help="who does not fail the Nth condition"
    )
    which.add_argument("--requirement", metavar="ID", help="who reaches this requirement")


def _roster(arguments: argparse.Namespace, pool: Pool) -> Roster:
    numbers = len(pool) > 0 and isinstance(pool.id(0), int)
    return _core.Roster.load_csv(arguments.roster, ids="number" if numbers else "text")


def run_invite(arguments: argparse.Namespace, out: Output) -> int:
    """Write whom to invite, or why."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    if arguments.rules is None:
        rules = _core.InvitationRules(arguments.places)
    else:
        text = Path(arguments.rules).read_text(encoding="utf-8-sig")
        rules = _core.InvitationRules.from_json(text, arguments.rules)
    ranking = rank(pool, job, also=list(pool.ids), threads=arguments.threads)
    found = invitations(ranking, _roster(arguments, pool), rules, pool=pool, job=job)
    if arguments.grounds:
        write_result(arguments, out, found.grounds, of_invitation_grounds(found.grounds), "grounds")
    else:
        write_result(arguments, out, found.list, of_invitation_list(found.list), "invitations")
    return _FINE


def run_impact(arguments: argparse.Namespace, out: Output) -> int:
    """Write how groups fare in a selection."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    found = impact(
        _selection(arguments, pool, job), _roster(arguments, pool), attribute=arguments.by
    )
    write_result(arguments, out, found, of_impact_table(found), "impact")
    return _FINE


def _selection(arguments: argparse.Namespace, pool: Pool, job: JobProfile) -> Selection:
    if arguments.places is not None:
        return selection_by_place(pool, job, arguments.places)
    if arguments.clause is not None:
        return selection_by_clause(pool, job, arguments.clause - 1)
    if arguments.requirement is not None:
        return selection_by_requirement(pool, job, arguments.requirement)
    return selection_by_conditions(pool, job)
