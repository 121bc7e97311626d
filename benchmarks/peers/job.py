# SPDX-License-Identifier: BSL-1.0
"""The candidates and the job that every system ranks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

COMPETENCES = 32
MAX_LEVEL = 7
TOP = 100

Levels = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Job:
    """A weight and a required level for each competence: points are weight x min(level, required).

    Weights are 1..255 and required levels 3..7, so that points stay below 2^16, which lets every
    system use its fastest exact type.
    """

    weights: Ints
    required: Ints

    @property
    def tables(self) -> Ints:
        """Points by competence and level, (COMPETENCES, MAX_LEVEL + 1)."""
        return self.weights[:, None] * np.minimum(np.arange(MAX_LEVEL + 1), self.required[:, None])

    @property
    def increments(self) -> Ints:
        """Points that each level adds to the one below it, (COMPETENCES, MAX_LEVEL)."""
        return np.diff(self.tables, axis=1)

    @property
    def max_points(self) -> int:
        return int(self.tables[:, -1].sum())

    def points(self, levels: Levels) -> Ints:
        """Points of each row, by the definition; slow."""
        points: Ints = self.tables[np.arange(COMPETENCES), levels].sum(axis=1)
        return points

    def write(self, path: Path) -> None:
        np.savetxt(path, self.tables, fmt="%d")


def draw_job() -> Job:
    """The same job in every run."""
    draws = np.random.default_rng(16)
    return Job(draws.integers(1, 256, COMPETENCES), draws.integers(3, MAX_LEVEL + 1, COMPETENCES))


def write_levels(path: Path, candidates: int, *, correlated: bool = False) -> None:
    """Writes rows of levels that are even over 0..7, one byte each, the same in every run:
    independent ones, or from numbers in a bell shape whose correlation is 0.15."""
    draws = np.random.default_rng(107)
    piece = 1 << 18
    # A sum of four bytes has a deviation of 147.8; 21 of one's own and 50 of a competence's make
    # 8,015, of which these are the eighths. 21^2 / (21^2 + 50^2) is 0.15.
    bounds = np.array([-9220, -5406, -2554, 0, 2554, 5406, 9220])
    with path.open("wb") as file:
        for done in range(0, candidates, piece):
            rows = min(piece, candidates - done)
            if correlated:
                own = draws.integers(0, 256, (rows, 1, 4)).sum(axis=2) - 510
                other = draws.integers(0, 256, (rows, COMPETENCES, 4), np.uint8)
                sums = 21 * own + 50 * (other.sum(axis=2, dtype=np.int64) - 510)
                np.searchsorted(bounds, sums, "right").astype(np.uint8).tofile(file)
            else:
                drawn = np.frombuffer(draws.bytes(rows * COMPETENCES), np.uint8)
                (drawn & MAX_LEVEL).tofile(file)


def read_levels(path: Path, candidates: int) -> Levels:
    """The first `candidates` rows of a file, not yet read into memory."""
    return np.memmap(path, np.uint8, "r", shape=(candidates, COMPETENCES))
