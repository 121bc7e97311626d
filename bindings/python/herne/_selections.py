# SPDX-License-Identifier: BSL-1.0
"""Selections, and what they do to groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

from . import _core

if TYPE_CHECKING:
    from ._core import ImpactTable, JobProfile, Pool, Roster, Selection

__all__ = [
    "below_four_fifths",
    "fisher_exact",
    "impact",
    "selection_by_clause",
    "selection_by_conditions",
    "selection_by_place",
    "selection_by_requirement",
    "stated_selection",
]

RosterAttribute: TypeAlias = Literal["sex", "disability", "status_group"]


def selection_by_conditions(pool: Pool, job: JobProfile) -> Selection:
    """Return who of a pool is not ineligible, and who would not be without each top-level clause.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
        For one of its stages, `job.at_stage(stage)`.

    Returns
    -------
    Selection
        `considered` and `selected` ids, ascending, and in `without` the same without each clause.

    Raises
    ------
    ValueError
        Unless the pool holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.selection_by_conditions(pool, job)
    <Selection of 54 of 72>
    """
    return _core.selection_by_conditions(pool, job)


def selection_by_clause(pool: Pool, job: JobProfile, clause: int) -> Selection:
    """Return who of a pool does not fail one top-level clause.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    clause : int
        Position of the clause, from 0.

    Returns
    -------
    Selection

    Raises
    ------
    ValueError
        For a position out of range, and as `selection_by_conditions`.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.selection_by_clause(pool, job, 0).id
    'education'
    """
    return _core.selection_by_clause(pool, job, clause)


def selection_by_requirement(pool: Pool, job: JobProfile, requirement: str) -> Selection:
    """Return who of a pool is known to reach the required level of one requirement.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    requirement : str
        Id of the requirement.

    Returns
    -------
    Selection

    Raises
    ------
    KeyError
        For a requirement that the job does not have.
    ValueError
        As `selection_by_conditions`.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.selection_by_requirement(pool, job, job.requirements[0].id).kind
    'requirement'
    """
    return _core.selection_by_requirement(pool, job, requirement)


def selection_by_place(pool: Pool, job: JobProfile, places: int) -> Selection:
    """Return who of a pool has one of the first places, with all who share the last one.

    Parameters
    ----------
    pool : Pool
    job : JobProfile
    places : int
        How many places, 1 or more.

    Returns
    -------
    Selection
        With who would have one without each top-level clause and each requirement, the others
        keeping their weights.

    Raises
    ------
    ValueError
        For no place, and as `selection_by_conditions`.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.selection_by_place(pool, job, 2).selected
    ['B-005', 'B-018']
    """
    return _core.selection_by_place(pool, job, places)


def stated_selection(
    considered: Sequence[int | str], selected: Sequence[int | str], *, label: str = ""
) -> Selection:
    """Return a selection that somebody made, such as whom a panel wants to hear.

    Parameters
    ----------
    considered : sequence of int or str
        Who was looked at, in any order.
    selected : sequence of int or str
        Who of them went on.
    label : str
        What people call it.

    Returns
    -------
    Selection

    Raises
    ------
    ValueError
        For an id that stands twice, and for somebody selected who was not considered.

    Examples
    --------
    >>> herne.stated_selection(["A-1", "A-2"], ["A-2"], label="interviews")
    <Selection of 1 of 2>
    """
    return _core.stated_selection(considered, selected, label=label)


@overload
def impact(
    selection: Selection, roster: Roster, *, attribute: RosterAttribute = ...
) -> ImpactTable: ...
@overload
def impact(
    selection: Iterable[Selection], roster: Roster, *, attribute: RosterAttribute = ...
) -> list[ImpactTable]: ...
def impact(
    selection: Selection | Iterable[Selection],
    roster: Roster,
    *,
    attribute: RosterAttribute = "sex",
) -> ImpactTable | list[ImpactTable]:
    """Return how the groups of a roster fared in a selection: rates, ratios, tests, costs.

    A group of which some number would be below five, or could be found by subtracting, is put
    together with others. The four-fifths rule is a rule of thumb of US authorities, no threshold of
    German law.

    Parameters
    ----------
    selection : Selection or iterable of Selection
        What is published together has to be given together: then the same groups are put together
        in all tables, and no difference between them says anything of a small group.
    roster : Roster
        Has everybody who was considered.
    attribute : {'sex', 'disability', 'status_group'}
        By what people are told apart.

    Returns
    -------
    ImpactTable or list of ImpactTable
        One for each selection.

    Raises
    ------
    KeyError
        For somebody who is not in the roster.

    Examples
    --------
    >>> sexes = ["female"] * 30 + ["male"] * 40
    >>> roster = herne.Roster([herne.RosterEntry(i, sex=sex) for i, sex in enumerate(sexes)])
    >>> chosen = herne.stated_selection(range(70), [*range(12), *range(30, 50)])
    >>> for row in herne.impact(chosen, roster).rows:
    ...     print(row.groups, row.rate, row.ratio, row.below_four_fifths)
    ['male'] 1/2 1 False
    ['female'] 2/5 4/5 False
    """
    if isinstance(selection, _core.Selection):
        return _core.impact([selection], roster, attribute)[0]
    return _core.impact(list(selection), roster, attribute)


def fisher_exact(selected_a: int, people_a: int, selected_b: int, people_b: int) -> float:
    """Return the two-sided p-value of Fisher's exact test of two groups.

    It is the sum of the probabilities of all tables with the same margins that are no more probable
    than the one there is, computed in whole numbers and rounded once.

    Parameters
    ----------
    selected_a, people_a : int
        How many of the first group were selected, and how many there are.
    selected_b, people_b : int
        The same of the second group.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        Where more are selected than there are, or there are more than 40,000 people in all.

    Examples
    --------
    >>> herne.fisher_exact(3, 4, 1, 4) == 34 / 70
    True
    """
    return _core.fisher_exact(selected_a, people_a, selected_b, people_b)


def below_four_fifths(
    selected: int, people: int, selected_highest: int, people_highest: int
) -> bool:
    """Return whether one rate is below four fifths of another, in whole numbers.

    Parameters
    ----------
    selected, people : int
        How many of the group were selected, and how many there are.
    selected_highest, people_highest : int
        The same of the group with the highest rate.

    Returns
    -------
    bool

    Raises
    ------
    TypeError
        For numbers below 0.

    Examples
    --------
    >>> herne.below_four_fifths(2, 3, 5, 6), 2 / 3 / (5 / 6) < 0.8
    (False, True)
    """
    return _core.below_four_fifths(selected, people, selected_highest, people_highest)
