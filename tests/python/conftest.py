# SPDX-License-Identifier: BSL-1.0
"""What all tests share."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

import herne

os.environ.setdefault("MPLBACKEND", "Agg")  # no windows
os.environ.update(COLUMNS="80", LINES="24")  # what frames print depends on the terminal
if sys.__stdin__ is None:  # a closed input, which pytest does not expect; its type is final
    setattr(sys, "__stdin__", open(os.devnull))  # noqa: B010, SIM115

SOURCES = Path(__file__).parents[2]

# A run can be repeated; `./dev test --full` draws anew, and more.
settings.register_profile("fixed", derandomize=True, max_examples=60, deadline=None)
settings.register_profile("full", max_examples=1000, deadline=None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run what takes long, too")


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("full" if config.getoption("--full") else "fixed")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--full"):
        for item in items:
            if item.get_closest_marker("full"):
                item.add_marker(pytest.mark.skip(reason="needs --full"))


@pytest.fixture(scope="session")
def many(pytestconfig: pytest.Config) -> int:
    """How often what is repeated is repeated."""
    return 100_000 if pytestconfig.getoption("--full") else 2_000


@pytest.fixture(scope="session")
def sources() -> Path:
    """The root of the sources."""
    return SOURCES


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the shipped data."""
    return SOURCES / "examples" / "data"


@pytest.fixture(scope="session")
def job(data: Path) -> herne.JobProfile:
    """The job profile 16/0107."""
    return herne.JobProfile.load(data / "jobs" / "16-0107.json")


@pytest.fixture(scope="session")
def pool(data: Path, job: herne.JobProfile) -> herne.Pool:
    """The generated applicants."""
    return herne.Pool.load_csv(data / "applicants.csv", job.framework)


@pytest.fixture(scope="session")
def small() -> herne.Framework:
    """Three competences on three scales."""
    return herne.Framework(
        "own",
        "1",
        [
            herne.Competence("x", herne.Scale("five", ["a", "b", "c", "d"])),
            herne.Competence("y", herne.Scale("four", ["low", "mid", "high"])),
            herne.Competence("z", herne.Scale("three", ["some", "full"])),
        ],
    )


@pytest.fixture(scope="session")
def worked(small: herne.Framework) -> herne.JobProfile:
    """The worked example of the definition: points 0..30."""
    return herne.JobProfile(
        small,
        "worked",
        [
            herne.Requirement("x", "x", 4, weight=2, group="a"),
            herne.Requirement("y", "y", 3, weight=1, group="a"),
            herne.Requirement("z", "z", 2, group="b", fit=herne.Fit.threshold()),
        ],
        groups=[
            herne.RequirementGroup("a", weight=60),
            herne.RequirementGroup("b", weight=40),
        ],
    )
