# SPDX-License-Identifier: BSL-1.0
"""Sheets of Excel workbooks as the text of CSV files, row by row."""

from __future__ import annotations

import csv
import datetime
import io
import os
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, cast

from . import _core
from ._errors import InvalidFile, InvalidInput, Problem, invalid_file, raise_problems
from ._extras import require

__all__ = ["sheet_as_csv"]

#: What the compiled half calls a workbook.
_WORKBOOK = "an Excel workbook (.xlsx)"
_DAYS = ("date", "valid_until")


def sheet_as_csv(
    path: str | os.PathLike[str],
    sheet: str | None,
    *,
    id: str,
    ignore: Sequence[str],
    columns: dict[str, str],
    days_are_levels: bool,
) -> str:
    """Return one sheet of a workbook as CSV: its rows, as the workbook has them.

    Raises
    ------
    InvalidFile
        If it is no workbook, or cells cannot be read: merged ones, dates where no day belongs,
        errors, and formulas whose results were never stored.
    """
    name = os.fspath(path)
    values, formulas = _workbook(name, "results"), _workbook(name, "formulas")
    chosen = _chosen(name, values, sheet)
    reader = _Sheet(chosen, formulas[chosen.title])
    heads = reader.heads()
    left = {
        column
        for column, head in enumerate(heads)
        if head in ignore or (columns and column > 0 and head not in columns and head != id)
    }
    meanings = [columns.get(head) or head for head in heads]
    days = {column for column, meaning in enumerate(meanings) if meaning in _DAYS}
    if days_are_levels:
        days |= {
            column
            for column, meaning in enumerate(meanings)
            if meaning != "candidate" and heads[column] != (id or heads[0])
        }
    rows = list(reader.rows(left, days))
    raise_problems(name, reader.problems)
    return _written(rows)


def _workbook(path: str, what: Literal["results", "formulas"]) -> Any:
    openpyxl = require("openpyxl", "xlsx")
    with open(path, "rb") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(file, data_only=what == "results")
        except OSError:
            raise
        except Exception as error:
            raise _no_workbook(path, error) from error


def _no_workbook(path: str, error: Exception) -> InvalidFile:
    """Say what a file is that is no workbook."""
    problem = f"is no Excel workbook (.xlsx) that can be read: {error}"
    data = cast("str", Path(path).read_bytes())  # the compiled half takes bytes
    try:
        nothing = _core.Pool._CsvOptions(
            "wide", "", "text", [], [], "automatic", {}, "left_aside", "automatic"
        )
        _core.Pool._from_csv(data, _any_framework(), path, nothing)
    except InvalidFile as other:
        if other.problem.where:
            problem = "is no Excel workbook (.xlsx); if it is CSV, read it by load_csv"
        elif other.problem.value != _WORKBOOK:
            problem = other.problem.what
    return invalid_file(path, [Problem(what=problem)])


def _any_framework() -> _core.Framework:
    return _core.Framework("none", "0", [_core.Competence("none", _core.Scale("none", ["one"]))])


def _chosen(path: str, workbook: Any, sheet: str | None) -> Any:
    """Return the sheet that is requested, or the only visible one that is not empty."""
    sheets = {one.title: one for one in workbook.worksheets}
    if sheet is not None:
        if sheet not in sheets:
            there = ", ".join(sheets)
            what = f"there is no sheet '{sheet}'; there are {there}"
            raise InvalidInput(Problem(path, what, f"'{sheet}'", there))
        return sheets[sheet]
    filled = [
        one
        for one in sheets.values()
        if one.sheet_state == "visible" and any(cell.value is not None for cell in _cells(one))
    ]
    if len(filled) == 1:
        return filled[0]
    problem = "has no sheet with anything in it"
    if filled:
        problem = (
            f"has several sheets: say by sheet= which, of {', '.join(s.title for s in filled)}"
        )
    raise invalid_file(path, [Problem(what=problem)])


def _cells(sheet: Any) -> Iterator[Any]:
    return (cell for row in sheet.iter_rows() for cell in row)


class _Sheet:
    """One sheet: its values, the formulas behind them, and what is wrong with them."""

    def __init__(self, values: Any, formulas: Any) -> None:
        self.values = values
        self.formulas = formulas
        self.problems: list[Problem] = []

    def heads(self) -> list[str]:
        first = next(self.values.iter_rows(max_row=1), ())
        return ["" if cell.value is None else str(cell.value).strip() for cell in first]

    def rows(self, left: set[int], days: set[int]) -> Iterator[list[str]]:
        self._refuse_merged(left)
        for row in self.values.iter_rows():
            yield [
                (self._text_or_day(cell) if column in days else self._text(cell))
                if column not in left
                else (str(cell.value) if cell.row == 1 else "")
                for column, cell in enumerate(row)
            ]

    def _refuse_merged(self, left: set[int]) -> None:
        for merged in self.values.merged_cells.ranges:
            if set(range(merged.min_col - 1, merged.max_col)) <= left:
                continue
            what = "cells are merged, so that only the first of them holds a value: split them"
            if merged.min_row == 1:
                what = "cells of the header are merged: split them, and give each column a head"
            self.problems.append(Problem(f"cells {merged.coord}", what))

    def _text_or_day(self, cell: Any) -> str:
        """Return the text of a cell of a column in which days may stand."""
        value = cell.value
        if isinstance(value, datetime.datetime) and value.time() == datetime.time():
            value = value.date()
        return str(value.isoformat()) if type(value) is datetime.date else self._text(cell)

    def _text(self, cell: Any) -> str:
        value = cell.value
        if value is None:
            self._refuse_unstored(cell)
            return ""
        if cell.data_type == "e":
            self._refuse(cell, f"holds the error {value}: mend it, or empty the cell")
            return ""
        if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
            return self._refuse_time(cell)
        if isinstance(value, bool):
            return str(int(value))
        if isinstance(value, (int, float)):
            return _number(value, cell.number_format)
        return str(value)

    def _refuse_unstored(self, cell: Any) -> None:
        """Refuse a formula without a result; an empty text is one."""
        if cell.data_type != "str" and self.formulas[cell.coordinate].data_type == "f":
            self._refuse(
                cell,
                "holds a formula whose result is not stored in the file: open and save it in a "
                "spreadsheet program",
            )

    def _refuse_time(self, cell: Any) -> str:
        value = cell.value
        if isinstance(value, datetime.datetime) and value.time() == datetime.time():
            value = value.date()
        what = f"holds a date or time, {value}: format the cell as text and write it anew"
        self._refuse(cell, what)
        return ""

    def _refuse(self, cell: Any, what: str) -> None:
        head = self.values.cell(1, cell.column).value
        column = f", column '{head}'" if head is not None and cell.row > 1 else ""
        self.problems.append(Problem(f"row {cell.row}, cell {cell.coordinate}{column}", what))


def _number(value: float, number_format: str) -> str:
    """Return a number as the sheet shows it: integers without fraction, zeros in front kept."""
    if not float(value).is_integer():
        return repr(value)
    text = str(int(value))
    kept = len(number_format) if set(number_format) == {"0"} else 0
    return text.zfill(kept)


def _written(rows: list[list[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        if any(row):
            writer.writerow(row)
        else:
            out.write("\r\n")
    return out.getvalue()
