# SPDX-License-Identifier: BSL-1.0
"""Panels of raters: files and frames, rules, agreement, and what has expired."""

from __future__ import annotations

import copy
import datetime
import pickle
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import herne

from . import samples

#: Four observers, twelve units; 0 is a missing value. Source: K. Krippendorff, Computing
#: Krippendorff's Alpha-Reliability (2011); ordinal alpha 0.815.
PUBLISHED = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
    [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
]


def _framework() -> herne.Framework:
    scale = herne.Scale("five", ["a", "b", "c", "d", "e"])
    return herne.Framework("f", "1", [herne.Competence("x", scale)])


def _panel(levels: list[list[int]]) -> herne.Panel:
    ratings = [
        herne.Rating(unit, "x", level, f"r{rater}", "2026-03-01")
        for rater, row in enumerate(levels)
        for unit, level in enumerate(row)
        if level
    ]
    return herne.Panel(_framework(), ratings)


def _alpha(levels: list[list[int]]) -> Fraction | None:
    """Alpha by its definition, over the matrix of coincidences."""
    units = [[row[u] for row in levels if row[u]] for u in range(len(levels[0]))]
    units = [unit for unit in units if len(unit) > 1]
    met = {(a, b): Fraction(0) for a in range(6) for b in range(6)}
    for unit in units:
        for i, a in enumerate(unit):
            for j, b in enumerate(unit):
                if i != j:
                    met[a, b] += Fraction(1, len(unit) - 1)
    count = [sum((met[a, b] for b in range(6)), Fraction(0)) for a in range(6)]

    def distance(a: int, b: int) -> Fraction:
        low, high = min(a, b), max(a, b)
        return (sum(count[low : high + 1], Fraction(0)) - (count[a] + count[b]) / 2) ** 2

    observed = sum((met[a, b] * distance(a, b) for a, b in met if a != b), Fraction(0))
    expected = sum((count[a] * count[b] * distance(a, b) for a, b in met if a != b), Fraction(0))
    return 1 - (sum(count) - 1) * observed / expected if expected else None


def test_alpha_is_that_of_the_published_example() -> None:
    (found,) = _panel(PUBLISHED).report().agreement
    assert Fraction(found.alpha) == _alpha(PUBLISHED)
    assert round(float(found.value or 0), 3) == 0.815
    assert (found.units, found.ratings) == (11, 40)


@pytest.mark.parametrize("seed", range(20))
def test_alpha_is_what_its_definition_says(seed: int) -> None:
    random = np.random.default_rng(seed)
    raters, units = random.integers(2, 5), random.integers(2, 8)
    levels = random.integers(0, 6, (raters, units)).tolist()
    agreement = _panel(levels).report().agreement
    wanted = _alpha(levels)
    assert [Fraction(one.alpha) if one.alpha else None for one in agreement] == (
        [wanted] if any(map(any, levels)) else []
    )


def test_rules_give_levels_and_ratings_stay() -> None:
    panel = samples.small_panel()
    assert panel.profile("ada", "consensus")["sql"] is None
    assert panel.profile("ada", "lower_median")["sql"] == 1
    assert panel.profile("bob", "consensus")["sql"] == 1
    evidence = panel.profile("ada", "least").evidence["amt/sql"]
    assert [(one.rater, one.status, one.date) for one in evidence] == [
        ("chair", "judged", "2026-02-01"),
        ("member", "judged", "2026-02-01"),
    ]
    assert evidence[0].what.startswith("2 (")
    assert evidence[0].what.endswith(": interview")
    pool = panel.pool("least")
    assert isinstance(pool, herne.Pool)
    assert [pool[id]["sql"] for id in panel.candidates] == [1, 1, 2]
    with pytest.raises(KeyError, match="nobody"):
        panel.profile("nobody", "least")
    with pytest.raises(ValueError, match="'mean' is not one of 'consensus'"):
        panel.pool("mean")  # type: ignore[arg-type]


def test_what_has_expired_is_unknown_and_listed() -> None:
    panel = samples.small_panel()
    assert panel.pool("least", as_of="2026-02-28")["cy"]["sql"] == 2
    assert panel.pool("least", as_of="2026-03-01")["cy"]["sql"] is None
    (expired,) = panel.report(as_of="2026-03-01").expired
    assert (expired.id, expired.competence, expired.valid_until) == ("cy", "amt/sql", "2026-02-28")
    with pytest.raises(ValueError, match="day: 'soon' is not a day"):
        panel.report(as_of="soon")
    evidence = {"sql": [herne.Evidence("old", valid_until="2026-01-31")]}
    ada = herne.Profile("ada", samples.small_framework(), {"sql": 2}, evidence=evidence)
    pool, expired_levels = herne.as_of(herne.Pool.from_profiles([ada]), "2026-02-01")
    assert pool["ada"]["sql"] is None
    assert [one.id for one in expired_levels] == ["ada"]


