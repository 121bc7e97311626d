# SPDX-License-Identifier: BSL-1.0
"""Random frameworks, jobs and levels."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from hypothesis import strategies as st

import herne

from . import oracle  # noqa: F401  (tests import both from here)


@st.composite
def frameworks(draw: st.DrawFn) -> herne.Framework:
    """Draw a framework of one to six competences."""
    tops = draw(st.lists(st.integers(1, 14), min_size=1, max_size=6))
    return herne.Framework(
        "f",
        "1",
        [
            herne.Competence(f"c{i}", herne.Scale(f"s{i}", [f"l{k}" for k in range(1, top + 1)]))
            for i, top in enumerate(tops)
        ],
    )


@st.composite
def jobs(draw: st.DrawFn) -> herne.JobProfile:
    """Draw a job of up to six requirements in up to two groups, without eligibility formula."""
    framework = draw(frameworks())
    grouped = draw(st.booleans())
    count = draw(st.integers(2 if grouped else 1, 6))
    requirements = []
    for i in range(count):
        competence = draw(st.sampled_from(list(framework)))
        kinds = [herne.Fit.proportional(), herne.Fit.threshold(), herne.Fit.full_scale()]
        requirements.append(
            herne.Requirement(
                f"r{i}",
                competence.id,
                draw(st.integers(1, competence.scale.max)),
                weight=draw(st.integers(1, 12)),
                group=f"g{i % 2}" if grouped else "",
                fit=draw(st.sampled_from(kinds)),
            )
        )
    groups = [herne.RequirementGroup(f"g{i}", weight=draw(st.integers(1, 9))) for i in range(2)]
    return herne.JobProfile(framework, "random", requirements, groups=groups if grouped else [])


@st.composite
def levels_for(draw: st.DrawFn, framework: herne.Framework) -> npt.NDArray[np.uint8]:
    """Draw up to forty candidates' levels, 255 being unknown."""
    rows = draw(st.integers(0, 40))
    seed = draw(st.integers(0, 2**32 - 1))
    random = np.random.default_rng(seed)
    tops = np.array([competence.scale.max for competence in framework])
    levels = random.integers(0, tops + 1, (rows, len(tops))).astype(np.uint8)
    levels[random.random(levels.shape) < draw(st.sampled_from([0.0, 0.2, 1.0]))] = 255
    return levels


def as_dtype(levels: npt.NDArray[np.uint8], dtype: str) -> Any:
    """Return the same levels in another dtype, unknown as that dtype writes it by default."""
    if dtype == "masked":
        return np.ma.MaskedArray(np.where(levels == 255, 3, levels).astype(np.int16), levels == 255)
    if dtype.startswith("f"):
        return np.where(levels == 255, np.nan, levels).astype(dtype)
    return levels.astype(dtype)
