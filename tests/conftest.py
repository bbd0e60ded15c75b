import pytest

from pipeline import Extractor
from tests.annotated import record_of
from tests.browser import browser, open_page

__all__ = ["browser", "open_page", "record_of"]

KNOWN_DEFECTS: tuple[str, ...] = ()
"""Cases that are read wrongly today. Each must fail: mending one fails the run until it is taken off this list."""


def pytest_collection_modifyitems(items):
    for item in items:
        if item.name.startswith(KNOWN_DEFECTS):
            item.add_marker(pytest.mark.xfail(strict=True, reason="known defect"))


@pytest.fixture(scope="session")
def extractor():
    return Extractor()
