# SPDX-License-Identifier: BSL-1.0
"""What `progress=` may be: nothing, True for a bar, or a callable."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeAlias

__all__ = ["ProgressLike", "progress_callback"]

ProgressLike: TypeAlias = bool | Callable[[int, int], object] | None


def progress_callback(progress: ProgressLike) -> Callable[[int, int], object] | None:
    """Return what is to be called with (done, total), or None."""
    if progress is None or progress is False:
        return None
    if progress is True:
        return _bar()
    if not callable(progress):
        raise TypeError(
            f"progress: True, False or a callable is needed, not {type(progress).__name__}"
        )
    return progress


def _bar() -> Callable[[int, int], object]:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return _line
    bar = None

    def show(done: int, total: int) -> None:
        nonlocal bar
        if bar is None:
            bar = tqdm(total=total, unit=" candidates", unit_scale=True)
        bar.update(done - bar.n)
        if done >= total:
            bar.close()

    return show


def _line(done: int, total: int) -> None:
    end = "\n" if done >= total else ""
    print(f"\r{done:,} of {total:,} candidates", end=end, file=sys.stderr, flush=True)
