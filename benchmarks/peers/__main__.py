# SPDX-License-Identifier: BSL-1.0
"""Runs every peer in a process of its own, whose libraries read their settings when they start."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from peers.job import write_levels
from peers.measure import all_threads

MI = 1 << 20


@dataclass(frozen=True)
class Peer:
    """A module of this package, and over how many candidates it runs."""

    module: str
    candidates: int
    quick: int
    every_thread: bool = False
    arranged: bool = False
    """Whether it is measured beside an arranged pool, too."""


PEERS = (
    Peer("numpy_small", 1000, 1000),
    Peer("numpy_forms", 4 * MI, MI, arranged=True),
    Peer("faiss_flat", 4 * MI, MI, arranged=True),
    Peer("faiss_fastscan", 64 * MI, 16 * MI, arranged=True),
    Peer("polars_query", 8 * MI, MI, every_thread=True, arranged=True),
    Peer("duckdb_query", 4 * MI, MI, every_thread=True, arranged=True),
    Peer("python_layer", 10_000_000, 10_000_000),
)


def environment(threads: int) -> dict[str, str]:
    """Threads pinned; no setting of the machine's for another BLAS kernel or other blocks than the
    CPU's own; huge pages for what the peers allocate, as herne has them for its pools."""
    foreign = ("OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE")
    kept = {key: value for key, value in os.environ.items() if key not in foreign}
    pinned = dict.fromkeys(
        ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "POLARS_MAX_THREADS"), str(threads)
    )
    return kept | pinned | {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}


def scratch() -> str | None:
    """Where the levels lie while they are measured: in memory if there is room."""
    shared = Path("/dev/shm")
    if shared.is_dir() and os.access(shared, os.W_OK):
        status = os.statvfs(shared)
        if status.f_bavail * status.f_frsize > 4 << 30:
            return str(shared)
    return None


def main() -> int:
    parser = argparse.ArgumentParser(prog="peers", description=__doc__)
    parser.add_argument("--server", type=Path, required=True, help="path of herne_scan_server")
    parser.add_argument("--summary", action="store_true", help="lines of key and value")
    parser.add_argument("--quick", action="store_true", help="smaller pools")
    parser.add_argument("--only", metavar="MODULE", help="one peer alone")
    given = parser.parse_args()
    chosen = [peer for peer in PEERS if given.only in (None, peer.module)]
    if not chosen:
        parser.error(f"--only takes one of {', '.join(peer.module for peer in PEERS)}")
    sizes = {peer.module: peer.quick if given.quick else peer.candidates for peer in chosen}
    failed = []
    for arranged in (False, True):
        peers = [peer for peer in chosen if peer.arranged or not arranged]
        if not peers:
            continue
        with tempfile.TemporaryDirectory(dir=scratch()) as folder:
            levels = Path(folder) / "levels"
            write_levels(levels, max(sizes[peer.module] for peer in peers), correlated=arranged)
            for peer in peers:
                arguments = ["--levels", str(levels), "--server", str(given.server.resolve())]
                arguments += ["--candidates", str(sizes[peer.module])]
                arguments += ["--summary"] if given.summary else []
                arguments += ["--quick"] if given.quick else []
                arguments += ["--arranged"] if arranged else []
                start = time.monotonic()
                done = subprocess.run(
                    [sys.executable, "-m", f"peers.{peer.module}", *arguments],
                    env=environment(all_threads() if peer.every_thread else 1),
                )
                print(f"peers: {peer.module}: {time.monotonic() - start:.0f} s", file=sys.stderr)
                if done.returncode != 0:
                    failed.append(peer.module)
    if failed:
        print(f"peers: {', '.join(failed)} failed, see above", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
