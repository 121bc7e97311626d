# SPDX-License-Identifier: BSL-1.0
"""Reasons: of one candidate, of two, and of the job itself."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from . import _core

if TYPE_CHECKING:
    from ._core import Comparison, Explanation, Finding, Framework, JobProfile, Profile, Reason

__all__ = ["compare", "explain", "lint", "lint_rules", "reason_text"]

Employer: TypeAlias = Literal["public_service", "private_sector"]


def explain(profile: Profile, job: JobProfile) -> Explanation:
    """Return where one candidate's points and verdict come from.

    Parameters
    ----------
    profile : Profile
    job : JobProfile

    Returns
    -------
    Explanation
        Points by requirement, which add up to the total, shortfalls, what of the eligibility
        formula fails, the ways to satisfy it, and the single steps that gain points.

    Raises
    ------
    ValueError
        Unless the profile holds every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.explain(pool["B-005"], job).verdict
    'eligible'
    """
    return _core.explain(profile, job)


def compare(a: Profile, b: Profile, job: JobProfile) -> Comparison:
    """Return the comparison of two candidates on one job, criterion by criterion.

    Parameters
    ----------
    a, b : Profile
    job : JobProfile

    Returns
    -------
    Comparison

    Raises
    ------
    ValueError
        Unless both hold every competence that the job uses on an equal scale.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> pool = herne.Pool.load_csv("examples/data/applicants.csv", job.framework)
    >>> herne.compare(pool["B-005"], pool["B-018"], job).difference
    132
    """
    return _core.compare(a, b, job)


def lint(
    job: JobProfile,
    *,
    only: Sequence[str] = (),
    without: Sequence[str] = (),
    employer: Employer = "public_service",
    least_share: Fraction | int | str = Fraction(1, 100),
) -> list[Finding]:
    """Return what a careful reader would question in a job, errors first.

    Parameters
    ----------
    job : JobProfile
    only : sequence of str
        Codes of the rules to apply, of those in `lint_rules`; all by default.
    without : sequence of str
        Codes of rules to leave out.
    employer : {'public_service', 'private_sector'}
        Whose law the reasons speak of.
    least_share : Fraction, int or str
        Shares below are reported as `small_share`.

    Returns
    -------
    list of Finding

    Raises
    ------
    KeyError
        For a code that no rule has; the message names the nearest.
    ValueError
        For text that is no fraction, and for another employer.

    Examples
    --------
    >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
    >>> [(finding.code, finding.place) for finding in herne.lint(job)]
    [('task_without_requirement', 'tasks[8] (T9)')]
    >>> herne.lint(job, without=["task_without_requirement"])
    []
    """
    return _core.lint(job, least_share, _codes("only", only), _codes("without", without), employer)


def lint_rules() -> list[str]:
    """Return the codes of all rules of `lint`.

    Returns
    -------
    list of str

    Examples
    --------
    >>> "protected_criterion" in herne.lint_rules()
    True
    """
    return _core.lint_rules()


def _codes(name: str, codes: Sequence[str]) -> list[str]:
    if isinstance(codes, str):
        raise TypeError(f"{name}: a list of codes is needed, such as [{codes!r}], not a str")
    return list(codes)


def reason_text(
    reason: Reason, language: Literal["de", "en"], framework: Framework | None = None
) -> str:
    """Return a reason as one sentence.

    Parameters
    ----------
    reason : Reason
        As in `explain(...).reasons`.
    language : {'de', 'en'}
    framework : Framework, optional
        Gives labels to levels, and to competences where the clause has none.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        For another language.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> formula = herne.Eligibility(herne.Clause.at("cefr/german", 5))
    >>> reason = formula.reasons(herne.Profile("ada", cefr, {"german": "B1"}))[0]
    >>> print(herne.reason_text(reason, "en"))
    “cefr/german” is not met: required is level 5, there is level 3.
    >>> print(herne.reason_text(reason, "de", cefr))
    „Deutsch“ ist nicht erfüllt: verlangt ist „C1“ (Stufe 5), vorhanden ist „B1“ (Stufe 3).
    """
    return _core.reason_text(reason, language, framework)
