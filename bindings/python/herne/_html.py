# SPDX-License-Identifier: BSL-1.0
"""Tables of any cells as HTML, for notebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import _core
from ._layout import encodable

if TYPE_CHECKING:
    from ._table import Table

__all__ = ["table_html"]

_MAX_ROWS = 60


def table_html(one: Table, *, language: str = "both", max_rows: int = _MAX_ROWS) -> str:
    """Return the first rows of a table; what is missing is a dash."""
    caption = f"Table: {len(one)} x {len(one.columns)}"
    if not one.columns:
        return f"<p>{caption}</p>"
    columns = []
    for name in one.columns:
        number = one.column(name).values.dtype.kind in "iuf" and one.column(name).is_plain()
        columns.append((encodable(name), number, 0))
    cells = [one[name][:max_rows].tolist() for name in one.columns]
    rows = [
        ["–" if value is None else encodable(str(value)) for value in row]
        for row in zip(*cells, strict=True)
    ]
    return _core.table_html(caption, columns, rows, len(one), language=language, max_rows=max_rows)
