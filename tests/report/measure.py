"""Measure how fast the page of a big batch opens: ``python -m tests.report.measure RECORDS [ARTICLES]``.

The records (with their text, ``--keep-text``) are repeated under new ids until there are ARTICLES (2 000). Prints the
size of the page and, in milliseconds, the median of seven openings from the file system until the page is loaded, and
of the first search, which has to read every text. A figure of one machine, hence no test.
"""

import itertools
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from pipeline.record import Record
from pipeline.report.page import page
from pipeline.stored import read_records

OPENINGS = 7
SEARCH = """() => new Promise((done) => {
  const begin = performance.now(), field = document.querySelector("[name=query]");
  field.value = "société";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const poll = () => document.querySelector("#count").textContent.includes(" of ")
    ? done(performance.now() - begin) : setTimeout(poll, 1);
  poll();
})"""


def repeated(records: list[Record], articles: int) -> Iterator[Record]:
    for number, record in zip(range(articles), itertools.cycle(records), strict=False):
        yield record.model_copy(
            update={"article": record.article.model_copy(update={"id": f"{number}-{record.article.id}"})}
        )


def opened(tab: Page, address: str) -> tuple[float, float]:
    tab.goto(address)
    loaded = tab.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    return loaded, tab.evaluate(SEARCH)


def main() -> None:
    records = list(read_records(Path(sys.argv[1])))
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "report.html"
        file.write_text(page(repeated(records, articles)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        times = [opened(browser.new_page(), file.as_uri()) for _ in range(OPENINGS)]
        browser.close()
        loaded, searched = (statistics.median(column) for column in zip(*times, strict=True))
        sys.stdout.write(
            f"{articles} articles, {file.stat().st_size / 1e6:.1f} MB: loaded in {loaded:.0f} ms "
            f"(slowest {max(time for time, _ in times):.0f}), first search {searched:.0f} ms\n"
        )


if __name__ == "__main__":
    main()
