"""Fixtures: a real headless browser, and pages that are opened in it from the file system."""

import shutil
from pathlib import Path

import pytest

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def browser():
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="playwright is not installed: pip install glaneur[test]"
    )
    if BROWSER is None:
        pytest.skip("no browser: Debian's chromium is not installed (apt-get install chromium)")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def open_page(browser, tmp_path: Path):
    """Open HTML from the file system; anything it asks the network for, and any error in it, fails the test."""
    faults: list[str] = []
    tabs = []

    def show(html: str, *, width: int = 1200, dark: bool = False):
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        tab = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
        )
        tabs.append(tab)
        tab.set_default_timeout(10_000)
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        tab.on(
            "request",
            lambda request: None if request.url.startswith(("file:", "blob:")) else faults.append(request.url),
        )
        tab.goto(file.as_uri())
        return tab

    yield show
    for tab in tabs:
        tab.close()
    assert faults == []


def accessibility_faults(tab) -> list[str]:
    """What axe-core finds against WCAG 2.2 A and AA, contrast included, in the page as it stands."""
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: pip install glaneur[test]"
    )
    rules = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = axe.Axe().run(tab, options={"runOnly": rules}).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:200]} {node['failureSummary']}" for fault in found for node in fault["nodes"]
    ]
