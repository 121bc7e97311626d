# SPDX-License-Identifier: BSL-1.0
"""One object at least of every public class, for tests of what all of them promise."""

from __future__ import annotations

import functools
import tempfile
from pathlib import Path
from typing import Any

import herne

_DATA = Path(__file__).parents[2] / "examples" / "data"


def public_classes() -> dict[str, type]:
    """Return the public classes of herne that are neither errors nor warnings."""
    named = {name: getattr(herne, name) for name in herne.__all__}
    return {
        name: value
        for name, value in named.items()
        if isinstance(value, type) and not issubclass(value, BaseException)
    }


@functools.cache
def job() -> herne.JobProfile:
    """Return the shipped job."""
    return herne.JobProfile.load(_DATA / "jobs" / "16-0107.json")


@functools.cache
def pool() -> herne.Pool:
    """Return the shipped applicants."""
    return herne.Pool.load_csv(_DATA / "applicants.csv", job().framework)


def small_framework() -> herne.Framework:
    """Return three competences in an area."""
    scale = herne.Scale("s", ["some", herne.ScaleLevel("good", code="g")])
    names = ("sql", "recht", "rede")
    areas = [herne.Area("amt/it", "IT")]
    competences = [herne.Competence(name, scale, area="amt/it") for name in names]
    return herne.Framework("amt", "1", competences, areas=areas)


def small_job() -> herne.JobProfile:
    """Return a job that uses every part a job may have."""
    framework = small_framework()
    clause = herne.Clause.any_of([herne.Clause.at("sql", 1), herne.Clause.at("recht", 2)])
    return herne.JobProfile(
        framework,
        "A-1",
        [
            herne.Requirement("sql", "sql", 2, weight=3, group="g", tasks=["t"], stage="docs"),
            herne.Requirement("rede", "rede", 1, weight=4, group="g", stage="talk"),
        ],
        groups=[herne.RequirementGroup("g", weight=2)],
        eligibility=herne.Eligibility(clause),
        stages=[herne.Stage("docs"), herne.Stage("talk")],
        tasks=[herne.Task("t", "do")],
        terms=herne.Terms(pay=[herne.Pay("employee", "E 11")]),
        weight_total=10,
    )


def small_pool() -> herne.Pool:
    """Return four people, one of whom has evidence."""
    framework = small_framework()
    evidence = {"amt/sql": [herne.Evidence("course", date="2024-02-29")]}
    return herne.Pool.from_profiles(
        [
            herne.Profile("ada", framework, {"sql": 2, "recht": 0}, evidence=evidence),
            herne.Profile("bob", framework, [1, None, 2]),
            herne.Profile("cy", framework, [0, 0, 0]),
            herne.Profile("dan", framework, {}),
        ]
    )


def _space(job: herne.JobProfile) -> herne.WeightSpace:
    ids = herne.WeightSpace.anything(job).ids
    space = herne.WeightSpace.around(job, 100).and_between({ids[0]: (0, 1)})
    return space.and_at_least(ids[0], ids[1]) if len(ids) > 1 else space


def _of_raises(job: herne.JobProfile, pool: herne.Pool) -> list[Any]:
    most = job.scorecard().max_points
    found = herne.nearest(pool, job, points=most, costs={"sql": [1, 2]})
    first = found.plans[0]
    return [found, herne.what_if(pool[first.id], job, first)]


def _of_openings(job: herne.JobProfile, pool: herne.Pool) -> list[Any]:
    other = herne.JobProfile(
        job.framework,
        "A-2",
        [herne.Requirement("sql", "sql", 1), herne.Requirement("rede", "rede", 1)],
    )
    opening = herne.Opening(other, weight=5, applied=["ada", "bob"])
    return [opening, herne.assign(pool, [(job, 2), opening])]


def small_team() -> herne.TeamProfile:
    """Return a team profile of which one requirement cannot be met."""
    return herne.TeamProfile(
        small_framework(),
        "T-1",
        [
            herne.TeamRequirement("two", "sql", 1, 2),
            herne.TeamRequirement("one", "rede", 2, label="speaks well"),
            herne.TeamRequirement("law", "recht", 2, 3),
        ],
    )


