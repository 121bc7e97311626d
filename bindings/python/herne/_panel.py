# SPDX-License-Identifier: BSL-1.0
"""Panels of raters."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Self, TypeAlias, cast

from . import _core
from ._frames import OpenFrame
from ._pool import Pool
from ._pool_arguments import Encoding, Frameworks, LevelsAs, Words, merged_framework
from ._pool_files import csv_options
from ._refusals import listed

if TYPE_CHECKING:
    from ._core import Rating

__all__ = ["Panel"]

Path: TypeAlias = str | os.PathLike[str]
Rule: TypeAlias = Literal["consensus", "lower_median", "least"]
ColumnsOf: TypeAlias = "Mapping[str, str] | None"


class Panel(_core.Panel):
    """The ratings of several raters (Auswahlkommission), each kept with rater and date; immutable.

    As of a day the ratings count that were given up to then and had not expired, of each rater the
    latest one for a level. Without a day all of them do, of each rater the latest one.

    Parameters
    ----------
    framework : Framework or iterable of Framework
        What the levels are stated over.
    ratings : iterable of Rating
        Their order makes no difference.

    Raises
    ------
    ValueError
        Lists up to 20 problems by place: an unknown competence, a level that is unknown or off its
        scale, no rater, no date, a rater who rates one level twice on one day.

    Examples
    --------
    >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
    >>> panel = herne.Panel(cefr, [
    ...     herne.Rating("ada", "german", 5, "chair", "2026-03-01"),
    ...     herne.Rating("ada", "german", 4, "member", "2026-03-01"),
    ... ])
    >>> panel.profile("ada", "lower_median")["german"], panel.profile("ada", "consensus")["german"]
    (4, None)
    >>> panel.disagreements()[0].distance
    1
    """

    __slots__ = ()

    def __init__(self, framework: Frameworks, ratings: Iterable[Rating]) -> None:
        super().__init__(merged_framework(framework), listed("ratings", ratings, "Rating"))

    @classmethod
    def _of(cls, panel: _core.Panel) -> Self:
        made = cls.__new__(cls)
        _core.Panel.__init__(made, panel)
        return made

    @classmethod
    def load(cls, path: Path, framework: Frameworks) -> Self:
        """Return the panel that a JSON file holds, over the frameworks that it names.

        Returns
        -------
        Panel

        Raises
        ------
        ValueError
            Lists up to 20 problems by place.
        OSError
            If it cannot be read.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "panel.json"
        ...     _ = path.write_text(herne.Panel(cefr, []).to_json())
        ...     herne.Panel.load(path, cefr)
        <Panel of 0 raters: 0 ratings of 0 candidates>
        """
        return cls._of(cls._load(path, merged_framework(framework)))

    @classmethod
    def from_json(cls, text: str, framework: Frameworks, *, name: str = "panel") -> Self:
        """Return the panel that JSON text holds; `name` stands in errors.

        Returns
        -------
        Panel

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> herne.Panel.from_json(herne.Panel(cefr, []).to_json(), cefr) == herne.Panel(cefr, [])
        True
        """
        return cls._of(cls._from_json(text, merged_framework(framework), name))

    @classmethod
    def from_dict(
        cls, value: Mapping[str, Any], framework: Frameworks, *, name: str = "panel"
    ) -> Self:
        """Return the panel of a dict with the fields of the JSON file.

        Returns
        -------
        Panel

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> herne.Panel.from_dict(herne.Panel(cefr, []).to_dict(), cefr)
        <Panel of 0 raters: 0 ratings of 0 candidates>
        """
        return cls._of(cls._from_dict(dict(value), merged_framework(framework), name))

    @classmethod
    def load_csv(
        cls,
        path: Path,
        framework: Frameworks,
        *,
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: ColumnsOf = None,
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return the panel that a long CSV file holds: one row a rating.

        The columns are `candidate`, `competence`, `level`, `rater` and `date`, and optionally
        `what`, `source` and `valid_until`. A row without a level is of somebody who did not judge,
        and states nothing. Parameters are those of `Pool.load_csv`.

        Returns
        -------
        Panel

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column.
        OSError
            If it cannot be read.

        Examples
        --------
        >>> import pathlib, tempfile
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = pathlib.Path(folder) / "ratings.csv"
        ...     _ = path.write_text(herne.Panel(cefr, []).to_csv())
        ...     len(herne.Panel.load_csv(path, cefr))
        0
        """
        options = csv_options(
            "long", id, ids, unknown, ignore, levels_as, columns, "by_head", encoding
        )
        return cls._of(cls._load_csv(path, merged_framework(framework), options))

    @classmethod
    def from_csv(
        cls,
        text: str | bytes,
        framework: Frameworks,
        *,
        name: str = "panel",
        id: str | None = None,
        ids: Literal["text", "number"] = "text",
        columns: ColumnsOf = None,
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
        encoding: Encoding = "automatic",
    ) -> Self:
        """Return the panel that long CSV text, or the bytes of a file, hold; see `load_csv`.

        Returns
        -------
        Panel

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> text = "candidate,competence,level,rater,date\\nada,german,C1,chair,2026-03-01\\n"
        >>> herne.Panel.from_csv(text, cefr).raters
        ['chair']
        """
        options = csv_options(
            "long", id, ids, unknown, ignore, levels_as, columns, "by_head", encoding
        )
        content = cast("str", text)  # the compiled half takes the bytes of either
        return cls._of(cls._from_csv(content, merged_framework(framework), name, options))

    @classmethod
    def from_frame(
        cls,
        frame: Any,
        framework: Frameworks,
        *,
        id: str | None = None,
        columns: ColumnsOf = None,
        unknown: Words = (),
        ignore: Words = (),
        levels_as: LevelsAs = "automatic",
    ) -> Self:
        """Return the panel of a data frame in long form: one row a rating.

        Parameters
        ----------
        frame
            A frame of pandas, polars, pyarrow or another library, or columns by name, with the
            columns of `load_csv`. Errors count its rows as a spreadsheet does: the first one is 2.
        framework : Framework or iterable of Framework
        id, columns, unknown, ignore, levels_as
            As in `Pool.load_csv`; a floating-point number is the shortest decimal that gives it
            back.

        Returns
        -------
        Panel

        Raises
        ------
        ValueError
            Lists up to 20 problems by row and column.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> frame = {"candidate": ["ada", "ada"], "competence": ["german", "german"],
        ...          "level": ["C1", "B2"], "rater": ["chair", "member"],
        ...          "date": ["2026-03-01", "2026-03-01"]}
        >>> herne.Panel.from_frame(frame, cefr)
        <Panel of 2 raters: 2 ratings of 1 candidates>
        """
        head = id or "candidate"
        opened = OpenFrame(frame, 0, _core.TextReader)
        names = [*opened.names, *([head] if opened.in_index(head) else [])]
        reader = opened.read(names, head)
        integers = head in reader.names and reader.holds_integers(reader.names.index(head))
        ids: Literal["text", "number"] = "number" if integers else "text"
        return cls.from_csv(
            reader.csv(),
            framework,
            name="frame",
            id=id,
            ids=ids,
            columns=columns,
            unknown=unknown,
            ignore=ignore,
            levels_as=levels_as,
        )

    def pool(self, rule: Rule, *, as_of: str | None = None) -> Pool:
        """Return the profiles of all candidates by a rule, ids ascending.

        Parameters
        ----------
        rule : {'consensus', 'lower_median', 'least'}
            Named before anybody rated.
        as_of
            The day, `YYYY-MM-DD`; by default all ratings count.

        Returns
        -------
        Pool
            Ratings stay as evidence; a competence that nobody rated has no data.

        Examples
        --------
        >>> cefr = herne.Framework.load("examples/data/frameworks/cefr.json")
        >>> one = herne.Rating("ada", "german", 5, "chair", "2026-03-01")
        >>> herne.Panel(cefr, [one]).pool("consensus")["ada"]["german"]
        5
        """
        return Pool(self._pool(rule, as_of))
