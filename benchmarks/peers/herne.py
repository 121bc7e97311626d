# SPDX-License-Identifier: BSL-1.0
"""Talks to herne_scan_server, which ranks the same candidates on command."""

from __future__ import annotations

import os
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

from peers.job import Ints, Job


@dataclass(frozen=True)
class Top:
    """The best candidates, points descending, then row ascending."""

    rows: Ints
    points: Ints


class Herne:
    """One pool in a process of its own, idle while the peer works."""

    def __init__(
        self, server: Path, levels: Path, candidates: int, job: Job, *, arranged: bool = False
    ) -> None:
        with tempfile.TemporaryDirectory() as folder:
            tables = Path(folder) / "tables"
            job.write(tables)
            # What the peers allocate with is theirs; herne runs as it would anywhere.
            own = {key: value for key, value in os.environ.items() if key != "GLIBC_TUNABLES"}
            self._process = subprocess.Popen(
                [server, levels, str(candidates), tables, *(["arranged"] if arranged else [])],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                env=own,
            )
            self.version = self._line()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def rank(self, top: int, threads: int) -> tuple[float, Top]:
        """Seconds of one call and what it listed; 0 threads: all."""
        return float(self._ask(f"rank {top} {threads}")), self._list()

    def rank_many(self, top: int, calls: int) -> tuple[float, Top]:
        """Microseconds a call, over `calls` of them, and what one listed; 1 thread."""
        return float(self._ask(f"rank_many {top} {calls}")), self._list()

    def bandwidth(self, threads: int) -> float:
        """GB/s of reading the pool once; 0 threads: all."""
        return float(self._ask(f"bandwidth {threads}"))

    def evict(self, mib: int) -> None:
        """Reads so much other memory that no cache holds anything of what was measured before."""
        self._ask(f"evict {mib}")

    def _ask(self, command: str) -> str:
        assert self._process.stdin
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return self._line()

    def _line(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"herne_scan_server ended with status {self._process.wait()}")
        return line.rstrip("\n")

    def _list(self) -> Top:
        lines = [self._line().split() for _ in range(int(self._line()))]
        pairs = np.array(lines, dtype=np.int64).reshape(-1, 2)
        return Top(pairs[:, 0], pairs[:, 1])
