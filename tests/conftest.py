import pytest
from hypothesis import settings

from pipeline import Extractor
from tests.annotated import record_of
from tests.browser import browser, open_page

__all__ = ["browser", "open_page", "record_of"]

settings.register_profile(
    "unhurried", deadline=None
)  # a busy machine is no failure: speed is measured in pipeline.bench
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def extractor():
    return Extractor()
