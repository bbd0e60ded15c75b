import pytest

from pipeline import Extractor
from tests.annotated import record_of

__all__ = ["record_of"]

KNOWN_DEFECTS = ("test_in_context[Arr\\xeat\\xe9 le 5 mai 2021, il avait parl",)
"""Cases that are read wrongly today. Each must fail: mending one fails the run until it is taken off this list."""


def pytest_collection_modifyitems(items):
    for item in items:
        if item.name.startswith(KNOWN_DEFECTS):
            item.add_marker(pytest.mark.xfail(strict=True, reason="known defect"))


@pytest.fixture(scope="session")
def extractor():
    return Extractor()
