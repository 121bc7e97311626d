# SPDX-License-Identifier: BSL-1.0
"""The verbs about people and posts: many jobs, several openings, pairs, teams."""

from __future__ import annotations

import argparse

from . import _assign_command, _job_commands, _tandem_commands, _team_commands
from ._arguments import add_applicants, add_people, add_threads, integer, opening
from ._verb import LOOKED_UP, verb

__all__ = ["add_people_and_posts"]

_TEAMS = """\
JOB is a team profile or a job profile. With a team profile: what the applicants ID cover, or
without ID the smallest team of all applicants. With a job profile: who completes the applicants ID
best.

"""


def add_people_and_posts(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add these verbs."""
    for add in (_add_jobs, _add_assign, _add_tandems, _add_team):
        add(verbs)


def _add_jobs(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "give everybody's points for several jobs, or say which posts suit one applicant best"
    one = verb(verbs, "jobs", _job_commands.run_jobs, text)
    add_applicants(one)
    one.add_argument(
        "--job",
        action="append",
        required=True,
        metavar="JOB",
        help="job profile (JSON); may be given several times",
    )
    one.add_argument("--id", metavar="ID", help="the applicant whose best posts are wanted")
    one.add_argument("--top", type=integer(1), metavar="N", help="with --id: list at most N posts")
    one.add_argument(
        "--order", choices=("worst", "best"), default="worst", help="what unknown levels count as"
    )
    one.add_argument("--in-rows", action="store_true", help="a row for each applicant and job")
    add_threads(one)


def _add_assign(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say who is best placed at which of several openings: a planning aid"
    one = verb(verbs, "assign", _assign_command.run_assign, text)
    add_applicants(one)
    one.add_argument(
        "--opening",
        action="append",
        required=True,
        type=opening,
        metavar="JOB[:PLACES[:WEIGHT]]",
        help="job profile (JSON), how many people it takes, and what its scores count, 1 each by "
        "default; may be given several times",
    )
    one.add_argument(
        "--without-undecided",
        action="store_true",
        help="leave out whose conditions are to be settled",
    )
    one.add_argument(
        "--passed-over",
        type=integer(0),
        default=10,
        metavar="N",
        help="list at most N an opening who are elsewhere despite more points (default: 10)",
    )
    add_threads(one)


def _add_tandems(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "list the best pairs for a shared post, or say what two people bring to it"
    one = verb(verbs, "tandems", _tandem_commands.run_tandems, text)
    add_people(one)
    one.add_argument(
        "--top", type=integer(1), default=100, metavar="N", help="list at most N (default: 100)"
    )
    which = one.add_mutually_exclusive_group()
    which.add_argument("--partner", metavar="ID", help="only pairs that ID is one of")
    which.add_argument(
        "--pair",
        nargs=2,
        metavar=("A", "B"),
        help="say what these two bring to each requirement",
    )
    one.add_argument(
        "--availability",
        metavar="CSV",
        help="only people who asked for part time: a file with the columns id, low and high "
        "(shares of full time, such as 0.5 or 1/2) and perhaps days",
    )
    one.add_argument(
        "--without-undecided",
        action="store_true",
        help="leave out people whose eligibility is open",
    )
    add_threads(one)


def _add_team(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    text = "say what a team covers, the smallest team that does, or who completes one for a job"
    one = verb(verbs, "team", _team_commands.run_team, text, _TEAMS + LOOKED_UP)
    add_people(one)
    one.add_argument("id", metavar="ID", nargs="*", help="who is on the team")
    one.add_argument(
        "--smallest", action="store_true", help="the smallest team that has the applicants ID"
    )
    one.add_argument(
        "--top",
        type=integer(0),
        default=10,
        metavar="N",
        help="with a job: list at most N (default: 10)",
    )
    one.add_argument(
        "--undecided",
        choices=("marked", "left_out"),
        default="marked",
        help="with a job: what becomes of applicants whose conditions are to be settled",
    )
    add_threads(one)
