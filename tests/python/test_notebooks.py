# SPDX-License-Identifier: BSL-1.0
"""Every notebook runs, and says what it said when it was kept.

Cells tagged `timing` tell how long something took, and those tagged `size` how many people there
are; they run, and are not compared. HERNE_NOTEBOOK_PEOPLE sets that number, 200,000 here.
HERNE_KEEP_NOTEBOOKS=1 runs them in full and keeps what they say.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

nbclient = pytest.importorskip("nbclient")
nbformat = pytest.importorskip("nbformat")

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
NOTEBOOKS = sorted(path.name for path in FOLDER.glob("*.ipynb"))


@pytest.fixture(scope="module", autouse=True)
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let matplotlib list the fonts beforehand, wherever home is: it may say that it does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLCONFIGDIR", str(tmp_path_factory.mktemp("matplotlib")))
        command = [sys.executable, "-P", "-c", "import matplotlib.font_manager"]
        subprocess.run(command, check=True, capture_output=True)
        yield


def shown(cell: Any) -> list[str]:
    """Return what a cell prints and shows as text, herne's own HTML included."""
    texts: list[str] = []
    printed: dict[str, str] = {}
    for output in cell.outputs:
        if output.output_type == "stream":
            printed[output.name] = printed.get(output.name, "") + output.text
        elif "image/png" in output.get("data", {}):
            texts.append("a picture")
        else:
            data = output.get("data", {})
            texts.append(data.get("text/plain", ""))
            html = data.get("text/html", "")
            texts += [html] if html.startswith('<div class="herne">') else []
    return [*(f"{name}: {text}" for name, text in sorted(printed.items())), *texts]


def keep(notebook: Any, path: Path) -> None:
    """Write a notebook that was run, without what differs from run to run."""
    notebook.metadata["language_info"] = {"name": "python"}
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                output["data"]["text/plain"] = ""
                output["metadata"] = {}
    nbformat.write(notebook, path)


def test_there_are_notebooks() -> None:
    assert len(NOTEBOOKS) == 9


@pytest.mark.parametrize("name", NOTEBOOKS)
@pytest.mark.filterwarnings("ignore")  # of the machinery that runs notebooks
def test_notebooks_say_what_they_said(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    keeping = bool(os.environ.get("HERNE_KEEP_NOTEBOOKS"))
    if not keeping:
        monkeypatch.setenv("HERNE_NOTEBOOK_PEOPLE", "200000")
    monkeypatch.setenv("PYTHONWARNINGS", "error::UserWarning:herne")
    monkeypatch.delenv("MPLBACKEND", raising=False)
    kept = nbformat.read(FOLDER / name, as_version=4)
    run = nbformat.from_dict(kept)
    resources = {"metadata": {"path": str(FOLDER)}}
    nbclient.NotebookClient(run, timeout=300, kernel_name="python3", resources=resources).execute()
    if keeping:
        keep(run, FOLDER / name)
        return
    compared = 0
    for old, new in zip(kept.cells, run.cells, strict=True):
        if old.cell_type != "code" or {"timing", "size"} & set(old.metadata.get("tags", [])):
            continue
        assert shown(new) == shown(old), old.source
        compared += len(shown(old))
    assert compared > 2


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebooks_are_kept_clean(name: str) -> None:
    text = (FOLDER / name).read_text()
    notebook = nbformat.reads(text, as_version=4)
    nbformat.validate(notebook)
    assert notebook.metadata["license"] == "BSL-1.0"
    assert not re.search(r"/(home|root|tmp|work)/", text)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert notebook.cells[0].source.startswith("# ")
    told = "".join(cell.source for cell in notebook.cells)
    assert "generated" in told
    for cell in code:
        assert all(output.output_type != "error" for output in cell.outputs)
        assert max(map(len, cell.source.splitlines())) <= 100
        measures = "perf_counter" in cell.source
        assert measures == ("timing" in cell.metadata.get("tags", []))
