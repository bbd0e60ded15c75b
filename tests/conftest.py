import pytest

from pipeline import Extractor


@pytest.fixture(scope="session")
def extractor():
    return Extractor()
