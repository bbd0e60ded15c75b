import pytest

from pipeline import Extractor

KNOWN_DEFECTS = (
    "test_modifier[bien plus de 20",
    "test_rate[20 \\u20ac par MWh-MWh]",
    "test_ellipsis[12,5 millions d\\u2019euros, contre 10 en 2023-10000000-EUR]",
    "test_spans_of_someone_else_are_read",
    "test_amounts_of_a_sentence[Elle compte 900 000 abonn",
    "test_no_amount[un cent m",
    "test_find[CREDIT AGRICOLE-expected5]",
)
"""Cases that are wrong today. Each must fail: mending one makes the run fail until it is taken off this list."""


def pytest_collection_modifyitems(items):
    for item in items:
        if item.name.startswith(KNOWN_DEFECTS):
            item.add_marker(pytest.mark.xfail(strict=True, reason="known defect"))


@pytest.fixture(scope="session")
def extractor():
    return Extractor()
