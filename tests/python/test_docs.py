# SPDX-License-Identifier: BSL-1.0
"""Every example in a docstring runs."""

from __future__ import annotations

import doctest
import inspect
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

import herne
from herne import plot, report, spark


def documented_members(name: str, base: type) -> Iterator[tuple[str, str]]:
    for member, value in vars(base).items():
        function = getattr(value, "__func__", value)
        if not member.startswith("_") and isinstance(function.__doc__, str):
            yield f"{name}.{member}", function.__doc__


def documented() -> Iterator[tuple[str, str]]:
    yield "herne", herne.__doc__ or ""
    for name in herne.__all__:
        thing = getattr(herne, name)
        if inspect.isclass(thing) or inspect.isroutine(thing):
            yield name, thing.__doc__ or ""
        if inspect.isclass(thing):
            for base in reversed(thing.__mro__):
                if base.__module__.startswith("herne"):
                    yield from documented_members(name, base)
    yield "herne.plot", plot.__doc__ or ""
    for name in plot.__all__:
        yield f"herne.plot.{name}", getattr(plot, name).__doc__ or ""
    yield "herne.spark", spark.__doc__ or ""
    for name in spark.__all__:
        yield f"herne.spark.{name}", getattr(spark, name).__doc__ or ""
    yield "herne.report", report.__doc__ or ""
    for name in report.__all__:
        yield f"herne.report.{name}", getattr(report, name).__doc__ or ""


DOCUMENTED = dict(documented())


@pytest.mark.parametrize("name", [name for name, text in DOCUMENTED.items() if ">>>" in text])
def test_examples_run(name: str, sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(sources)
    parser = doctest.DocTestParser()
    names = {"herne": herne, "np": np}
    test = parser.get_doctest(inspect.cleandoc(DOCUMENTED[name]), names, name, None, 0)
    outcome: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    result = runner.run(test, out=outcome.append)
    assert result.failed == 0, os.linesep.join(outcome)


def test_readme_runs(
    sources: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(sources)
    block = (sources / "README.md").read_text().split("```python\n")[1].split("```")[0]
    exec(compile(block, "README.md", "exec"), {})
    shown = capsys.readouterr().out
    assert "0      1  B-005    1620" in shown
    assert "B-005, 16/0107: 1620 of 2000 points (81.0%); conditions met." in shown


def test_everything_public_is_documented() -> None:
    assert [name for name, text in DOCUMENTED.items() if not text.strip()] == []


def test_functions_have_examples() -> None:
    functions = [name for name in herne.__all__ if inspect.isfunction(getattr(herne, name))]
    assert functions
    for name in functions:
        text = DOCUMENTED[name]
        takes_some = bool(inspect.signature(getattr(herne, name)).parameters)
        some = ("Parameters", "Returns", "Raises", "Examples")
        for part in some if takes_some else ("Returns", "Examples"):
            assert f"{part}\n" in text, f"{name} has no {part}"
