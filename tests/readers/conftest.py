import pytest

from pipeline.readers import ReadOptions, read_articles


@pytest.fixture
def read(tmp_path):
    """Read bytes as a file of a name; return what is found in it."""

    def read_bytes(data, name, **options):
        path = tmp_path / name
        path.write_bytes(data)
        return list(read_articles(path, ReadOptions(**options)))

    return read_bytes


@pytest.fixture
def one(read):
    """Read bytes as a file of a name; return the one thing in it, whatever it is."""

    def read_one(data, name, **options):
        (found,) = read(data, name, **options)
        return found

    return read_one
