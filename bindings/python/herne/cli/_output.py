# SPDX-License-Identifier: BSL-1.0
"""Where the command writes: reports as a terminal can show them, data as CSV, JSON or xlsx."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from .._errors import InvalidInput, Problem
from .._layout import encode_plainly
from .._spreadsheet import csv_text, xlsx_bytes

if TYPE_CHECKING:
    from .._table import Table

__all__ = ["FORMATS", "Output", "format_of", "print_message"]

#: How results may be written: for people, or for programs.
FORMATS = ("table", "csv", "json", "xlsx")

_WIDTH = 100
_NARROWEST = 40
_BY_ENDING = {".csv": "csv", ".json": "json", ".xlsx": "xlsx", ".txt": "table"}


def format_of(name: str | None, path: str | None) -> str:
    """Return the format that is requested, else the one that the file's name ends in."""
    if name is not None:
        return name
    return _BY_ENDING.get(Path(path).suffix.lower(), "table") if path else "table"


def print_message(text: str) -> None:
    """Write a message to standard error, without characters that could steer a terminal."""
    lines = "".join(c if c.isprintable() or c == "\n" else "?" for c in text)
    if sys.stderr is not None:
        print(f"herne: {lines}", file=sys.stderr)


class Output:
    """Standard output, or a file that appears when all of it is written."""

    def __init__(self, width: int | None, path: str | None) -> None:
        self._path = path
        self._parts: list[bytes] = []
        if path is None and sys.stdout is None:
            raise OSError(errno.EBADF, "cannot write: there is no standard output")
        terminal = path is None and sys.stdout.isatty()
        if width is None:
            width = shutil.get_terminal_size().columns if terminal else _columns_of_environment()
        self.width = max(width, _NARROWEST)

    def report(self, lines: Iterable[str]) -> None:
        """Write lines, with likenesses for characters that the terminal lacks."""
        encoding = "utf-8" if self._path else sys.stdout.encoding or "utf-8"
        for line in lines:
            self._write(encode_plainly(line + os.linesep, encoding))

    def data(self, text: str) -> None:
        """Write CSV or JSON as UTF-8."""
        end = "" if text.endswith("\n") else "\n"
        self._write((text + end).encode("utf-8", "surrogateescape"))

    def table(self, table: Table, form: str, name: str, json_text: str | None = None) -> None:
        """Write a table as `form`: CSV, a sheet called `name`, or JSON, by default of its rows."""
        if form == "csv":
            self.data(csv_text(table))
        elif form == "xlsx":
            self.workbook(table, name)
        else:
            self.data(rows_as_json(table) if json_text is None else json_text)

    def workbook(self, table: Table, name: str) -> None:
        """Write a workbook of one sheet. ValueError where it would end up on a terminal."""
        if self._path is None and sys.stdout.isatty():
            what = "a workbook is no text; name a file by --output"
            raise InvalidInput(Problem("--format xlsx", what))
        self._write(xlsx_bytes({name: table}))

    def close(self) -> None:
        """Write what has to be written. Until then a file is as it was."""
        if self._path is None:
            sys.stdout.flush()
            return
        _replace(Path(self._path), b"".join(self._parts))

    def _write(self, content: bytes) -> None:
        if self._path is None:
            sys.stdout.buffer.write(content)
        else:
            self._parts.append(content)


def _columns_of_environment() -> int:
    """Return the width that COLUMNS asks for, else one that suits paper and mail."""
    text = os.environ.get("COLUMNS", "")
    return int(text) if text.isascii() and text.isdecimal() and 0 < int(text) < 10_000 else _WIDTH


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole; one that is there keeps its permissions, and its content on failure."""
    if path.exists() and not path.is_file():  # a device or a pipe
        path.write_bytes(content)
        return
    handle, name = tempfile.mkstemp(dir=path.parent or ".", prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def rows_as_json(table: Table) -> str:
    """Return the rows of a table as a JSON list of objects."""
    columns = table.to_dict()
    names = list(columns)
    rows = [dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    return json.dumps(rows, ensure_ascii=False, indent=2)
