# SPDX-License-Identifier: BSL-1.0
"""Schemas of the documents that herne reads and writes."""

from __future__ import annotations

from . import _core

__all__ = ["json_documents", "json_schema"]


def json_documents() -> list[str]:
    """Return the names of the documents that herne reads and writes as JSON.

    Returns
    -------
    list of str

    Examples
    --------
    >>> "job-profile" in herne.json_documents()
    True
    """
    return _core.json_documents()


def json_schema(document: str) -> str:
    """Return the JSON Schema (draft 2020-12) of a document.

    Parameters
    ----------
    document : str
        One of `json_documents`.

    Returns
    -------
    str
        The schema as JSON.

    Raises
    ------
    KeyError
        For a name that is none of `json_documents`.

    Examples
    --------
    >>> import json
    >>> json.loads(herne.json_schema("ranking"))["title"]
    'Ranking'
    """
    return _core.json_schema(document)
