# SPDX-License-Identifier: BSL-1.0
"""Tables as spreadsheets take them: CSV text, and workbooks (xlsx) by openpyxl."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from ._errors import InvalidInput, Problem
from ._extras import require
from ._refusals import refusal

if TYPE_CHECKING:
    from ._table import Table

__all__ = ["csv_text", "xlsx_bytes"]

_MAX_ROWS = 1_048_576
_MAX_CELL = 32_767
_LARGEST_EXACT = 2**53
#: The first moment that a zip archive can hold, so that the same table gives the same bytes on any
#: day (with the same zlib).
_NO_DATE = (1980, 1, 1, 0, 0, 0)
#: What a spreadsheet takes for the start of a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_SEPARATORS = {"en": ",", "de": ";"}
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def csv_text(
    table: Table,
    numbers: Literal["en", "de"] = "en",
    cells: Literal["verbatim", "escaped"] = "verbatim",
) -> str:
    """Return a table as CSV (RFC 4180): a row of names, then the rows; a missing value is empty.

    German numbers have a decimal comma, and cells are separated by semicolons then.

    Raises
    ------
    ValueError
        For other words than these.
    """
    _check_word("numbers", numbers, ("en", "de"))
    _check_word("cells", cells, ("verbatim", "escaped"))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n", delimiter=_SEPARATORS[numbers])
    escaped = cells == "escaped"
    writer.writerow([_plain(name, numbers, escaped) for name in table.columns])
    for row in _rows(table):
        writer.writerow([_plain(cell, numbers, escaped) for cell in row])
    return text.getvalue()


def _check_word(argument: str, word: object, allowed: tuple[str, ...]) -> None:
    if not isinstance(word, str):
        raise TypeError(refusal(argument, word, "str"))
    if word not in allowed:
        names = ", ".join(f"'{one}'" for one in allowed)
        raise InvalidInput(Problem(argument, f"'{word}' is not one of {names}", f"'{word}'", names))


def _rows(table: Table) -> Iterable[tuple[Any, ...]]:
    return zip(*table.to_dict().values(), strict=True)


def _plain(cell: Any, numbers: str, escaped: bool) -> Any:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and numbers == "de":
        return repr(cell).replace(".", ",")
    if escaped and isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell


def xlsx_bytes(tables: Mapping[str, Table]) -> bytes:
    """Return a workbook of one sheet a table, the same bytes for the same tables.

    Words are written as words: nothing that an applicant is called runs as a formula.

    Raises
    ------
    ValueError
        For more rows than a sheet holds (1,048,576), or a cell of more than 32,767 characters.
    ImportError
        If there is no openpyxl.
    """
    openpyxl = require("openpyxl", "xlsx")
    book = openpyxl.Workbook(write_only=True)
    for name, table in tables.items():
        if len(table) >= _MAX_ROWS:
            what = f"{len(table)} rows, and a sheet holds {_MAX_ROWS - 1}; write CSV instead"
            raise InvalidInput(Problem("xlsx", what, str(len(table))))
        sheet = book.create_sheet(re.sub(r"[\\/*?:\[\]]", "-", name)[:31])
        sheet.freeze_panes = "A2"
        cell = openpyxl.cell.WriteOnlyCell
        sheet.append([_cell(cell, sheet, column, bold=openpyxl) for column in table.columns])
        for row in _rows(table):
            sheet.append([_cell(cell, sheet, value) for value in row])
    written = io.BytesIO()
    book.save(written)
    return _without_dates(written.getvalue())


def _cell(kind: Any, sheet: Any, value: Any, bold: Any = None) -> Any:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > _LARGEST_EXACT:
        value = str(value)  # a spreadsheet's numbers are doubles
    if not isinstance(value, str):
        return value
    if len(value) > _MAX_CELL:
        what = f"a cell of {len(value)} characters; a sheet takes {_MAX_CELL}"
        raise InvalidInput(Problem("xlsx", what))
    result = kind(sheet, value=_NO_TEXT.sub("?", value))
    result.data_type = "s"
    # Nor does it become a formula when somebody edits the cell.
    result.quotePrefix = value.startswith(_FORMULA_STARTS)
    if bold is not None:
        result.font = bold.styles.Font(bold=True)
    return result


def _without_dates(content: bytes) -> bytes:
    """Return the archive without anything that tells when it was made."""
    result = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            part = old.read(entry)
            if entry.filename == "docProps/core.xml":
                part = re.sub(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>", b"", part)
            new.writestr(zipfile.ZipInfo(entry.filename, _NO_DATE), part, zipfile.ZIP_DEFLATED)
    return result.getvalue()