def _of_teams(job: herne.JobProfile, pool: herne.Pool) -> list[Any]:
    return [
        small_team(),
        herne.complete(pool, job, ["cy"]),
        herne.team_coverage([pool["ada"], pool["bob"]], small_team()),
        herne.smallest_team(pool, small_team(), members=["ada"]),
    ]


def _of_tandems(job: herne.JobProfile, pool: herne.Pool) -> list[Any]:
    wanted: dict[int | str, Any] = {id: ("1/4", "3/4") for id in ("ada", "bob", "dan")}
    days: dict[int | str, list[Any]] = {id: ["monday", "friday"] for id in wanted}
    table = herne.Availability(dict(wanted), days=days)
    pair = herne.explain_tandem(pool["ada"], pool["bob"], job, availability=table)
    return [table, herne.tandems(pool, job, availability=table), pair]


#: Where the files of samples lie, as long as the process lives.
_FOLDER = tempfile.TemporaryDirectory(prefix="herne-samples-")


def _new_folder() -> Path:
    return Path(tempfile.mkdtemp(dir=_FOLDER.name))


def _of_files(pool: herne.Pool) -> list[Any]:
    path = _new_folder() / "pool.herne"
    pool.save(path)
    info = herne.pool_file_info(path)
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)
    shards = _new_folder() / "shards"
    herne.save_shards([pool], shards)
    return [info, herne.verify(path), herne.open_shards(shards), *_of_living(pool)]


def _of_living(pool: herne.Pool) -> list[Any]:
    live = herne.LivePool.create(_new_folder() / "living.herne", pool)
    return [live, live.erase("ada")]


def _roots() -> list[Any]:
    one, many = small_job(), small_pool()
    pairs = herne.PairwiseComparisons(["a", "b", "c"])
    for a, b, ratio in (("a", "b", 9), ("b", "c", 9), ("a", "c", 1)):
        pairs.set(a, b, ratio)
    return [
        one,
        many,
        herne.PoolBuilder(small_framework()),
        herne.rank(many, one, top=1, also=["cy", "dan"]),
        herne.rank(herne.Pool.from_csv("id,sql\nada,1\n", small_framework()), one).warnings,
        herne.CompetenceNames(small_framework()),
        herne.explain(many["dan"], one),
        herne.explain(many["ada"], one),
        herne.explain(many["cy"], one).steps,
        many.framework.area("amt/it"),
        herne.Evidence("course"),
        herne.compare(many["ada"], many["bob"], one),
        herne.histogram(many, one),
        herne.describe(many, one),
        herne.gaps(many, one),
        herne.lint(one),
        pairs,
        herne.ahp_weights(pairs),
        many["ada"],
        one.scorecard(),
        herne.Text({"de": "ja", "en": "yes"}),
        _space(one),
        herne.acceptability(many, one, _space(one), samples=3),
        herne.robust_order(many, one, herne.WeightSpace.anything(one), ["ada", "cy"]),
        herne.place_intervals(many, one, top=1),
        herne.open_questions(many, one, top=1),
        herne.stability(many, one, between=("ada", "cy")),
        herne.least_shift(many["ada"], many["dan"], one),
        *_of_raises(one, many),
        herne.JobSet([one, one]),
        herne.scan_info(),
        herne.rank_jobs(many["ada"], [one]),
        *_of_openings(one, many),
        *_of_teams(one, many),
        *_of_tandems(one, many),
        *_of_files(many),
        herne.onet_binning(),
        herne.load_onet(Path(__file__).parents[2] / "examples/data/onet"),
        herne.Problem("level", "15 is not in 0..14", "15", "0..14"),
    ]


@functools.cache
def samples() -> dict[str, Any]:
    """Return one object of each public class by the class's name."""
    found: dict[str, Any] = {}
    pending = _roots()
    while pending:
        value = pending.pop(0)
        if isinstance(value, (list, tuple)):
            pending.extend(value)
        elif type(value).__module__.startswith("herne") and type(value).__name__ not in found:
            found[type(value).__name__] = value
            pending.extend(_parts(value))
    return found


def _parts(value: Any) -> list[Any]:
    names = [name for name in dir(type(value)) if not name.startswith("_")]
    fields = [name for name in names if isinstance(getattr(type(value), name), property)]
    parts = [getattr(value, name) for name in fields]
    if isinstance(value, herne.Ranking):
        parts.append(list(value))
    return [entry for part in parts for entry in (part if isinstance(part, list) else [part])]
