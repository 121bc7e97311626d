# SPDX-License-Identifier: BSL-1.0
"""What the verbs do that say how sure a ranking is, and what would change it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Protocol

from .. import _core
from .._errors import InvalidInput, Problem
from .._places import open_questions, place_intervals
from .._raises import least_raises, nearest
from .._result_tables import (
    of_acceptability,
    of_nearest,
    of_open_questions,
    of_place_intervals,
    of_raise_plan,
    of_robust_order,
    of_stability,
)
from .._stability import stability
from .._uncertain_weights import acceptability, robust_order
from ._inputs import candidate_of, job_of, lines_of, pool_of, report_options

if TYPE_CHECKING:
    from .._core import JobProfile, Profile, WeightSpace
    from .._pool import Pool
    from .._raises import RaiseUnknown
    from .._table import Table
    from ._output import Output

__all__ = [
    "run_ask",
    "run_places",
    "run_raise",
    "run_robust",
    "run_stability",
    "write_result",
]

_FINE, _UNREACHABLE = 0, 1


class _Result(Protocol):
    """A result of an analysis."""

    def to_json(self) -> str: ...


def write_result(
    arguments: argparse.Namespace, out: Output, result: _Result, table: Table, name: str
) -> None:
    """Write a result as a report, or as a table or JSON where that is asked for."""
    if arguments.format == "table":
        text = _core.report_text(result, **report_options(arguments, out))  # type: ignore[call-overload]
        out.report(lines_of(text))
    else:
        out.table(table, arguments.format, name, result.to_json())


def run_places(arguments: argparse.Namespace, out: Output) -> int:
    """Write the places that the applicants may have."""
    job = job_of(arguments)
    found = place_intervals(
        pool_of(arguments, job),
        job,
        top=arguments.top,
        limit=arguments.limit,
        threads=arguments.threads,
    )
    write_result(arguments, out, found, of_place_intervals(found), "places")
    return _FINE


def run_ask(arguments: argparse.Namespace, out: Output) -> int:
    """Write what to ask next."""
    job = job_of(arguments)
    found = open_questions(
        pool_of(arguments, job),
        job,
        top=arguments.top,
        stage=arguments.together,
        limit=arguments.limit,
        threads=arguments.threads,
    )
    write_result(arguments, out, found, of_open_questions(found), "questions")
    return _FINE


def _space(arguments: argparse.Namespace, job: JobProfile) -> WeightSpace:
    """Return the weights that the options leave."""
    space = _core.WeightSpace.anything(job, over=arguments.over)
    if arguments.around is not None:
        space = space.and_around(arguments.around)
    if arguments.ranked:
        space = space.and_ranked()
    if arguments.between:
        ranges = dict(arguments.between)
        if len(ranges) < len(arguments.between):
            raise InvalidInput(Problem("--between", "gives one requirement or group two ranges"))
        space = space.and_between(ranges)
    for more, less in arguments.at_least:
        space = space.and_at_least(more, less)
    return space


def run_robust(arguments: argparse.Namespace, out: Output) -> int:
    """Write how often who stands where under sampled weights, or who always comes before whom."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    space = _space(arguments, job)
    if not arguments.id:
        sampled = acceptability(
            pool,
            job,
            space,
            samples=arguments.samples,
            places=arguments.places,
            seed=arguments.seed,
            unknown=arguments.order,
            threads=arguments.threads,
        )
        write_result(arguments, out, sampled, of_acceptability(sampled), "acceptability")
        return _FINE
    if arguments.order == "sampled":
        raise InvalidInput(
            Problem("--order", "'sampled' is for samples; people are compared at 'worst' or 'best'")
        )
    ids = [candidate_of(pool, id) for id in arguments.id]
    found = robust_order(pool, job, space, ids, order=arguments.order, threads=arguments.threads)
    write_result(arguments, out, found, of_robust_order(found), "order")
    return _FINE


def run_stability(arguments: argparse.Namespace, out: Output) -> int:
    """Write how far the shares may move."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    between = arguments.between and tuple(candidate_of(pool, id) for id in arguments.between)
    found = stability(
        pool,
        job,
        top=arguments.top,
        order=arguments.order,
        between=between,
        threads=arguments.threads,
    )
    write_result(arguments, out, found, of_stability(found), "stability")
    return _FINE


def run_raise(arguments: argparse.Namespace, out: Output) -> int:
    """Write the least raises that reach a goal, of one applicant or of those who need least."""
    job = job_of(arguments)
    pool = pool_of(arguments, job)
    costs = dict(arguments.cost)
    if len(costs) < len(arguments.cost):
        raise InvalidInput(Problem("--cost", "gives one competence two costs"))
    passes: Profile | None = None
    if arguments.passes is not None:
        passes = pool[candidate_of(pool, arguments.passes)]
    place: tuple[Pool, int] | None = None
    if arguments.place is not None:
        place = (pool, arguments.place)
    unknown: RaiseUnknown = "leave" if arguments.leave_unknown else "prove"
    if arguments.id is None:
        several = nearest(
            pool,
            job,
            points=arguments.points,
            passes=passes,
            place=place,
            top=arguments.top,
            costs=costs,
            unknown=unknown,
            threads=arguments.threads,
        )
        write_result(arguments, out, several, of_nearest(several), "nearest")
        return _FINE
    plan = least_raises(
        pool[candidate_of(pool, arguments.id)],
        job,
        points=arguments.points,
        passes=passes,
        place=place,
        costs=costs,
        unknown=unknown,
        threads=arguments.threads,
    )
    write_result(arguments, out, plan, of_raise_plan(plan), "raises")
    return _FINE if plan.reachable else _UNREACHABLE
