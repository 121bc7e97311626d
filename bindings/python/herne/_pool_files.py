# SPDX-License-Identifier: BSL-1.0
"""Pools from files, CSV and Excel, and pools in files of their own."""

from __future__ import annotations

import os
from typing import Literal, Self, cast

from . import _core
from ._pool_arguments import (
    Columns,
    Encoding,
    Frameworks,
    LevelsAs,
    OtherColumns,
    Words,
    column_of,
    columns_of,
    merged_framework,
    words_of,
)
from ._pool_export import ReadablePool

__all__ = ["LoadablePool", "csv_options"]


class LoadablePool(ReadablePool):
    """What makes a pool of a file, and adds the evidence of another."""

    __slots__ = ()

    @classmethod
    def load_csv(
        cls,
        path: str | os.PathLike[str],
        framework: Frameworks,
        *,
        layout: Literal["automatic", "wide", "long"] = "automatic",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: Columns = None,
        other_columns: OtherColumns = "left_aside",
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return the pool that a CSV file holds, wide (a row a candidate) or long (a row a level).

        Cells are separated by commas, semicolons or tabs, as the header tells or a line `sep=;`
        before it. Heads, competences, levels and words for unknown are read as people see them,
        without blanks at the ends and characters without width; ids as they stand, but for cells
        such as `="0017"`, which are `0017`.

        Parameters
        ----------
        path : str or path
        framework : Framework
            One, or several to merge.
        layout : {'automatic', 'wide', 'long'}
            Long, by default, if there are columns `candidate`, `competence` and `level`. Wide has a
            column a competence, headed as `CompetenceNames` finds it: by id, or by an unambiguous
            label.
        id : str, optional
            Column of the ids; by default the first one in wide form, `candidate` in long form.
        ids : {'text', 'number'}
            How ids are read.
        columns : mapping, str or iterable of str, optional
            The columns to read besides the ids', or a mapping from head to what it stands for: a
            competence, or in long form `candidate`, `competence`, `level` or a part of evidence. By
            default all are read, each by its head.
        other_columns : {'left_aside', 'by_head'}
            Whether columns that `columns` does not name are ignored, or read by their heads.
        unknown : str or iterable of str
            A further word or words for unknown, besides the empty cell.
        ignore : str or iterable of str
            A column or columns, and in long form competences, to ignore.
        levels_as : {'automatic', 'number', 'label', 'code', 'value'}
            How levels are written, as `Competence.parse` reads them. 'value': where a competence
            has a binning, cells are values; by default its numbers and days are refused.
        encoding : {'automatic', 'windows-1252'}
            How the text is written: automatic is UTF-8, or UTF-16 with its byte-order mark.

        Returns
        -------
        Pool

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column; says what a file is that is no CSV.
        FileNotFoundError
            If there is no such file.

        Examples
        --------
        >>> job = herne.JobProfile.load("examples/data/jobs/16-0107.json")
        >>> herne.Pool.load_csv("examples/data/applicants.csv", job.framework, id="applicant")
        <Pool of 72 candidates over herne+cefr+herne-16-0107: 30 competences>
        """
        options = csv_options(
            layout, id, ids, unknown, ignore, levels_as, columns, other_columns, encoding
        )
        return cls(_core.Pool._load_csv(path, merged_framework(framework), options))

    @classmethod
    def from_csv(
        cls,
        text: str | bytes,
        framework: Frameworks,
        *,
        name: str = "pool",
        layout: Literal["automatic", "wide", "long"] = "automatic",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: Columns = None,
        other_columns: OtherColumns = "left_aside",
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return the pool that CSV text, or the bytes of a file, hold.

        Parameters are those of `load_csv`; `name` stands for the file in errors.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> pool = herne.Pool.from_csv("who;Deutsch;age\\nada;C1;36\\n", cefr, ignore="age")
        >>> pool["ada"]["german"]
        5
        """
        options = csv_options(
            layout, id, ids, unknown, ignore, levels_as, columns, other_columns, encoding
        )
        content = cast("str", text)  # the compiled half takes the bytes of either
        return cls(_core.Pool._from_csv(content, merged_framework(framework), name, options))

    @classmethod
    def load_xlsx(
        cls,
        path: str | os.PathLike[str],
        framework: Frameworks,
        *,
        sheet: str | None = None,
        layout: Literal["automatic", "wide", "long"] = "automatic",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: Columns = None,
        other_columns: OtherColumns = "left_aside",
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
    ) -> Self:
        """Return the pool that a sheet of an Excel workbook (.xlsx) holds; needs openpyxl.

        The first row is the header. Of formulas the results stored in the file are read; true and
        false are 1 and 0, whole numbers keep the zeros that their format (`0000`) shows in front,
        and dates may stand in the columns `date` and `valid_until`, and for levels where
        `levels_as` is 'value'. Hidden rows are read.

        Parameters
        ----------
        path : str or path
        framework : Framework
            One, or several to merge.
        sheet : str, optional
            By default the only visible one that is not empty.
        layout, id, ids, columns, other_columns, unknown, ignore, levels_as
            As in `load_csv`.

        Returns
        -------
        Pool

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column, as the spreadsheet counts them: also merged
            cells, errors, dates elsewhere, and formulas without a stored result.
        FileNotFoundError
            If there is no such file.
        ImportError
            If openpyxl is not installed (`pip install 'herne[xlsx]'`).
        """
        options = csv_options(
            layout, id, ids, unknown, ignore, levels_as, columns, other_columns, "automatic"
        )
        from ._xlsx import sheet_as_csv  # few read workbooks

        text = sheet_as_csv(
            path,
            sheet,
            id=column_of(id, "id"),
            ignore=words_of(ignore, "ignore"),
            columns=columns_of(columns) if other_columns == "left_aside" else {},
            days_are_levels=levels_as == "value",
        )
        return cls(
            _core.Pool._from_csv(text, merged_framework(framework), os.fspath(path), options)
        )

    def with_evidence(
        self,
        path: str | os.PathLike[str],
        *,
        id: str | None = None,
        columns: Columns = None,
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return this pool with the evidence of a long CSV file added.

        Parameters are those of `load_csv`.

        Raises
        ------
        ValueError
            For a candidate or level that is not this pool's.
        """
        options = csv_options(
            "long", id, "text", (), ignore, levels_as, columns, "left_aside", encoding
        )
        return type(self)(self._with_evidence(path, options))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Save this pool as a file, in place of one that may be there; `open_pool` opens it.

        The same pool gives the same bytes. Ctrl-C waits until the file is whole.

        Parameters
        ----------
        path : str or path

        Raises
        ------
        OSError
            Naming the path and why: then the old file stands.

        Examples
        --------
        >>> import os, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     herne.Pool(cefr).save(os.path.join(folder, "nobody.herne"))
        ...     os.listdir(folder)
        ['nobody.herne']
        """
        _core.save_pool(self, path)


def csv_options(
    layout: Literal["automatic", "wide", "long"],
    id: str | None,
    ids: Literal["text", "number"],
    unknown: Words,
    ignore: Words,
    levels_as: LevelsAs,
    columns: Columns,
    other_columns: OtherColumns,
    encoding: Encoding,
) -> _core.Pool._CsvOptions:
    """Return how CSV is read, as the compiled half has it."""
    return _core.Pool._CsvOptions(
        layout,
        column_of(id, "id"),
        ids,
        words_of(unknown, "unknown"),
        words_of(ignore, "ignore"),
        levels_as,
        columns_of(columns),
        other_columns,
        encoding,
    )