def test_disagreement_and_lenient_raters_are_told() -> None:
    report = samples.small_panel().report()
    (found,) = report.disagreements
    assert (found.id, found.distance) == ("ada", 1)
    assert [(one.rater, one.level) for one in found.ratings] == [("chair", 2), ("member", 1)]
    assert [(one.rater, one.higher, one.lower, one.difference) for one in report.raters] == [
        ("chair", 1, 0, 1),
        ("member", 0, 1, -1),
    ]
    assert herne.PanelReport.from_json(report.to_json()) == report
    assert samples.small_panel().disagreements() == report.disagreements


def _rows() -> dict[str, list[Any]]:
    return {
        "candidate": ["ada", "ada", "bob", "bob", "cy", "cy"],
        "competence": ["sql"] * 6,
        "level": [2, 1, 1, 1, 2, None],
        "rater": ["chair", "member"] * 3,
        "date": [datetime.date(2026, 2, 1)] * 6,
        "what": ["interview", *[None] * 5],
        "valid_until": [*[None] * 4, datetime.date(2026, 2, 28), None],
    }


@pytest.mark.parametrize(
    "made",
    [
        dict,
        pl.DataFrame,
        lambda rows: pl.DataFrame(rows).lazy(),
        pa.table,
        lambda rows: pa.table(rows).to_reader(max_chunksize=2),
        pd.DataFrame,
        lambda rows: pd.DataFrame(rows).astype(object),
        lambda rows: pd.DataFrame(rows).astype({"rater": "category", "level": float}),
        lambda rows: pd.DataFrame(rows).assign(date=pd.Timestamp("2026-02-01")),
        lambda rows: pd.DataFrame(rows).set_index("candidate"),
    ],
    ids=[
        "mapping",
        "polars",
        "lazy",
        "pyarrow",
        "stream",
        "pandas",
        "objects",
        "categories",
        "timestamps",
        "index",
    ],
)
def test_frames_of_each_library_make_the_same_panel(made: Any) -> None:
    panel = herne.Panel.from_frame(made(_rows()), samples.small_framework())
    assert panel == samples.small_panel()


def test_frames_have_ids_of_numbers_and_other_heads() -> None:
    frame = pd.DataFrame(
        {"who": [7], "competence": ["sql"], "level": [1], "by": ["chair"], "date": ["2026-02-01"]}
    )
    panel = herne.Panel.from_frame(
        frame, samples.small_framework(), id="who", columns={"by": "rater"}
    )
    assert panel.candidates == [7]
    assert panel.raters == ["chair"]
    with pytest.raises(ValueError, match="frame: row 2, column 'date'"):
        herne.Panel.from_frame(
            frame.assign(date=""), samples.small_framework(), id="who", columns={"by": "rater"}
        )
    with pytest.raises(TypeError, match="frame"):
        herne.Panel.from_frame(3, samples.small_framework())


def test_cells_of_frames_are_taken_as_they_stand() -> None:
    what = 'said "yes", then\n=1+1; no'
    frame = {
        "candidate": ["ada"], "competence": ["sql"], "level": [1], "rater": ["chair"],
        "date": ["2026-02-01"], "what": [what],
    }  # fmt: skip
    panel = herne.Panel.from_frame(frame, samples.small_framework())
    assert panel.ratings[0].what == what
    with pytest.raises(ValueError, match="column 'date'"):
        herne.Panel.from_frame(
            pd.DataFrame(frame).assign(date=pd.Timestamp("2026-02-01 10:00")),
            samples.small_framework(),
        )
    with pytest.raises(ValueError, match=r"frame: column 'what'.*holds no text"):
        herne.Panel.from_frame(
            pa.table({**frame, "what": [["a", "list"]]}), samples.small_framework()
        )


def test_files_read_back_equal(tmp_path: Path) -> None:
    panel, framework = samples.small_panel(), samples.small_framework()
    table, text = tmp_path / "ratings.csv", tmp_path / "panel.json"
    table.write_text(panel.to_csv(), "utf-8", newline="")
    text.write_text(panel.to_json(), "utf-8")
    assert herne.Panel.load(text, framework) == panel
    assert herne.Panel.load_csv(table, framework, levels_as="number") == panel
    assert herne.Panel.from_json(panel.to_json(), framework) == panel
    assert herne.Panel.from_dict(panel.to_dict(), framework) == panel
    assert herne.Panel.from_csv(panel.to_csv().encode(), framework, levels_as="number") == panel
    assert pickle.loads(pickle.dumps(panel)) == panel
    assert copy.copy(panel) == panel
    assert len(panel) == 5
    table.write_text("candidate,competence,level,rater,date\nada,sql,9,chair,2026-02-01\n")
    with pytest.raises(ValueError, match="row 2"):
        herne.Panel.load_csv(table, framework)
