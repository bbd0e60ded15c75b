import pytest

from pipeline import Extractor
from tests.annotated import record_of
from tests.browser import browser, open_page

__all__ = ["browser", "open_page", "record_of"]


@pytest.fixture(scope="session")
def extractor():
    return Extractor()
