# SPDX-License-Identifier: BSL-1.0
"""Whole pages: what is in them, and with --full how a browser shows and prints them."""

from __future__ import annotations

import base64
import html.parser
import importlib
import importlib.util
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import herne
from herne import report

from . import samples

full = pytest.mark.full

HOSTILE = "<script>alert('x')</script>"


class Elements(html.parser.HTMLParser):
    """Counts elements, checks that they are closed in turn, and keeps what a page links to."""

    VOID = frozenset({"meta", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.count: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.named: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count[tag] += 1
        for name, value in attrs:
            assert not name.startswith("on")
            assert name not in ("src", "srcset", "action")
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            elif name == "aria-labelledby":
                self.named.append(value or "")
        if tag not in self.VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag


def results() -> list[Any]:
    """Return one result of each kind that has HTML."""
    found = samples.samples()
    return [one for one in found.values() if hasattr(type(one), "_repr_html_")]


@pytest.fixture
def hostile_page() -> str:
    """A page on which a job, its competences and a candidate are called by a script."""
    scale = herne.Scale("s", [HOSTILE])
    competence = herne.Competence("c", scale, label=HOSTILE)
    framework = herne.Framework("f", "1", [competence])
    requirement = herne.Requirement("r", "c", 1, label=HOSTILE)
    job = herne.JobProfile(framework, HOSTILE, [requirement], title=HOSTILE)
    pool = herne.Pool.from_levels([[1], [0]], framework, [HOSTILE, "b"])
    ranking, one = herne.rank(pool, job), herne.explain(pool[HOSTILE], job)
    two = herne.compare(pool[HOSTILE], pool["b"], job)
    return report.html(ranking, one, two, job, framework, herne.lint(job), title=HOSTILE)


@pytest.mark.parametrize("language", ["de", "en", "both"])
def test_a_page_of_everything_is_one_document(language: Any) -> None:
    shown = results()
    assert len(shown) > 15
    page = report.html(*shown, language=language, title="Alles")
    found = Elements(page)
    assert found.count["html"] == found.count["h1"] == found.count["main"] == 1
    assert found.count["section"] >= len(shown)
    assert found.count["script"] == found.count["link"] == found.count["img"] == 0
    assert len(set(found.ids)) == len(found.ids)
    assert {f"#{name}" for name in found.named} | set(found.links) <= {f"#{i}" for i in found.ids}
    assert "http" not in page
    assert report.html(*shown, language=language, title="Alles") == page


def test_what_went_in_stands_once_for_each_job() -> None:
    job, pool = samples.small_job(), samples.small_pool()
    page = report.html(herne.rank(pool, job), herne.explain(pool["ada"], job))
    assert page.count(job.digest) == 1


def test_hostile_names_stay_text(hostile_page: str) -> None:
    assert Elements(hostile_page).count["script"] == 0
    assert "&lt;script&gt;" in hostile_page


def test_refusals_say_what_is_wrong() -> None:
    with pytest.raises(TypeError):
        report.html(object())
    with pytest.raises(ValueError, match="a page without parts needs one"):
        report.html()
    with pytest.raises(ValueError, match="'fr'"):
        report.html(samples.small_job(), language="fr")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="a table without columns"):
        report.html(herne.Table({}))
    assert "<h1>leer</h1>" in report.html(title="leer")


# --- in a browser ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A browser without a window."""
    for module in ("selenium", "axe_core_python"):
        if importlib.util.find_spec(module) is None:
            pytest.skip(f"there is no {module}")
    if shutil.which("chromedriver") is None:
        pytest.skip("there is no browser; Debian's packages are chromium and chromium-driver")
    webdriver = importlib.import_module("selenium.webdriver")
    options = webdriver.ChromeOptions()
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    service = importlib.import_module("selenium.webdriver.chrome.service")
    driver = webdriver.Chrome(
        options=options, service=service.Service(shutil.which("chromedriver"))
    )
    yield driver
    driver.quit()


def look_at(browser: Any, page: str, path: Path) -> list[str]:
    """Show the page, and return what is wrong with it."""
    path.write_text(page, encoding="utf-8")
    axe = importlib.import_module("axe_core_python.selenium").Axe()
    wrong: list[str] = []
    for width in (360, 1280):
        browser.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
        )
        browser.get(path.as_uri())
        wrong += [f"{width}: {entry['message']}" for entry in browser.get_log("browser")]
        wide = browser.execute_script("return document.documentElement.scrollWidth")
        if wide > width:
            wrong.append(f"{width}: the page is {wide} wide")
        for found in axe.run(browser)["violations"]:
            nodes = [node["html"] for node in found["nodes"]][:3]
            wrong.append(f"{width}: {found['id']}: {found['help']}: {nodes}")
    return wrong + cut_off_on_paper(browser)


def cut_off_on_paper(browser: Any) -> list[str]:
    """Return what of the page that is shown does not fit between the margins of A4."""
    width = 680  # pixels, 96 an inch: 210 mm but for two margins of 15 mm
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    wide = browser.execute_script(
        "return [...document.querySelectorAll('table, svg, p, li')]"
        ".filter(one => one.getBoundingClientRect().right > innerWidth + 1)"
        ".map(one => one.textContent.slice(0, 80))"
    )
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    return [f"paper: {text!r} is cut off" for text in wide]


@full
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_browser_finds_nothing_wrong(browser: Any, language: Any, tmp_path: Path) -> None:
    page = report.html(*results(), language=language, title="Alles")
    assert look_at(browser, page, tmp_path / "page.html") == []


@full
def test_a_browser_runs_nothing(browser: Any, hostile_page: str, tmp_path: Path) -> None:
    assert look_at(browser, hostile_page, tmp_path / "page.html") == []
    assert HOSTILE in browser.find_element("tag name", "main").text
    assert browser.find_elements("tag name", "script") == []


@full
def test_a_page_prints_on_paper(browser: Any, tmp_path: Path) -> None:
    job, pool = samples.small_job(), samples.small_pool()
    page = report.html(herne.rank(pool, job), herne.explain(pool["ada"], job), job)
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    browser.get((tmp_path / "page.html").as_uri())
    printed = base64.b64decode(browser.print_page())
    assert printed.startswith(b"%PDF-")
    assert len(printed) > 5_000
