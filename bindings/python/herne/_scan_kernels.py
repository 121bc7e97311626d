# SPDX-License-Identifier: BSL-1.0
"""What scans run on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _core

if TYPE_CHECKING:
    from ._core import ScanInfo

__all__ = ["force_scan_kernel", "scan_info"]


def scan_info() -> ScanInfo:
    """Return what scans of pools run on in this process.

    Which of several kernels is the fastest depends on the processor: the first runs of a scan that
    reads at least twice the largest cache (64 MiB, or 512 MiB where the system does not tell its
    caches) time them, and the process keeps the fastest. Results are the same with any.

    Returns
    -------
    ScanInfo

    Examples
    --------
    >>> herne.scan_info().choice in ("default", "measured", "forced")
    True
    """
    return _core.scan_info()


def force_scan_kernel(name: str = "") -> ScanInfo:
    """Have all scans of this process use one kernel from now on.

    Changes how long scans take, never what they find.

    Parameters
    ----------
    name : str, default ""
        One of `scan_info().kernels`; an empty name goes back to choosing, from new measurements.

    Returns
    -------
    ScanInfo
        What scans run on then.

    Raises
    ------
    InvalidInput
        If no kernel has this name; the message names those that are known.

    Examples
    --------
    >>> forced = herne.force_scan_kernel("two_pages")
    >>> forced.kernel, forced.choice
    ('two_pages', 'forced')
    >>> herne.force_scan_kernel().choice
    'default'
    """
    return _core.force_scan_kernel(name)
